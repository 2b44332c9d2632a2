import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { isBekerjaDiLain } from '../../akun/index.ts';
import { NotFound } from '../../errors/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import { idPeran } from './id-peran.ts';
import { keluarkanOrang } from './keluarkan.command.ts';
import { KeluarkanView } from './keluarkan.view.tsx';
import { type BarisPeran, isBerakhir, listPeran, pilihPeran } from './orang.query.ts';
import { hitungSesiDaerah } from './sesi.query.ts';

/** `/kerja/admin/akun/:peran/keluarkan`: ends every session of a person of the region, after a page that asks. */
export function registerKeluarkan(app: FastifyInstance, inti: Inti): void {
  const alamat = '/:pemda/kerja/admin/akun/:peran/keluarkan';
  app.get(alamat, KONFIG, (request, reply) => tanya(inti, request, reply));
  app.post(alamat, KONFIG, (request, reply) => keluarkan(inti, request, reply));
}

async function tanya(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const { id, nama, akunId } = await findOrang(inti, request);
  const alamat = alamatAdmin(pemda.slug, `/akun/${id}`);
  const jumlah = (await hitungSesiDaerah(inti, pemda.id, akunId)) ?? 0;
  // The page of the role says why there is nothing to end.
  if (jumlah === 0) return reply.redirect(alamat, 303);
  const isi = h(KeluarkanView, { alamat, csrf: tokenForm(inti, request, reply), nama, jumlah });
  const kembali = { href: alamat, teks: nama };
  return kirimAdmin(inti, request, reply, { judul: 'Keluarkan dari semua perangkat', isi, kembali });
}

async function keluarkan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const { id, akunId } = await findOrang(inti, request);
  const alamat = alamatAdmin(pemda.slug, `/akun/${id}`);
  if (await isBekerjaDiLain(inti, akunId, pemda.id)) return reply.redirect(alamat, 303);
  const pelaku = pelakuAdmin(request);
  await inti.db.tenant(pemda.id, pelaku, (trx) => keluarkanOrang(trx, pemda, akunId, pelaku, inti.waktu()));
  return reply.redirect(`${alamat}?kabar=dikeluarkan`, 303);
}

/** Whoever has left is no longer this region's to sign out. @throws NotFound */
async function findOrang(inti: Inti, request: FastifyRequest): Promise<BarisPeran> {
  const pemda = pemdaOf(request);
  const peran = await inti.db.read(pemda.id, async (trx) =>
    pilihPeran(await listPeran(trx, pemda.id), idPeran(request)),
  );
  if (isBerakhir(peran, inti.waktu())) throw new NotFound('peran-tidak-ada');
  return peran;
}
