import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pemdaOf, publik } from '../../http/index.ts';
import { ubahKontak } from '../../kasus/index.ts';
import { isianOf } from '../lapor/siapkan.ts';
import type { Ruang } from '../ruang.ts';
import { alamatRute, kasusPelapor, keLaporan, kirimLaporan } from './kirim.ts';
import { parseUbahKontak } from './kontak.form.ts';
import { bolehTambah, sebabTunda } from './rem-tambah.ts';

/** The reporter corrects or deletes the contact. */
export function registerKontak(app: FastifyInstance, ruang: Ruang): void {
  app.post(`${alamatRute(ruang.modul)}/kontak`, { config: { akses: publik } }, (request, reply) =>
    terima(ruang, request, reply),
  );
}

async function terima(ruang: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const { inti } = ruang;
  const pemda = pemdaOf(request);
  const kasus = await kasusPelapor(ruang, request);
  const tulisan = isianOf(request);
  const { kontak, galat } = parseUbahKontak(tulisan, request.bahasa);
  const ketikan = { ...tulisan, surel: tulisan['surel'] ?? '', telepon: tulisan['telepon'] ?? '' };
  if (Object.keys(galat).length > 0) return kirimLaporan(ruang, request, reply, { galat, ketikan, status: 422 });
  try {
    await bolehTambah(inti, request, kasus.id);
    await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) => ubahKontak(inti, trx, pemda, kasus.id, kontak));
  } catch (error) {
    const sebab = sebabTunda(error, request, reply);
    if (sebab === undefined) throw error;
    return kirimLaporan(ruang, request, reply, { galat: { surel: sebab }, ketikan, status: 429 });
  }
  return keLaporan(ruang, request, reply, '?catat=1');
}
