import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { pemdaOf, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { readKalender, readPengaturan } from '../../pemda/index.ts';
import { alamatKerja, kirimKerja, kueri, pelakuOf } from '../halaman.ts';
import { KABAR } from '../teks.ts';
import { bagiTugas } from './bagi-tugas.ts';
import { listTugas } from './tugas.query.ts';
import { TugasView } from './tugas.view.tsx';

/** The field officer's own tasks. */
export function registerTugas(app: FastifyInstance, inti: Inti): void {
  app.get('/:pemda/kerja/tugas', { config: { akses: untukPeran('petugas') } }, (request, reply) =>
    bukaTugas(inti, request, reply),
  );
}

async function bukaTugas(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const { tugas, kalender, pengaturan } = await inti.db.read(pemda.id, async (trx) => ({
    tugas: await listTugas(trx, pemda.id, pelaku.mewakili, pelaku.akunId),
    kalender: await readKalender(trx, pemda),
    pengaturan: await readPengaturan(trx, pemda.id),
  }));
  const kini = inti.waktu();
  const isi = h(TugasView, {
    tugas: bagiTugas(tugas, kini, pemda.zona),
    pelaku,
    kalender,
    kini,
    alamatFoto: alamatKerja(pemda.slug, '/foto'),
    laporan: (id) => alamatKerja(pemda.slug, `/laporan/${id}`),
    kabar: KABAR[kueri(request)['kabar'] ?? ''],
  });
  return kirimKerja(inti, request, reply, { judul: 'Tugas saya', isi, pengaturan, desk: false });
}
