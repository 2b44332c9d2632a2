import { catatJejak } from '../audit/index.ts';
import { BuangGagal, buangAsli, buangSemua, catatAsliDihapus, listAsliLama } from '../foto/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';

const SEPOTONG = 500;
/** What the form promises: a year after the report was closed. */
const SIMPAN_HARI = 365;

/**
 * Deletes how to reach the reporter and the followers of reports that ended more than a year ago (UU 27/2022: kept no
 * longer than the purpose), and the sealed originals of their photographs with what the camera wrote into them. The
 * report itself and the photographs that are shown stay.
 * @returns how many reports lost their contact
 * @throws BuangGagal at the end, when files of some photographs could not be removed: the next run tries them again
 */
export async function hapusKontakLama(inti: Inti, pemda: Pemda): Promise<number> {
  let jumlah = 0;
  let n = SEPOTONG;
  while (n === SEPOTONG) {
    n = await hapusSepotong(inti, pemda);
    jumlah += n;
  }
  await hapusAsliLama(inti, pemda);
  return jumlah;
}

const batasSimpan = (pada: Date) => new Date(pada.getTime() - SIMPAN_HARI * 24 * 3_600_000);

/** From the last one on: what could not be removed must not come again and again in one run. */
async function hapusAsliLama(inti: Inti, pemda: Pemda): Promise<void> {
  let gagal = 0;
  let sesudah: string | undefined;
  do {
    const sepotong = await hapusAsliSepotong(inti, pemda, sesudah);
    gagal += sepotong.gagal;
    sesudah = sepotong.terakhir;
  } while (sesudah !== undefined);
  if (gagal > 0) throw new BuangGagal(gagal);
}

/** The files go first: a run that is cut off finds the rows again. */
async function hapusAsliSepotong(
  inti: Inti,
  pemda: Pemda,
  sesudah: string | undefined,
): Promise<{ gagal: number; terakhir: string | undefined }> {
  const pada = inti.waktu();
  const foto = await inti.db.read(pemda.id, (trx) => listAsliLama(trx, pemda.id, batasSimpan(pada), SEPOTONG, sesudah));
  const hilang = await buangSemua(inti, foto, (folder) => buangAsli(inti.penyimpanan, folder));
  const ids = hilang.map(({ id }) => id);
  if (ids.length > 0)
    await inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) => catatAsliDihapus(trx, pemda.id, ids, pada));
  return { gagal: foto.length - hilang.length, terakhir: foto.length === SEPOTONG ? foto.at(-1)?.id : undefined };
}

async function hapusSepotong(inti: Inti, pemda: Pemda): Promise<number> {
  const pada = inti.waktu();
  const batas = batasSimpan(pada);
  return inti.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    const rows = await trx
      .selectFrom('kasus.kasus')
      .select('id')
      .where('pemda_id', '=', pemda.id)
      .where('berakhir_pada', '<', batas)
      .where((or) =>
        or.or([
          or('surel', 'is not', null),
          or('telepon', 'is not', null),
          or('pelapor_nama', 'is not', null),
          or.exists(
            or
              .selectFrom('kasus.pengikut as pengikut')
              .select('pengikut.kasus_id')
              .whereRef('pengikut.pemda_id', '=', 'kasus.kasus.pemda_id')
              .whereRef('pengikut.kasus_id', '=', 'kasus.kasus.id'),
          ),
        ]),
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
