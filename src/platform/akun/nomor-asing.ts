import type { FastifyRequest } from 'fastify';
import { catatJejak } from '../audit/index.ts';
import { NotFound } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { bolehTanya, catatBeban, sumberOf } from './hambat.ts';
import { sidik } from './sidik.ts';

/** The 10th, 20th, 40th miss and so on: a flood leaves a handful of rows. */
const isTercatat = (jumlah: number) => jumlah >= 10 && Number.isInteger(Math.log2(jumlah / 10));

const subjek = (request: FastifyRequest) => `nomor-${sumberOf(request)}`;

/** Refuses who has asked for too many numbers of nobody. @throws TooMany with the seconds to wait */
export const bolehCariNomor = (inti: Inti, request: FastifyRequest) => bolehTanya(inti, subjek(request));

/**
 * Looks up what a report number names. Who has asked for many numbers of nobody waits before the next, known or not;
 * a known one counts nothing.
 * @param pemdaId the region whose trail remembers it, where there is one
 * @throws TooMany with the seconds to wait
 */
export async function cariNomor<T>(
  inti: Inti,
  request: FastifyRequest,
  pemdaId: number | undefined,
  cari: () => Promise<T>,
): Promise<T> {
  await bolehCariNomor(inti, request);
  try {
    const hasil = await cari();
    if (hasil === undefined) await catatNomorAsing(inti, request, pemdaId);
    return hasil;
  } catch (error) {
    if (error instanceof NotFound && error.kode === 'laporan-tidak-ada') await catatNomorAsing(inti, request, pemdaId);
    throw error;
  }
}

/** Counts a miss of this place on the network; the trail names the place by a keyed fingerprint only. */
export async function catatNomorAsing(inti: Inti, request: FastifyRequest, pemdaId: number | undefined): Promise<void> {
  const jumlah = await catatBeban(inti, subjek(request), 1);
  if (pemdaId === undefined || !isTercatat(jumlah)) return;
  const pelaku = { jenis: 'warga' } as const;
  await inti.db.tenant(pemdaId, pelaku, (trx) =>
    catatJejak(trx, pemdaId, inti.waktu(), {
      pelaku,
      tindakan: 'kasus.nomor.asing',
      objek: 'sumber',
      objekId: sidik(inti, 'jejak-sumber', sumberOf(request)),
      permintaanId: String(request.id),
    }),
  );
}
