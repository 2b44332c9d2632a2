import { hentikanBasisData, siapkanData } from './alat/data.ts';
import type { Hasil } from './alat/ukur.ts';
import { berat } from './angka/berat.bench.ts';
import { halamanPublik } from './angka/halaman-publik.bench.ts';
import { kirimLaporan } from './angka/kirim-laporan.bench.ts';
import { kotakMasukSkala } from './angka/kotak-masuk-skala.bench.ts';
import { memori } from './angka/memori.bench.ts';
import { mulai } from './angka/mulai.bench.ts';
import { pencarianWilayah } from './angka/pencarian-wilayah.bench.ts';

/** Cases in the whole country, unless `--kasus N` says otherwise. */
const KASUS = 1_000_000;

const argumen = process.argv.slice(2);
const cepat = argumen.includes('--cepat');

const ANGKA: Record<string, () => Promise<Hasil[]>> = {
  'halaman-publik': halamanPublik,
  'kotak-masuk-skala': kotakMasukSkala,
  'pencarian-wilayah': pencarianWilayah,
  berat,
  mulai,
  memori: () => memori(cepat),
  // Last, because it writes.
  'kirim-laporan': kirimLaporan,
};

const diminta = argumen.filter((satu, no) => !satu.startsWith('--') && argumen[no - 1] !== '--kasus');
const asing = diminta.filter((nama) => !(nama in ANGKA));
if (asing.length > 0) {
  console.error(`Tidak dikenal: ${asing.join(', ')}. Pilihan: ${Object.keys(ANGKA).join(', ')}`);
  process.exit(2);
}
await siapkanData(argumen.includes('--kasus') ? Number(argumen[argumen.indexOf('--kasus') + 1]) : KASUS);
let gagal = false;
for (const nama of diminta.length > 0 ? diminta : Object.keys(ANGKA)) {
  for (const hasil of (await ANGKA[nama]?.()) ?? []) {
    console.log(JSON.stringify(hasil));
    gagal ||= hasil.ok === false;
  }
}
await hentikanBasisData();
process.exit(gagal ? 1 : 0);
