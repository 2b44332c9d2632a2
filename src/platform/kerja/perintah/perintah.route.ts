import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import QRCode from 'qrcode';
import { NotFound } from '../../errors/index.ts';
import { asalSendiri, pemdaOf, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { alamatKerja, idDiAlamat, kirimKerja, pelakuOf } from '../halaman.ts';
import { readKasusLengkap } from '../laporan/kasus-lengkap.query.ts';
import { findPenugasan } from './penugasan.ts';
import { PerintahView } from './perintah.view.tsx';

/** `/kerja/laporan/:id/perintah`: the work order of the field officer who holds a case, for paper. */
export function registerPerintah(app: FastifyInstance, inti: Inti): void {
  const config = { akses: untukPeran('operator', 'verifikator', 'petugas', 'kepala', 'admin-pemda') };
  app.get('/:pemda/kerja/laporan/:id/perintah', { config }, (request, reply) => buka(inti, request, reply));
}

/** @throws NotFound for a case that this person may not see, or that nobody holds */
async function buka(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const id = idDiAlamat(request);
  const lengkap = await inti.db.read(pemda.id, (trx) => readKasusLengkap(inti, trx, pemda, pelakuOf(request), id));
  const penugasan = findPenugasan(lengkap);
  if (!penugasan) throw new NotFound('perintah-tidak-ada');
  const alamat = alamatKerja(pemda.slug, `/laporan/${id}`);
  const qr = QRCode.create(`${asalSendiri(inti, request)}${alamat}`, { errorCorrectionLevel: 'M' }).modules;
  const isi = h(PerintahView, {
    lengkap,
    penugasan,
    pemda,
    kini: inti.waktu(),
    alamat,
    alamatFoto: alamatKerja(pemda.slug, '/foto'),
    qr: { ukuran: qr.size, data: qr.data },
  });
  const judul = `Perintah kerja ${lengkap.kasus.nomor}`;
  return kirimKerja(inti, request, reply, { judul, isi, pengaturan: lengkap.pengaturan });
}
