import sharp from 'sharp';
import type { TandaTerima } from '../../src/platform/kasus/index.ts';
import type { ModelLayanan, Peralihan } from '../../src/platform/model/index.ts';
import { registerPengaduan } from '../../src/platform/pengaduan/index.ts';
import type { OpsiAplikasi, SesiUji } from './aplikasi.ts';
import { LAYANAN_UJI } from './daerah.ts';
import { alamatLaporan, buatMejaUji, type Jawaban, type MejaUji, tersembunyi } from './meja.ts';
import { modelKecil } from './model-kecil.ts';
import { createPeramban, type Peramban } from './peramban.ts';

/** The desk of Kota Kupang beside the public pages of its service, with publishing and merging. */
export interface UmumUji extends MejaUji {
  jpeg: Buffer;
  /** A browser of nobody. */
  orang(): Peramban;
  /** A browser that has shown the PIN. */
  pelapor(terima: TandaTerima): Promise<Peramban>;
  /** As anybody sees it, or as this browser does. */
  halaman(terima: TandaTerima, peramban?: Peramban, bahasa?: '' | '/en'): Promise<string>;
  /** Sends the form of an act with photographs. */
  denganFoto(sesi: SesiUji, id: string, peralihan: string, isi?: Record<string, string>): Promise<Jawaban>;
}

/** Address of a report on the public side. */
export const alamatUmum = ({ nomor }: Pick<TandaTerima, 'nomor'>) => `/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`;

/** The photographs that a page shows, as the ids of their addresses. */
export function fotoDi(body: string): string[] {
  return [...new Set([...body.matchAll(/\/foto\/([0-9a-f-]{36})\//g)].map(([, id]) => id ?? ''))];
}

export async function buatUmumUji(opsi: OpsiAplikasi = {}): Promise<UmumUji> {
  const model = modelUmum();
  const modul = {
    id: LAYANAN_UJI,
    judul: { id: 'Aduan uji', en: 'Test complaints' },
    uraian: { id: '', en: '' },
    ajakan: { id: '', en: '' },
    ikon: 'note',
    dependsOn: [],
    model,
    register: registerPengaduan,
  } as const;
  const meja = await buatMejaUji({ ...opsi, modul: [modul] }, { model });
  const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c63' } })
    .jpeg()
    .toBuffer();
  const orang = () => createPeramban(meja.app);
  return {
    ...meja,
    jpeg,
    orang,
    pelapor: async (terima) => {
      const warga = orang();
      await warga.buka(alamatUmum(terima));
      const masuk = await warga.kirim(`${alamatUmum(terima)}/pin`, { pin: terima.pin });
      if (masuk.statusCode !== 303) throw new Error(`PIN ditolak: ${masuk.statusCode}`);
      await warga.buka(alamatUmum(terima));
      return warga;
    },
    halaman: async (terima, peramban = orang(), bahasa = '') =>
      (await peramban.buka(`${bahasa}${alamatUmum(terima)}`)).body,
    denganFoto: async (sesi, id, peralihan, isi = {}) => {
      const { body } = await meja.buka(sesi, alamatLaporan(id));
      return unggah(meja, sesi, `${alamatLaporan(id)}/aksi/${peralihan}`, jpeg, {
        ...tersembunyi(body, peralihan),
        ...isi,
      });
    },
  };
}

function unggah(meja: MejaUji, sesi: SesiUji, url: string, jpeg: Buffer, isi: Record<string, string>) {
  const batas = 'batas-uji';
  const kolom = Object.entries({ _csrf: sesi.csrf, ...isi }).map(([nama, nilai]) =>
    Buffer.from(`--${batas}\r\ncontent-disposition: form-data; name="${nama}"\r\n\r\n${nilai}\r\n`),
  );
  const kepala = `--${batas}\r\ncontent-disposition: form-data; name="foto"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  return meja.app.inject({
    method: 'POST',
    url,
    headers: { cookie: sesi.cookie, 'content-type': `multipart/form-data; boundary=${batas}` },
    payload: Buffer.concat([...kolom, Buffer.from(kepala), jpeg, Buffer.from(`\r\n--${batas}--\r\n`)]),
  });
}

/** The small model with publishing, merging, and photographs of the work. A new copy each time. */
export function modelUmum(): ModelLayanan {
  const model = modelKecil();
  const teks = (id: string) => ({ id, en: id });
  const semua = ['BARU', 'MENUNGGU', 'SELESAI', 'DITOLAK', 'DUPLIKAT'];
  const tambahan: Pick<Peralihan, 'id' | 'dari' | 'ke' | 'isian' | 'aksi'>[] = [
    { id: 'terbitkan', dari: semua, ke: '@tetap', isian: [{ kolom: 'terbit', wajib: true }], aksi: ['terbitkan'] },
    {
      id: 'gabung',
      dari: ['BARU'],
      ke: 'DUPLIKAT',
      isian: [{ kolom: 'induk', wajib: true }],
      aksi: ['tautkan-induk'],
    },
  ];
  model.alur.keadaan.push({
    id: 'DUPLIKAT',
    judul: teks('Sama'),
    fase: 'akhir',
    hasil: 'duplikat',
    uraian: teks('Sama.'),
  });
  for (const satu of tambahan) {
    const nama = teks(`Peralihan ${satu.id}`);
    const sisa = { judul: nama, jejak: nama, penjelasan: nama, guard: [], kabari: satu.id === 'gabung' };
    model.alur.peralihan.push({ ...satu, ...sisa, oleh: ['operator'] });
  }
  const cari = (id: string) => model.alur.peralihan.find((satu) => satu.id === id);
  const isian = (id: string) => cari(id)?.isian;
  isian('selesaikan')?.unshift({ kolom: 'foto', wajib: false });
  isian('selesaikan')?.push({ kolom: 'bahan', wajib: false });
  isian('tolak')?.push({ kolom: 'pesan', wajib: false }, { kolom: 'penerima', wajib: false });
  cari('tolak')?.aksi.push('catat-penerima');
  model.templat.push({ id: 'tempat', judul: 'Tempat', isi: 'Kami sudah ke {tempat}.' });
  return model;
}
