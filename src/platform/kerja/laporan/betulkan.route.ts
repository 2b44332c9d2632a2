import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Conflict, RuleViolation } from '../../errors/index.ts';
import { pemdaOf, tokenForm, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { betulkan } from '../../kasus/index.ts';
import { idDiAlamat, isiForm, kirimKerja, kueri, pelakuOf } from '../halaman.ts';
import { kueriDaftar } from '../kotak-masuk/tetangga.ts';
import { bacaTempat, pilihanTempat } from '../tempat.ts';
import { BetulkanView } from './betulkan.view.tsx';
import { bacaTeks, type GalatIsian, type Nilai } from './isian.form.ts';
import { readKasusLengkap } from './kasus-lengkap.query.ts';
import { alamatBerdaftar, alamatLaporan, versiDari } from './kirim.ts';

const BERUBAH =
  'Rekan mengubah laporan ini sejak Anda membukanya. Lihat riwayatnya, lalu tekan Simpan pembetulan sekali lagi.';

/** Kind and place can be put right without changing the state. */
export function registerBetulkan(app: FastifyInstance, inti: Inti): void {
  const config = { akses: untukPeran('operator', 'verifikator') };
  const alamat = '/:pemda/kerja/laporan/:id/betulkan';
  app.get(alamat, { config }, (request, reply) => kirimForm(inti, request, reply, undefined, {}));
  app.post(alamat, { config }, (request, reply) => simpan(inti, request, reply));
}

async function kirimForm(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  nilai: Nilai | undefined,
  galat: GalatIsian,
  status: 409 | 422 = 422,
) {
  const pemda = pemdaOf(request);
  const lengkap = await inti.db.read(pemda.id, (trx) =>
    readKasusLengkap(inti, trx, pemda, pelakuOf(request), idDiAlamat(request)),
  );
  const { kasus } = lengkap;
  const isi = h(BetulkanView, {
    lengkap,
    alamat: alamatLaporan(request),
    kueri: kueriDaftar(kueri(request)),
    csrf: tokenForm(inti, request, reply),
    tempat: pilihanTempat(pemda),
    nilai: {
      kategori: kasus.kategori,
      judul: kasus.judul,
      wilayah: kasus.desa_kode ?? kasus.kecamatan_kode,
      patokan: kasus.patokan,
      versi: String(kasus.version),
      sejak: lengkap.peristiwa[0]?.id ?? '',
      ...nilai,
    },
    galat,
  });
  const salah = Object.keys(galat).length > 0;
  return kirimKerja(inti, request, reply, {
    judul: `Betulkan ${kasus.nomor}`,
    isi,
    pengaturan: lengkap.pengaturan,
    status: salah ? status : 200,
    adaKesalahan: salah,
    elemen: ['sekali-kirim'],
  });
}

async function simpan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const nilai = isiForm(request);
  const [judul, patokan, tempat] = [
    bacaTeks(nilai['judul'], 200),
    bacaTeks(nilai['patokan'], 400),
    bacaTempat(pemda, nilai['wilayah']),
  ];
  const galat: GalatIsian = {};
  if (!nilai['kategori']) galat['kategori'] = 'Pilih jenis';
  if (!('nilai' in judul)) galat['judul'] = 'salah' in judul ? judul.salah : 'Tulis judul';
  if (!('nilai' in patokan)) galat['patokan'] = 'salah' in patokan ? patokan.salah : 'Tulis patokan';
  if (!tempat) galat['wilayah'] = 'Pilih desa, kelurahan, atau kecamatan';
  if (!('nilai' in judul) || !('nilai' in patokan) || !tempat || !nilai['kategori'])
    return kirimForm(inti, request, reply, nilai, galat);
  const betulan = { kategori: nilai['kategori'], judul: judul.nilai, patokan: patokan.nilai, ...tempat };
  try {
    const berubah = await inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, (trx) =>
      betulkan(inti, trx, pemda, { kasusId: idDiAlamat(request), versi: versiDari(nilai), pelaku, betulan }),
    );
    return reply.redirect(alamatBerdaftar(request, berubah ? 'dibetulkan' : 'sama'), 303);
  } catch (error) {
    return kirimLagi(inti, request, reply, nilai, error);
  }
}

/** The form once more, with what was typed; after a colleague was first it counts from what stands there now. */
function kirimLagi(inti: Inti, request: FastifyRequest, reply: FastifyReply, nilai: Nilai, error: unknown) {
  if (error instanceof Conflict) {
    const { versi: _, sejak: __, ...ketikan } = nilai;
    return kirimForm(inti, request, reply, ketikan, { kategori: BERUBAH }, 409);
  }
  if (!(error instanceof RuleViolation)) throw error;
  return kirimForm(inti, request, reply, nilai, { kategori: 'Jenis ini tidak ada lagi. Pilih jenis lain.' });
}
