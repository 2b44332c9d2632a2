import { readFileSync } from 'node:fs';
import { cariWilayah, siapkanWilayah } from '../../src/platform/wilayah/index.ts';
import { parseCsv } from '../../src/reference/index.ts';
import { bebani, minta, type Permintaan, pastikan, TERIMA } from '../alat/klien.ts';
import { loadWilayahAcak } from '../alat/nama-wilayah.ts';
import { jalankanBanding } from '../alat/proses.ts';
import { acakTetap, pilih } from '../alat/rng.ts';
import { bulat, type Hasil, median, persentil, rincianSebaran, selangSeling } from '../alat/ukur.ts';

const SEKALI_JALAN = 1000;
const BAR_P95 = 10;
const BAR_BENAR = 0.95;
const SALAH_EJA = new URL('../../src/platform/wilayah/salah-eja.csv', import.meta.url);

/** Search among all names of the country against a look-up by primary key, and how often misspelt names are found. */
export async function pencarianWilayah(): Promise<Hasil[]> {
  siapkanWilayah();
  const salahEja = parseCsv(readFileSync(SALAH_EJA, 'utf8'), ['ketikan', 'kode', 'nama']);
  const acak = acakTetap(5);
  const benar = loadWilayahAcak(acak, SEKALI_JALAN / 2);
  const ketikan = Array.from({ length: SEKALI_JALAN }, (_, no) =>
    no % 2 === 0 ? (benar[no / 2] ?? '') : (pilih(acak, salahEja)[0] ?? ''),
  );
  const server = await jalankanBanding();
  try {
    await minta(server.asal, { url: '/?q=kupang', headers: { 'x-bench': 'cari' } });
    const p95 = async (asal: string, url: (q: string, no: number) => string) => {
      const isi = ketikan.map((q, no): Permintaan => ({ url: url(encodeURIComponent(q), no), headers: TERIMA }));
      return persentil(pastikan(await bebani(asal, isi, 1), 200).lama, 0.95);
    };
    const cari = () => p95(server.telanjang, (q) => `/cari?q=${q}`);
    const kunci = () => p95(server.telanjang, (_q, no) => `/kunci?id=${(no % 546) + 1}`);
    const halaman = () => p95(server.asal, (q) => `/?q=${q}`);
    for (const hangat of [cari, kunci, halaman]) await hangat();
    const banding = await selangSeling(cari, kunci);
    const page = await p95(server.asal, (q) => `/?q=${q}`);
    const ratio = bulat(median(banding.a) / median(banding.b), 2);
    return [
      {
        name: 'pencarian-wilayah',
        ratio,
        bar: BAR_P95,
        ok: ratio <= BAR_P95,
        p95SearchMs: bulat(median(banding.a), 2),
        p95LookupMs: bulat(median(banding.b), 2),
        p95PageMs: bulat(page, 2),
        ...rincianSebaran(banding),
      },
      ketepatan(salahEja),
    ];
  } finally {
    await server.stop();
  }
}

function ketepatan(salahEja: readonly (readonly string[])[]): Hasil {
  const kena = salahEja.filter(([q = '', kode]) => cariWilayah(q, { batas: 3 }).some((satu) => satu.kode === kode));
  const ratio = bulat(kena.length / salahEja.length);
  return {
    name: 'pencarian-wilayah/salah-eja',
    ratio,
    bar: BAR_BENAR,
    ok: ratio >= BAR_BENAR,
    found: kena.length,
    of: salahEja.length,
  };
}
