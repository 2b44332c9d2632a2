import type { LightMyRequestResponse } from 'fastify';
import sharp from 'sharp';
import { uuidv7 } from '../../src/core/index.ts';
import type { Trx } from '../../src/db/index.ts';
import { SANDI_DEMO } from '../../src/demo/daerah.ts';
import { seedDemo } from '../../src/demo/index.ts';
import { MODUL } from '../../src/layanan.ts';
import { registerGaleri } from '../../src/platform/beranda/index.ts';
import { alirkan } from '../../src/platform/berkas/gambar.fixture.ts';
import { terimaFoto } from '../../src/platform/berkas/index.ts';
import { catatFoto, simpanFoto } from '../../src/platform/foto/index.ts';
import { buatKasus, bukaPin, findTunggu, mintaIkut } from '../../src/platform/kasus/index.ts';
import type { KunciPemda } from '../../src/platform/kunci/index.ts';
import { createMetrik } from '../../src/platform/metrik/index.ts';
import { loadModel } from '../../src/platform/model/index.ts';
import type { Modul } from '../../src/platform/modul/index.ts';
import { tokenHenti } from '../../src/platform/notifikasi/henti.store.ts';
import { kirimSurel, registerKotakSurat } from '../../src/platform/notifikasi/index.ts';
import { findPemdaBySlug, type Pemda } from '../../src/platform/pemda/index.ts';
import { registerPengaduan } from '../../src/platform/pengaduan/index.ts';
import { anakWilayah, titikWilayah } from '../../src/platform/wilayah/index.ts';
import { type AplikasiUji, buatAplikasiUji, type SesiUji } from '../support/aplikasi.ts';
import { modelKecil } from '../support/model-kecil.ts';

/** A service of complaints that is there also when every real one is taken away. */
const modulUji = (): Modul => ({
  id: 'uji-laporan',
  judul: { id: 'Aduan uji', en: 'Test complaints' },
  uraian: { id: 'Laporkan meja dan kursi yang rusak.', en: 'Report broken tables and chairs.' },
  ajakan: { id: 'Lapor meja', en: 'Report a table' },
  ikon: 'note',
  dependsOn: [],
  model: modelKecil(),
  register: registerPengaduan,
});

/** The services of this installation. */
export const MODUL_KONTRAK: readonly Modul[] = MODUL.length > 0 ? MODUL : [modulUji()];

export const PERAN_UJI = ['operator', 'verifikator', 'petugas', 'kepala', 'admin-pemda'] as const;
export type PeranUji = (typeof PERAN_UJI)[number];

/** What really exists in one region: people signed in, and the id of one thing of each kind. */
export interface DaerahKontrak {
  pemda: Pemda;
  sesi: Record<PeranUji, SesiUji>;
  /** A browser that may answer for the case and has begun a draft. */
  warga: SesiUji;
  id: Record<'kasus' | 'foto' | 'fotoDraf' | 'catat' | 'draf' | 'akun' | 'unit' | 'peran' | 'peristiwa', string>;
  nomor: string;
  tokenHenti: string;
  tokenIkut: string;
  desaKode: string;
  kecamatanKode: string;
}

export interface Negeri extends AplikasiUji {
  modul: Modul;
  kupang: DaerahKontrak;
  lembata: DaerahKontrak;
  suratId: string;
  buka(sesi: SesiUji | undefined, url: string): Promise<LightMyRequestResponse>;
  kirim(sesi: SesiUji | undefined, url: string, isi: Record<string, string>): Promise<LightMyRequestResponse>;
}

/** The whole application as it is installed, with the demo regions, and in two of them something of everything. */
export async function buatNegeri(): Promise<Negeri> {
  const uji = await buatAplikasiUji({
    modul: MODUL_KONTRAK,
    tambahan: (inti) => [createMetrik(inti).register, (app) => registerKotakSurat(app, inti), registerGaleri(inti)],
  });
  const [modul] = MODUL_KONTRAK;
  if (!modul) throw new Error('tanpa modul');
  await seedDemo(uji.inti, MODUL_KONTRAK);
  await kirimSurel(uji.inti, { ke: 'warga@contoh.example', judul: 'Surat uji', teks: 'Isi surat uji.' });
  const buka: Negeri['buka'] = (sesi, url) => uji.app.inject({ url, headers: sesi ? { cookie: sesi.cookie } : {} });
  const kirim: Negeri['kirim'] = (sesi, url, isi) =>
    uji.app.inject({
      method: 'POST',
      url,
      headers: {
        ...(sesi ? { cookie: sesi.cookie } : {}),
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ ...(sesi ? { _csrf: sesi.csrf } : {}), ...isi }).toString(),
    });
  const negeri = { ...uji, modul, buka, kirim };
  const surat = /href="\/_surat\/([^"]+)"/.exec((await buka(undefined, '/_surat')).body)?.[1];
  if (surat === undefined) throw new Error('tanpa surat');
  return {
    ...negeri,
    suratId: surat,
    kupang: await isiDaerah(negeri, 'kota-kupang'),
    lembata: await isiDaerah(negeri, 'kabupaten-lembata'),
  };
}

type Dasar = Omit<Negeri, 'kupang' | 'lembata' | 'suratId'>;

async function isiDaerah(negeri: Dasar, slug: string): Promise<DaerahKontrak> {
  const { inti, db } = negeri;
  const pemda = await findPemdaBySlug(db, slug);
  if (!pemda) throw new Error(`tanpa ${slug}`);
  const sesi = {} as Record<PeranUji, SesiUji>;
  for (const peran of PERAN_UJI) sesi[peran] = await negeri.masukSebagai(`${peran}@${slug}.example`, SANDI_DEMO);
  const warga = await negeri.pengunjung();
  const kecamatanKode = anakWilayah(pemda.kode)[0]?.kode ?? '';
  const desaKode = anakWilayah(kecamatanKode)[0]?.kode ?? '';
  const { kasusId, nomor } = await isiKasus(negeri, pemda, kecamatanKode, desaKode);
  const drafId = await isiDraf(negeri, pemda, warga, kecamatanKode, desaKode);
  const foto = await tambahFoto(negeri, pemda, { kasusId });
  const fotoDraf = await tambahFoto(negeri, pemda, { drafId });
  const catat = await catatDiLoket(negeri, pemda, sesi.operator, desaKode);
  const pin = await db.read(pemda.id, (trx) => bukaPin(inti, trx, pemda, kasusId));
  const masuk = await negeri.kirim(warga, `/${slug}/${negeri.modul.id}/laporan/${nomor}/pin`, { pin: pin ?? '' });
  if (masuk.statusCode !== 303) throw new Error(`PIN ditolak: ${masuk.statusCode}`);
  const lain = await db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    const pertama = (tabel: 'pemda.unit' | 'akses.peran', kolom: 'id') =>
      trx.selectFrom(tabel).select(kolom).where('pemda_id', '=', pemda.id).executeTakeFirstOrThrow();
    const peristiwa = await trx
      .selectFrom('kasus.peristiwa')
      .select('id')
      .where('pemda_id', '=', pemda.id)
      .where('kasus_id', '=', kasusId)
      .executeTakeFirstOrThrow();
    const petugas = await petugasDari(negeri, pemda);
    await trx
      .updateTable('kasus.kasus')
      .set({ terbit: true, tampil: [foto], petugas_akun_id: petugas })
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', kasusId)
      .execute();
    const kunci = await inti.kunci.pemda(trx, pemda.id);
    const penerima = kunci.indeks('warga@contoh.example', 'kasus.surel');
    return {
      token: await tokenHenti(trx, kunci, pemda.id, kasusId, penerima, inti.waktu()),
      ikut: await mintaTokenIkut(trx, kunci, pemda.id, kasusId, inti.waktu()),
      unit: (await pertama('pemda.unit', 'id')).id,
      peran: (await pertama('akses.peran', 'id')).id,
      peristiwa: peristiwa.id,
      akun: petugas,
    };
  });
  return {
    pemda,
    sesi,
    warga,
    id: {
      kasus: kasusId,
      foto,
      fotoDraf,
      catat,
      draf: drafId,
      akun: lain.akun,
      unit: lain.unit,
      peran: lain.peran,
      peristiwa: lain.peristiwa,
    },
    nomor,
    tokenHenti: lain.token,
    tokenIkut: lain.ikut,
    desaKode,
    kecamatanKode,
  };
}

/** The token of a question that its address has not answered yet. */
async function mintaTokenIkut(trx: Trx, kunci: KunciPemda, pemdaId: number, kasusId: string, pada: Date) {
  await mintaIkut(trx, kunci, pemdaId, kasusId, { surel: 'tetangga@contoh.example', bahasa: 'id' }, pada);
  const { id } = await trx
    .selectFrom('kasus.ikut_tunggu')
    .select('id')
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .executeTakeFirstOrThrow();
  return (await findTunggu(trx, kunci, pemdaId, id, pada))?.token ?? '';
}

async function petugasDari({ inti }: Dasar, pemda: Pemda): Promise<string> {
  const { id } = await inti.db.global
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', `petugas@${pemda.slug}.example`)
    .executeTakeFirstOrThrow();
  return id;
}

function kategoriDari(modul: Modul): string {
  const muat = loadModel(modul.model);
  const pertama = muat.ok ? muat.model.dokumen.kategori[0]?.id : undefined;
  if (pertama === undefined) throw new Error(`Model ${modul.id} keliru`);
  return pertama;
}

function titikDari(kecamatanKode: string) {
  const titik = titikWilayah(kecamatanKode);
  if (!titik) throw new Error(`tanpa titik ${kecamatanKode}`);
  return { lintang: titik.lintang, bujur: titik.bujur };
}

async function isiKasus({ inti, modul }: Dasar, pemda: Pemda, kecamatanKode: string, desaKode: string) {
  return buatKasus(
    inti,
    pemda,
    { jenis: 'warga', peran: [] },
    {
      layanan: modul.id,
      kategori: kategoriDari(modul),
      judul: `Laporan rahasia ${pemda.nama}`,
      tempat: { kecamatanKode, desaKode, patokan: 'Depan rumah Ibu Contoh', titik: titikDari(kecamatanKode) },
      bahaya: false,
      data: { cerita: `Cerita rahasia ${pemda.nama}` },
      kontak: { surel: 'warga@contoh.example' },
      saluran: 'web',
      bahasa: 'id',
      kunciKirim: uuidv7(),
    },
  );
}

/** A draft with every answer, near the case, so that each page of the form can be opened. */
async function isiDraf(negeri: Dasar, pemda: Pemda, warga: SesiUji, kecamatan: string, desa: string): Promise<string> {
  // A draft comes into being with the first post.
  await negeri.kirim(warga, `/${pemda.slug}/${negeri.modul.id}/lapor/jenis`, { kategori: kategoriDari(negeri.modul) });
  const isi = {
    kategori: kategoriDari(negeri.modul),
    kecamatan,
    desa,
    patokan: `Patokan rahasia ${pemda.nama}`,
    ...titikDari(kecamatan),
    foto: true,
    cerita: `Draf rahasia ${pemda.nama}`,
    bahaya: true,
  };
  const row = await negeri.db.tenant(pemda.id, { jenis: 'warga' }, (trx) =>
    trx
      .updateTable('kasus.draf')
      .set({ isi: JSON.stringify(isi) })
      .where('pemda_id', '=', pemda.id)
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return row.id;
}

async function tambahFoto(
  { inti, db }: Dasar,
  pemda: Pemda,
  pemilik: { kasusId: string } | { drafId: string },
): Promise<string> {
  const gambar = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#486' } })
    .png()
    .toBuffer();
  const foto = await terimaFoto(alirkan(gambar));
  if (!foto.ok) throw new Error(foto.sebab);
  const folder = `${pemda.id}/2026/${uuidv7()}`;
  await simpanFoto(inti, pemda, folder, foto);
  return db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    catatFoto(trx, pemda.id, pemilik, 'pelapor', 'uji.png', folder, foto, inti.waktu()),
  );
}

async function catatDiLoket(negeri: Dasar, pemda: Pemda, operator: SesiUji, wilayah: string): Promise<string> {
  const jawab = await negeri.kirim(operator, `/${pemda.slug}/kerja/catat`, {
    kategori: `${negeri.modul.id}.${kategoriDari(negeri.modul)}`,
    wilayah,
    saluran: 'loket',
    patokan: 'Dekat balai contoh',
    cerita: 'Diceritakan di loket.',
    bahaya: 'tidak',
    kunciKirim: uuidv7(),
  });
  const id = /\/catat\/([^/?]+)$/.exec(String(jawab.headers.location))?.[1];
  if (id === undefined) throw new Error(`Catatan ditolak: ${jawab.statusCode}`);
  return id;
}
