import type { Trx } from '../../db/index.ts';
import { BuangGagal, buangFoto, buangSemua, listFoto, UMUR_TITIPAN_MS } from '../foto/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda } from '../pemda/index.ts';

const HARI_MS = 24 * 3_600_000;
const SEKALI = 500;
/** Before every id. */
const AWAL = '00000000-0000-0000-0000-000000000000';
/** How long after its end a row may go, in milliseconds: a page that was just answered may still lean on it. */
const TENGGANG = HARI_MS;
const SIMPAN_TERKIRIM = 30 * HARI_MS;
const SIMPAN_KUNCI = 90 * HARI_MS;

/**
 * Removes what a region need not keep: drafts with their photographs, photographs kept for an act that was not tried
 * again, and rights of browsers a day after their end, wishes to follow that nobody confirmed, keys of submissions after
 * 90 days, done tasks after 30. In pieces of 500. What fails keeps nothing else.
 * @returns how many rows are gone
 * @throws AggregateError at the end, with the cause of each kind that was not removed whole
 */
export async function bersihkanPemda(inti: Inti, pemda: Pemda): Promise<number> {
  let jumlah = 0;
  const gagal: unknown[] = [];
  for (const hapus of [hapusDraf, hapusTitipan, hapusPerangkat, hapusTunggu, hapusKunci, hapusTerkirim]) {
    try {
      jumlah += await hapus(inti, pemda.id, inti.waktu().getTime());
    } catch (error) {
      gagal.push(error);
    }
  }
  if (gagal.length > 0) throw new AggregateError(gagal, 'tidak semua dapat dibersihkan');
  return jumlah;
}

/** Removes one kind whole; gives how many rows are gone. */
type Penghapus = (inti: Inti, pemdaId: number, kini: number) => Promise<number>;

/** Again as long as a piece was full. */
const sepotongDemiSepotong =
  (hapus: Penghapus): Penghapus =>
  async (inti, pemdaId, kini) => {
    let jumlah = 0;
    let n = SEKALI;
    while (n === SEKALI) {
      n = await hapus(inti, pemdaId, kini);
      jumlah += n;
    }
    return jumlah;
  };

/** A piece of what has photographs, by id. */
interface Sepotong {
  /** How many rows were looked at. */
  dilihat: number;
  terakhir: string | undefined;
  /** How many rows are gone. */
  hilang: number;
  /** How many photographs stayed because the disk did not let them go. */
  gagal: number;
}

/** From the last id on: a file that cannot be removed must not come again and again in one run. */
const sesudahTerakhir =
  (hapus: (inti: Inti, pemdaId: number, kini: number, sesudah: string) => Promise<Sepotong>): Penghapus =>
  async (inti, pemdaId, kini) => {
    let jumlah = 0;
    let gagal = 0;
    let sesudah: string | undefined = AWAL;
    while (sesudah !== undefined) {
      const satu: Sepotong = await hapus(inti, pemdaId, kini, sesudah);
      jumlah += satu.hilang;
      gagal += satu.gagal;
      sesudah = satu.dilihat === SEKALI ? satu.terakhir : undefined;
    }
    if (gagal > 0) throw new BuangGagal(gagal);
    return jumlah;
  };

/** The files go first: a run that is cut off finds the rows again. A draft stays as long as one of its photographs. */
const hapusDraf = sesudahTerakhir(async (inti, pemdaId, kini, sesudah) => {
  const batas = new Date(kini - TENGGANG);
  const draf = await inti.db.read(pemdaId, async (trx) => {
    const rows = await trx
      .selectFrom('kasus.draf')
      .select('id')
      .where('pemda_id', '=', pemdaId)
      .where('kedaluwarsa_pada', '<', batas)
      .where('id', '>', sesudah)
      .orderBy('id')
      .limit(SEKALI)
      .execute();
    const foto = [];
    for (const { id } of rows)
      foto.push(...(await listFoto(trx, pemdaId, { drafId: id })).map((satu) => ({ ...satu, drafId: id })));
    return { ids: rows.map((row) => row.id), foto };
  });
  const hilang = await buangSemua(inti, draf.foto, (folder) => buangFoto(inti.penyimpanan, folder));
  const bersih = new Set(hilang);
  const tertahan = new Set(draf.foto.filter((satu) => !bersih.has(satu)).map((satu) => satu.drafId));
  const ids = draf.ids.filter((id) => !tertahan.has(id));
  await inti.db.tenant(pemdaId, { jenis: 'sistem' }, async (trx) => {
    const foto = hilang.map((satu) => satu.id);
    if (foto.length > 0)
      await trx.deleteFrom('berkas.foto').where('pemda_id', '=', pemdaId).where('id', 'in', foto).execute();
    if (ids.length > 0) await hapusBarisDraf(trx, pemdaId, ids);
  });
  return {
    dilihat: draf.ids.length,
    terakhir: draf.ids.at(-1),
    hilang: ids.length,
    gagal: draf.foto.length - hilang.length,
  };
});

async function hapusBarisDraf(trx: Trx, pemdaId: number, ids: string[]): Promise<void> {
  await trx.deleteFrom('berkas.foto').where('pemda_id', '=', pemdaId).where('draf_id', 'in', ids).execute();
  await trx.deleteFrom('kasus.draf').where('pemda_id', '=', pemdaId).where('id', 'in', ids).execute();
}

/** A day after nobody may use them any more, so that no act takes one whose files are going. */
const hapusTitipan = sesudahTerakhir(async (inti, pemdaId, kini, sesudah) => {
  const foto = await inti.db.read(pemdaId, (trx) =>
    trx
      .selectFrom('berkas.foto')
      .select(['id', 'folder'])
      .where('pemda_id', '=', pemdaId)
      .where('titipan_akun_id', 'is not', null)
      .where('dibuat_pada', '<', new Date(kini - UMUR_TITIPAN_MS - TENGGANG))
      .where('id', '>', sesudah)
      .orderBy('id')
      .limit(SEKALI)
      .execute(),
  );
  const hilang = await buangSemua(inti, foto, (folder) => buangFoto(inti.penyimpanan, folder));
  const ids = hilang.map(({ id }) => id);
  if (ids.length > 0)
    await inti.db.tenant(pemdaId, { jenis: 'sistem' }, (trx) =>
      trx
        .deleteFrom('berkas.foto')
        .where('pemda_id', '=', pemdaId)
        .where('id', 'in', ids)
        .where('titipan_akun_id', 'is not', null)
        .execute(),
    );
  return { dilihat: foto.length, terakhir: foto.at(-1)?.id, hilang: ids.length, gagal: foto.length - ids.length };
});

const hapusPerangkat = sepotongDemiSepotong((inti, pemdaId, kini) =>
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
  }),
);

/** At once: the form promises how long an address without its owner's yes is kept. */
const hapusTunggu = sepotongDemiSepotong((inti, pemdaId, kini) =>
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
  }),
);

const hapusKunci = sepotongDemiSepotong((inti, pemdaId, kini) =>
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
  }),
);

const hapusTerkirim = sepotongDemiSepotong((inti, pemdaId, kini) =>
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
  }),
);
