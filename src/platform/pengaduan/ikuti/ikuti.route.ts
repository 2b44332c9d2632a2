import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { parseNomorPublik } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { bolehCoba, cariNomor, sumberOf } from '../../akun/index.ts';
import { NotFound } from '../../errors/index.ts';
import { awalan, kirimHalaman, pemdaOf, publik, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { judulPublik, mintaIkut } from '../../kasus/index.ts';
import { modelKasus } from '../../model/index.ts';
import type { Modul } from '../../modul/index.ts';
import { readPengaturan } from '../../pemda/index.ts';
import { findDraf, hapusDraf } from '../lapor/draf.store.ts';
import { isianOf } from '../lapor/siapkan.ts';
import { findKasusTerlihat } from '../laporan/laporan.query.ts';
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

  /** A trial is followed by its own reporter only, as only they see its page. */
  async function terlihat(trx: Trx, request: FastifyRequest, nomor: string) {
    const { id } = pemdaOf(request);
    return (await findKasusTerlihat(trx, id, modul.id, nomor, request.pengunjung, inti.waktu())).kasus;
  }

  async function ikuti(request: FastifyRequest, nomor: string, surel: string): Promise<void> {
    const pemda = pemdaOf(request);
    await bolehCoba(inti, [`ikuti-sumber:${sumberOf(request)}`, `ikuti:${surel.toLowerCase()}`]);
    await cari(request, async (trx) => {
      const kasus = await terlihat(trx, request, nomor);
      const kunci = await inti.kunci.pemda(trx, pemda.id);
      await mintaIkut(trx, kunci, pemda.id, kasus.id, { surel, bahasa: request.bahasa }, inti.waktu());
    });
  }

  /** Work on the case that a number names; who asks for many of nobody waits. */
  function cari<T>(request: FastifyRequest, kerja: (trx: Trx) => Promise<T>): Promise<T> {
    const { id } = pemdaOf(request);
    return cariNomor(inti, request, id, () => inti.db.tenant(id, { jenis: 'warga' }, kerja));
  }

  async function tampil(
    request: FastifyRequest,
    reply: FastifyReply,
    nomor: string,
    form: { galat?: string; tulisan?: string },
  ) {
    const pemda = pemdaOf(request);
    const data = await cari(request, async (trx) => {
      const kasus = await terlihat(trx, request, nomor);
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
