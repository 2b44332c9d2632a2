import type { LightMyRequestResponse } from 'fastify';
import { uuidv7 } from '../../src/core/index.ts';
import { buatKasus, jalankanPeralihan, type KasusBaru, type TandaTerima } from '../../src/platform/kasus/index.ts';
import { registerLayananPublik } from '../../src/platform/layanan-publik/index.ts';
import type { Modul } from '../../src/platform/modul/index.ts';
import { type AplikasiUji, buatAplikasiUji } from './aplikasi.ts';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from './daerah.ts';
import { modelKecil } from './model-kecil.ts';

/** A service for tests with the public page alone. */
const MODUL_UJI: Modul = {
  id: LAYANAN_UJI,
  judul: { id: 'Aduan uji', en: 'Test complaints' },
  uraian: { id: 'Laporkan meja dan kursi yang rusak.', en: 'Report broken tables and chairs.' },
  ajakan: { id: 'Lapor meja', en: 'Report a table' },
  ikon: 'note',
  dependsOn: [],
  model: modelKecil(),
  register: registerLayananPublik,
};

export interface PublikUji extends AplikasiUji {
  kupang: DaerahUji;
  lembata: DaerahUji;
  buka(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  lapor(daerah: DaerahUji, isi?: Partial<KasusBaru>): Promise<TandaTerima>;
  pindah(daerah: DaerahUji, kasusId: string, peralihan: string, isian?: Record<string, string>): Promise<void>;
  /** Changes columns of a case as nobody in the application would. */
  ubah(daerah: DaerahUji, kasusId: string, kolom: Record<string, string | boolean>): Promise<void>;
}

/** The application with one service in two regions, and short ways to fill it. */
export async function buatPublikUji(): Promise<PublikUji> {
  const uji = await buatAplikasiUji({ modul: [MODUL_UJI] });
  const daerah = await isiDaerahUji(uji.inti);
  return {
    ...uji,
    ...daerah,
    buka: (url, headers = {}) => uji.app.inject({ url, headers }),
    lapor: ({ pemda }, isi = {}) => buatKasus(uji.inti, pemda, { jenis: 'warga', peran: [] }, { ...laporan(), ...isi }),
    pindah: async ({ pemda, akun }, kasusId, peralihan, isian = {}) => {
      const pelaku = { jenis: 'petugas', akunId: akun.operator.id, peran: ['operator', 'kepala'] } as const;
      await uji.db.tenant(pemda.id, { jenis: 'petugas' }, (trx) =>
        jalankanPeralihan(uji.inti, trx, pemda, { kasusId, peralihan, versi: undefined, isian, pelaku }),
      );
    },
    ubah: async ({ pemda }, kasusId, kolom) => {
      await uji.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
        trx.updateTable('kasus.kasus').set(kolom).where('pemda_id', '=', pemda.id).where('id', '=', kasusId).execute(),
      );
    },
  };
}

function laporan(): KasusBaru {
  return {
    layanan: LAYANAN_UJI,
    kategori: 'meja',
    judul: 'Meja rusak di depan rumah Ibu Contoh',
    tempat: {
      kecamatanKode: '53.71.04',
      desaKode: '53.71.04.1010',
      patokan: 'Rumah Ibu Contoh nomor 7',
      titik: { lintang: -10.170831, bujur: 123.606942 },
    },
    bahaya: false,
    data: { cerita: 'Cerita rahasia' },
    kontak: { nama: 'Ibu Contoh' },
    saluran: 'web',
    bahasa: 'id',
    kunciKirim: uuidv7(),
  };
}
