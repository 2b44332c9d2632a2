import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tanggalLokal } from '../../../core/index.ts';
import { Conflict, NotFound, RuleViolation } from '../../errors/index.ts';
import {
  bacaUnggahan,
  buangUnggahan,
  catatUnggahan,
  pakaiTitipan,
  sisaFotoKasus,
  tautkanFoto,
  type Unggahan,
} from '../../foto/index.ts';
import { pemdaOf, periksaAsal, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { type IsianPeralihan, jalankanPeralihan, type KasusRow, tempatPublik } from '../../kasus/index.ts';
import { type ModelTerperiksa, modelKasus, type Peralihan } from '../../model/index.ts';
import { alamatKerja, idDiAlamat, isiForm, pelakuOf } from '../halaman.ts';
import { isBukanTugas, kirimBukanTugas, tulisanPetugas } from './bukan-tugas.tsx';
import { bacaIsian } from './isian.form.ts';
import { getKasus } from './kasus-lengkap.query.ts';
import { alamatBerdaftar, kirimLaporan, kirimTolakan, versiDari } from './kirim.ts';
import { idTampil } from './tampil.ts';
import { isLapangan } from './tindakan.ts';
import { idTitipan, pemilikTitipan, sisaFoto, titipkan } from './titipan.ts';

/** Every act of the flow comes in here; which fields it has is the model's. */
export function registerAksi(app: FastifyInstance, inti: Inti): void {
  const akses = untukPeran('operator', 'verifikator', 'petugas', 'kepala');
  app.post('/:pemda/kerja/laporan/:id/aksi/:peralihan', { config: { akses, csrfDiHandler: true } }, (request, reply) =>
    terima(inti, request, reply),
  );
}

interface Sasaran {
  kasus: KasusRow;
  model: ModelTerperiksa;
  peralihan: Peralihan;
}

async function terima(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  let unggahan: Unggahan | undefined;
  try {
    // Before a file is read: whoever may not see the case must not fill the disk.
    const sasaran = await cariSasaran(inti, request);
    unggahan = await bacaBadan(inti, request, sasaran.kasus.id);
    return await jalankanAtauTolak(inti, request, reply, sasaran, unggahan);
  } catch (error) {
    // The task was given away meanwhile: what was typed is not lost with it.
    if (!isBukanTugas(error, pelakuOf(request))) throw error;
    const tulisan = tulisanPetugas((unggahan ?? (await bacaBadan(inti, request, undefined))).isian);
    if (tulisan.length === 0) throw error;
    return kirimBukanTugas(inti, request, reply, tulisan);
  }
}

async function jalankanAtauTolak(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  sasaran: Sasaran,
  unggahan: Unggahan,
) {
  try {
    return await jalankan(inti, request, reply, sasaran, unggahan);
  } catch (error) {
    return await tolak(inti, request, reply, sasaran, unggahan, error);
  }
}

/** A refusal shows the form again with its photographs; after a fault nothing of them stays. */
async function tolak(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  { peralihan }: Sasaran,
  unggahan: Unggahan,
  error: unknown,
) {
  if (!(error instanceof Conflict || error instanceof RuleViolation)) {
    await buangUnggahan(inti.penyimpanan, unggahan);
    throw error;
  }
  const titipan = await titipkan(inti, request, unggahan);
  return kirimTolakan(inti, request, reply, peralihan.id, unggahan.isian, error, titipan);
}

function cariSasaran(inti: Inti, request: FastifyRequest): Promise<Sasaran> {
  const pemda = pemdaOf(request);
  const { peralihan: nama } = request.params as { peralihan: string };
  return inti.db.read(pemda.id, async (trx) => {
    const kasus = await getKasus(trx, pemda.id, pelakuOf(request), idDiAlamat(request));
    const model = await modelKasus(trx, kasus.model_hash);
    const peralihan = model.peralihan(nama);
    if (!peralihan) throw new NotFound('peralihan-tidak-ada');
    return { kasus, model, peralihan };
  });
}

/** The posted fields, with photographs when the form carries files and the case is known; both ways check the token. */
async function bacaBadan(inti: Inti, request: FastifyRequest, kasusId: string | undefined): Promise<Unggahan> {
  if (request.isMultipart()) {
    const pemda = pemdaOf(request);
    if (kasusId === undefined) return bacaUnggahan(inti, request, pemda, { sisa: 0 });
    const sisaKasus = await inti.db.read(pemda.id, (trx) => sisaFotoKasus(trx, pemda.id, kasusId, 'petugas'));
    return bacaUnggahan(inti, request, pemda, { sisa: sisaFoto, sisaKasus });
  }
  const isian = isiForm(request);
  periksaAsal(inti, request, isian['_csrf']);
  return { isian, diterima: [], ditolak: [], lebih: 0 };
}

async function jalankan(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  sasaran: Sasaran,
  unggahan: Unggahan,
) {
  const { model, peralihan } = sasaran;
  const nilai = unggahan.isian;
  const pelaku = pelakuOf(request);
  if (nilai['isiTemplat'] === 'ya') return isikanTemplat(inti, request, reply, sasaran, unggahan);
  const foto = { jumlah: unggahan.diterima.length + idTitipan(nilai).length, ditolak: unggahan.ditolak };
  const baca = bacaIsian(peralihan, { model, nilai, hariIni: tanggalLokal(inti.waktu(), pemdaOf(request).zona), foto });
  if (!baca.ok) {
    const titipan = await titipkan(inti, request, unggahan);
    return kirimLaporan(inti, request, reply, {
      status: 422,
      kembalian: { form: peralihan.id, nilai, galat: { ...titipan.galat, ...baca.galat }, titipan: titipan.foto },
    });
  }
  await simpan(inti, request, peralihan, baca.isian, unggahan);
  // Whoever gave a task back may no longer see it.
  const tujuan = isLapangan(pelaku)
    ? `${alamatKerja(pemdaOf(request).slug, '/tugas')}?kabar=tersimpan`
    : alamatBerdaftar(request, 'tersimpan');
  return reply.redirect(tujuan, 303);
}

/** Photographs and act in one transaction: neither is there without the other. */
async function simpan(
  inti: Inti,
  request: FastifyRequest,
  peralihan: Peralihan,
  isian: IsianPeralihan,
  unggahan: Unggahan,
): Promise<void> {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const kasusId = idDiAlamat(request);
  await inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, async (trx) => {
    const pada = inti.waktu();
    const lama = await pakaiTitipan(trx, pemda.id, pemilikTitipan(request), idTitipan(unggahan.isian), pada);
    if (lama.length < idTitipan(unggahan.isian).length) throw new RuleViolation('isian-keliru:foto');
    const baru = await catatUnggahan(trx, pemda.id, { kasusId }, 'petugas', unggahan.diterima, pada);
    const ids = [...lama, ...baru];
    const lengkap = ids.length > 0 ? { ...isian, foto: ids } : isian;
    const versi = versiDari(unggahan.isian);
    const { peristiwaId } = await jalankanPeralihan(inti, trx, pemda, {
      kasusId,
      peralihan: peralihan.id,
      versi,
      isian: lengkap,
      tampil: idTampil(unggahan.isian),
      pelaku,
    });
    await tautkanFoto(trx, pemda.id, kasusId, ids, peristiwaId);
  });
}

/** Fills an answer template into the message; only photographs are kept. */
async function isikanTemplat(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  { kasus, model, peralihan }: Sasaran,
  unggahan: Unggahan,
) {
  const titipan = await titipkan(inti, request, unggahan);
  const nilai = unggahan.isian;
  const isi: Record<string, string> = {
    '{nomor}': kasus.nomor,
    '{jenis}': model.kategori(kasus.kategori)?.judul.id ?? kasus.kategori,
    // The landmark may be hidden from the public still.
    '{tempat}': tempatPublik(kasus),
  };
  const templat = model.templat(nilai['templat'] ?? '')?.isi;
  const pesan = templat?.replace(/\{(?:nomor|jenis|tempat)\}/g, (tanda) => isi[tanda] ?? tanda) ?? nilai['pesan'] ?? '';
  return kirimLaporan(inti, request, reply, {
    kembalian: { form: peralihan.id, nilai: { ...nilai, pesan }, galat: titipan.galat, titipan: titipan.foto },
  });
}
