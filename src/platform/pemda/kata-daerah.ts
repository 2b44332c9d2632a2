import { type Bahasa, tanggalLokal } from '../../core/index.ts';
import type { Pemda } from './pemda.query.ts';
import type { Pengaturan } from './pengaturan.ts';

/** A text that a region wrote, in the language in which it stands. */
export interface KataDaerah {
  judul: string;
  isi: string;
  bahasa: Bahasa;
}

/** A notice in the language of the page where the region wrote it so, otherwise in Indonesian. */
function kataDaerah(satu: { judul: string; isi: string; judulEn: string; isiEn: string }, bahasa: Bahasa): KataDaerah {
  return bahasa === 'en' && satu.judulEn !== ''
    ? { judul: satu.judulEn, isi: satu.isiEn, bahasa: 'en' }
    : { judul: satu.judul, isi: satu.isi, bahasa: 'id' };
}

/** The notices of a region that stand on its pages today. */
export function pengumumanKini(
  { pengumuman }: Pick<Pengaturan, 'pengumuman'>,
  { zona }: Pick<Pemda, 'zona'>,
  kini: Date,
  bahasa: Bahasa,
): KataDaerah[] {
  const hariIni = tanggalLokal(kini, zona);
  return pengumuman
    .filter(({ mulai, sampai }) => mulai <= hariIni && hariIni <= sampai)
    .map((satu) => kataDaerah(satu, bahasa));
}

/** The emergency numbers of a region, each named in the language of the page where it can be. */
export function daruratDaerah(
  { darurat }: Pick<Pengaturan, 'darurat'>,
  bahasa: Bahasa,
): (KataDaerah & { nomor: string })[] {
  return darurat.map(({ nomor, nama, keterangan, namaEn, keteranganEn }) => ({
    nomor,
    ...kataDaerah({ judul: nama, isi: keterangan, judulEn: namaEn, isiEn: keteranganEn }, bahasa),
  }));
}
