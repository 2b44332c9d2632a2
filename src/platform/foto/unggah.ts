import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Bahasa } from '../../core/index.ts';
import { type FotoDiterima, type Penyimpanan, pesanFoto, segel, terimaFoto } from '../berkas/index.ts';
import { periksaAsal } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';

export interface Unggahan {
  /** The form's other fields. */
  isian: Record<string, string>;
  diterima: { nama: string; folder: string; foto: FotoDiterima }[];
  /** Plain words for each file that cannot be used, also for those beyond the limit. */
  ditolak: string[];
  /** How many of them were only beyond the limit. */
  lebih: number;
}

/** At most so many photographs come with a report or an act. */
export const BATAS_FOTO = 5;
/** A form with more files than this is no form of ours; those beyond the limit of photographs run off unread. */
const BATAS_BERKAS = 20;
const MB = 1024 * 1024;

export interface BatasUnggahan {
  /** How many more photographs the form may bring; from its fields, as far as they stand before the files. */
  sisa?: number | ((isian: Readonly<Record<string, string>>) => number);
  /** How many more the case may have; undefined without a limit. */
  sisaKasus?: number;
  /** Where what one place on the network sends is counted; staff are not counted. */
  jatah?: JatahUnggahan;
}

export interface JatahUnggahan {
  /** Asked before the first file is read, after the token of the form. @throws TooMany */
  mulai(): Promise<void>;
  /** Told at the end how many bytes came, also when the connection broke or nothing could be used. */
  selesai(byte: number): Promise<void>;
}

/**
 * Reads a form with files, one after the other, and stores what can be used. The token stands first in the form and
 * is checked before any file is read; a file that cannot be used never takes the others with it.
 * @throws Forbidden for a form that is not ours; PenyimpananPenuh when the disk is full (nothing half stays); TooMany
 * for a place on the network that has sent its megabytes of the day (staff are not counted)
 */
export async function bacaUnggahan(
  inti: Inti,
  request: FastifyRequest,
  pemda: Pemda,
  batas: BatasUnggahan = {},
): Promise<Unggahan> {
  const hasil: Unggahan = { isian: {}, diterima: [], ditolak: [], lebih: 0 };
  let byte = 0;
  const hitung = (potongan: Uint8Array) => {
    byte += potongan.length;
  };
  try {
    // What came over the line, whatever the head says about its length and whatever becomes of it.
    request.raw.on('data', hitung);
    try {
      await bacaBagian(inti, request, pemda, batas, hasil);
    } finally {
      request.raw.off('data', hitung);
      await batas.jatah?.selesai(byte);
    }
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
  { sisa = BATAS_FOTO, sisaKasus = Number.POSITIVE_INFINITY, jatah }: BatasUnggahan,
  hasil: Unggahan,
): Promise<void> {
  const batas = { limits: { fileSize: 21 * MB, files: BATAS_BERKAS, fields: 30, fieldSize: 64 * 1024 } };
  let diperiksa = false;
  let berkas = 0;
  for await (const bagian of request.parts(batas)) {
    if (bagian.type === 'field') {
      hasil.isian[bagian.fieldname] = String(bagian.value);
      if (bagian.fieldname !== '_csrf') continue;
      periksaAsal(inti, request, bagian.value);
      diperiksa = true;
      continue;
    }
    if (!diperiksa) periksaAsal(inti, request, undefined);
    const lagi = (typeof sisa === 'number' ? sisa : sisa(hasil.isian)) - hasil.diterima.length;
    const penuh = hasil.diterima.length >= sisaKasus;
    if (bagian.filename === '') {
      bagian.file.resume();
      continue;
    }
    if (berkas++ === 0) await jatah?.mulai();
    if (lagi > 0 && !penuh) await terimaSatu(inti, request, pemda, bagian, hasil);
    else {
      // Not decoded: only what is kept may cost work.
      bagian.file.resume();
      hasil.lebih++;
      hasil.ditolak.push(kataLebih(bagian.filename, penuh, request.bahasa));
    }
  }
  if (!diperiksa) periksaAsal(inti, request, undefined);
}

async function terimaSatu(
  inti: Inti,
  request: FastifyRequest,
  pemda: Pemda,
  bagian: { filename: string; file: NodeJS.ReadableStream },
  hasil: Unggahan,
): Promise<void> {
  const foto = await terimaFoto(bagian.file as import('node:stream').Readable, { zona: pemda.zona });
  if (!foto.ok) {
    // A form without a chosen file still sends an empty part.
    if (foto.sebab !== 'kosong' || bagian.filename)
      hasil.ditolak.push(pesanFoto(foto.sebab, bagian.filename, request.bahasa));
    return;
  }
  const folder = `${pemda.id}/${inti.waktu().getUTCFullYear()}/${randomUUID()}`;
  await simpanFoto(inti, pemda, folder, foto);
  hasil.diterima.push({ nama: bagian.filename, folder, foto });
}

function kataLebih(nama: string, penuh: boolean, bahasa: Bahasa): string {
  if (penuh)
    return bahasa === 'en'
      ? `${nama}: this report has as many photographs as it can keep.`
      : `${nama}: laporan ini sudah memuat foto sebanyak yang dapat disimpan.`;
  return bahasa === 'en'
    ? `${nama}: there are ${BATAS_FOTO} photographs already.`
    : `${nama}: sudah ada ${BATAS_FOTO} foto.`;
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
export async function buangUnggahan(penyimpanan: Penyimpanan, unggahan: Pick<Unggahan, 'diterima'>): Promise<void> {
  for (const { folder } of unggahan.diterima) await buangFoto(penyimpanan, folder);
}
