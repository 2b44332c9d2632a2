import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Trx } from '../../../db/index.ts';
import { pemdaOf, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { type Pemda, readKalender, readPengaturan } from '../../pemda/index.ts';
import { alamatKerja, kirimKerja, kueri } from '../halaman.ts';
import { TEKS_PANDANGAN } from '../kotak-masuk/pilihan.ts';
import { listLayananKerja } from '../layanan.query.ts';
import { hitungPandanganKini } from '../pandangan-kini.query.ts';
import { DAFTAR_KEPALA, type DaftarKepala } from './daftar-kepala.ts';
import { itemKepala } from './item-kepala.ts';
import { type BarisKepala, bacaDaftar, hitungBelumDibagi, hitungDaftarKepala } from './kepala.query.ts';
import { angkaTeks, type BagianKepala, DaftarKepalaView, KepalaView } from './kepala.view.tsx';

/** How many of a list the overview shows, and how many a page of it. */
const RINGKAS = 10;
const SEHALAMAN = 25;

type Konteks = Awaited<ReturnType<typeof bacaKonteks>>;

/** The head's overview and its lists. */
export function registerKepala(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  const config = { akses: untukPeran('kepala', 'admin-pemda') };
  const dasar = '/:pemda/kerja';
  app.get(`${dasar}/kepala`, { config }, (request, reply) => bukaKepala(inti, modul, request, reply));
  for (const daftar of DAFTAR_KEPALA.filter(({ jalur }) => jalur.startsWith('/kepala/')))
    app.get(`${dasar}${daftar.jalur}`, { config }, (request, reply) => bukaDaftar(inti, modul, daftar, request, reply));
}

async function bukaKepala(inti: Inti, modul: readonly Modul[], request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const { pengaturan, props } = await inti.db.read(pemda.id, async (trx) => {
    const konteks = await bacaKonteks(inti, trx, modul, pemda);
    const daftar: BagianKepala[] = [];
    for (const satu of DAFTAR_KEPALA) daftar.push(await bagianKepala(trx, konteks, satu));
    return {
      pengaturan: await readPengaturan(trx, pemda.id),
      props: { angka: await angkaKepala(trx, konteks, daftar), daftar },
    };
  });
  return kirimKerja(inti, request, reply, { judul: 'Yang perlu Anda lihat', isi: h(KepalaView, props), pengaturan });
}

async function bukaDaftar(
  inti: Inti,
  modul: readonly Modul[],
  daftar: DaftarKepala,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const pemda = pemdaOf(request);
  const halaman = bacaHalaman(kueri(request)['halaman']);
  const { pengaturan, jumlah, item } = await inti.db.read(pemda.id, async (trx) => {
    const konteks = await bacaKonteks(inti, trx, modul, pemda);
    const isi = daftar.buat(konteks.layanan, konteks.kini);
    const rows = await bacaDaftar(trx, pemda.id, isi, { lewati: (halaman - 1) * SEHALAMAN, paling: SEHALAMAN });
    return {
      pengaturan: await readPengaturan(trx, pemda.id),
      jumlah: await hitungDaftarKepala(trx, pemda.id, isi),
      item: rows.map(konteks.item),
    };
  });
  const ke = (nomor: number) => `${alamatKerja(pemda.slug, daftar.jalur)}?halaman=${nomor}`;
  const awal = (halaman - 1) * SEHALAMAN;
  const isi = h(DaftarKepalaView, {
    kembali: alamatKerja(pemda.slug, '/kepala'),
    judul: daftar.judul,
    kosong: daftar.kosong,
    jumlah,
    item,
    letak: {
      keterangan: `${awal + 1}–${awal + item.length} dari ${angkaTeks(jumlah)}`,
      sebelum: halaman > 1 ? ke(halaman - 1) : undefined,
      sesudah: awal + item.length < jumlah ? ke(halaman + 1) : undefined,
    },
  });
  return kirimKerja(inti, request, reply, { judul: daftar.judul, isi, pengaturan });
}

async function bacaKonteks(inti: Inti, trx: Trx, modul: readonly Modul[], pemda: Pemda) {
  const kini = inti.waktu();
  const bahan = {
    kalender: await readKalender(trx, pemda),
    kini,
    laporan: (id: string) => alamatKerja(pemda.slug, `/laporan/${id}`),
  };
  return {
    pemda,
    kini,
    layanan: await listLayananKerja(trx, pemda.id, modul),
    item: (row: BarisKepala) => itemKepala(row, bahan),
  };
}

async function bagianKepala(trx: Trx, konteks: Konteks, daftar: DaftarKepala): Promise<BagianKepala> {
  const { pemda, layanan, kini, item } = konteks;
  const isi = daftar.buat(layanan, kini);
  const rows = await bacaDaftar(trx, pemda.id, isi, { lewati: 0, paling: RINGKAS });
  return {
    nama: daftar.nama,
    judul: daftar.judul,
    kosong: daftar.kosong,
    jumlah: rows.length < RINGKAS ? rows.length : await hitungDaftarKepala(trx, pemda.id, isi),
    href: alamatKerja(pemda.slug, daftar.jalur),
    item: rows.map(item),
  };
}

async function angkaKepala(trx: Trx, { pemda, layanan, kini }: Konteks, daftar: readonly BagianKepala[]) {
  const jumlah = {
    ...(await hitungPandanganKini(trx, pemda, layanan, kini)),
    'belum-dibagi': await hitungBelumDibagi(trx, pemda.id),
  };
  const pandangan = (nama: keyof typeof jumlah) => ({
    angka: angkaTeks(jumlah[nama]),
    teks: TEKS_PANDANGAN[nama],
    href: alamatKerja(pemda.slug, `/kotak-masuk?pandangan=${nama}`),
  });
  const keputusan = daftar
    .filter(({ nama }) => nama !== 'terlambat')
    .map((satu) => ({ angka: angkaTeks(satu.jumlah), teks: satu.judul, href: satu.href }));
  return [
    ...(['terlambat', 'bahaya', 'hari-ini'] as const).map(pandangan),
    ...keputusan,
    ...(['belum-dibagi', 'konfirmasi', 'terbuka'] as const).map(pandangan),
  ];
}

function bacaHalaman(teks: string | undefined): number {
  return /^[1-9]\d{0,3}$/.test(teks ?? '') ? Number(teks) : 1;
}
