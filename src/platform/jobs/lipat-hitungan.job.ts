import { sql } from 'kysely';
import { uuidv7 } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import type { Inti } from '../inti/index.ts';
import { listLayanan, type Pemda } from '../pemda/index.ts';

const SEKALI = 500;

interface Baris {
  keadaan: string;
  bahaya_terbuka: boolean;
  jatuh_tempo: string | null;
  jumlah: number;
}

/**
 * Puts the sums of the count rows of a region in place of the rows, one transaction a service and piece. Writers only
 * add rows, so none waits. Only what this worker itself takes out is put back: a second one finds its rows gone.
 * @returns how many rows are gone
 */
export async function lipatHitungan(inti: Inti, pemda: Pemda): Promise<number> {
  const daftar = await inti.db.read(pemda.id, (trx) => listLayanan(trx, pemda.id));
  let hilang = 0;
  for (const { layanan } of daftar) {
    let sisa = Number.POSITIVE_INFINITY;
    while (sisa >= SEKALI / 2) {
      sisa = await inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) => lipat(trx, pemda.id, layanan, inti.waktu()));
      hilang += sisa;
    }
  }
  return hilang;
}

async function lipat(trx: Trx, pemdaId: number, layanan: string, pada: Date): Promise<number> {
  const rows = await trx
    .deleteFrom('kasus.hitungan')
    .where('pemda_id', '=', pemdaId)
    .where('layanan', '=', layanan)
    .where('id', 'in', await pilih(trx, pemdaId, layanan))
    .returning(['keadaan', 'bahaya_terbuka', 'jatuh_tempo', 'jumlah'])
    .execute();
  const jumlah = jumlahkan(rows);
  if (jumlah.length > 0) {
    await trx
      .insertInto('kasus.hitungan')
      .values(jumlah.map((baris) => ({ pemda_id: pemdaId, layanan, id: uuidv7(pada), ...baris })))
      .execute();
  }
  return rows.length - jumlah.length;
}

/** Rows of buckets that have more than one, or nothing in all. */
async function pilih(trx: Trx, pemdaId: number, layanan: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select h.id from kasus.hitungan h
    join (
      select keadaan, bahaya_terbuka, jatuh_tempo from kasus.hitungan
      where pemda_id = ${pemdaId} and layanan = ${layanan}
      group by keadaan, bahaya_terbuka, jatuh_tempo having count(*) > 1 or sum(jumlah) = 0
    ) e on e.keadaan = h.keadaan and e.bahaya_terbuka = h.bahaya_terbuka and e.jatuh_tempo is not distinct from h.jatuh_tempo
    where h.pemda_id = ${pemdaId} and h.layanan = ${layanan}
    order by h.keadaan, h.bahaya_terbuka, h.jatuh_tempo, h.id
    limit ${SEKALI}`.execute(trx);
  // An empty list makes no valid condition; no row has this id.
  return rows.length > 0 ? rows.map((row) => row.id) : ['00000000-0000-0000-0000-000000000000'];
}

function jumlahkan(rows: readonly Baris[]): Baris[] {
  const ember = Map.groupBy(rows, (row) => JSON.stringify([row.keadaan, row.bahaya_terbuka, row.jatuh_tempo]));
  return [...ember.values()].flatMap((isi) => {
    const [pertama] = isi;
    const jumlah = isi.reduce((total, row) => total + row.jumlah, 0);
    return pertama && jumlah !== 0 ? [{ ...pertama, jumlah }] : [];
  });
}
