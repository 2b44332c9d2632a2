import type { Trx } from '../../db/index.ts';
import { buangFoto, listFoto, UMUR_TITIPAN_MS } from '../foto/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';

const HARI_MS = 24 * 3_600_000;
const SEKALI = 500;
/** How long after its end a row may go, in milliseconds: a page that was just answered may still lean on it. */
const TENGGANG = HARI_MS;
const SIMPAN_TERKIRIM = 30 * HARI_MS;
const SIMPAN_KUNCI = 90 * HARI_MS;

/**
 * Removes what a region need not keep: drafts with their photographs, photographs kept for an act that was not tried
 * again, and rights of browsers a day after their end, wishes to follow that nobody confirmed, keys of submissions after 90 days, done tasks after 30. In
 * pieces of 500.
 * @returns how many rows are gone
 */
export async function bersihkanPemda(inti: Inti, pemda: Pemda): Promise<number> {
  let jumlah = 0;
  for (const hapus of [hapusDraf, hapusTitipan, hapusPerangkat, hapusTunggu, hapusKunci, hapusTerkirim]) {
    let n = SEKALI;
    while (n === SEKALI) {
      n = await hapus(inti, pemda.id, inti.waktu().getTime());
      jumlah += n;
    }
  }
  return jumlah;
}

type Penghapus = (inti: Inti, pemdaId: number, kini: number) => Promise<number>;

/** The files go first: a run that is cut off finds the rows again. */
const hapusDraf: Penghapus = async (inti, pemdaId, kini) => {
  const batas = new Date(kini - TENGGANG);
  const draf = await inti.db.read(pemdaId, async (trx) => {
    const rows = await trx
      .selectFrom('kasus.draf')
      .select('id')
      .where('pemda_id', '=', pemdaId)
      .where('kedaluwarsa_pada', '<', batas)
      .limit(SEKALI)
      .execute();
    const foto = [];
    for (const row of rows) foto.push(...(await listFoto(trx, pemdaId, { drafId: row.id })));
    return { ids: rows.map((row) => row.id), folder: foto.map((satu) => satu.folder) };
  });
  for (const folder of draf.folder) await buangFoto(inti.penyimpanan, folder);
  if (draf.ids.length > 0)
    await inti.db.tenant(pemdaId, { jenis: 'sistem' }, (trx) => hapusBarisDraf(trx, pemdaId, draf.ids));
  return draf.ids.length;
};

async function hapusBarisDraf(trx: Trx, pemdaId: number, ids: string[]): Promise<void> {
  await trx.deleteFrom('berkas.foto').where('pemda_id', '=', pemdaId).where('draf_id', 'in', ids).execute();
  await trx.deleteFrom('kasus.draf').where('pemda_id', '=', pemdaId).where('id', 'in', ids).execute();
}

/** A day after nobody may use them any more, so that no act takes one whose files are going. */
const hapusTitipan: Penghapus = async (inti, pemdaId, kini) => {
  const foto = await inti.db.read(pemdaId, (trx) =>
    trx
      .selectFrom('berkas.foto')
      .select(['id', 'folder'])
      .where('pemda_id', '=', pemdaId)
      .where('titipan_akun_id', 'is not', null)
      .where('dibuat_pada', '<', new Date(kini - UMUR_TITIPAN_MS - TENGGANG))
      .limit(SEKALI)
      .execute(),
  );
  for (const { folder } of foto) await buangFoto(inti.penyimpanan, folder);
  const ids = foto.map(({ id }) => id);
  if (ids.length > 0)
    await inti.db.tenant(pemdaId, { jenis: 'sistem' }, (trx) =>
      trx
        .deleteFrom('berkas.foto')
        .where('pemda_id', '=', pemdaId)
        .where('id', 'in', ids)
        .where('titipan_akun_id', 'is not', null)
        .execute(),
    );
  return ids.length;
};

const hapusPerangkat: Penghapus = (inti, pemdaId, kini) =>
  inti.db.tenant(pemdaId, { jenis: 'sistem' }, async (trx) => {
    const hasil = await trx
      .deleteFrom('kasus.perangkat')
      .where('pemda_id', '=', pemdaId)
      .where((eb) =>
        eb(
          eb.refTuple('rahasia_hash', 'kasus_id'),
          'in',
          eb
            .selectFrom('kasus.perangkat')
            .select(['rahasia_hash', 'kasus_id'])
            .where('pemda_id', '=', pemdaId)
            .where('sampai_pada', '<', new Date(kini - TENGGANG))
            .limit(SEKALI)
            .$asTuple('rahasia_hash', 'kasus_id'),
        ),
      )
      .executeTakeFirst();
    return Number(hasil.numDeletedRows);
  });

/** At once: the form promises how long an address without its owner's yes is kept. */
const hapusTunggu: Penghapus = (inti, pemdaId, kini) =>
  inti.db.tenant(pemdaId, { jenis: 'sistem' }, async (trx) => {
    const hasil = await trx
      .deleteFrom('kasus.ikut_tunggu')
      .where('pemda_id', '=', pemdaId)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('kasus.ikut_tunggu')
          .select('id')
          .where('pemda_id', '=', pemdaId)
          .where('sampai_pada', '<', new Date(kini))
          .limit(SEKALI),
      )
      .executeTakeFirst();
    return Number(hasil.numDeletedRows);
  });

const hapusKunci: Penghapus = (inti, pemdaId, kini) =>
  inti.db.tenant(pemdaId, { jenis: 'sistem' }, async (trx) => {
    const hasil = await trx
      .deleteFrom('kasus.kunci_kirim')
      .where('pemda_id', '=', pemdaId)
      .where('kunci', 'in', (eb) =>
        eb
          .selectFrom('kasus.kunci_kirim')
          .select('kunci')
          .where('pemda_id', '=', pemdaId)
          .where('dibuat_pada', '<', new Date(kini - SIMPAN_KUNCI))
          .limit(SEKALI),
      )
      .executeTakeFirst();
    return Number(hasil.numDeletedRows);
  });

const hapusTerkirim: Penghapus = (inti, pemdaId, kini) =>
  inti.db.tenant(pemdaId, { jenis: 'sistem' }, async (trx) => {
    const hasil = await trx
      .deleteFrom('jobs.kotak_keluar')
      .where('pemda_id', '=', pemdaId)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('jobs.kotak_keluar')
          .select('id')
          .where('pemda_id', '=', pemdaId)
          .where('dikirim_pada', '<', new Date(kini - SIMPAN_TERKIRIM))
          .limit(SEKALI),
      )
      .executeTakeFirst();
    return Number(hasil.numDeletedRows);
  });
