import type { Trx } from '../../db/index.ts';
import { catatJejak } from '../audit/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { kolomKontak } from './kontak.store.ts';
import { lockKasus } from './peralihan.command.ts';
import { catatPeristiwa } from './peristiwa.ts';
import { tandaiTambahan } from './tambahan.ts';

const PELAPOR = { jenis: 'warga', peran: [] } as const;

/**
 * The reporter adds words or photographs; the state stays as it is, and the desk sees that something came.
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
  await tandaiTambahan(trx, pemda.id, kasusId, pada);
  await catatJejak(trx, pemda.id, pada, {
    pelaku: PELAPOR,
    tindakan: 'kasus.keterangan.ditambah',
    objek: 'kasus',
    objekId: kasusId,
  });
  return catatPeristiwa(trx, pemda.id, pada, { kasusId, jenis: 'tambahan', pelaku: PELAPOR, publik: true, isi });
}

/** Written: the new one. `null`: the stored one goes. Undefined: as it was. */
export interface UbahanKontak {
  surel: string | null | undefined;
  telepon: string | null | undefined;
}

/**
 * The reporter corrects where news go, each way by itself; what is not named stays.
 * @throws NotFound for a case of nobody or of another region
 */
export async function ubahKontak(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  kasusId: string,
  kontak: UbahanKontak,
): Promise<void> {
  const pada = inti.waktu();
  await lockKasus(trx, pemda.id, kasusId);
  const { surel, telepon } = kontak;
  const isi = kolomKontak(await inti.kunci.pemda(trx, pemda.id), kasusId, {
    surel: surel ?? undefined,
    telepon: telepon ?? undefined,
  });
  const kolom = {
    ...(surel === undefined ? {} : { surel: isi.surel, surel_indeks: isi.surel_indeks }),
    ...(telepon === undefined ? {} : { telepon: isi.telepon, telepon_indeks: isi.telepon_indeks }),
  };
  if (Object.keys(kolom).length === 0) return;
  await trx.updateTable('kasus.kasus').set(kolom).where('pemda_id', '=', pemda.id).where('id', '=', kasusId).execute();
  await tandaiTambahan(trx, pemda.id, kasusId, pada);
  await catatPeristiwa(trx, pemda.id, pada, { kasusId, jenis: 'kontak', pelaku: PELAPOR, publik: false });
  await catatJejak(trx, pemda.id, pada, {
    pelaku: PELAPOR,
    tindakan: 'kasus.kontak.diubah',
    objek: 'kasus',
    objekId: kasusId,
    kolom: [...(surel === undefined ? [] : ['surel']), ...(telepon === undefined ? [] : ['telepon'])],
  });
}
