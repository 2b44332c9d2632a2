import { BuangGagal, buangFoto, buangSemua } from '../foto/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';

/** A form with many photographs over a bad line is long done by then, and its row is there, in milliseconds. */
const UMUR_AMAN_MS = 24 * 3_600_000;
/** Looked at in one run, in each year; where there are more, each run looks at another part. */
const DILIHAT = 20_000;
const SEKALI = 500;
/** Removed in one run; those that the disk does not let go do not count. */
const PALING_BANYAK = 500;
/** Kills leave a few. More than that, and most of what was looked at, is a database that is not the files' own. */
const WAJAR = 100;

/**
 * Removes photographs whose row was never written, because the process died or the transaction failed after their
 * files were stored: those that nothing has touched for a day.
 * @returns how many photographs are gone
 * @throws Error, and removes nothing, when so many are unknown that the database must be the wrong one; BuangGagal at
 * the end, when the files of some could not be removed
 */
export async function sapuFotoYatim(inti: Inti, pemda: Pemda): Promise<number> {
  const sebelum = new Date(inti.waktu().getTime() - UMUR_AMAN_MS);
  const mulai = (inti.acak(1)[0] ?? 0) / 256;
  const folder = await inti.penyimpanan.daftarFolder(pemda.id, { sebelum, paling: DILIHAT, mulai });
  const yatim: string[] = [];
  for (let i = 0; i < folder.length; i += SEKALI)
    yatim.push(...(await tanpaBaris(inti, pemda.id, folder.slice(i, i + SEKALI))));
  if (yatim.length > WAJAR && yatim.length * 2 > folder.length)
    throw new Error(`${yatim.length} dari ${folder.length} foto tanpa baris: basis data keliru?`);
  return buangYatim(inti, yatim);
}

async function buangYatim(inti: Inti, yatim: readonly string[]): Promise<number> {
  let dicoba = 0;
  let hilang = 0;
  while (dicoba < yatim.length && hilang < PALING_BANYAK) {
    const bagian = yatim.slice(dicoba, dicoba + PALING_BANYAK - hilang).map((folder) => ({ folder }));
    dicoba += bagian.length;
    hilang += (await buangSemua(inti, bagian, (satu) => buangFoto(inti.penyimpanan, satu))).length;
  }
  if (hilang < dicoba) throw new BuangGagal(dicoba - hilang);
  return hilang;
}

async function tanpaBaris(inti: Inti, pemdaId: number, folder: string[]): Promise<string[]> {
  const rows = await inti.db.read(pemdaId, (trx) =>
    trx
      .selectFrom('berkas.foto')
      .select('folder')
      .where('pemda_id', '=', pemdaId)
      .where('folder', 'in', folder)
      .execute(),
  );
  const dikenal = new Set(rows.map((row) => row.folder));
  return folder.filter((satu) => !dikenal.has(satu));
}
