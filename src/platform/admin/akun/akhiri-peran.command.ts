import type { Trx } from '../../../db/index.ts';
import { cabutPeran } from '../../akses/index.ts';
import { Conflict, RuleViolation } from '../../errors/index.ts';
import { listTugasTerbuka, type PelakuKasus, serahkanTugas } from '../../kasus/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import { keluarkanOrang } from './keluarkan.command.ts';
import { type BarisPeran, isBerakhir, isBerlaku, isMasihBertugas, petugasDari, pilihPeran } from './orang.query.ts';
import { jagaAdmin, kunciPeran, periksaCap } from './peran.store.ts';

/** Whom a leaver's open cases go to: a field officer, or nobody yet. */
export type TujuanTugas = { akunId: string } | null;

/**
 * Ends a role now. When it was the last one by which the person works on cases in the field, the open cases are handed
 * on in the same transaction; when nothing of the person is left here, their sessions end too, unless they work for
 * another region.
 * @param cap the role as the administrator saw it, by `capPeran`
 * @param diLain whether the person works for another region too, by `isBekerjaDiLain`
 * @throws NotFound; Conflict `peran-berubah`; RuleViolation `admin-terakhir`, `tujuan-tugas`
 */
export async function akhiriPeran(
  trx: Trx,
  pemda: Pemda,
  permintaan: { id: string; cap: string; tujuan: TujuanTugas | undefined; diLain: boolean },
  pelaku: PelakuKasus & { akunId: string },
  pada: Date,
): Promise<number> {
  const daftar = await kunciPeran(trx, pemda.id);
  const peran = periksaCap(daftar, permintaan);
  if (isBerakhir(peran, pada)) throw new Conflict('peran-berubah');
  jagaAdmin(daftar, peran, pada);
  const admin = { jenis: 'petugas', id: pelaku.akunId } as const;
  await cabutPeran(trx, pemda, peran.id, admin, pada);
  if (!permintaan.diLain && !isMasihBertugas(daftar, peran, pada))
    await keluarkanOrang(trx, pemda, peran.akunId, admin, pada);
  if (!isPeranTugasTerakhir(daftar, peran, pada)) return 0;
  if ((await listTugasTerbuka(trx, pemda.id, peran.akunId)).length === 0) return 0;
  return alihkan(trx, pemda, daftar, peran, permintaan.tujuan, pelaku, pada);
}

/**
 * Hands on what a person still holds whose role as field officer has run out by its date.
 * @throws NotFound; Conflict `peran-berubah` when the person is a field officer again; RuleViolation `tujuan-tugas`
 */
export async function alihkanTugas(
  trx: Trx,
  pemda: Pemda,
  permintaan: { id: string; tujuan: TujuanTugas | undefined },
  pelaku: PelakuKasus & { akunId: string },
  pada: Date,
): Promise<number> {
  const daftar = await kunciPeran(trx, pemda.id);
  const peran = pilihPeran(daftar, permintaan.id);
  if (petugasDari(daftar, pada).has(peran.akunId)) throw new Conflict('peran-berubah');
  return alihkan(trx, pemda, daftar, peran, permintaan.tujuan, pelaku, pada);
}

/** Whether a person holds field work by this role alone: neither another one nor a substitution stays. */
export function isPeranTugasTerakhir(daftar: readonly BarisPeran[], peran: BarisPeran, kini: Date): boolean {
  const lain = daftar.filter((satu) => satu.id !== peran.id && isBerlaku(satu, kini));
  return !lain.some(
    (satu) => satu.peran === 'petugas' && (satu.akunId === peran.akunId || satu.penggantiAkunId === peran.akunId),
  );
}

async function alihkan(
  trx: Trx,
  pemda: Pemda,
  daftar: readonly BarisPeran[],
  peran: BarisPeran,
  tujuan: TujuanTugas | undefined,
  pelaku: PelakuKasus,
  pada: Date,
): Promise<number> {
  if (tujuan === undefined) throw new RuleViolation('tujuan-tugas');
  const nama = tujuan && petugasDari(daftar, pada).get(tujuan.akunId);
  if (tujuan && (nama === undefined || tujuan.akunId === peran.akunId)) throw new RuleViolation('tujuan-tugas');
  const ke = tujuan && nama !== undefined && nama !== null ? { akunId: tujuan.akunId, nama } : null;
  return serahkanTugas(trx, pemda, { dari: { akunId: peran.akunId, nama: peran.nama }, ke }, pelaku, pada);
}
