import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { bolehCoba, sumberOf } from '../../akun/index.ts';
import { kirimHalaman, pemdaOf, publik, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { antrekan } from '../../jobs/index.ts';
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
    await bolehCoba(inti, [
      `kirim-ulang-sumber:${sumberOf(request)}`,
      `kirim-ulang:${pemda.id}:${surel.toLowerCase()}`,
    ]);
    await inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
      const kunci = await inti.kunci.pemda(trx, pemda.id);
      const rows = await trx
        .selectFrom('kasus.kasus')
        .select('id')
        .where('pemda_id', '=', pemda.id)
        .where('surel_indeks', '=', kunci.indeks(surel.toLowerCase(), 'kasus.surel'))
        .orderBy('dibuat_pada', 'desc')
        .limit(PALING_BANYAK)
        .execute();
      for (const row of rows) await antrekan(trx, pemda.id, inti.waktu(), 'kasus.kirim-ulang', { kasusId: row.id });
    });
    return tampil(request, reply, { terkirim: true });
  });

  async function tampil(
    request: Parameters<typeof pemdaOf>[0],
    reply: import('fastify').FastifyReply,
    form: { galat?: string; tulisan?: string; terkirim?: boolean },
  ) {
    const pemda = pemdaOf(request);
    const pengaturan = await inti.db.read(pemda.id, (trx) => readPengaturan(trx, pemda.id));
    const t = teksPengaduan[request.bahasa];
    const isi = h(KirimUlangView, { t, csrf: tokenForm(inti, request, reply), ...form });
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
