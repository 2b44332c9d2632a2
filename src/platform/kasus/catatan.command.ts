import type { Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import { Forbidden } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { isMengerjakan, type PelakuKasus, toPelaku } from './kasus.types.ts';
import { lockKasus } from './peralihan.command.ts';
import { catatPeristiwa } from './peristiwa.ts';

/**
 * Adds words for colleagues to the timeline; the reporter never sees them and the case stays as it is.
 * @throws NotFound for a case of nobody or of another region; Forbidden for whoever does not work on it
 */
export async function tambahCatatan(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  pelaku: PelakuKasus,
  kasusId: string,
  catatan: string,
): Promise<void> {
  const pada = inti.waktu();
  const kasus = await lockKasus(trx, pemda.id, kasusId);
  if (!isMengerjakan(kasus, pelaku)) throw new Forbidden('peran-tidak-cocok');
  await catatPeristiwa(trx, pemda.id, pada, {
    kasusId,
    jenis: 'catatan',
    pelaku,
    publik: false,
    isi: { internal: catatan },
  });
  await catatJejak(trx, pemda.id, pada, {
    pelaku: toPelaku(pelaku),
    tindakan: 'kasus.catatan.ditambah',
    objek: 'kasus',
    objekId: kasusId,
  });
}
