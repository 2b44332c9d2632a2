import type { Selectable } from 'kysely';
import type { Kalender } from '../../../core/index.ts';
import type { DB, Trx } from '../../../db/index.ts';
import { type FotoTersimpan, listFotoUmum } from '../../foto/index.ts';
import { type ModelTerperiksa, modelKasus } from '../../model/index.ts';
import type { Modul } from '../../modul/index.ts';
import { listLayananTerbuka, type Pemda, type Pengaturan, readKalender, readPengaturan } from '../../pemda/index.ts';
import { type HariTutup, hariTutup } from './tutup.ts';

export interface LayananBuka {
  modul: Modul;
  isUji: boolean;
}

const KOLOM = [
  'id',
  'nomor',
  'layanan',
  'model_hash',
  'keadaan',
  'kategori',
  'judul',
  'terbit',
  'uji',
  'tampil',
  'kecamatan_kode',
  'desa_kode',
  'berakhir_pada',
  'hari_kerja_selesai',
] as const;

export interface PekerjaanSelesai {
  kasus: Pick<Selectable<DB['kasus.kasus']>, (typeof KOLOM)[number]>;
  model: ModelTerperiksa;
  /** Of the finished work, once an officer has published it. */
  foto: FotoTersimpan | undefined;
}

export interface DaerahPage {
  pengaturan: Pengaturan;
  kalender: Kalender;
  tutup: HariTutup | undefined;
  layanan: readonly LayananBuka[];
  selesai: readonly PekerjaanSelesai[];
}

const TAMPIL = 3;

/** Everything that a region's page shows, in five statements and two more for each finished work that is published. */
export async function readDaerah(trx: Trx, pemda: Pemda, modul: readonly Modul[], kini: Date): Promise<DaerahPage> {
  const pengaturan = await readPengaturan(trx, pemda.id);
  const kalender = await readKalender(trx, pemda);
  const layanan = await listLayananBuka(trx, pemda.id, modul, kini);
  return {
    pengaturan,
    kalender,
    tutup: hariTutup(kalender, kini),
    layanan,
    selesai: await listSelesai(
      trx,
      pemda.id,
      modul.map(({ id }) => id),
    ),
  };
}

/** Services in the order of the modules. */
async function listLayananBuka(trx: Trx, pemdaId: number, modul: readonly Modul[], kini: Date): Promise<LayananBuka[]> {
  const terbuka = await listLayananTerbuka(trx, pemdaId, kini);
  const tahap = new Map(terbuka.map((satu) => [satu.layanan, satu.tahap]));
  return modul.filter(({ id }) => tahap.has(id)).map((satu) => ({ modul: satu, isUji: tahap.get(satu.id) === 'uji' }));
}

/** Also of services that are closed now: what was mended stays mended. */
async function listSelesai(trx: Trx, pemdaId: number, layanan: string[]): Promise<PekerjaanSelesai[]> {
  if (layanan.length === 0) return [];
  const rows = await trx
    .selectFrom('kasus.kasus')
    .select(KOLOM)
    .where('pemda_id', '=', pemdaId)
    .where('layanan', 'in', layanan)
    .where('hasil', '=', 'selesai')
    .where('uji', '=', false)
    .orderBy('berakhir_pada', 'desc')
    .orderBy('id', 'desc')
    .limit(TAMPIL)
    .execute();
  const selesai: PekerjaanSelesai[] = [];
  for (const kasus of rows) {
    const foto = await listFotoUmum(trx, pemdaId, kasus);
    selesai.push({
      kasus,
      model: await modelKasus(trx, kasus.model_hash),
      foto: foto.findLast((satu) => satu.asal === 'petugas'),
    });
  }
  return selesai;
}
