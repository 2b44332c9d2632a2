import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { parseNomorPublik } from '../../../core/index.ts';
import { bolehCoba, sumberOf } from '../../akun/index.ts';
import { NotFound } from '../../errors/index.ts';
import { awalan, kirimHalaman, pemdaOf, publik, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { ikutiKasus, judulPublik } from '../../kasus/index.ts';
import { modelKasus } from '../../model/index.ts';
import type { Modul } from '../../modul/index.ts';
import { readPengaturan } from '../../pemda/index.ts';
import { findDraf, hapusDraf } from '../lapor/draf.store.ts';
import { isianOf } from '../lapor/siapkan.ts';
import { findKasus } from '../laporan/laporan.query.ts';
import { parseSurel } from '../surel.ts';
import { teksPengaduan } from '../teks.ts';
import { IkutiView } from './ikuti.view.tsx';

/** Following a report: from its page, or instead of sending the same one again. */
export function registerIkuti(app: FastifyInstance, inti: Inti, modul: Modul): void {
  app.get(`/:pemda/${modul.id}/laporan/:nomor/ikuti`, { config: { akses: publik } }, (request, reply) =>
    tampil(request, reply, nomorOf(request), {}),
  );

  app.post(`/:pemda/${modul.id}/laporan/:nomor/ikuti`, { config: { akses: publik } }, async (request, reply) => {
    const tulisan = isianOf(request)['surel'] ?? '';
    const surel = parseSurel(tulisan);
    if (surel === undefined)
      return tampil(request, reply, nomorOf(request), {
        galat: teksPengaduan[request.bahasa].cerita.galat.surel,
        tulisan,
      });
    await bolehCoba(inti, [`ikuti-sumber:${sumberOf(request)}`, `ikuti:${surel.toLowerCase()}`]);
    await ikuti(request, nomorOf(request), surel);
    return keLaporan(request, reply, nomorOf(request), 'ikut=1');
  });

  app.post(`/:pemda/${modul.id}/lapor/ikuti`, { config: { akses: publik } }, async (request, reply) => {
    const pemda = pemdaOf(request);
    const nomor = parseNomorPublik(isianOf(request)['nomor'] ?? '')?.nomor;
    if (nomor === undefined) throw new NotFound('laporan-tidak-ada');
    const draf = await inti.db.read(pemda.id, (trx) =>
      findDraf(trx, pemda.id, modul.id, request.pengunjung, inti.waktu()),
    );
    const surel = parseSurel(draf?.isi.surel ?? '');
    if (surel === undefined) return reply.redirect(`${alamat(request, nomor)}/ikuti`, 303);
    await ikuti(request, nomor, surel);
    if (draf) await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) => hapusDraf(trx, pemda.id, draf));
    return keLaporan(request, reply, nomor, 'ikut=lapor');
  });

  async function ikuti(request: FastifyRequest, nomor: string, surel: string): Promise<void> {
    const pemda = pemdaOf(request);
    await inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
      const kasus = await findKasus(trx, pemda.id, modul.id, nomor);
      const kunci = await inti.kunci.pemda(trx, pemda.id);
      await ikutiKasus(trx, kunci, pemda.id, kasus.id, { surel, bahasa: request.bahasa }, inti.waktu());
    });
  }

  async function tampil(
    request: FastifyRequest,
    reply: FastifyReply,
    nomor: string,
    form: { galat?: string; tulisan?: string },
  ) {
    const pemda = pemdaOf(request);
    const data = await inti.db.read(pemda.id, async (trx) => {
      const kasus = await findKasus(trx, pemda.id, modul.id, nomor);
      return { kasus, model: await modelKasus(trx, kasus.model_hash), pengaturan: await readPengaturan(trx, pemda.id) };
    });
    const t = teksPengaduan[request.bahasa];
    const judul = judulPublik(data.model, data.kasus, request.bahasa);
    const isi = h(IkutiView, {
      t,
      judul,
      pemdaNama: pemda.nama,
      kembali: alamat(request, nomor),
      csrf: tokenForm(inti, request, reply),
      ...form,
    });
    return kirimHalaman(inti, request, reply, {
      judul: t.ikuti.judul,
      isi,
      pengaturan: data.pengaturan,
      tanpaIndeks: true,
      dwibahasa: true,
      adaKesalahan: form.galat !== undefined,
      ...(form.galat ? { status: 422 } : {}),
    });
  }

  const alamat = (request: FastifyRequest, nomor: string) =>
    awalan(request, `/${pemdaOf(request).slug}/${modul.id}/laporan/${nomor}`);
  const keLaporan = (request: FastifyRequest, reply: FastifyReply, nomor: string, tanya: string) =>
    reply.redirect(`${alamat(request, nomor)}?${tanya}`, 303);
}

function nomorOf(request: FastifyRequest): string {
  const nomor = parseNomorPublik((request.params as { nomor: string }).nomor);
  if (!nomor) throw new NotFound('laporan-tidak-ada');
  return nomor.nomor;
}
