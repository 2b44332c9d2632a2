import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { bolehCoba, sumberOf } from '../../akun/index.ts';
import { TooMany } from '../../errors/index.ts';
import { listFotoUmum } from '../../foto/index.ts';
import { publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { findSerupa } from '../../kasus/index.ts';
import type { Ruang } from '../ruang.ts';
import { alamatRute, keLangkah, simpanIsi } from './halaman.ts';
import { type KonteksLapor, langkahKurang } from './langkah.ts';
import { SerupaView } from './serupa.view.tsx';
import { kirimLapor, siapkan } from './siapkan.ts';

/** Reports nearby that may be the same: a step that comes only where there are any. */
export function registerSerupa(app: FastifyInstance, ruang: Ruang): void {
  const alamat = `${alamatRute(ruang.modul)}/serupa`;
  const opsi = { config: { akses: publik } };
  app.get(alamat, opsi, (request, reply) => buka(ruang, request, reply));
  app.post(alamat, opsi, (request, reply) => lewati(ruang, request, reply));
}

async function buka(ruang: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const { inti, modul } = ruang;
  const konteks = await siapkan(inti, modul, request, reply);
  const serupa = await cariSerupa(ruang, request, konteks);
  if (serupa.length === 0)
    return keLangkah(reply, konteks, langkahKurang({ ...konteks.draf.isi, serupaDilewati: true }));
  return kirimLapor(inti, request, reply, konteks, h(SerupaView, { konteks, serupa }), 'serupa', false);
}

async function lewati({ inti, modul }: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const konteks = await siapkan(inti, modul, request, reply);
  await simpanIsi(inti, konteks, { ...konteks.draf.isi, serupaDilewati: true });
  return keLangkah(reply, konteks, 'periksa');
}

async function cariSerupa({ inti, modul }: Ruang, request: FastifyRequest, { pemda, draf }: KonteksLapor) {
  const { kategori, lintang, bujur } = draf.isi;
  if (kategori === undefined || lintang === undefined || bujur === undefined) return [];
  const titik = { lintang, bujur };
  const hanyaTerbit = !(await bolehTertutup(inti, request));
  const cari = { pemdaId: pemda.id, layanan: modul.id, kategori, titik, kini: inti.waktu(), hanyaTerbit };
  return inti.db.read(pemda.id, async (trx) => {
    const hasil = [];
    for (const satu of await findSerupa(trx, cari))
      hasil.push({ satu, foto: (await listFotoUmum(trx, pemda.id, satu.kasus))[0] });
    return hasil;
  });
}

/** Whoever asks for point after point learns of published reports only; nobody waits in the middle of a form. */
async function bolehTertutup(inti: Inti, request: FastifyRequest): Promise<boolean> {
  try {
    await bolehCoba(inti, `serupa-${sumberOf(request)}`);
    return true;
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return false;
  }
}
