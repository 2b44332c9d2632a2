import type { FastifyInstance } from 'fastify';
import { registerFoto } from '../../src/platform/foto/index.ts';
import { createServer } from '../../src/platform/http/index.ts';
import { registerKirimUlang, registerPengaduan } from '../../src/platform/pengaduan/index.ts';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from './daerah.ts';
import { ASET_UJI, buatIntiUji, type IntiUji, type OpsiInti } from './inti.ts';
import { modelKecil } from './model-kecil.ts';
import type { Peramban } from './peramban.ts';

/** The public side of a complaint service on the small model, and a citizen's way through its form. */
export interface PengaduanUji extends IntiUji {
  app: FastifyInstance;
  kupang: DaerahUji;
  kategori: string;
  /** Fills every page; gives what the last form carries. */
  isiSampaiPeriksa(peramban: Peramban, cerita?: Record<string, string>): Promise<Record<string, string>>;
  jumlahKasus(): Promise<number>;
}

export const DASAR_LAPOR = `/kota-kupang/${LAYANAN_UJI}/lapor`;
export const TEMPAT_UJI = {
  kecamatan: '53.71.01',
  desa: '',
  patokan: 'Depan Pasar Contoh',
  lintang: '',
  bujur: '',
  akurasi: '',
};
export const CERITA_UJI = { cerita: 'Lubang selebar ban mobil', bahaya: 'ya', surel: '', telepon: '' };

export async function buatPengaduanUji(opsi: OpsiInti = {}): Promise<PengaduanUji> {
  const uji = await buatIntiUji(opsi);
  const { kupang } = await isiDaerahUji(uji.inti);
  const kategori = modelKecil().kategori[0]?.id ?? '';
  const app = await createServer(uji.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  registerFoto(app, uji.inti);
  registerPengaduan(app, uji.inti, {
    id: LAYANAN_UJI,
    judul: { id: 'Uji', en: 'Test' },
    uraian: { id: '', en: '' },
    ajakan: { id: '', en: '' },
    ikon: 'road',
    dependsOn: [],
    model: modelKecil(),
    register: () => undefined,
  });
  registerKirimUlang(app, uji.inti);
  await app.ready();
  return {
    ...uji,
    app,
    kupang,
    kategori,
    close: async () => {
      await app.close();
      await uji.close();
    },
    isiSampaiPeriksa: async (peramban, cerita = {}) => {
      await peramban.buka(`${DASAR_LAPOR}/jenis`);
      await peramban.kirim(`${DASAR_LAPOR}/jenis`, { kategori });
      await peramban.kirim(`${DASAR_LAPOR}/tempat`, TEMPAT_UJI);
      await peramban.kirim(`${DASAR_LAPOR}/foto-selesai`, {});
      await peramban.kirim(`${DASAR_LAPOR}/cerita`, { ...CERITA_UJI, ...cerita });
      uji.jam.maju(60_000);
      const halaman = await peramban.buka(`${DASAR_LAPOR}/periksa`);
      return { draf: /name="draf" value="([^"]*)"/.exec(halaman.body)?.[1] ?? '', situs: '' };
    },
    jumlahKasus: async () => {
      const rows = await uji.inti.db.read(kupang.pemda.id, (trx) =>
        trx.selectFrom('kasus.kasus').select('id').where('pemda_id', '=', kupang.pemda.id).execute(),
      );
      return rows.length;
    },
  };
}
