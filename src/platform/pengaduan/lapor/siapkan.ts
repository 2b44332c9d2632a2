import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { bolehCoba, sumberOf } from '../../akun/index.ts';
import { RuleViolation } from '../../errors/index.ts';
import { listFoto } from '../../foto/index.ts';
import { awalan, kirimHalaman, pemdaOf, type Tampilan, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { modelTerpasang } from '../../model/index.ts';
import type { Modul } from '../../modul/index.ts';
import { findLayananTerbuka, readPengaturan } from '../../pemda/index.ts';
import { teksPengaduan } from '../teks.ts';
import { bukaDraf, type Draf, drafKosong, findDraf } from './draf.store.ts';
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
    rahasia: true,
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
 * Everything a page of the form needs: the region, the open service, the model, and the draft of this browser (an empty
 * one when there is none, or the last one has been sent; it is stored with the first post).
 * @param drafId the draft that the form names, sent or not, if it belongs to this browser
 * @throws RuleViolation `layanan-tutup` when the region does not take reports here; TooMany for a place on the network
 * that begins more of them than it could ever send
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
    const layanan = await findLayananTerbuka(trx, pemda.id, modul.id, inti.waktu());
    if (!layanan) throw new RuleViolation('layanan-tutup');
    const model = await modelTerpasang(trx, pemda.id, modul.id);
    const pengaturan = await readPengaturan(trx, pemda.id);
    const tersimpan = await pilihDraf(trx, pemda.id, modul.id, request, inti.waktu(), drafId);
    const foto = tersimpan ? await listFoto(trx, pemda.id, { drafId: tersimpan.id }) : [];
    return { layanan, model, pengaturan, tersimpan, foto };
  });
  const { tersimpan, ...lain } = data;
  const draf = tersimpan ?? (await mulaiDraf(inti, modul, request));
  const { bahasa } = request;
  return {
    pemda,
    csrf,
    bahasa,
    t: teksPengaduan[bahasa],
    dasar: awalan(request, `/${pemda.slug}/${modul.id}/lapor`),
    ...lain,
    draf,
  };
}

/** The draft that is asked for, or the one that this browser is writing; undefined when it has none. */
async function pilihDraf(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  { pengunjung }: FastifyRequest,
  kini: Date,
  id: string | undefined,
): Promise<Draf | undefined> {
  const diminta =
    id !== undefined && isUuid(id) ? await findDraf(trx, pemdaId, layanan, pengunjung, kini, id) : undefined;
  const draf = diminta ?? (await findDraf(trx, pemdaId, layanan, pengunjung, kini));
  return draf === diminta || draf?.kasusId === null ? draf : undefined;
}

/** Only a post whose token was checked leaves a draft behind: whoever just looks, a robot for one, fills no disk. */
async function mulaiDraf(inti: Inti, modul: Modul, request: FastifyRequest): Promise<Draf> {
  const draf = drafKosong(inti.waktu());
  if (request.method !== 'POST' || request.routeOptions.config.csrfDiHandler) return draf;
  if (inti.config.laporPerSumber > 0) await bolehCoba(inti, `draf-${sumberOf(request)}`);
  const { id } = pemdaOf(request);
  await inti.db.tenant(id, { jenis: 'warga' }, (trx) => bukaDraf(trx, id, modul.id, request.pengunjung, draf));
  return draf;
}
