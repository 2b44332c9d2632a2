import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { DB } from '../../../db/index.ts';
import type { LayananKerja } from '../layanan.query.ts';
import { BATAS, TERBUKA } from '../tenggat-terbuka.ts';
import { keadaanPandangan } from './pandangan.query.ts';
import type { Selang } from './periode.ts';
import type { SaringanMasuk } from './saringan.ts';

/** What the list needs to know besides the filters. */
export interface KonteksMasuk {
  pemdaId: number;
  layanan: readonly LayananKerja[];
  /** From now to the next local midnight: what falls due at the first moment is late, at the second due today. */
  sisaHari: { mulai: Date; sampai: Date };
  akunId: string;
  /** Between which moments a case came in. */
  masuk: Selang;
  /** Index of the telephone that is searched; undefined when none is, or the region never kept one. */
  telepon: Buffer | undefined;
}

/** The two orders of the list. */
export const URUTAN = {
  batas: { nilai: BATAS, naik: true },
  baru: { nilai: sql<Date | number>`dibuat_pada`, naik: false },
};

/**
 * Only open cases have deadlines to sort by, and a period is read along the moments of coming in: by deadline a few
 * days would be looked for among all that is open.
 */
export function urutanNyata(saringan: SaringanMasuk): keyof typeof URUTAN {
  if (saringan.dari !== undefined || saringan.sampai !== undefined) return 'baru';
  const isTerbuka = saringan.pandangan !== undefined && saringan.pandangan !== 'konfirmasi';
  return isTerbuka ? saringan.urutan : 'baru';
}

export type Pembangun = ExpressionBuilder<DB, 'kasus.kasus'>;

/** The conditions of view and filters without the search box; none when everything is looked at. */
export function saringDaftar(eb: Pembangun, konteks: KonteksMasuk, saringan: SaringanMasuk): Expression<SqlBool>[] {
  return [...saringPandangan(eb, konteks, saringan), ...saringIsian(eb, saringan), ...saringMasuk(eb, konteks.masuk)];
}

function saringPandangan(eb: Pembangun, konteks: KonteksMasuk, { pandangan }: SaringanMasuk): Expression<SqlBool>[] {
  if (pandangan === undefined) return [];
  const keadaan = keadaanPandangan(konteks.layanan, pandangan);
  if (keadaan) {
    const pilihan = keadaan.map((satu) => eb.and([eb('layanan', '=', satu.layanan), eb('keadaan', '=', satu.keadaan)]));
    return [eb.or(pilihan), ...(pandangan === 'konfirmasi' ? [] : [TERBUKA])];
  }
  if (pandangan === 'bahaya') return [TERBUKA, sql<SqlBool>`bahaya and diamankan_pada is null`];
  if (pandangan === 'hari-ini') {
    return [
      TERBUKA,
      sql<SqlBool>`${BATAS} > ${konteks.sisaHari.mulai}`,
      sql<SqlBool>`${BATAS} <= ${konteks.sisaHari.sampai}`,
    ];
  }
  if (pandangan === 'terlambat') return [TERBUKA, sql<SqlBool>`${BATAS} <= ${konteks.sisaHari.mulai}`];
  if (pandangan === 'tambahan') return [sql<SqlBool>`tambahan_pada is not null`];
  if (pandangan === 'saya') return [TERBUKA, eb('petugas_akun_id', '=', konteks.akunId)];
  if (pandangan === 'belum-dibagi') return [TERBUKA, eb('petugas_akun_id', 'is', null)];
  return [TERBUKA];
}

function saringIsian(eb: Pembangun, saringan: SaringanMasuk): Expression<SqlBool>[] {
  const hasil: Expression<SqlBool>[] = [];
  const { layanan, kecamatan, petugas } = saringan;
  if (layanan !== undefined) hasil.push(eb('layanan', '=', layanan));
  for (const kolom of ['kategori', 'keadaan'] as const) {
    const [milik, nilai] = pisah(saringan[kolom]);
    if (nilai !== undefined) hasil.push(eb('layanan', '=', milik), eb(kolom, '=', nilai));
  }
  if (kecamatan !== undefined) hasil.push(eb('kecamatan_kode', '=', kecamatan));
  if (petugas === 'kosong') hasil.push(eb('petugas_akun_id', 'is', null));
  else if (petugas !== undefined) hasil.push(eb('petugas_akun_id', '=', petugas));
  return hasil;
}

function saringMasuk(eb: Pembangun, { mulai, sebelum }: Selang): Expression<SqlBool>[] {
  return [...(mulai ? [eb('dibuat_pada', '>=', mulai)] : []), ...(sebelum ? [eb('dibuat_pada', '<', sebelum)] : [])];
}

/** `layanan.NILAI`; a service's name holds no dot. */
function pisah(teks: string | undefined): [string, string | undefined] {
  const titik = teks?.indexOf('.') ?? -1;
  return teks === undefined || titik < 0 ? ['', teks] : [teks.slice(0, titik), teks.slice(titik + 1)];
}
