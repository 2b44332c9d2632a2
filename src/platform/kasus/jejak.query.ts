import type { Trx } from '../../db/index.ts';
import { jejakKeadaan, type ModelTerperiksa } from '../model/index.ts';
import { idDiurungkan } from './diurungkan.ts';
import type { KasusRow } from './kasus.types.ts';

/**
 * The states of a case that were entered and not gone back from, oldest first, read from its timeline without the
 * acts that were taken back. A case whose timeline does not lead to its present state (brought in from elsewhere)
 * knows only the present one.
 */
export async function readJejak(
  trx: Trx,
  model: ModelTerperiksa,
  kasus: Pick<KasusRow, 'pemda_id' | 'id' | 'keadaan'>,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('kasus.peristiwa')
    .select(['id', 'jenis', 'peralihan', 'isi'])
    .where('pemda_id', '=', kasus.pemda_id)
    .where('kasus_id', '=', kasus.id)
    .where('jenis', 'in', ['peralihan', 'urung'])
    .orderBy('id')
    .execute();
  const batal = idDiurungkan(rows);
  const peralihan = rows.filter((row) => row.jenis === 'peralihan' && !batal.has(row.id));
  const jejak = jejakKeadaan(
    model.dokumen.alur,
    peralihan.flatMap((row) => row.peralihan ?? []),
  );
  return jejak.at(-1) === kasus.keadaan ? jejak : [kasus.keadaan];
}
