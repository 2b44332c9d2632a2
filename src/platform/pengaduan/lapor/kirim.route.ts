import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { bolehCoba, sumberOf } from '../../akun/index.ts';
import { RuleViolation } from '../../errors/index.ts';
import { pindahkanFoto } from '../../foto/index.ts';
import { awalan, pemdaOf, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { buatKasus, type KasusBaru, normalTelepon, type PelakuKasus } from '../../kasus/index.ts';
import type { Modul } from '../../modul/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import { type Draf, tandaiTerkirim } from './draf.store.ts';
import { type KonteksLapor, langkahKurang } from './langkah.ts';
import { PeriksaView } from './periksa.view.tsx';
import { isianOf, kirimLapor, siapkan } from './siapkan.ts';
import { registerTerkirim } from './terkirim.route.ts';

const WARGA: PelakuKasus = { jenis: 'warga', peran: [] };
/** Nobody reads a form, chooses, writes and checks in less. */
const PALING_CEPAT_MS = 3000;

/** Sending the report, and the page that answers. */
export function registerKirim(app: FastifyInstance, inti: Inti, modul: Modul): void {
  const dasar = `/:pemda/${modul.id}/lapor`;

  app.post(`${dasar}/periksa`, { config: { akses: publik } }, async (request, reply) => {
    // The form names its draft: a second tap, "back" and send, or a repeat after a lost answer find the same one.
    const konteks = await siapkan(inti, modul, request, reply, isianOf(request)['draf']);
    const { draf, pemda } = konteks;
    if (draf.kasusId !== null) return keTandaTerima(request, reply, await nomorKasus(pemda.id, draf.kasusId));
    const kurang = langkahKurang(draf.isi);
    if (kurang !== 'periksa') return reply.redirect(`${konteks.dasar}/${kurang}`, 303);
    if (isMencurigakan(inti, request, draf))
      return kirimLapor(
        inti,
        request,
        reply,
        konteks,
        h(PeriksaView, { konteks, galat: {}, sekaliLagi: true }),
        'periksa',
        false,
      );
    if (inti.config.laporPerSumber > 0) await bolehCoba(inti, `lapor-${sumberOf(request)}`);
    const terima = await buatKasus(inti, pemda, WARGA, kasusDari(konteks, modul), async (trx, kasusId) => {
      await pindahkanFoto(trx, pemda.id, draf.id, kasusId);
      await tandaiTerkirim(trx, pemda.id, draf, request.pengunjung, kasusId, inti.waktu());
    });
    return keTandaTerima(request, reply, terima.nomor);
  });

  registerTerkirim(app, inti, modul);

  function keTandaTerima(request: FastifyRequest, reply: FastifyReply, nomor: string) {
    return reply.redirect(awalan(request, `/${pemdaOf(request).slug}/${modul.id}/lapor/terkirim/${nomor}`), 303);
  }

  async function nomorKasus(pemdaId: number, kasusId: string): Promise<string> {
    const row = await inti.db.read(pemdaId, (trx) =>
      trx
        .selectFrom('kasus.kasus')
        .select('nomor')
        .where('pemda_id', '=', pemdaId)
        .where('id', '=', kasusId)
        .executeTakeFirstOrThrow(),
    );
    return row.nomor;
  }
}

/** A machine fills the hidden field or is faster than any person; a person who was fast just presses again. */
function isMencurigakan(inti: Inti, request: FastifyRequest, draf: Draf): boolean {
  if ((isianOf(request)['situs'] ?? '') !== '') return true;
  const umur = inti.waktu().getTime() - draf.dibuatPada.getTime();
  return umur >= 0 && umur < PALING_CEPAT_MS;
}

function kasusDari({ draf, model, bahasa }: KonteksLapor, modul: Modul): KasusBaru {
  const { isi } = draf;
  const kategori = model.kategori(isi.kategori ?? '');
  if (!kategori || isi.kecamatan === undefined) throw new RuleViolation('kategori-tidak-ada');
  const tempat = [isi.desa, isi.kecamatan].flatMap((kode) => (kode ? (findWilayah(kode)?.nama ?? []) : []));
  const titik =
    isi.lintang === undefined || isi.bujur === undefined
      ? undefined
      : { lintang: isi.lintang, bujur: isi.bujur, akurasi: isi.akurasi };
  return {
    layanan: modul.id,
    kategori: kategori.id,
    judul: `${kategori.judul.id}, ${tempat[0] ?? ''}`,
    tempat: { kecamatanKode: isi.kecamatan, desaKode: isi.desa || undefined, patokan: isi.patokan ?? '', titik },
    bahaya: isi.bahaya ?? false,
    data: { cerita: isi.cerita ?? '', ...(titik && isi.sumberTitik ? { sumberTitik: isi.sumberTitik } : {}) },
    kontak: { surel: isi.surel || undefined, telepon: normalTelepon(isi.telepon ?? '') },
    saluran: 'web',
    bahasa,
    kunciKirim: draf.kunciKirim,
  };
}
