import { catatJejak } from '../audit/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';

const SEPOTONG = 500;
/** What the form promises: a year after the report was closed. */
const SIMPAN_HARI = 365;

/**
 * Deletes how to reach the reporter and the followers of reports that ended more than a year ago (UU 27/2022: kept no
 * longer than the purpose). The report itself stays.
 * @returns how many reports lost their contact
 */
export async function hapusKontakLama(inti: Inti, pemda: Pemda): Promise<number> {
  let jumlah = 0;
  let n = SEPOTONG;
  while (n === SEPOTONG) {
    n = await hapusSepotong(inti, pemda);
    jumlah += n;
  }
  return jumlah;
}

async function hapusSepotong(inti: Inti, pemda: Pemda): Promise<number> {
  const pada = inti.waktu();
  const batas = new Date(pada.getTime() - SIMPAN_HARI * 24 * 3_600_000);
  return inti.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    const rows = await trx
      .selectFrom('kasus.kasus')
      .select('id')
      .where('pemda_id', '=', pemda.id)
      .where('berakhir_pada', '<', batas)
      .where((or) =>
        or.or([or('surel', 'is not', null), or('telepon', 'is not', null), or('pelapor_nama', 'is not', null)]),
      )
      .limit(SEPOTONG)
      .forUpdate()
      .execute();
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) return 0;
    const kosong = { pelapor_nama: null, surel: null, surel_indeks: null, telepon: null, telepon_indeks: null };
    await trx.updateTable('kasus.kasus').set(kosong).where('pemda_id', '=', pemda.id).where('id', 'in', ids).execute();
    await trx.deleteFrom('kasus.pengikut').where('pemda_id', '=', pemda.id).where('kasus_id', 'in', ids).execute();
    for (const id of ids)
      await catatJejak(trx, pemda.id, pada, {
        pelaku: { jenis: 'sistem' },
        tindakan: 'kasus.kontak.dihapus',
        objek: 'kasus',
        objekId: id,
        kolom: ['surel', 'telepon', 'pelapor_nama'],
      });
    return ids.length;
  });
}
