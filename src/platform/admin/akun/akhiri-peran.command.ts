import type { Pelaku, Trx } from '../../../db/index.ts';
import { cabutPeran } from '../../akses/index.ts';
import { catatJejak } from '../../audit/index.ts';
import { Conflict, RuleViolation } from '../../errors/index.ts';
import { antrekan } from '../../jobs/index.ts';
import { listTugasTerbuka, type PelakuKasus, serahkanTugas } from '../../kasus/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import { type BarisPeran, isBerakhir, isBerlaku, listPeran, petugasDari, pilihPeran } from './orang.query.ts';

/** What a form says about a role as its page showed it. */
export const capPeran = (peran: Pick<BarisPeran, 'sampai' | 'penggantiAkunId'>): string =>
  `${peran.sampai?.toISOString() ?? ''}|${peran.penggantiAkunId ?? ''}`;

/** Whom a leaver's open cases go to: a field officer, or nobody yet. */
export type TujuanTugas = { akunId: string } | null;

/**
 * Ends a role now. When it was the last one by which the person works on cases in the field, the open cases are handed
 * on in the same transaction.
 * @param cap the role as the administrator saw it, by `capPeran`
 * @throws NotFound; Conflict `peran-berubah`; RuleViolation `admin-terakhir`, `tujuan-tugas`
 */
export async function akhiriPeran(
  trx: Trx,
  pemda: Pemda,
  permintaan: { id: string; cap: string; tujuan: TujuanTugas | undefined },
  pelaku: PelakuKasus & { akunId: string },
  pada: Date,
): Promise<number> {
  const daftar = await kunciPeran(trx, pemda.id);
  const peran = periksaCap(daftar, permintaan);
  if (isBerakhir(peran, pada)) throw new Conflict('peran-berubah');
  jagaAdmin(daftar, peran, pada);
  await cabutPeran(trx, pemda, peran.id, { jenis: 'petugas', id: pelaku.akunId }, pada);
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

/**
 * Sets the last moment and the substitute of a role.
 * @throws NotFound; Conflict `peran-berubah`; RuleViolation `admin-terakhir`
 */
export async function ubahPeran(
  trx: Trx,
  pemda: Pemda,
  permintaan: { id: string; cap: string; sampai: Date | null; penggantiAkunId: string | null },
  pelaku: Pelaku,
  pada: Date,
): Promise<void> {
  const daftar = await kunciPeran(trx, pemda.id);
  const peran = periksaCap(daftar, permintaan);
  if (isBerakhir(peran, pada)) throw new Conflict('peran-berubah');
  if (permintaan.sampai) jagaAdmin(daftar, peran, pada);
  await trx
    .updateTable('akses.peran')
    .set({ berlaku_sampai: permintaan.sampai, pengganti_akun_id: permintaan.penggantiAkunId })
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', peran.id)
    .execute();
  await catatJejak(trx, pemda.id, pada, {
    pelaku,
    tindakan: 'akses.peran.diubah',
    objek: 'akses.peran',
    objekId: peran.id,
    kolom: ['berlaku_sampai', 'pengganti_akun_id'],
  });
  for (const akunId of new Set([peran.akunId, peran.penggantiAkunId, permintaan.penggantiAkunId]))
    if (akunId) await antrekan(trx, pemda.id, pada, 'akun.keanggotaan', { akunId });
}

/** Whether a person holds field work by this role alone: neither another one nor a substitution stays. */
export function isPeranTugasTerakhir(daftar: readonly BarisPeran[], peran: BarisPeran, kini: Date): boolean {
  const lain = daftar.filter((satu) => satu.id !== peran.id && isBerlaku(satu, kini));
  return !lain.some(
    (satu) => satu.peran === 'petugas' && (satu.akunId === peran.akunId || satu.penggantiAkunId === peran.akunId),
  );
}

/** All roles, with those rows locked: two administrators who end each other must not both succeed. */
async function kunciPeran(trx: Trx, pemdaId: number): Promise<BarisPeran[]> {
  await trx.selectFrom('akses.peran').select('id').where('pemda_id', '=', pemdaId).orderBy('id').forUpdate().execute();
  return listPeran(trx, pemdaId);
}

function periksaCap(daftar: readonly BarisPeran[], { id, cap }: { id: string; cap: string }): BarisPeran {
  const peran = pilihPeran(daftar, id);
  if (capPeran(peran) !== cap) throw new Conflict('peran-berubah');
  return peran;
}

/** Another administrator must be there now, without an end: a chain of ends would leave the region with none. */
function jagaAdmin(daftar: readonly BarisPeran[], peran: BarisPeran, kini: Date): void {
  if (peran.peran !== 'admin-pemda' || !isBerlaku(peran, kini)) return;
  const lain = daftar.some(
    (satu) => satu.id !== peran.id && satu.peran === 'admin-pemda' && satu.sampai === null && isBerlaku(satu, kini),
  );
  if (!lain) throw new RuleViolation('admin-terakhir');
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
