import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { DB } from './types.ts';

/** Stands for a value that is only known when the statement runs. */
class Tempat {
  readonly kolom: string;
  constructor(kolom: string) {
    this.kolom = kolom;
  }
}

/**
 * A statement that is put together once and then only filled in: for what every visit of a public page asks, where
 * building the text again costs more than reading its answer.
 * @param susun builds it; of `isi` it may only pass values on, never look at them
 * @param bentuk names the shape of the text where it depends on `isi`; each shape is built once
 * @returns runs it, in a transaction or outside
 */
export function susunSekali<Isi extends object, Baris>(
  susun: (db: Kysely<DB>, isi: Isi) => Compilable<Baris>,
  bentuk: (isi: Isi) => string = () => '',
): (db: Kysely<DB>, isi: Isi) => Promise<Baris[]> {
  const tersusun = new Map<string, CompiledQuery<Baris>>();
  return async (db, isi) => {
    const kunci = bentuk(isi);
    const query = tersusun.get(kunci) ?? susun(db, bertempat(isi)).compile();
    tersusun.set(kunci, query);
    const parameters = query.parameters.map((satu) => (satu instanceof Tempat ? nilaiDari(isi, satu.kolom) : satu));
    const terisi: CompiledQuery<Baris> = { ...query, parameters };
    return (await db.executeQuery(terisi)).rows;
  };
}

/** What is undefined stays so: a shape may ask whether a value is there. */
function bertempat<Isi extends object>(isi: Isi): Isi {
  return new Proxy(isi, {
    get: (asli, kolom) => (nilaiDari(asli, String(kolom)) === undefined ? undefined : new Tempat(String(kolom))),
  });
}

function nilaiDari(isi: object, kolom: string): unknown {
  return (isi as Record<string, unknown>)[kolom];
}
