import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tampilan } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import type { Ruang } from '../ruang.ts';
import { type IsiDraf, simpanDraf } from './draf.store.ts';
import { type Galat, isTerbuka, type KonteksLapor, type Langkah, langkahKurang, langkahSesudah } from './langkah.ts';
import { isianOf, kirimLapor, siapkan } from './siapkan.ts';

/** Address of the form in these routes. */
export const alamatRute = (modul: Modul) => `/:pemda/${modul.id}/lapor`;

/** Opens a page of the form, or leads to the first one whose answer is missing. */
export async function tampilkan(
  { inti, modul }: Ruang,
  request: FastifyRequest,
  reply: FastifyReply,
  langkah: Langkah,
  view: (konteks: KonteksLapor) => Tampilan['isi'],
): Promise<FastifyReply> {
  const konteks = await siapkan(inti, modul, request, reply);
  if (!isTerbuka(langkah, konteks.draf.isi)) return keLangkah(reply, konteks, langkahKurang(konteks.draf.isi));
  return kirimLapor(inti, request, reply, konteks, view(konteks), langkah, false);
}

/** A page of the form that is sent: how it is read, and how it is shown again. */
interface Kiriman {
  langkah: Langkah;
  parse(body: Record<string, string>, konteks: KonteksLapor): { isi: IsiDraf; galat: Galat };
  view(konteks: KonteksLapor, isi: IsiDraf, galat: Galat): Tampilan['isi'];
}

/** Keeps the answers of a page and leads on, or shows it again with what is wrong. */
export async function terimaLangkah(
  { inti, modul }: Ruang,
  request: FastifyRequest,
  reply: FastifyReply,
  { langkah, parse, view }: Kiriman,
): Promise<FastifyReply> {
  const konteks = await siapkan(inti, modul, request, reply);
  const { isi, galat } = parse(isianOf(request), konteks);
  if (Object.keys(galat).length > 0)
    return kirimLapor(inti, request, reply, konteks, view(konteks, isi, galat), langkah, true);
  await simpanIsi(inti, konteks, isi);
  return keLangkah(reply, konteks, langkahSesudah(langkah, isi, konteks.draf.isi));
}

/** Keeps the answers in the draft. */
export async function simpanIsi(inti: Inti, { pemda, draf }: KonteksLapor, isi: IsiDraf): Promise<void> {
  await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) => simpanDraf(trx, pemda.id, draf, isi, inti.waktu()));
}

/** Leads to a page of the form. */
export function keLangkah(reply: FastifyReply, konteks: KonteksLapor, langkah: Langkah): FastifyReply {
  return reply.redirect(`${konteks.dasar}/${langkah}`, 303);
}
