import type { FastifyRequest } from 'fastify';
import { isUuid } from '../../../core/index.ts';
import {
  BATAS_FOTO,
  buangUnggahan,
  catatTitipan,
  type FotoTersimpan,
  listTitipan,
  type PemilikTitipan,
  type Unggahan,
} from '../../foto/index.ts';
import { pemdaOf } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { idDiAlamat, pelakuOf } from '../halaman.ts';
import type { Nilai } from './isian.form.ts';

const AWALAN = 'titipan-';

/** Name of the checkbox that sends a kept photograph along. */
export const namaTitipan = (id: string) => `${AWALAN}${id}`;

/** The kept photographs that a form sends along. */
export function idTitipan(nilai: Nilai): string[] {
  const ids = Object.keys(nilai).flatMap((nama) => (nama.startsWith(AWALAN) ? [nama.slice(AWALAN.length)] : []));
  return ids.filter(isUuid).slice(0, BATAS_FOTO);
}

/** How many photographs a form may bring beside those that it sends along. */
export const sisaFoto = (nilai: Nilai) => BATAS_FOTO - idTitipan(nilai).length;

/** Whose kept photographs count on the page of this request. */
export function pemilikTitipan(request: FastifyRequest): PemilikTitipan {
  return { akunId: pelakuOf(request).akunId, kasusId: idDiAlamat(request) };
}

/** What is kept for the next try, and what the field says about what is not. */
export interface Titipan {
  foto: readonly FotoTersimpan[];
  galat: { foto?: string };
}

/**
 * Keeps the photographs of an act that did not go through, for this person's next try on this case.
 * @returns them and those that were sent along, as the form shows them again
 */
export async function titipkan(
  inti: Inti,
  request: FastifyRequest,
  { diterima, isian }: Pick<Unggahan, 'diterima' | 'isian'>,
): Promise<Titipan> {
  const ids = idTitipan(isian);
  if (diterima.length + ids.length === 0) return { foto: [], galat: {} };
  const { id: pemdaId } = pemdaOf(request);
  const titipan = pemilikTitipan(request);
  const { foto, lebih } = await inti.db.tenant(pemdaId, { jenis: 'petugas', id: titipan.akunId }, async (trx) => {
    const pada = inti.waktu();
    const baru = await catatTitipan(trx, pemdaId, titipan, diterima, pada);
    return {
      foto: await listTitipan(trx, pemdaId, titipan, [...ids, ...baru.ids], pada),
      lebih: baru.lebih,
    };
  });
  await buangUnggahan(inti.penyimpanan, { diterima: lebih });
  return { foto, galat: lebih.length > 0 ? { foto: pesanLebih(lebih.map(({ nama }) => nama)) } : {} };
}

const pesanLebih = (nama: readonly string[]) =>
  `${nama.join(', ')}: belum kami simpan, karena sudah banyak foto Anda yang menunggu di laporan ini. Pilih lagi foto itu saat mengirim.`;
