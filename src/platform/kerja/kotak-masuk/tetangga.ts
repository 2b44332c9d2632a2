import type { Trx } from '../../../db/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import { listLayananKerja } from '../layanan.query.ts';
import { readKonteksMasuk } from './konteks-masuk.ts';
import { isNilaiUrut } from './kursor.ts';
import { bacaSaringan, type NamaPandangan, tulisSaringan } from './saringan.ts';
import { findTetangga, type LetakKasus } from './tetangga.query.ts';

/** The way along the list from which a case was opened. */
export interface JalanDaftar {
  /** Query of the list itself. */
  daftar: string;
  /** The cases beside this one; absent for what was found with the search box, which nobody works down. */
  langkah: { sebelum: TujuanJalan | undefined; sesudah: TujuanJalan | undefined } | undefined;
}

/** A case with the query that keeps the list. */
export interface TujuanJalan {
  id: string;
  kueri: string;
}

type Kueri = Record<string, string>;

/**
 * The query by which a row of the list opens its case. The place in the list travels along: an act changes the
 * deadline of a case, and whoever works down the list must not jump with it.
 * @param saringan as `tulisSaringan` gives it
 */
export function kueriBaris(saringan: string, nilai: string): string {
  return `${saringan}${saringan === '' ? '?' : '&'}urut=${encodeURIComponent(nilai)}`;
}

/** The query of a case's address that its forms must keep; empty when the case was opened from elsewhere. */
export function kueriDaftar(kueri: Kueri): string {
  const nilai = kueri['urut'] ?? '';
  return isNilaiUrut(nilai) ? kueriBaris(tulisSaringan(bacaSaringan(kueri)), nilai) : '';
}

/** The list from which a case was opened, out of the case's address; undefined when it was opened from elsewhere. */
export async function readJalanDaftar(
  inti: Inti,
  trx: Trx,
  pemda: Pemda,
  akunId: string,
  kasusId: string,
  kueri: Kueri,
): Promise<JalanDaftar | undefined> {
  const nilai = kueri['urut'] ?? '';
  if (!isNilaiUrut(nilai)) return undefined;
  const saringan = bacaSaringan(kueri);
  const daftar = tulisSaringan(saringan);
  if (saringan.q !== '') return { daftar, langkah: undefined };
  const layanan = isMenurutKeadaan(saringan.pandangan) ? await listLayananKerja(trx, pemda.id, []) : [];
  const konteks = await readKonteksMasuk(inti, trx, pemda, akunId, layanan, saringan);
  const { sebelum, sesudah } = await findTetangga(trx, konteks, saringan, { id: kasusId, nilai });
  const tujuan = (letak: LetakKasus | undefined) => letak && { id: letak.id, kueri: kueriBaris(daftar, letak.nilai) };
  return { daftar, langkah: { sebelum: tujuan(sebelum), sesudah: tujuan(sesudah) } };
}

/** Only these views need the models of the services, which tell the states. */
function isMenurutKeadaan(pandangan: NamaPandangan | undefined): boolean {
  return pandangan === 'baru' || pandangan === 'konfirmasi' || pandangan === 'menunggu';
}
