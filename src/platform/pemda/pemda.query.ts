import type { Zona } from '../../core/index.ts';
import { type Database, susunSekali } from '../../db/index.ts';

export interface Pemda {
  id: number;
  /** Kemendagri region code, such as `53.71`; changes when regions split. */
  kode: string;
  nama: string;
  slug: string;
  /** The three letters of its public numbers. */
  singkatan: string;
  zona: Zona;
  bergabung: boolean;
}

const KOLOM = ['pemda_id', 'kode', 'nama', 'slug', 'singkatan', 'zona', 'tahap'] as const;

/** A government by its address, or undefined. */
export async function findPemdaBySlug(db: Database, slug: string): Promise<Pemda | undefined> {
  const [row] = await menurutSlug(db.global, { slug });
  return row && toPemda(row);
}

const menurutSlug = susunSekali((db, isi: { slug: string }) =>
  db.selectFrom('pemda.pemda').select(KOLOM).where('slug', '=', isi.slug),
);

/** A government by the three letters of its public numbers. */
export async function findPemdaBySingkatan(db: Database, singkatan: string): Promise<Pemda | undefined> {
  const row = await db.global
    .selectFrom('pemda.pemda')
    .select(KOLOM)
    .where('singkatan', '=', singkatan)
    .executeTakeFirst();
  return row && toPemda(row);
}

/** A government by its key. */
export async function findPemdaById(db: Database, id: number): Promise<Pemda | undefined> {
  const row = await db.global.selectFrom('pemda.pemda').select(KOLOM).where('pemda_id', '=', id).executeTakeFirst();
  return row && toPemda(row);
}

/** The present address of a government that was reached by an old one. */
export async function findSlugKini(db: Database, slugLama: string): Promise<string | undefined> {
  const row = await db.global
    .selectFrom('pemda.slug_lama as lama')
    .innerJoin('pemda.pemda as pemda', 'pemda.pemda_id', 'lama.pemda_id')
    .select('pemda.slug')
    .where('lama.slug', '=', slugLama)
    .executeTakeFirst();
  return row?.slug;
}

/** All governments that have joined, in the order of their codes. */
export async function listPemdaBergabung(db: Database): Promise<Pemda[]> {
  const rows = await db.global
    .selectFrom('pemda.pemda')
    .select(KOLOM)
    .where('tahap', '=', 'bergabung')
    .orderBy('kode')
    .execute();
  return rows.map(toPemda);
}

function toPemda(row: {
  pemda_id: number;
  kode: string;
  nama: string;
  slug: string;
  singkatan: string;
  zona: string;
  tahap: string;
}): Pemda {
  return {
    id: row.pemda_id,
    kode: row.kode,
    nama: row.nama,
    slug: row.slug,
    singkatan: row.singkatan,
    zona: row.zona as Zona,
    bergabung: row.tahap === 'bergabung',
  };
}
