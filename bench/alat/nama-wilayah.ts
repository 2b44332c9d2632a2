import { anakWilayah, daftarProvinsi } from '../../src/platform/wilayah/index.ts';
import { pilih } from './rng.ts';

/** Names as people type them, of regions of all four levels: small letters, some with the region above. */
export function loadWilayahAcak(acak: () => number, jumlah: number): string[] {
  return Array.from({ length: jumlah }, () => {
    const dalam = Math.floor(acak() * 4);
    let jalan = [pilih(acak, daftarProvinsi())];
    for (let tingkat = 0; tingkat < dalam; tingkat += 1) {
      const anak = anakWilayah(jalan[0]?.kode ?? '');
      if (anak.length > 0) jalan = [pilih(acak, anak), ...jalan];
    }
    const nama = jalan.slice(0, acak() < 0.3 ? 2 : 1).map((satu) => satu.nama.toLowerCase());
    return nama.join(' ');
  });
}
