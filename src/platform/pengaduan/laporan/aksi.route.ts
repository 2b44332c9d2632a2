import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Conflict, NotFound, RuleViolation } from '../../errors/index.ts';
import { buangUnggahan, catatUnggahan, tautkanFoto, type Unggahan } from '../../foto/index.ts';
import { pemdaOf } from '../../http/index.ts';
import { type IsianPeralihan, isBoleh, jalankanPeralihanPelapor } from '../../kasus/index.ts';
import { modelKasus, type Peralihan } from '../../model/index.ts';
import type { Ruang } from '../ruang.ts';
import { teksPengaduan } from '../teks.ts';
import { alamatRute, kasusPelapor, keLaporan } from './kirim.ts';
import { PELAPOR, parsePesan } from './pesan.form.ts';
import { bolehTambah, sebabTunda } from './rem-tambah.ts';
import { bacaUnggahanPelapor, RUTE_FOTO, tercatat, tolakUnggahan } from './unggahan.ts';

/** Every act of the flow that is the reporter's. */
export function registerAksiPelapor(app: FastifyInstance, ruang: Ruang): void {
  app.post(`${alamatRute(ruang.modul)}/aksi/:peralihan`, RUTE_FOTO, (request, reply) => terima(ruang, request, reply));
}

async function terima(ruang: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const { kasusId, peralihan } = await cariSasaran(ruang, request);
  const unggahan = await bacaUnggahanPelapor(ruang, request, kasusId);
  const { pesan, galat } = parsePesan(unggahan.isian['pesan'] ?? '', peralihan, request.bahasa);
  if (unggahan.ditolak.length > unggahan.lebih) galat[`foto-${peralihan.id}`] = unggahan.ditolak.join(' ');
  const tolak = (sebab: Record<string, string>, status: number) =>
    tolakUnggahan(ruang, request, reply, unggahan, { form: peralihan.id, galat: sebab, status });
  if (Object.keys(galat).length > 0) return tolak(galat, 422);
  try {
    await bolehTambah(ruang.inti, request, kasusId);
    await simpan(ruang, request, kasusId, peralihan, pesan, unggahan);
  } catch (error) {
    if (error instanceof Conflict || error instanceof RuleViolation)
      return tolak({ versi: teksPengaduan[request.bahasa].laporan.berubah }, 409);
    const tunda = sebabTunda(error, request, reply);
    if (tunda !== undefined) return tolak({ [tempatTunda(peralihan)]: tunda }, 429);
    await buangUnggahan(ruang.inti.penyimpanan, unggahan);
    throw error;
  }
  return keLaporan(ruang, request, reply, tercatat(unggahan));
}

/** The field that holds what was typed, or where there is none the box of all acts. */
function tempatTunda({ id, isian }: Peralihan): string {
  return isian.some(({ kolom }) => kolom === 'pesan') ? `pesan-${id}` : 'versi';
}

/** @throws NotFound where it is not this browser's report, or no act of the reporter */
async function cariSasaran(ruang: Ruang, request: FastifyRequest) {
  const kasus = await kasusPelapor(ruang, request);
  const model = await ruang.inti.db.read(kasus.pemda_id, (trx) => modelKasus(trx, kasus.model_hash));
  const peralihan = model.peralihan((request.params as { peralihan: string }).peralihan);
  if (!peralihan || !isBoleh(peralihan, PELAPOR)) throw new NotFound('halaman-tidak-ada');
  return { kasusId: kasus.id, peralihan };
}

/** Photographs and act in one transaction: neither is there without the other. */
function simpan(
  { inti }: Ruang,
  request: FastifyRequest,
  kasusId: string,
  peralihan: Peralihan,
  pesan: string,
  unggahan: Unggahan,
): Promise<void> {
  const pemda = pemdaOf(request);
  return inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
    const foto = await catatUnggahan(trx, pemda.id, { kasusId }, 'pelapor', unggahan.diterima, inti.waktu());
    const isian: IsianPeralihan = { ...(pesan ? { pesan } : {}), ...(foto.length > 0 ? { foto } : {}) };
    const { peristiwaId } = await jalankanPeralihanPelapor(inti, trx, pemda, {
      kasusId,
      peralihan: peralihan.id,
      versi: Number(unggahan.isian['versi']),
      isian,
    });
    await tautkanFoto(trx, pemda.id, kasusId, foto, peristiwaId);
  });
}
