import { uuidv7 } from '../../src/core/index.ts';
import type { Pelaku, Trx } from '../../src/db/index.ts';
import { beriPeran, salinKeanggotaan } from '../../src/platform/akses/index.ts';
import { buatAkun } from '../../src/platform/akun/index.ts';
import type { Peran } from '../../src/platform/http/index.ts';
import type { Inti } from '../../src/platform/inti/index.ts';
import { loadModel, type ModelLayanan, pasangModel, simpanVersi } from '../../src/platform/model/index.ts';
import { findPemdaBySlug, type Pemda } from '../../src/platform/pemda/index.ts';
import { modelKecil } from './model-kecil.ts';

export interface AkunUji {
  id: string;
  nama: string;
  surel: string;
}

/** A region that has joined, with one OPD, one unit in it, and one person for each role. */
export interface DaerahUji {
  pemda: Pemda;
  opdId: string;
  unitId: string;
  akun: Record<PeranDaerah, AkunUji>;
}

export interface OpsiDaerah {
  /** Address of the service; `uji-laporan` when absent. */
  layanan?: string;
  /** `modelKecil()` when absent. */
  model?: ModelLayanan;
  /** `buka` when absent. */
  tahap?: 'tutup' | 'uji' | 'buka';
}

const SISTEM: Pelaku = { jenis: 'sistem' };
export const LAYANAN_UJI = 'uji-laporan';
const PERAN_DAERAH = ['operator', 'petugas', 'verifikator', 'kepala', 'admin-pemda'] as const satisfies Peran[];
type PeranDaerah = (typeof PERAN_DAERAH)[number];

/** Lets Kota Kupang and Kabupaten Lembata join and run one service. */
export async function isiDaerahUji(
  inti: Inti,
  opsi: OpsiDaerah = {},
): Promise<{ kupang: DaerahUji; lembata: DaerahUji }> {
  const kupang = await isiSatu(inti, 'kota-kupang', opsi);
  return { kupang, lembata: await isiSatu(inti, 'kabupaten-lembata', opsi) };
}

async function isiSatu(inti: Inti, slug: string, opsi: OpsiDaerah): Promise<DaerahUji> {
  const pemda = await gabungkan(inti, slug);
  const muat = loadModel(opsi.model ?? modelKecil());
  if (!muat.ok) throw new Error(`Model uji keliru: ${JSON.stringify(muat.galat)}`);
  await simpanVersi(inti.db, muat.model, inti.waktu());
  const layanan = opsi.layanan ?? LAYANAN_UJI;
  const [opdId, unitId] = [uuidv7(), uuidv7()];
  await inti.db.tenant(pemda.id, SISTEM, async (trx) => {
    await tambahUnit(trx, pemda, opdId, unitId);
    await trx
      .insertInto('pemda.pengaturan')
      // A second step is tried where it is meant; elsewhere it would stand before every page of staff.
      .values({ pemda_id: pemda.id, isi: JSON.stringify({ totpWajib: false }), diubah_pada: inti.waktu() })
      .execute();
    await trx
      .insertInto('pemda.layanan')
      .values({ pemda_id: pemda.id, layanan, tahap: opsi.tahap ?? 'buka', unit_id: opdId })
      .execute();
    await pasangModel(trx, pemda.id, layanan, muat.model.hash, inti.waktu());
  });
  const akun = {} as Record<PeranDaerah, AkunUji>;
  for (const peran of PERAN_DAERAH) akun[peran] = await buatPetugas(inti, pemda, unitId, peran);
  return { pemda, opdId, unitId, akun };
}

async function gabungkan(inti: Inti, slug: string): Promise<Pemda> {
  await inti.db.global.updateTable('pemda.pemda').set({ tahap: 'bergabung' }).where('slug', '=', slug).execute();
  const pemda = await findPemdaBySlug(inti.db, slug);
  if (!pemda) throw new Error(`Daerah ${slug} tidak ada`);
  return pemda;
}

async function tambahUnit(trx: Trx, pemda: Pemda, opdId: string, unitId: string): Promise<void> {
  const opd = { pemda_id: pemda.id, id: opdId, nama: 'Dinas Pekerjaan Umum', singkatan: 'DPU' };
  await trx.insertInto('pemda.unit').values(opd).execute();
  const unit = { pemda_id: pemda.id, id: unitId, induk_id: opdId, nama: 'Bidang Bina Marga', singkatan: 'BM' };
  await trx.insertInto('pemda.unit').values(unit).execute();
}

async function buatPetugas(inti: Inti, pemda: Pemda, unitId: string, peran: PeranDaerah): Promise<AkunUji> {
  const orang = { nama: `Uji ${peran} ${pemda.nama}`, surel: `${peran}@${pemda.slug}.example` };
  const id = await buatAkun(inti, orang);
  const baru = { akunId: id, nama: orang.nama, peran, unitId, mulai: inti.waktu() };
  await inti.db.tenant(pemda.id, SISTEM, (trx) => beriPeran(trx, pemda, baru, SISTEM, inti.waktu()));
  await salinKeanggotaan(inti, pemda.id, id);
  return { id, ...orang };
}
