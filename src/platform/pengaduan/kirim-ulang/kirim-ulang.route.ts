import type { FastifyInstance, FastifyReply } from 'fastify';
import { h } from 'preact';
import { bolehCariNomor, bolehCoba, catatNomorAsing, sumberOf } from '../../akun/index.ts';
import { awalan, kirimHalaman, pemdaOf, publik, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { antrekan } from '../../jobs/index.ts';
import { indeksSurel } from '../../kasus/index.ts';
import { readPengaturan } from '../../pemda/index.ts';
import { isianOf } from '../lapor/siapkan.ts';
import { parseSurel } from '../surel.ts';
import { teksPengaduan } from '../teks.ts';
import { KirimUlangView } from './kirim-ulang.view.tsx';

const PALING_BANYAK = 20;

/** A lost number goes again to the address that was given; the answer is the same for every address. */
export function registerKirimUlang(app: FastifyInstance, inti: Inti): void {
  app.get('/:pemda/kirim-ulang', { config: { akses: publik } }, (request, reply) => tampil(request, reply, {}));

  app.post('/:pemda/kirim-ulang', { config: { akses: publik } }, async (request, reply) => {
    const pemda = pemdaOf(request);
    const tulisan = isianOf(request)['surel'] ?? '';
    const surel = parseSurel(tulisan);
    if (surel === undefined)
      return tampil(request, reply, { galat: teksPengaduan[request.bahasa].cerita.galat.surel, tulisan });
    await bolehCariNomor(inti, request);
    await bolehCoba(inti, [
      `kirim-ulang-sumber:${sumberOf(request)}`,
      `kirim-ulang:${pemda.id}:${surel.toLowerCase()}`,
    ]);
    // A miss for every address alike, known or not, so that the next number tells nothing about this one.
    await catatNomorAsing(inti, request, pemda.id);
    await inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
      const indeks = indeksSurel(await inti.kunci.pemda(trx, pemda.id), surel);
      const rows = await trx
        .selectFrom('kasus.kasus')
        .select('id')
        .where('pemda_id', '=', pemda.id)
        .where('surel_indeks', '=', indeks)
        .orderBy('dibuat_pada', 'desc')
        .limit(PALING_BANYAK)
        .execute();
      // One mail names them all: who asks for a stranger's numbers fills no mailbox.
      const kasusIds = rows.map((row) => row.id);
      const isi = { kasusIds, indeks: indeks.toString('hex') };
      if (kasusIds.length > 0) await antrekan(trx, pemda.id, inti.waktu(), 'kasus.kirim-ulang', isi);
    });
    return tampil(request, reply, { terkirim: true });
  });

  async function tampil(
    request: Parameters<typeof pemdaOf>[0],
    reply: FastifyReply,
    form: { galat?: string; tulisan?: string; terkirim?: boolean },
  ) {
    const pemda = pemdaOf(request);
    const pengaturan = await inti.db.read(pemda.id, (trx) => readPengaturan(trx, pemda.id));
    const t = teksPengaduan[request.bahasa];
    const isi = h(KirimUlangView, {
      t,
      csrf: tokenForm(inti, request, reply),
      kembali: { href: awalan(request, `/${pemda.slug}`), teks: pemda.nama },
      lacak: awalan(request, '/lacak'),
      ...form,
    });
    return kirimHalaman(inti, request, reply, {
      judul: t.kirimUlang.judul,
      isi,
      pengaturan,
      tanpaIndeks: true,
      dwibahasa: true,
      adaKesalahan: form.galat !== undefined,
      ...(form.galat ? { status: 422 } : {}),
    });
  }
}
