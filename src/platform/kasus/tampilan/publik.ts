import { type Bahasa, bulatkanPublik, type Titik } from '../../../core/index.ts';
import type { ModelTerperiksa } from '../../model/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import type { KasusRow } from '../kasus.types.ts';
import { teksTampilan } from './teks.ts';

type Letak = Pick<KasusRow, 'kecamatan_kode' | 'desa_kode'>;

/**
 * The title of a case as anybody may read it: kind and rough place until an officer has looked at the words and
 * published them, then the line that the case was given (Indonesian, so an English page keeps kind and place).
 */
export function judulPublik(
  model: ModelTerperiksa,
  kasus: Letak & Pick<KasusRow, 'kategori' | 'judul' | 'terbit'>,
  bahasa: Bahasa,
): string {
  if (kasus.terbit && bahasa === 'id') return kasus.judul;
  const jenis = model.kategori(kasus.kategori)?.judul[bahasa] ?? kasus.kategori;
  const tempat = namaTempat(kasus)[0];
  return tempat === undefined ? jenis : teksTampilan[bahasa].di(jenis, tempat);
}

/** Where a case lies as anybody may read it: `Oesapa, Kelapa Lima`. Names of regions, never the landmark. */
export function tempatPublik(kasus: Letak): string {
  return namaTempat(kasus).join(', ');
}

/** The point of a case as anybody may see it, rounded to 0.001°; undefined when it has none. */
export function titikPublik(kasus: Pick<KasusRow, 'lintang' | 'bujur'>): Titik | undefined {
  if (kasus.lintang === null || kasus.bujur === null) return undefined;
  return bulatkanPublik({ lintang: kasus.lintang, bujur: kasus.bujur });
}

/** Desa and kecamatan, from the small to the large; a name that says nothing new is left out. */
function namaTempat({ desa_kode, kecamatan_kode }: Letak): string[] {
  const nama = [desa_kode, kecamatan_kode].flatMap((kode) => (kode === null ? [] : (findWilayah(kode)?.nama ?? [])));
  return [...new Set(nama)];
}
