import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type FotoDiterima, type Penyimpanan, pesanFoto, segel, terimaFoto } from '../berkas/index.ts';
import { periksaAsal } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';

export interface Unggahan {
  /** The form's other fields. */
  isian: Record<string, string>;
  diterima: { nama: string; folder: string; foto: FotoDiterima }[];
  /** Plain words for each file that cannot be used. */
  ditolak: string[];
}

const BATAS_FOTO = 5;

/**
 * Reads a form with files, one after the other, and stores what can be used. The token stands first in the form and
 * is checked before any file is read; a file that cannot be used never takes the others with it.
 * @throws Forbidden for a form that is not ours; PenyimpananPenuh when the disk is full (nothing half stays)
 */
export async function bacaUnggahan(
  inti: Inti,
  request: FastifyRequest,
  pemda: Pemda,
  sisa = BATAS_FOTO,
): Promise<Unggahan> {
  const hasil: Unggahan = { isian: {}, diterima: [], ditolak: [] };
  try {
    await bacaBagian(inti, request, pemda, sisa, hasil);
  } catch (error) {
    // Whoever breaks off half-way sends all of it again.
    await buangUnggahan(inti.penyimpanan, hasil);
    throw error;
  }
  return hasil;
}

async function bacaBagian(
  inti: Inti,
  request: FastifyRequest,
  pemda: Pemda,
  sisa: number,
  hasil: Unggahan,
): Promise<void> {
  const batas = { limits: { fileSize: 21 * 1024 * 1024, files: BATAS_FOTO + 1, fields: 30, fieldSize: 64 * 1024 } };
  let diperiksa = false;
  for await (const bagian of request.parts(batas)) {
    if (bagian.type === 'field') {
      hasil.isian[bagian.fieldname] = String(bagian.value);
      if (bagian.fieldname !== '_csrf') continue;
      periksaAsal(inti, request, bagian.value);
      diperiksa = true;
      continue;
    }
    if (!diperiksa) periksaAsal(inti, request, undefined);
    if (bagian.filename === '') bagian.file.resume();
    else await terimaSatu(inti, request, pemda, bagian, hasil, sisa);
  }
  if (!diperiksa) periksaAsal(inti, request, undefined);
}

async function terimaSatu(
  inti: Inti,
  request: FastifyRequest,
  pemda: Pemda,
  bagian: { filename: string; file: NodeJS.ReadableStream },
  hasil: Unggahan,
  sisa: number,
): Promise<void> {
  const foto = await terimaFoto(bagian.file as import('node:stream').Readable, { zona: pemda.zona });
  if (!foto.ok) {
    // A form without a chosen file still sends an empty part.
    if (foto.sebab !== 'kosong' || bagian.filename)
      hasil.ditolak.push(pesanFoto(foto.sebab, bagian.filename, request.bahasa));
    return;
  }
  if (hasil.diterima.length >= sisa) {
    hasil.ditolak.push(
      request.bahasa === 'en'
        ? `${bagian.filename}: there are 5 photographs already.`
        : `${bagian.filename}: sudah ada 5 foto.`,
    );
    return;
  }
  const folder = `${pemda.id}/${inti.waktu().getUTCFullYear()}/${randomUUID()}`;
  await simpanFoto(inti, pemda, folder, foto);
  hasil.diterima.push({ nama: bagian.filename, folder, foto });
}

/**
 * Stores the three files of a photograph: the sealed original and the two that are shown. All of them, or none.
 * @throws PenyimpananPenuh when the disk is full
 */
export async function simpanFoto(inti: Inti, pemda: Pemda, folder: string, foto: FotoDiterima): Promise<void> {
  const kunci = await inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) => inti.kunci.pemda(trx, pemda.id));
  const asli = `${folder}/asli`;
  try {
    await inti.penyimpanan.simpan(asli, segel(foto.asli.bytes, kunci.berkas('foto'), asli));
    await inti.penyimpanan.simpan(`${folder}/tampil.webp`, foto.tampil.bytes);
    await inti.penyimpanan.simpan(`${folder}/kecil.webp`, foto.kecil.bytes);
  } catch (error) {
    await buangFoto(inti.penyimpanan, folder);
    throw error;
  }
}

/** Removes the files of a photograph whose row is gone. */
export async function buangFoto(penyimpanan: Penyimpanan, folder: string): Promise<void> {
  for (const nama of ['asli', 'tampil.webp', 'kecil.webp']) await penyimpanan.hapus(`${folder}/${nama}`);
}

/** Removes the files of an upload whose act did not happen. */
export async function buangUnggahan(penyimpanan: Penyimpanan, unggahan: Unggahan): Promise<void> {
  for (const { folder } of unggahan.diterima) await buangFoto(penyimpanan, folder);
}
