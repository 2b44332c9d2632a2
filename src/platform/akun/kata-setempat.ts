import { loadPemda } from '../../reference/index.ts';

/** Words that everybody here thinks of first: of this system, of offices, of every day. */
const UMUM =
  'puja indah pujaindah pemda pemkot pemkab pemprov pemerintah daerah kota kabupaten provinsi kecamatan kelurahan desa ' +
  'dinas kantor pupr layanan laporan lapor warga petugas operator verifikator kepala admin administrator password ' +
  'passwd sandi kata rahasia masuk login user akun contoh indonesia nusantara merdeka garuda pancasila bhinneka bismillah ' +
  'alhamdulillah assalamualaikum sayang cinta aku kamu qwerty asdf asdfgh zxcvbn abcdef abc';

const urutan = (angka: string) => Array.from({ length: angka.length - 2 }, (_, ke) => angka.slice(0, ke + 3));

let daftar: readonly string[] | undefined;

/** Those words with the names of the regions and counted digits; the longest first. */
export function kataSetempat(): readonly string[] {
  daftar ??= [
    ...new Set([
      ...UMUM.split(' '),
      ...loadPemda().flatMap(({ nama }) => nama.toLowerCase().split(/[^a-z]+/)),
      ...urutan('1234567890'),
      ...urutan('0987654321'),
    ]),
  ]
    .filter((kata) => kata.length >= 3)
    .sort((a, b) => b.length - a.length);
  return daftar;
}
