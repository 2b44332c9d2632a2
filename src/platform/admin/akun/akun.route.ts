import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { isUuid } from '../../../core/index.ts';
import { isBekerjaDiLain } from '../../akun/index.ts';
import { Conflict, RuleViolation } from '../../errors/index.ts';
import { pemdaOf, petugasOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { listTugasTerbuka } from '../../kasus/index.ts';
import { isiForm, kueri, pelakuOf } from '../../kerja/index.ts';
import { listUnit } from '../../pemda/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import type { Galat, Nilai } from '../isian.ts';
import { akhiriPeran, alihkanTugas, isPeranTugasTerakhir, type TujuanTugas } from './akhiri-peran.command.ts';
import { AkunView } from './akun.view.tsx';
import { idPeran } from './id-peran.ts';
import { isBerakhir, listPeran, listSurel, orangDari, petugasDari, pilihPeran } from './orang.query.ts';
import { PeranView } from './peran.view.tsx';
import { hitungSesiDaerah } from './sesi.query.ts';
import { ubahPeran } from './ubah-peran.command.ts';
import { nilaiPeran, readUbahPeran } from './ubah-peran.form.ts';

/** `/kerja/admin/akun`: who is what in the region, and the page of one role. */
export function registerAkunDaerah(app: FastifyInstance, inti: Inti): void {
  const alamat = '/:pemda/kerja/admin/akun';
  app.get(alamat, KONFIG, (request, reply) => bukaDaftar(inti, request, reply));
  app.get(`${alamat}/:peran`, KONFIG, (request, reply) => bukaPeran(inti, request, reply, undefined, {}));
  app.post(`${alamat}/:peran`, KONFIG, (request, reply) => ubah(inti, request, reply));
  app.post(`${alamat}/:peran/akhiri`, KONFIG, (request, reply) => akhiri(inti, request, reply));
  app.post(`${alamat}/:peran/alihkan`, KONFIG, (request, reply) => alihkan(inti, request, reply));
}

async function bukaDaftar(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const daftar = await inti.db.read(pemda.id, (trx) => listPeran(trx, pemda.id));
  const surel = await listSurel(inti.db, [...new Set(daftar.map((satu) => satu.akunId))]);
  const props = { alamat: alamatAdmin(pemda.slug, '/akun'), zona: pemda.zona, kini: inti.waktu(), daftar, surel };
  return kirimAdmin(inti, request, reply, { judul: 'Akun dan peran', isi: h(AkunView, props) });
}

async function bukaPeran(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  nilai: Nilai | undefined,
  galat: Galat,
) {
  const pemda = pemdaOf(request);
  const kini = inti.waktu();
  const { daftar, peran, unit } = await readPeran(inti, request);
  const tugas = isPeranTugasTerakhir(daftar, peran, kini)
    ? await inti.db.read(pemda.id, (trx) => listTugasTerbuka(trx, pemda.id, peran.akunId))
    : [];
  const lain = (orang: Map<string, string>) => [...orang].filter(([id]) => id !== peran.akunId);
  const isi = h(PeranView, {
    alamat: alamatAdmin(pemda.slug, `/akun/${peran.id}`),
    laporan: `/${pemda.slug}/kerja/laporan`,
    csrf: tokenForm(inti, request, reply),
    zona: pemda.zona,
    peran,
    surel: (await listSurel(inti.db, [peran.akunId])).get(peran.akunId) ?? '',
    mulai: peran.mulai <= kini,
    berakhir: isBerakhir(peran, kini),
    sesi: await hitungSesiDaerah(inti, pemda.id, peran.akunId),
    sendiri: peran.akunId === petugasOf(request).akunId,
    dikeluarkan: request.method === 'GET' && kueri(request)['kabar'] === 'dikeluarkan',
    tugas,
    unit,
    orang: lain(orangDari(daftar, kini)),
    petugas: lain(petugasDari(daftar, kini)),
    nilai: nilai ?? nilaiPeran(peran, pemda),
    galat,
  });
  const kembali = { href: alamatAdmin(pemda.slug, '/akun'), teks: 'Akun dan peran' };
  return kirimAdmin(inti, request, reply, { judul: peran.nama, isi, galat, kembali });
}

/** The role of the address, beside all others and the units of the region. */
function readPeran(inti: Inti, request: FastifyRequest) {
  const { id: pemdaId } = pemdaOf(request);
  return inti.db.read(pemdaId, async (trx) => {
    const daftar = await listPeran(trx, pemdaId);
    return { daftar, peran: pilihPeran(daftar, idPeran(request)), unit: await listUnit(trx, pemdaId) };
  });
}

async function ubah(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const kini = inti.waktu();
  const nilai = isiForm(request);
  const { daftar, peran, unit } = await readPeran(inti, request);
  const { isi, galat } = readUbahPeran(nilai, peran, { unit, orang: orangDari(daftar, kini) }, pemda, kini);
  if (Object.keys(galat).length > 0) return bukaPeran(inti, request, reply, nilai, galat);
  const permintaan = { id: peran.id, cap: nilai['cap'] ?? '', isi };
  let kolom: string[] = [];
  const tolakan = await coba(async () => {
    const pelaku = pelakuAdmin(request);
    kolom = await inti.db.tenant(pemda.id, pelaku, (trx) => ubahPeran(trx, pemda, permintaan, pelaku, kini));
  });
  // What another administrator saved is shown instead of what was written over it.
  const tampil = tolakan === TOLAKAN['peran-berubah'] ? undefined : nilai;
  if (tolakan) return bukaPeran(inti, request, reply, tampil, { sampai: tolakan });
  const kabar = kolom.length === 0 ? 'sama' : 'tersimpan';
  return reply.redirect(alamatAdmin(pemda.slug, `/akun/${peran.id}?kabar=${kabar}`), 303);
}

async function akhiri(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const { peran } = await readPeran(inti, request);
  const diLain = await isBekerjaDiLain(inti, peran.akunId, pemda.id);
  const permintaan = { id: peran.id, cap: nilai['cap'] ?? '', tujuan: tujuanDari(nilai), diLain };
  const galat = await coba(() =>
    inti.db.tenant(pemda.id, pelakuAdmin(request), (trx) =>
      akhiriPeran(trx, pemda, permintaan, pelakuOf(request), inti.waktu()),
    ),
  );
  if (galat) return bukaPeran(inti, request, reply, undefined, { tujuan: galat });
  return reply.redirect(alamatAdmin(pemda.slug, '/akun?kabar=diakhiri'), 303);
}

async function alihkan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const permintaan = { id: idPeran(request), tujuan: tujuanDari(isiForm(request)) };
  const galat = await coba(() =>
    inti.db.tenant(pemda.id, pelakuAdmin(request), (trx) =>
      alihkanTugas(trx, pemda, permintaan, pelakuOf(request), inti.waktu()),
    ),
  );
  if (galat) return bukaPeran(inti, request, reply, undefined, { tujuan: galat });
  return reply.redirect(alamatAdmin(pemda.slug, '/akun?kabar=dialihkan'), 303);
}

/** `belum` is a choice of its own: nobody must lose cases by forgetting a field. */
function tujuanDari(nilai: Nilai): TujuanTugas | undefined {
  const pilihan = nilai['tujuan'] ?? '';
  if (pilihan === 'belum') return null;
  return isUuid(pilihan) ? { akunId: pilihan } : undefined;
}

const TOLAKAN: Record<string, string> = {
  'admin-terakhir':
    'Ini admin terakhir di daerah ini. Beri orang lain peran admin tanpa tanggal akhir, lalu coba lagi.',
  'tujuan-tugas': 'Pilih siapa yang meneruskan tugasnya',
  'peran-berubah': 'Admin lain baru saja mengubah peran ini. Yang tampil sekarang sudah yang terbaru; pilih lagi.',
};

/** @returns the sentence for a refusal that the page itself can say, or undefined when all went well */
async function coba(kerja: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await kerja();
    return undefined;
  } catch (error) {
    const teks = error instanceof RuleViolation || error instanceof Conflict ? TOLAKAN[error.kode] : undefined;
    if (teks === undefined) throw error;
    return teks;
  }
}
