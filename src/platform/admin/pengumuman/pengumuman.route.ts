import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { tanggalLokal } from '../../../core/index.ts';
import { NotFound } from '../../errors/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { isiForm } from '../../kerja/index.ts';
import type { Pengaturan } from '../../pemda/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import { createPembaca, type Galat, type Nilai } from '../isian.ts';
import { readPengaturanBerversi, simpanPengaturan, versiDari } from '../pengaturan.command.ts';
import { PengumumanView } from './pengumuman.view.tsx';

const MAKS = 20;

/** `/kerja/admin/pengumuman`: notices on the region's pages, each with its first and last day. */
export function registerPengumuman(app: FastifyInstance, inti: Inti): void {
  const alamat = '/:pemda/kerja/admin/pengumuman';
  app.get(alamat, KONFIG, (request, reply) => buka(inti, request, reply, {}, {}));
  app.post(alamat, KONFIG, (request, reply) => tambah(inti, request, reply));
  app.post(`${alamat}/hapus`, KONFIG, (request, reply) => hapus(inti, request, reply));
}

async function buka(inti: Inti, request: FastifyRequest, reply: FastifyReply, nilai: Nilai, galat: Galat) {
  const pemda = pemdaOf(request);
  const { isi: pengaturan, versi } = await baca(inti, pemda.id);
  const isi = h(PengumumanView, {
    alamat: alamatAdmin(pemda.slug, '/pengumuman'),
    csrf: tokenForm(inti, request, reply),
    hariIni: tanggalLokal(inti.waktu(), pemda.zona),
    daftar: pengaturan.pengumuman,
    nilai: { versi: String(versi), ...nilai },
    versi: String(versi),
    galat,
  });
  return kirimAdmin(inti, request, reply, { judul: 'Pengumuman', isi, galat });
}

const baca = (inti: Inti, pemdaId: number) => inti.db.read(pemdaId, (trx) => readPengaturanBerversi(trx, pemdaId));

async function tambah(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const nilai = isiForm(request);
  const pembaca = createPembaca(nilai);
  const judul = pembaca.teks('judul', 120, 'Tulis judul');
  const isi = pembaca.teks('isi', 600, 'Tulis isi pengumuman');
  const judulEn = pembaca.teks('judulEn', 120);
  const isiEn = pembaca.teks('isiEn', 600);
  if ((judulEn === '') !== (isiEn === ''))
    pembaca.galat[judulEn === '' ? 'judulEn' : 'isiEn'] = 'Isi judul dan isinya, atau kosongkan keduanya';
  const mulai = pembaca.tanggal('mulai', 'Tulis hari pertama');
  const sampai = pembaca.tanggal('sampai', 'Tulis hari terakhir');
  const hariIni = tanggalLokal(inti.waktu(), pemdaOf(request).zona);
  if (mulai !== undefined && sampai !== undefined && (sampai < mulai || sampai < hariIni))
    pembaca.galat['sampai'] = 'Tulis hari yang belum lewat dan tidak sebelum hari pertama';
  const { pengumuman } = (await baca(inti, pemdaOf(request).id)).isi;
  if (pengumuman.length >= MAKS) pembaca.galat['judul'] = `Sudah ada ${MAKS} pengumuman. Hapus satu dulu`;
  if (Object.keys(pembaca.galat).length > 0 || mulai === undefined || sampai === undefined)
    return buka(inti, request, reply, nilai, pembaca.galat);
  const semua = [...pengumuman, { judul, isi, judulEn, isiEn, mulai, sampai }];
  return simpan(inti, request, reply, semua, 'tersimpan');
}

async function hapus(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const { pengumuman } = (await baca(inti, pemdaOf(request).id)).isi;
  const urutan = Number(isiForm(request)['urutan'] ?? 'x');
  if (!pengumuman[urutan]) throw new NotFound('pengumuman-tidak-ada');
  return simpan(
    inti,
    request,
    reply,
    pengumuman.filter((_, ke) => ke !== urutan),
    'dihapus',
  );
}

/** The version is that of the page: an order that has changed since then is not touched. */
async function simpan(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  semua: Pengaturan['pengumuman'],
  kabar: string,
) {
  const pemda = pemdaOf(request);
  const pelaku = pelakuAdmin(request);
  const pengumuman = semua.toSorted((a, b) => a.mulai.localeCompare(b.mulai));
  await inti.db.tenant(pemda.id, pelaku, (trx) =>
    simpanPengaturan(trx, pemda.id, versiDari(isiForm(request)), { pengumuman }, pelaku, inti.waktu()),
  );
  return reply.redirect(alamatAdmin(pemda.slug, `/pengumuman?kabar=${kabar}`), 303);
}
