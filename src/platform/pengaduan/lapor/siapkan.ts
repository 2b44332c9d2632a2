import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { RuleViolation } from '../../errors/index.ts';
import { listFoto } from '../../foto/index.ts';
import { awalan, kirimHalaman, pemdaOf, type Tampilan, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { modelTerpasang } from '../../model/index.ts';
import type { Modul } from '../../modul/index.ts';
import { findLayanan, readPengaturan } from '../../pemda/index.ts';
import { teksPengaduan } from '../teks.ts';
import { bukaDraf, type Draf, findDraf } from './draf.store.ts';
import type { KonteksLapor, Langkah } from './langkah.ts';

/** Sends one page of the form. */
export function kirimLapor(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  konteks: KonteksLapor,
  isi: Tampilan['isi'],
  langkah: Langkah,
  adaKesalahan: boolean,
): FastifyReply {
  return kirimHalaman(inti, request, reply, {
    judul: `${konteks.t.langkah[langkah]} · ${konteks.model.dokumen.judul[konteks.bahasa]}`,
    isi,
    pengaturan: konteks.pengaturan,
    adaKesalahan,
    tanpaIndeks: true,
    dwibahasa: true,
    elemen: ELEMEN[langkah] ?? [],
    ...(adaKesalahan ? { status: 422 } : {}),
  });
}

const ELEMEN: Partial<Record<Langkah, string[]>> = {
  tempat: ['posisi'],
  foto: ['sekali-kirim'],
  periksa: ['sekali-kirim'],
};

/** Form fields as text; anything else that may come in is left out. */
export function isianOf(request: FastifyRequest): Record<string, string> {
  const body = request.body;
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter((pasangan): pasangan is [string, string] => typeof pasangan[1] === 'string'),
  );
}

/**
 * Everything a page of the form needs: the region, the open service, the model, and the draft of this browser (a new
 * one when there is none, or the last one has been sent).
 * @param drafId the draft that the form names, sent or not, if it belongs to this browser
 * @throws RuleViolation `layanan-tutup` when the region does not take reports here
 */
export async function siapkan(
  inti: Inti,
  modul: Modul,
  request: FastifyRequest,
  reply: FastifyReply,
  drafId?: string,
): Promise<KonteksLapor> {
  const pemda = pemdaOf(request);
  const csrf = tokenForm(inti, request, reply);
  const data = await inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
    const layanan = await findLayanan(trx, pemda.id, modul.id);
    if (!layanan || layanan.tahap === 'tutup') throw new RuleViolation('layanan-tutup');
    const model = await modelTerpasang(trx, pemda.id, modul.id);
    const pengaturan = await readPengaturan(trx, pemda.id);
    const draf = await pilihDraf(trx, pemda.id, modul.id, request.pengunjung, inti.waktu(), drafId);
    return { layanan, model, pengaturan, draf, foto: await listFoto(trx, pemda.id, { drafId: draf.id }) };
  });
  const { bahasa } = request;
  return {
    pemda,
    csrf,
    bahasa,
    t: teksPengaduan[bahasa],
    dasar: awalan(request, `/${pemda.slug}/${modul.id}/lapor`),
    ...data,
  };
}

async function pilihDraf(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  pengunjung: string,
  kini: Date,
  id: string | undefined,
): Promise<Draf> {
  const diminta =
    id !== undefined && isUuid(id) ? await findDraf(trx, pemdaId, layanan, pengunjung, kini, id) : undefined;
  if (diminta) return diminta;
  const terakhir = await findDraf(trx, pemdaId, layanan, pengunjung, kini);
  return terakhir && terakhir.kasusId === null ? terakhir : bukaDraf(trx, pemdaId, layanan, pengunjung, kini);
}
