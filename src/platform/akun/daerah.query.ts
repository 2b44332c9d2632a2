import { findPetugas } from '../akses/index.ts';
import type { Akun, Petugas } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { findPemdaById, type Pemda } from '../pemda/index.ts';

export interface DaerahKerja {
  pemda: Pemda;
  petugas: Petugas;
}

/** The regions where an account has a role today, in the order of their codes. */
export async function listDaerahKerja(inti: Inti, akun: Akun): Promise<DaerahKerja[]> {
  const rows = await inti.db.global
    .selectFrom('akun.keanggotaan')
    .select('pemda_id')
    .where('akun_id', '=', akun.id)
    .execute();
  const daftar: DaerahKerja[] = [];
  for (const row of rows) {
    const pemda = await findPemdaById(inti.db, row.pemda_id);
    const petugas = await inti.db.read(row.pemda_id, (trx) => findPetugas(trx, row.pemda_id, akun, inti.waktu()));
    if (pemda && petugas) daftar.push({ pemda, petugas });
  }
  return daftar.sort((a, b) => (a.pemda.kode < b.pemda.kode ? -1 : 1));
}
