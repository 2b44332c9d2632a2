import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { tanggalLokal } from '../../../core/index.ts';
import { loadLibur } from '../../../reference/index.ts';
import { NotFound } from '../../errors/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { isiForm, kueri } from '../../kerja/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import { createPembaca, type Galat, type Nilai } from '../isian.ts';
import { readPengaturanBerversi, simpanPengaturan, versiDari } from '../pengaturan.command.ts';
import { bacaJamKerja, nilaiJamKerja } from './jam-kerja.form.ts';
import { KalenderView } from './kalender.view.tsx';
import { hapusLibur, listLibur, mintaHitungUlang, tambahLibur } from './libur.command.ts';

/** `/kerja/admin/kalender`: office hours and the region's own days off; each change moves open deadlines forward. */
export function registerKalender(app: FastifyInstance, inti: Inti): void {
  const alamat = '/:pemda/kerja/admin/kalender';
  app.get(alamat, KONFIG, (request, reply) => buka(inti, request, reply, {}, {}));
  app.post(`${alamat}/jam`, KONFIG, (request, reply) => simpanJam(inti, request, reply));
  app.post(`${alamat}/libur`, KONFIG, (request, reply) => tambah(inti, request, reply));
  app.post(`${alamat}/libur/hapus`, KONFIG, (request, reply) => hapus(inti, request, reply));
}

async function buka(inti: Inti, request: FastifyRequest, reply: FastifyReply, nilai: Nilai, galat: Galat) {
  const pemda = pemdaOf(request);
  const hariIni = tanggalLokal(inti.waktu(), pemda.zona);
  const { pengaturan, libur } = await inti.db.read(pemda.id, async (trx) => ({
    pengaturan: await readPengaturanBerversi(trx, pemda.id),
    libur: await listLibur(trx, pemda.id),
  }));
  const nasional = [...loadLibur().libur].map(([tanggal, satu]) => ({ tanggal, ...satu }));
  const daftarTahun = [...new Set(nasional.map((satu) => satu.tanggal.slice(0, 4)))].sort();
  const tahun = daftarTahun.find((satu) => satu === kueri(request)['tahun']) ?? hariIni.slice(0, 4);
  const isi = h(KalenderView, {
    alamat: alamatAdmin(pemda.slug, '/kalender'),
    csrf: tokenForm(inti, request, reply),
    hariIni,
    tahun,
    daftarTahun,
    nasional: nasional.filter((satu) => satu.tanggal.startsWith(tahun)),
    libur,
    nilai: {
      ...nilaiJamKerja(pengaturan.isi),
      versi: String(pengaturan.versi),
      ...nilai,
    },
    galat,
  });
  return kirimAdmin(inti, request, reply, { judul: 'Kalender kerja', isi, galat });
}

async function simpanJam(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const { jamKerja, galat } = bacaJamKerja(nilai);
  if (Object.keys(galat).length > 0) return buka(inti, request, reply, { cuti: '', ...nilai }, galat);
  const [pelaku, kini] = [pelakuAdmin(request), inti.waktu()];
  const ubah = { jamKerja, bukaCutiBersama: nilai['cuti'] === 'ya' };
  await inti.db.tenant(pemda.id, pelaku, async (trx) => {
    await simpanPengaturan(trx, pemda.id, versiDari(nilai), ubah, pelaku, kini);
    await mintaHitungUlang(trx, pemda.id, kini);
  });
  return selesai(request, reply);
}

async function tambah(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const baca = createPembaca(nilai);
  const tanggal = baca.tanggal('tanggal', 'Tulis tanggal libur');
  const libur = {
    nama: baca.teks('nama', 120, 'Tulis nama hari libur'),
    dasarHukum: baca.teks('dasar', 200, 'Tulis keputusan yang menetapkannya'),
  };
  const [pelaku, kini] = [pelakuAdmin(request), inti.waktu()];
  if (tanggal !== undefined && tanggal < tanggalLokal(kini, pemda.zona))
    baca.galat['tanggal'] = 'Tulis hari ini atau sesudahnya';
  if (Object.keys(baca.galat).length > 0 || tanggal === undefined) return buka(inti, request, reply, nilai, baca.galat);
  const baru = await inti.db.tenant(pemda.id, pelaku, (trx) =>
    tambahLibur(trx, pemda.id, { tanggal, ...libur }, pelaku, kini),
  );
  if (!baru) return buka(inti, request, reply, nilai, { tanggal: 'Tanggal ini sudah ada di daftar' });
  return selesai(request, reply);
}

async function hapus(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const tanggal = isiForm(request)['tanggal'] ?? '';
  const [pelaku, kini] = [pelakuAdmin(request), inti.waktu()];
  if (!/^\d{4}-\d\d-\d\d$/.test(tanggal) || tanggal <= tanggalLokal(kini, pemda.zona))
    throw new NotFound('libur-tidak-ada');
  await inti.db.tenant(pemda.id, pelaku, (trx) => hapusLibur(trx, pemda.id, tanggal, pelaku, kini));
  return reply.redirect(alamatAdmin(pemda.slug, '/kalender?kabar=dihapus'), 303);
}

const selesai = (request: FastifyRequest, reply: FastifyReply) =>
  reply.redirect(alamatAdmin(pemdaOf(request).slug, '/kalender?kabar=kalender'), 303);
