import { isUuid } from '../../../core/index.ts';
import { normalTelepon, type Saluran } from '../../kasus/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import { bacaTeks, type GalatIsian, type Nilai } from '../laporan/isian.form.ts';
import type { LayananKerja } from '../layanan.query.ts';
import { bacaTempat } from '../tempat.ts';

/** By which ways somebody brings a report to an officer. */
export const SALURAN_CATAT = [
  { nilai: 'loket', teks: 'Datang ke loket' },
  { nilai: 'telepon', teks: 'Lewat telepon' },
  { nilai: 'desa', teks: 'Dari desa atau kelurahan' },
] as const satisfies readonly { nilai: Saluran; teks: string }[];

/** A report as an officer wrote it down for somebody. */
export interface LaporanDicatat {
  layanan: LayananKerja;
  kategori: string;
  tempat: { kecamatanKode: string; desaKode: string | undefined; patokan: string };
  cerita: string;
  bahaya: boolean;
  saluran: Saluran;
  kontak: { nama?: string; telepon?: string; surel?: string };
  kunciKirim: string;
}

/** Reads the form of the counter. */
export function bacaLaporan(
  pemda: Pemda,
  layanan: readonly LayananKerja[],
  nilai: Nilai,
): { ok: true; laporan: LaporanDicatat } | { ok: false; galat: GalatIsian } {
  const galat: GalatIsian = {};
  const teks = (kolom: string, kurang: string | undefined, maks: number) => {
    const baca = bacaTeks(nilai[kolom], maks);
    if ('salah' in baca) galat[kolom] = baca.salah;
    else if ('kosong' in baca && kurang !== undefined) galat[kolom] = kurang;
    return 'nilai' in baca ? baca.nilai : '';
  };
  const [idLayanan, kategori] = (nilai['kategori'] ?? '').split('.', 2);
  const milik = layanan.find((satu) => satu.id === idLayanan);
  if (!milik?.kini.kategori(kategori ?? '')) galat['kategori'] = 'Pilih jenis';
  const letak = bacaTempat(pemda, nilai['wilayah']);
  if (!letak) galat['wilayah'] = 'Pilih desa, kelurahan, atau kecamatan';
  const saluran = SALURAN_CATAT.find((satu) => satu.nilai === nilai['saluran'])?.nilai;
  if (!saluran) galat['saluran'] = 'Pilih cara laporan ini datang';
  const bahaya = nilai['bahaya'];
  // Asked and never taken for granted: the clock of a danger runs from here.
  if (bahaya !== 'ya' && bahaya !== 'tidak') galat['bahaya'] = 'Pilih ya atau tidak';
  const patokan = teks('patokan', 'Tulis patokan yang mudah dilihat', 400);
  const cerita = teks('cerita', 'Tulis apa yang diceritakan pelapor', 4000);
  const nama = teks('nama', undefined, 120);
  const telepon = teks('telepon', undefined, 40);
  const surel = teks('surel', undefined, 254);
  if (telepon !== '' && normalTelepon(telepon) === undefined)
    galat['telepon'] = 'Tulis nomor 10 sampai 13 angka, misalnya 0812 3456 7890';
  if (surel !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(surel)) galat['surel'] = 'Tulis surel seperti nama@contoh.id';
  const kunciKirim = nilai['kunciKirim'] ?? '';
  if (!isUuid(kunciKirim)) galat['kategori'] = 'Formulir ini terpotong. Buka formulir baru.';
  if (Object.keys(galat).length > 0 || !milik || !letak || !saluran || kategori === undefined)
    return { ok: false, galat };
  const kontak = { ...(nama ? { nama } : {}), ...(telepon ? { telepon } : {}), ...(surel ? { surel } : {}) };
  const tempat = { ...letak, patokan };
  return {
    ok: true,
    laporan: {
      layanan: milik,
      kategori,
      tempat,
      cerita,
      bahaya: bahaya === 'ya',
      saluran,
      kontak,
      kunciKirim,
    },
  };
}
