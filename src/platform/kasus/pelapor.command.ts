import type { Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { kolomKontak } from './kontak.store.ts';
import { lockKasus } from './peralihan.command.ts';
import { catatPeristiwa } from './peristiwa.ts';

const PELAPOR = { jenis: 'warga', peran: [] } as const;

/**
 * The reporter adds words or photographs; the state stays as it is, and officers see it in the timeline.
 * @returns the id of the timeline entry, for the photographs that came with it
 * @throws NotFound for a case of nobody or of another region
 */
export async function tambahKeterangan(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  kasusId: string,
  isi: { pesan: string; foto: string[] },
): Promise<string> {
  const pada = inti.waktu();
  await lockKasus(trx, pemda.id, kasusId);
  await catatJejak(trx, pemda.id, pada, {
    pelaku: PELAPOR,
    tindakan: 'kasus.keterangan.ditambah',
    objek: 'kasus',
    objekId: kasusId,
  });
  return catatPeristiwa(trx, pemda.id, pada, { kasusId, jenis: 'tambahan', pelaku: PELAPOR, publik: true, isi });
}

/**
 * The reporter corrects where news go; both empty ends them.
 * @throws NotFound for a case of nobody or of another region
 */
export async function ubahKontak(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  kasusId: string,
  kontak: { surel: string | undefined; telepon: string | undefined },
): Promise<void> {
  const pada = inti.waktu();
  await lockKasus(trx, pemda.id, kasusId);
  const { pelapor_nama: _, ...kolom } = kolomKontak(await inti.kunci.pemda(trx, pemda.id), kasusId, kontak);
  await trx.updateTable('kasus.kasus').set(kolom).where('pemda_id', '=', pemda.id).where('id', '=', kasusId).execute();
  await catatPeristiwa(trx, pemda.id, pada, { kasusId, jenis: 'kontak', pelaku: PELAPOR, publik: false });
  await catatJejak(trx, pemda.id, pada, {
    pelaku: PELAPOR,
    tindakan: 'kasus.kontak.diubah',
    objek: 'kasus',
    objekId: kasusId,
    kolom: ['surel', 'telepon'],
  });
}
