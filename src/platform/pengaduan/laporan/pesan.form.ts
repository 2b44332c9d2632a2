import { type Bahasa, bersihkanTeks, panjangTeks } from '../../../core/index.ts';
import type { Peralihan } from '../../model/index.ts';
import { CERITA_MAKS } from '../lapor/cerita.tsx';
import { teksPengaduan } from '../teks.ts';

/** Who acts on the page of a report. */
export const PELAPOR = { jenis: 'warga', peran: [] } as const;

/** What the reporter may add at any time; not an act of the model. */
export const TAMBAH: Pick<Peralihan, 'id' | 'isian'> = { id: 'tambah', isian: [{ kolom: 'pesan', wajib: true }] };

/** The words of the reporter in the form of an act, and what is wrong with them by the id of the field. */
export function parsePesan(
  tulisan: string,
  peralihan: Pick<Peralihan, 'id' | 'isian'>,
  bahasa: Bahasa,
): { pesan: string; galat: Record<string, string> } {
  const t = teksPengaduan[bahasa];
  const galat: Record<string, string> = {};
  const bersih = bersihkanTeks(tulisan.trim());
  const wajib = peralihan.isian.some((satu) => satu.kolom === 'pesan' && satu.wajib);
  const kolom = `pesan-${peralihan.id}`;
  if (!bersih.ok) galat[kolom] = t.nul;
  else if (panjangTeks(bersih.teks) > CERITA_MAKS)
    galat[kolom] = t.cerita.galat.ceritaPanjang(panjangTeks(bersih.teks));
  else if (wajib && bersih.teks === '') galat[kolom] = t.laporan.pesanKosong;
  return { pesan: bersih.ok ? bersih.teks : '', galat };
}
