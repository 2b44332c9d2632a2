import { kunciCari } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';

/** What a case is found by. */
export interface IsiTercari {
  nomor: string;
  judul: string;
  patokan: string;
  cerita: string;
}

const KATA_MAKS = 80;
const HURUF_MAKS = 40;

/** The words of a text as they are kept and searched: each once, small letters without accents. */
export function kataDari(teks: string): string[] {
  const semua = kunciCari(teks).split(' ');
  return [...new Set(semua.filter((kata) => kata.length > 1).map((kata) => kata.slice(0, HURUF_MAKS)))];
}

/** The words of a case: the first 80, which number, title and landmark always are. */
export function kataKasus(isi: IsiTercari): string[] {
  return kataDari([isi.nomor, isi.judul, isi.patokan, isi.cerita].join(' ')).slice(0, KATA_MAKS);
}

/**
 * Keeps the words of a case, after taking away those that it no longer has. The instant of the case stands beside each
 * word: the search reads a word in the order of the newest.
 */
export async function simpanKata(
  trx: Trx,
  pemdaId: number,
  kasus: { id: string; dibuat_pada: Date },
  lama: readonly string[],
  baru: readonly string[],
): Promise<void> {
  const hilang = lama.filter((kata) => !baru.includes(kata));
  const tambah = baru.filter((kata) => !lama.includes(kata));
  if (hilang.length > 0) {
    await trx
      .deleteFrom('kasus.kata')
      .where('pemda_id', '=', pemdaId)
      .where('kata', 'in', hilang)
      .where('dibuat_pada', '=', kasus.dibuat_pada)
      .where('kasus_id', '=', kasus.id)
      .execute();
  }
  if (tambah.length === 0) return;
  await trx
    .insertInto('kasus.kata')
    .values(tambah.map((kata) => ({ pemda_id: pemdaId, kata, dibuat_pada: kasus.dibuat_pada, kasus_id: kasus.id })))
    .onConflict((conflict) => conflict.columns(['pemda_id', 'kata', 'dibuat_pada', 'kasus_id']).doNothing())
    .execute();
}

/** The story of a case among the answers of its form; empty when the form had none. */
export function ceritaDari(data: unknown): string {
  return typeof data === 'object' && data !== null && 'cerita' in data && typeof data.cerita === 'string'
    ? data.cerita
    : '';
}
