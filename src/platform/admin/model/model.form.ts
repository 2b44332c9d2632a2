import { type Durasi, KOMPONEN_STANDAR, type ModelLayanan } from '../../model/index.ts';
import { createPembaca, type Galat, type Nilai } from '../isian.ts';

/** A model with what the form changed, and what is wrong with the form. */
export interface HasilForm {
  baru: ModelLayanan;
  galat: Galat;
}

/** The 14 components as the form posts them. */
export function nilaiStandar({ standar }: ModelLayanan): Nilai {
  return Object.fromEntries(
    KOMPONEN_STANDAR.flatMap((nama) => [
      [`${nama}-id`, standar[nama].id],
      [`${nama}-en`, standar[nama].en],
    ]),
  );
}

const TEKS_MAKS = 2000;

/** Reads the components; one may be empty only while the service is not open. */
export function bacaStandar(kini: ModelLayanan, nilai: Nilai, isBuka: boolean): HasilForm {
  const baca = createPembaca(nilai);
  const kurang = isBuka ? 'Tulis isinya; selama layanan terbuka tidak boleh kosong' : undefined;
  const isi = KOMPONEN_STANDAR.map((nama) => [
    nama,
    { id: baca.teks(`${nama}-id`, TEKS_MAKS, kurang), en: baca.teks(`${nama}-en`, TEKS_MAKS, kurang) },
  ]);
  return { baru: { ...kini, standar: Object.fromEntries(isi) as ModelLayanan['standar'] }, galat: baca.galat };
}

/** The number of a length of time; its unit stays that of the model. */
function angkaDurasi(lama: Durasi): number {
  if ('hariKerja' in lama) return lama.hariKerja;
  return 'hari' in lama ? lama.hari : lama.jam;
}

/** The unit of a length of time, in words. */
export function satuanDurasi(lama: Durasi): string {
  if ('hariKerja' in lama) return 'hari kerja';
  return 'hari' in lama ? 'hari' : 'jam';
}

/** The lengths of time as the form posts them. */
export function nilaiSla(model: ModelLayanan): Nilai {
  const hasil: Record<string, string> = {};
  for (const satu of model.kategori) hasil[`kategori-${satu.id}`] = String(angkaDurasi(satu.sla));
  for (const satu of model.keparahan) hasil[`keparahan-${satu.id}`] = String(angkaDurasi(satu.sla));
  for (const satu of model.jam) if (satu.lama !== 'sla') hasil[`jam-${satu.id}`] = String(angkaDurasi(satu.lama));
  return hasil;
}

const LAMA_MAKS = 1000;

/** Reads the lengths of time. */
export function bacaSla(kini: ModelLayanan, nilai: Nilai): HasilForm {
  const baca = createPembaca(nilai);
  const lama = (nama: string, dulu: Durasi): Durasi => {
    const n = baca.bilangan(nama, 1, LAMA_MAKS) ?? angkaDurasi(dulu);
    if ('hariKerja' in dulu) return { hariKerja: n };
    return 'hari' in dulu ? { hari: n } : { jam: n };
  };
  const baru: ModelLayanan = {
    ...kini,
    kategori: kini.kategori.map((satu) => ({ ...satu, sla: lama(`kategori-${satu.id}`, satu.sla) })),
    keparahan: kini.keparahan.map((satu) => ({ ...satu, sla: lama(`keparahan-${satu.id}`, satu.sla) })),
    jam: kini.jam.map((satu) => (satu.lama === 'sla' ? satu : { ...satu, lama: lama(`jam-${satu.id}`, satu.lama) })),
  };
  return { baru, galat: baca.galat };
}
