import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../core/index.ts';
import { NotFound } from '../errors/index.ts';
import { kirimHalaman, pemdaOf, petugasOf, type Tampilan } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import type { PelakuKasus } from '../kasus/index.ts';

/** The first part of every address of the desk. */
export const alamatKerja = (slug: string, jalur = '') => `/${slug}/kerja${jalur}`;

/** Sends a page of the desk: dense, with the search box, never in a search engine. */
export function kirimKerja(inti: Inti, request: FastifyRequest, reply: FastifyReply, tampilan: Tampilan): FastifyReply {
  const { slug } = pemdaOf(request);
  const cari = { action: alamatKerja(slug, '/kotak-masuk'), q: kueri(request)['q'] };
  const meja = isMeja(request) ? { desk: true, cari, subjudul: 'Ruang kerja' } : { subjudul: 'Tugas lapangan' };
  return kirimHalaman(inti, request, reply, { tanpaIndeks: true, ...meja, ...tampilan });
}

/** Whether the person works at a desk: whoever only goes to the field has no inbox. */
export function isMeja(request: FastifyRequest): boolean {
  return petugasOf(request).peran.some((peran) => peran !== 'petugas');
}

/** The signed-in person as the flow of a case asks for them. */
export function pelakuOf(
  request: FastifyRequest,
): PelakuKasus & { akunId: string; nama: string; mewakili: readonly string[] } {
  const petugas = petugasOf(request);
  return {
    jenis: 'petugas',
    akunId: petugas.akunId,
    nama: petugas.nama,
    peran: petugas.peran,
    mewakili: petugas.mewakili,
  };
}

/** The query of the address, one text for each name. */
export function kueri(request: FastifyRequest): Record<string, string> {
  return satuNilai(request.query);
}

/** The posted fields, one text for each name; of a name that comes twice the last. */
export function isiForm(request: FastifyRequest): Record<string, string> {
  return satuNilai(request.body);
}

function satuNilai(benda: unknown): Record<string, string> {
  const hasil: Record<string, string> = {};
  for (const [nama, nilai] of Object.entries(typeof benda === 'object' && benda !== null ? benda : {})) {
    const satu: unknown = Array.isArray(nilai) ? nilai.at(-1) : nilai;
    if (typeof satu === 'string') hasil[nama] = satu;
  }
  return hasil;
}

/** The id in the address. @throws NotFound when it is no id: it must look like a case of nobody */
export function idDiAlamat(request: FastifyRequest): string {
  const { id } = request.params as { id?: string };
  if (id === undefined || !isUuid(id)) throw new NotFound('kasus-tidak-ada');
  return id.toLowerCase();
}
