import type { FastifyRequest } from 'fastify';
import { uuidv7 } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import type { Inti } from '../inti/index.ts';
import { findAkunId } from './buat-akun.command.ts';
import { sumberOf } from './hambat.ts';
import { sidik } from './sidik.ts';

/** What the trail of identity knows; in the manner of the regions' trail, `modul.benda.dilakukan`. */
export type TindakanAkun =
  | 'akun.sesi.dimulai'
  | 'akun.sesi.ditolak'
  | 'akun.sesi.diakhiri'
  | 'akun.sandi.tautan-diminta'
  | 'akun.sandi.diganti'
  | 'akun.sandi.ditolak'
  | 'akun.langkah-kedua.diaktifkan'
  | 'akun.langkah-kedua.dimatikan'
  | 'akun.langkah-kedua.kode-cadangan-dibuat'
  | 'akun.langkah-kedua.ditolak';

/** By what: the first step of a sign-in, its second step, a link in a mail, or how a session ended. */
export type CaraAkun = 'sandi' | 'kode-surel' | 'aplikasi' | 'kode-cadangan' | 'tautan' | 'keluar';

export interface JejakAkun {
  tindakan: TindakanAkun;
  cara?: CaraAkun | undefined;
  /** Left out when nobody knows whose it is. */
  akunId?: string | undefined;
  /** The address that was typed, where no account is known. */
  surel?: string | undefined;
}

/** Writes what happened to an account into the append-only trail of identity, and a line of it into the log. */
export async function catatJejakAkun(
  inti: Inti,
  request: FastifyRequest,
  jejak: JejakAkun,
  trx: Trx = inti.db.global,
): Promise<void> {
  const { tindakan, cara, akunId, surel } = jejak;
  request.log.info({ tindakan, cara, akunId }, 'jejak akun');
  const kini = inti.waktu();
  await trx
    .insertInto('akun.jejak')
    .values({
      id: uuidv7(kini),
      pada: kini,
      tindakan,
      cara: cara ?? null,
      akun_id: akunId ?? null,
      surel: surel === undefined ? null : sidik(inti, 'jejak-surel', surel),
      sumber: sidik(inti, 'jejak-sumber', sumberOf(request)),
      permintaan_id: String(request.id),
    })
    .execute();
}

/** What somebody did who knows only an address: the work is the same whether it belongs to an account or not. */
export async function catatDenganSurel(
  inti: Inti,
  request: FastifyRequest,
  jejak: { tindakan: TindakanAkun; cara?: CaraAkun; surel: string },
): Promise<string | undefined> {
  const akunId = await findAkunId(inti, jejak.surel);
  const { surel, ...isi } = jejak;
  await catatJejakAkun(inti, request, { ...isi, akunId, surel: akunId === undefined ? surel : undefined });
  return akunId;
}
