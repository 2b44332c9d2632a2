import type { FastifyInstance, FastifyRequest } from 'fastify';
import { h } from 'preact';
import QRCode from 'qrcode';
import { isNomorPublik } from '../../../core/index.ts';
import { NotFound } from '../../errors/index.ts';
import { asalSendiri, awalan, kirimHalaman, pemdaOf, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { teksPengaduan } from '../teks.ts';
import { CetakView } from './cetak.view.tsx';
import { readTerkirim } from './terkirim.query.ts';
import { TerkirimView } from './terkirim.view.tsx';

/** The page that answers a sent report, and the same for paper. */
export function registerTerkirim(app: FastifyInstance, inti: Inti, modul: Modul): void {
  const dasar = `/:pemda/${modul.id}/lapor/terkirim/:nomor`;

  app.get(dasar, { config: { akses: publik } }, async (request, reply) => {
    const props = await siapkanTerkirim(inti, modul, request);
    const isi = h(TerkirimView, props);
    return kirimHalaman(inti, request, reply, {
      judul: props.t.terkirim.judul,
      isi,
      pengaturan: props.pengaturan,
      tanpaIndeks: true,
      rahasia: true,
    });
  });

  app.get(`${dasar}/cetak`, { config: { akses: publik } }, async (request, reply) => {
    const props = await siapkanTerkirim(inti, modul, request);
    const lacak = `${asalSendiri(inti, request)}${awalan(request, '/lacak')}`;
    const isi = h(CetakView, { ...props, lacak: lacak.replace(/^https?:\/\//, '') });
    return kirimHalaman(inti, request, reply, {
      judul: props.t.cetak.judul,
      isi,
      pengaturan: props.pengaturan,
      tanpaIndeks: true,
      rahasia: true,
    });
  });
}

async function siapkanTerkirim(inti: Inti, modul: Modul, request: FastifyRequest) {
  const pemda = pemdaOf(request);
  const { nomor } = request.params as { nomor: string };
  if (!isNomorPublik(nomor)) throw new NotFound('laporan-tidak-ada');
  const data = await inti.db.read(pemda.id, (trx) =>
    readTerkirim(inti, trx, pemda, request.pengunjung, nomor, request.bahasa),
  );
  const qr = QRCode.create(nomor, { errorCorrectionLevel: 'M' }).modules;
  const lapor = awalan(request, `/${pemda.slug}/${modul.id}/lapor`);
  return {
    ...data,
    pemda,
    kini: inti.waktu(),
    bahasa: request.bahasa,
    t: teksPengaduan[request.bahasa],
    qr: { ukuran: qr.size, data: qr.data },
    alamat: (layanan: string, satu: string) => awalan(request, `/${pemda.slug}/${layanan}/laporan/${satu}`),
    terkirim: `${lapor}/terkirim/${nomor}`,
    hapus: `${lapor}/hapus`,
  };
}
