import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tanggalLokal } from '../../../core/index.ts';
import { NotFound } from '../../errors/index.ts';
import { bacaUnggahan, buangUnggahan, catatUnggahan, tautkanFoto, type Unggahan } from '../../foto/index.ts';
import { pemdaOf, periksaAsal, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { type IsianPeralihan, jalankanPeralihan, type KasusRow } from '../../kasus/index.ts';
import { type ModelTerperiksa, modelKasus, type Peralihan } from '../../model/index.ts';
import { alamatKerja, idDiAlamat, isiForm, pelakuOf } from '../halaman.ts';
import { bacaIsian } from './isian.form.ts';
import { getKasus } from './kasus-lengkap.query.ts';
import { alamatLaporan, kirimLaporan, kirimTolakan, versiDari } from './kirim.ts';
import { isLapangan } from './tindakan.ts';

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
  // Before a file is read: whoever may not see the case must not fill the disk.
  const sasaran = await cariSasaran(inti, request);
  const unggahan = await bacaBadan(inti, request);
  const hasil = await jalankan(inti, request, reply, sasaran, unggahan).catch(async (error: unknown) => {
    await buangUnggahan(inti.penyimpanan, unggahan);
    return kirimTolakan(inti, request, reply, sasaran.peralihan.id, unggahan.isian, error);
  });
  return hasil;
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

/** The posted fields, with photographs when the form carries files; both ways check the token. */
async function bacaBadan(inti: Inti, request: FastifyRequest): Promise<Unggahan> {
  if (request.isMultipart()) return bacaUnggahan(inti, request, pemdaOf(request));
  const isian = isiForm(request);
  periksaAsal(inti, request, isian['_csrf']);
  return { isian, diterima: [], ditolak: [] };
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
  const foto = { jumlah: unggahan.diterima.length, ditolak: unggahan.ditolak };
  const baca = bacaIsian(peralihan, { model, nilai, hariIni: tanggalLokal(inti.waktu(), pemdaOf(request).zona), foto });
  if (!baca.ok) {
    await buangUnggahan(inti.penyimpanan, unggahan);
    return kirimLaporan(inti, request, reply, {
      status: 422,
      kembalian: { form: peralihan.id, nilai, galat: baca.galat },
    });
  }
  await simpan(inti, request, peralihan, baca.isian, unggahan);
  // Whoever gave a task back may no longer see it.
  const tujuan = isLapangan(pelaku) ? alamatKerja(pemdaOf(request).slug, '/tugas') : alamatLaporan(request);
  return reply.redirect(`${tujuan}?kabar=tersimpan`, 303);
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
    const ids = await catatUnggahan(trx, pemda.id, { kasusId }, 'petugas', unggahan.diterima, pada);
    const lengkap = ids.length > 0 ? { ...isian, foto: ids } : isian;
    const versi = versiDari(unggahan.isian);
    const { peristiwaId } = await jalankanPeralihan(inti, trx, pemda, {
      kasusId,
      peralihan: peralihan.id,
      versi,
      isian: lengkap,
      pelaku,
    });
    await tautkanFoto(trx, pemda.id, kasusId, ids, peristiwaId);
  });
}

/** Fills an answer template into the message; nothing is stored. */
async function isikanTemplat(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  { kasus, model, peralihan }: Sasaran,
  unggahan: Unggahan,
) {
  await buangUnggahan(inti.penyimpanan, unggahan);
  const nilai = unggahan.isian;
  const isi: Record<string, string> = {
    '{nomor}': kasus.nomor,
    '{jenis}': model.kategori(kasus.kategori)?.judul.id ?? kasus.kategori,
    '{tempat}': kasus.patokan,
  };
  const templat = model.templat(nilai['templat'] ?? '')?.isi;
  const pesan = templat?.replace(/\{(?:nomor|jenis|tempat)\}/g, (tanda) => isi[tanda] ?? tanda) ?? nilai['pesan'] ?? '';
  return kirimLaporan(inti, request, reply, {
    kembalian: { form: peralihan.id, nilai: { ...nilai, pesan }, galat: {} },
  });
}
