import sharp from 'sharp';
import type { Inti } from '../../../src/platform/inti/index.ts';
import type { Pemda } from '../../../src/platform/pemda/index.ts';
import type { LayananKacau } from './daerah-kacau.ts';
import { type Catatan, jalankanPelapor, type LaporanSiap, type Medan } from './pelapor.ts';
import type { ServerUji } from './server.ts';
import { sampai, sejenak } from './tunggu.ts';

const PELAPOR = 8;
/** At the latest this long after a post has begun the server is killed, in milliseconds. */
const PALING_LAMBAT_MS = 25;

export interface OpsiKacau {
  kali: number;
  pemda: Pemda;
  layanan: LayananKacau;
  mulai(): Promise<ServerUji>;
  /** Kills the server, and what else shall die with it. */
  bunuh(server: ServerUji): Promise<void>;
  /** So many others are started while one works, so that the senders need not wait. */
  cadangan: number;
  kabar?(ke: number, catatan: Catatan): void;
}

/** Eight people send without pause while the server is killed again and again; ends when each has its number. */
export async function kacaukan(opsi: OpsiKacau): Promise<Catatan> {
  const catatan: Catatan = { diterima: [], dalamKirim: 0, ulangan: 0, ganjil: [] };
  const antre = [opsi.mulai()];
  let terbuka = false;
  let selesai = false;
  const gagal = new AbortController();
  const medan: Medan = {
    layanan: opsi.layanan,
    slug: opsi.pemda.slug,
    alamat: async () => (await (antre[0] ?? Promise.reject(new Error('tanpa server')))).alamat,
    terbuka: () => terbuka,
    selesai: () => selesai,
    foto: await fotoKecil(),
    catatan,
  };
  const orang = Promise.all(Array.from({ length: PELAPOR }, () => jalankanPelapor(medan)));
  orang.catch((error: unknown) => gagal.abort(error));
  const isiAntrean = (sisa: number) => {
    while (antre.length < Math.min(sisa, 1 + opsi.cadangan)) antre.push(opsi.mulai());
  };
  for (let ke = 1; ke <= opsi.kali; ke++) {
    isiAntrean(opsi.kali + 2 - ke);
    const [server] = await Promise.all(antre.slice(0, 2));
    terbuka = true;
    await saatBuruk(catatan, gagal.signal);
    const mati = server && opsi.bunuh(server);
    if (opsi.cadangan === 0) await mati;
    antre.shift();
    isiAntrean(opsi.kali + 1 - ke);
    await mati;
    // Whoever got no answer asks the next server, gate or not.
    terbuka = opsi.cadangan === 0;
    opsi.kabar?.(ke, catatan);
  }
  terbuka = true;
  const sebelum = catatan.diterima.length;
  await sampai('setelah pembunuhan terakhir ada yang diterima', () => catatan.diterima.length > sebelum, gagal.signal);
  selesai = true;
  await orang.finally(() => Promise.all(antre.map(async (satu) => (await satu).minta('SIGTERM'))));
  return catatan;
}

/** Somewhere between the moment a post begins and its answer; each time some reports have come in since the last one. */
async function saatBuruk(catatan: Catatan, batal: AbortSignal): Promise<void> {
  const sebelum = catatan.diterima.length;
  await sampai('ada laporan yang diterima', () => catatan.diterima.length > sebelum, batal);
  await sampai('ada kiriman di jalan', () => catatan.dalamKirim > 0, batal);
  await sejenak(Math.random() * PALING_LAMBAT_MS);
}

export async function fotoKecil(): Promise<Uint8Array<ArrayBuffer>> {
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#556' } })
    .jpeg()
    .toBuffer();
  return new Uint8Array(jpeg);
}

/** Everything that is wrong with what is in the database, compared with the numbers that people were shown. */
export async function periksaKacau(inti: Inti, pemda: Pemda, { diterima, ganjil }: Catatan): Promise<string[]> {
  const [rows, foto] = await inti.db.read(pemda.id, async (trx) => [
    await trx
      .selectFrom('kasus.kasus as kasus')
      .select(['kasus.id', 'kasus.nomor', 'kasus.data'])
      .select((eb) =>
        eb
          .selectFrom('kasus.peristiwa as p')
          .select((e) => e.fn.countAll<number>().as('n'))
          .whereRef('p.pemda_id', '=', 'kasus.pemda_id')
          .whereRef('p.kasus_id', '=', 'kasus.id')
          .where('p.pemda_id', '=', pemda.id)
          .where('p.jenis', '=', 'diterima')
          .as('awal'),
      )
      .where('kasus.pemda_id', '=', pemda.id)
      .execute(),
    await trx
      .selectFrom('berkas.foto')
      .select(['kasus_id', 'folder'])
      .where('pemda_id', '=', pemda.id)
      .where('kasus_id', 'is not', null)
      .execute(),
  ]);
  const masalah = [...ganjil];
  const menurutCerita = Map.groupBy(rows, (row) => (row.data as { cerita?: string }).cerita ?? '');
  const berfoto = new Set(foto.map((satu) => satu.kasus_id));
  for (const laporan of diterima) masalah.push(...periksaSatu(laporan, menurutCerita.get(laporan.cerita), berfoto));
  if (rows.length !== diterima.length) masalah.push(`${rows.length} laporan tersimpan, ${diterima.length} diterima`);
  for (const { folder } of foto)
    for (const nama of ['asli', 'tampil.webp', 'kecil.webp'])
      if (!(await inti.penyimpanan.ada(`${folder}/${nama}`))) masalah.push(`${folder}/${nama} tidak ada`);
  return masalah;
}

function periksaSatu(
  { cerita, nomor, foto }: LaporanSiap,
  rows: { id: string; nomor: string; awal: number | null }[] = [],
  berfoto: Set<string | null>,
): string[] {
  const [row] = rows;
  if (rows.length !== 1 || !row) return [`${cerita}: ${rows.length} kali tersimpan`];
  const masalah: string[] = [];
  if (nomor.size !== 1 || !nomor.has(row.nomor)) masalah.push(`${row.nomor}: ditunjukkan ${[...nomor].join(', ')}`);
  if (row.awal !== 1) masalah.push(`${row.nomor}: ${row.awal} kali tercatat diterima`);
  if (foto && !berfoto.has(row.id)) masalah.push(`${row.nomor}: fotonya hilang`);
  return masalah;
}
