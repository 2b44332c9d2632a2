import { daftarMerek } from '../../../ui/index.ts';
import type { Pengaturan } from '../../pemda/index.ts';
import { createPembaca, type Galat, type Nilai } from '../isian.ts';

/** How many emergency numbers a region may show. */
export const DARURAT_MAKS = 6;

type Ubah = Pick<Pengaturan, 'merek' | 'alamatKantor' | 'telepon' | 'surel' | 'petugasDataPribadi' | 'darurat'>;

/** Look and contact as the form posts them. */
export function nilaiTampilan(isi: Pengaturan): Nilai {
  const darurat = isi.darurat.flatMap((satu, urutan) => [
    [`nomor-${urutan}`, satu.nomor],
    [`nama-${urutan}`, satu.nama],
    [`keterangan-${urutan}`, satu.keterangan],
    [`namaEn-${urutan}`, satu.namaEn],
    [`keteranganEn-${urutan}`, satu.keteranganEn],
  ]);
  const { merek, alamatKantor, telepon, surel, petugasDataPribadi } = isi;
  return { merek, alamatKantor, telepon, surel, petugasDataPribadi, ...Object.fromEntries(darurat) };
}

/** Reads the form; `ubah` is there when nothing is wrong. */
export function bacaTampilan(nilai: Nilai): { ubah: Ubah | undefined; galat: Galat } {
  const baca = createPembaca(nilai);
  const merek = daftarMerek.find((satu) => satu === nilai['merek']);
  if (!merek) baca.galat['merek'] = 'Pilih warna';
  const alamatKantor = baca.teks('alamatKantor', 300);
  const telepon = baca.teks('telepon', 40);
  const surel = baca.teks('surel', 254);
  if (surel !== '' && !/^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/.test(surel))
    baca.galat['surel'] = 'Tulis surel seperti nama@contoh.id';
  const petugasDataPribadi = baca.teks('petugasDataPribadi', 200, 'Tulis siapa yang menjawab pertanyaan data pribadi');
  const darurat = bacaDarurat(baca);
  const benar = merek && Object.keys(baca.galat).length === 0;
  return {
    ubah: benar ? { merek, alamatKantor, telepon, surel, petugasDataPribadi, darurat } : undefined,
    galat: baca.galat,
  };
}

function bacaDarurat(baca: ReturnType<typeof createPembaca>): Pengaturan['darurat'] {
  const hasil: Pengaturan['darurat'] = [];
  for (let urutan = 0; urutan < DARURAT_MAKS; urutan++) {
    const satu = {
      nomor: baca.teks(`nomor-${urutan}`, 20),
      nama: baca.teks(`nama-${urutan}`, 80),
      keterangan: baca.teks(`keterangan-${urutan}`, 120),
      namaEn: baca.teks(`namaEn-${urutan}`, 80),
      keteranganEn: baca.teks(`keteranganEn-${urutan}`, 120),
    };
    if (Object.values(satu).every((isi) => isi === '')) continue;
    if (!/^[0-9][0-9 ()+-]*$/.test(satu.nomor)) baca.galat[`nomor-${urutan}`] = 'Tulis nomor dengan angka saja';
    if (satu.nama === '') baca.galat[`nama-${urutan}`] = 'Tulis siapa yang menjawab nomor ini';
    hasil.push(satu);
  }
  return hasil;
}
