import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { buangUnggahan, catatUnggahan, tautkanFoto, type Unggahan } from '../../foto/index.ts';
import { pemdaOf } from '../../http/index.ts';
import { tambahKeterangan } from '../../kasus/index.ts';
import type { Ruang } from '../ruang.ts';
import { teksPengaduan } from '../teks.ts';
import { alamatRute, kasusPelapor, keLaporan } from './kirim.ts';
import { parsePesan, TAMBAH } from './pesan.form.ts';
import { bolehTambah, sebabTunda } from './rem-tambah.ts';
import { bacaUnggahanPelapor, RUTE_FOTO, tercatat, tolakUnggahan } from './unggahan.ts';

/** The reporter adds words or photographs, at any time. */
export function registerTambah(app: FastifyInstance, ruang: Ruang): void {
  app.post(`${alamatRute(ruang.modul)}/tambah`, RUTE_FOTO, (request, reply) => terima(ruang, request, reply));
}

async function terima(ruang: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const { inti } = ruang;
  const kasus = await kasusPelapor(ruang, request);
  const unggahan = await bacaUnggahanPelapor(ruang, request, kasus.id);
  const { pesan, galat } = periksa(request, unggahan);
  const tolak = (sebab: Record<string, string>, status: number) =>
    tolakUnggahan(ruang, request, reply, unggahan, { form: TAMBAH.id, galat: sebab, status });
  if (Object.keys(galat).length > 0) return tolak(galat, 422);
  try {
    await bolehTambah(inti, request, kasus.id);
    await simpan(ruang, request, kasus.id, pesan, unggahan);
  } catch (error) {
    const sebab = sebabTunda(error, request, reply);
    if (sebab !== undefined) return tolak({ [`pesan-${TAMBAH.id}`]: sebab }, 429);
    await buangUnggahan(inti.penyimpanan, unggahan);
    throw error;
  }
  return keLaporan(ruang, request, reply, tercatat(unggahan));
}

/** Photographs need no words. What is only beyond the limit takes nothing with it, unless nothing else came. */
function periksa(request: FastifyRequest, { isian, diterima, ditolak, lebih }: Unggahan) {
  const { pesan, galat } = parsePesan(isian['pesan'] ?? '', TAMBAH, request.bahasa);
  const hanyaLebih = pesan === '' && diterima.length === 0 && lebih > 0;
  if (ditolak.length > lebih || hanyaLebih) galat[`foto-${TAMBAH.id}`] = ditolak.join(' ');
  else if (diterima.length > 0 && pesan === '') delete galat[`pesan-${TAMBAH.id}`];
  else if (galat[`pesan-${TAMBAH.id}`] !== undefined && (isian['pesan'] ?? '').trim() === '')
    galat[`pesan-${TAMBAH.id}`] = teksPengaduan[request.bahasa].laporan.tambahKosong;
  return { pesan, galat };
}

function simpan(
  { inti }: Ruang,
  request: FastifyRequest,
  kasusId: string,
  pesan: string,
  unggahan: Unggahan,
): Promise<void> {
  const pemda = pemdaOf(request);
  return inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
    const foto = await catatUnggahan(trx, pemda.id, { kasusId }, 'pelapor', unggahan.diterima, inti.waktu());
    const peristiwaId = await tambahKeterangan(inti, trx, pemda, kasusId, { pesan, foto });
    await tautkanFoto(trx, pemda.id, kasusId, foto, peristiwaId);
  });
}
