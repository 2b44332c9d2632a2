import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hariKerjaAntara, type Kalender, type Titik, waktuLokal } from '../../../core/index.ts';
import { terimaFoto } from '../../../platform/berkas/index.ts';
import { catatFoto, simpanFoto, tautkanFoto } from '../../../platform/foto/index.ts';
import type { Inti } from '../../../platform/inti/index.ts';
import {
  buatKasus,
  type IsianPeralihan,
  jalankanPeralihan,
  type PelakuKasus,
  tambahKeterangan,
} from '../../../platform/kasus/index.ts';
import { modelTerpasang } from '../../../platform/model/index.ts';
import { findPemdaBySlug, type Pemda, readKalender } from '../../../platform/pemda/index.ts';
import { anakWilayah, titikWilayah } from '../../../platform/wilayah/index.ts';
import { kisahDari, type LangkahKisah } from './kisah.ts';
import { LAPORAN_DEMO, type LaporanDemo } from './laporan.data.ts';

const LAYANAN = 'pekerjaan-umum';
const HARI_MS = 24 * 3600 * 1000;
const CONTOH = path.resolve(import.meta.dirname, '../contoh');

interface Panggung {
  inti: Inti;
  pemda: Pemda;
  kalender: Kalender;
  unitId: string;
  orang: Record<string, PelakuKasus>;
}

/** Some seventy believable reports over a year, in all states; each is made once, also when a start was killed. */
export async function seedLaporan(inti: Inti): Promise<void> {
  const panggung = new Map<string, Panggung>();
  const nomor = new Map<string, string>();
  const kini = inti.waktu();
  for (const [urutan, laporan] of LAPORAN_DEMO.entries()) {
    const tempat = panggung.get(laporan.pemda) ?? (await siapkan(inti, laporan.pemda));
    panggung.set(laporan.pemda, tempat);
    const satu = await seedSatu(tempat, laporan, urutan, kini, nomor);
    if (laporan.kisah !== 'duplikat') nomor.set(`${laporan.pemda}/${laporan.desa}/${laporan.kategori}`, satu);
  }
  gambar.clear();
}

async function siapkan(inti: Inti, slug: string): Promise<Panggung> {
  const pemda = await findPemdaBySlug(inti.db, slug);
  if (!pemda) throw new Error(`Daerah demo ${slug} tidak ada`);
  return inti.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    const peran = await trx
      .selectFrom('akses.peran')
      .select(['akun_id', 'nama', 'peran'])
      .where('pemda_id', '=', pemda.id)
      .execute();
    const unit = await trx
      .selectFrom('pemda.unit')
      .select('id')
      .where('pemda_id', '=', pemda.id)
      .where('induk_id', 'is not', null)
      .orderBy('nama')
      .executeTakeFirstOrThrow();
    const orang: Record<string, PelakuKasus> = {
      pelapor: { jenis: 'warga', peran: [] },
      sistem: { jenis: 'sistem', peran: [] },
    };
    for (const satu of peran)
      orang[satu.peran] = { jenis: 'petugas', akunId: satu.akun_id, nama: satu.nama, peran: [satu.peran] };
    return { inti, pemda, kalender: await readKalender(trx, pemda), unitId: unit.id, orang };
  });
}

async function seedSatu(
  panggung: Panggung,
  laporan: LaporanDemo,
  urutan: number,
  kini: Date,
  nomor: Map<string, string>,
): Promise<string> {
  const { inti, pemda } = panggung;
  const masuk = saatMasuk(panggung, laporan, urutan, kini);
  const kecamatan = cariKecamatan(pemda.kode, laporan.kecamatan);
  const desa = anakWilayah(kecamatan).find((satu) => satu.nama === laporan.desa);
  if (!desa) throw new Error(`Desa contoh ${laporan.desa} tidak ada di ${laporan.kecamatan}`);
  const jenis = await judulKategori(panggung, laporan.kategori);
  const terima = await buatKasus(pada(inti, masuk), pemda, panggung.orang['pelapor'] ?? { jenis: 'warga', peran: [] }, {
    layanan: LAYANAN,
    kategori: laporan.kategori,
    judul: `${jenis}, ${laporan.desa}`,
    tempat: {
      kecamatanKode: kecamatan,
      desaKode: desa.kode,
      patokan: laporan.patokan,
      titik: titikContoh(kecamatan, laporan, urutan),
    },
    bahaya: laporan.bahaya ?? false,
    data: { cerita: laporan.cerita },
    kontak: {},
    saluran: laporan.saluran ?? 'web',
    bahasa: 'id',
    kunciKirim: kunciTetap(urutan),
  });
  if (terima.ulangan) return terima.nomor;
  if (laporan.foto) await tambahFoto(panggung, terima.kasusId, 'pelapor', laporan.foto, masuk);
  for (const langkah of kisahDari(laporan))
    await jalankan(panggung, terima.kasusId, laporan, langkah, masuk, kini, nomor);
  return terima.nomor;
}

function saatMasuk({ kalender }: Panggung, laporan: LaporanDemo, urutan: number, kini: Date): Date {
  const jam = (2 + (urutan % 5)) * 3_600_000;
  let hari = laporan.hariLalu ?? 0;
  const saat = () => new Date(kini.getTime() - hari * HARI_MS - jam);
  while (hariKerjaAntara(kalender, saat(), kini) < (laporan.hariKerjaLalu ?? 0)) hari += 1;
  return saat();
}

async function jalankan(
  panggung: Panggung,
  kasusId: string,
  laporan: LaporanDemo,
  langkah: LangkahKisah,
  masuk: Date,
  kini: Date,
  nomor: Map<string, string>,
): Promise<void> {
  const { inti, pemda, orang, unitId } = panggung;
  const saat = saatLangkah(panggung, masuk, langkah, kini);
  if (langkah.tambahan) {
    const isi = { pesan: langkah.isian.pesan ?? '', foto: [] };
    await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) =>
      tambahKeterangan(pada(inti, saat), trx, pemda, kasusId, isi),
    );
    return;
  }
  const foto = langkah.foto ? [await tambahFoto(panggung, kasusId, 'petugas', langkah.foto, saat)] : [];
  const isian: IsianPeralihan = { ...langkah.isian, ...(foto.length > 0 ? { foto } : {}) };
  if (langkah.serahkan) Object.assign(isian, { unit: unitId, petugas: orang['petugas']?.akunId });
  if (langkah.jadwalHari !== undefined)
    isian.jadwal = new Date(saat.getTime() + langkah.jadwalHari * HARI_MS).toISOString().slice(0, 10);
  if (langkah.id === 'gabung') isian.induk = nomor.get(`${laporan.pemda}/${laporan.desa}/${laporan.kategori}`) ?? '';
  const pelaku = orang[langkah.oleh];
  if (!pelaku) throw new Error(`Tidak ada orang demo dengan peran ${langkah.oleh}`);
  await inti.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    const hasil = await jalankanPeralihan(pada(inti, saat), trx, pemda, {
      kasusId,
      peralihan: langkah.id,
      versi: undefined,
      isian,
      pelaku,
    });
    await tautkanFoto(trx, pemda.id, kasusId, foto, hasil.peristiwaId);
  });
}

/** An office acts on working days in the morning; nothing happens in the future. */
function saatLangkah({ kalender }: Panggung, masuk: Date, langkah: LangkahKisah, kini: Date): Date {
  if (langkah.setelahJam !== undefined) return paling(new Date(masuk.getTime() + langkah.setelahJam * 3_600_000), kini);
  let saat = new Date(masuk.getTime());
  while (hariKerjaAntara(kalender, masuk, saat) < langkah.setelahHariKerja) saat = new Date(saat.getTime() + HARI_MS);
  const { menit } = waktuLokal(kalender.zona, saat);
  return paling(new Date(saat.getTime() + (9 * 60 + langkah.setelahHariKerja - menit) * 60_000), kini);
}

const paling = (saat: Date, kini: Date) => (saat > kini ? kini : saat);

async function tambahFoto(
  panggung: Panggung,
  kasusId: string,
  asal: 'pelapor' | 'petugas',
  jenis: string,
  saat: Date,
): Promise<string> {
  const { inti, pemda } = panggung;
  const foto = await gambarContoh(jenis);
  if (!foto.ok) throw new Error(`Gambar contoh ${jenis} ditolak: ${foto.sebab}`);
  const folder = `${pemda.id}/${saat.getUTCFullYear()}/${kunciTetap(`${kasusId}${jenis}${asal}`)}`;
  await simpanFoto(inti, pemda, folder, foto);
  return inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    catatFoto(trx, pemda.id, { kasusId }, asal, `contoh-${jenis}.webp`, folder, foto, saat),
  );
}

const gambar = new Map<string, ReturnType<typeof terimaFoto>>();

/** Each example picture is made ready once, however many reports show it. */
function gambarContoh(jenis: string): ReturnType<typeof terimaFoto> {
  const ada = gambar.get(jenis) ?? terimaFoto(fs.createReadStream(path.join(CONTOH, `${jenis}.webp`)));
  gambar.set(jenis, ada);
  return ada;
}

async function judulKategori({ inti, pemda }: Panggung, kategori: string): Promise<string> {
  const model = await inti.db.read(pemda.id, (trx) => modelTerpasang(trx, pemda.id, LAYANAN));
  return model.kategori(kategori)?.judul.id ?? kategori;
}

function cariKecamatan(pemdaKode: string, nama: string): string {
  const daerah = pemdaKode.includes('.') ? [pemdaKode] : anakWilayah(pemdaKode).map((satu) => satu.kode);
  for (const kode of daerah) {
    const ada = anakWilayah(kode).find((satu) => satu.nama === nama);
    if (ada) return ada.kode;
  }
  throw new Error(`Kecamatan contoh ${nama} tidak ada`);
}

/** A point near the middle of the kecamatan, a little apart for each report. */
function titikContoh(
  kecamatan: string,
  laporan: LaporanDemo,
  urutan: number,
): (Titik & { akurasi: number }) | undefined {
  const tengah = titikWilayah(kecamatan);
  if (!tengah || laporan.saluran === 'telepon') return undefined;
  const geser = laporan.kisah === 'duplikat' ? 0 : ((urutan * 37) % 21) - 10;
  return {
    lintang: tengah.lintang + geser / 2000,
    bujur: tengah.bujur - geser / 3000,
    akurasi: 10 + (urutan % 4) * 10,
  };
}

/** The same report has the same key at each start. */
function kunciTetap(bahan: number | string): string {
  const hex = createHash('sha256').update(`demo/${LAYANAN}/${bahan}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const pada = (inti: Inti, saat: Date): Inti => ({ ...inti, waktu: () => saat });
