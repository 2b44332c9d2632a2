import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { isUuid, tanggalLokal } from '../../../core/index.ts';
import { Conflict, NotFound, RuleViolation } from '../../errors/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { listTugasTerbuka } from '../../kasus/index.ts';
import { isiForm, pelakuOf } from '../../kerja/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import { awalTanggal, createPembaca, type Galat, type Nilai, nilaiTanggal } from '../isian.ts';
import {
  akhiriPeran,
  alihkanTugas,
  capPeran,
  isPeranTugasTerakhir,
  type TujuanTugas,
  ubahPeran,
} from './akhiri-peran.command.ts';
import { AkunView } from './akun.view.tsx';
import { isBerakhir, listPeran, listSurel, orangDari, petugasDari, pilihPeran } from './orang.query.ts';
import { PeranView } from './peran.view.tsx';

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
  const { daftar, peran, tugas } = await inti.db.read(pemda.id, async (trx) => {
    const semua = await listPeran(trx, pemda.id);
    const satu = pilihPeran(semua, idPeran(request));
    const milik = isPeranTugasTerakhir(semua, satu, kini) ? await listTugasTerbuka(trx, pemda.id, satu.akunId) : [];
    return { daftar: semua, peran: satu, tugas: milik };
  });
  const surel = (await listSurel(inti.db, [peran.akunId])).get(peran.akunId) ?? '';
  const lain = (orang: Map<string, string>) => [...orang].filter(([id]) => id !== peran.akunId);
  const akhir = peran.sampai && tanggalLokal(new Date(peran.sampai.getTime() - 1), pemda.zona);
  const isi = h(PeranView, {
    alamat: alamatAdmin(pemda.slug, `/akun/${peran.id}`),
    laporan: `/${pemda.slug}/kerja/laporan`,
    csrf: tokenForm(inti, request, reply),
    zona: pemda.zona,
    peran,
    surel,
    berakhir: isBerakhir(peran, kini),
    tugas,
    orang: lain(orangDari(daftar, kini)),
    petugas: lain(petugasDari(daftar, kini)),
    nilai: nilai ?? {
      cap: capPeran(peran),
      pengganti: peran.penggantiAkunId ?? '',
      ...nilaiTanggal('sampai', akhir ?? undefined),
    },
    galat,
  });
  const kembali = { href: alamatAdmin(pemda.slug, '/akun'), teks: 'Akun dan peran' };
  return kirimAdmin(inti, request, reply, { judul: peran.nama, isi, galat, kembali });
}

async function ubah(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const baca = createPembaca(nilai);
  const sampai = baca.tanggal('sampai');
  const saat = sampai === undefined ? null : awalTanggal(pemda.zona, sampai, 1);
  if (saat !== null && saat <= inti.waktu())
    baca.galat['sampai'] = 'Tulis hari ini atau sesudahnya. Untuk mengakhiri sekarang, pakai tombol di bawah';
  const penggantiAkunId = nilai['pengganti'] || null;
  const orang = await inti.db.read(pemda.id, async (trx) => orangDari(await listPeran(trx, pemda.id), inti.waktu()));
  if (penggantiAkunId !== null && !orang.has(penggantiAkunId)) baca.galat['pengganti'] = 'Pilih orang dari daftar';
  if (Object.keys(baca.galat).length > 0) return bukaPeran(inti, request, reply, nilai, baca.galat);
  const permintaan = { id: idPeran(request), cap: nilai['cap'] ?? '', sampai: saat, penggantiAkunId };
  const galat = await coba(() =>
    inti.db.tenant(pemda.id, pelakuAdmin(request), (trx) =>
      ubahPeran(trx, pemda, permintaan, pelakuAdmin(request), inti.waktu()),
    ),
  );
  if (galat) return bukaPeran(inti, request, reply, nilai, { sampai: galat });
  return reply.redirect(alamatAdmin(pemda.slug, `/akun/${permintaan.id}?kabar=tersimpan`), 303);
}

async function akhiri(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const permintaan = { id: idPeran(request), cap: nilai['cap'] ?? '', tujuan: tujuanDari(nilai) };
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

function idPeran(request: FastifyRequest): string {
  const { peran = '' } = request.params as { peran?: string };
  if (!isUuid(peran)) throw new NotFound('peran-tidak-ada');
  return peran.toLowerCase();
}
