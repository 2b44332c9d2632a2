import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { awalHari, tanggalLokal, waktuLokal, type Zona } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { pemdaOf, petugasOf, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { readKalender, readPengaturan } from '../../pemda/index.ts';
import { alamatKerja, kirimKerja, kueri } from '../halaman.ts';
import { listLayananKerja } from '../layanan.query.ts';
import { listOrang } from '../petugas.query.ts';
import { KABAR } from '../teks.ts';
import { susunBaris } from './baris.query.ts';
import { HITUNG_MAKS, hitungMasuk, type KonteksMasuk, listMasuk, nilaiUrut } from './kotak-masuk.query.ts';
import { type KotakMasukProps, KotakMasukView } from './kotak-masuk.view.tsx';
import { bacaKursor, tulisKursor } from './kursor.ts';
import { hitungMilik, hitungPandangan } from './pandangan.query.ts';
import { KOSONG, pilihanSaringan, TEKS_PANDANGAN } from './pilihan.ts';
import {
  bacaCarian,
  bacaSaringan,
  isPandanganMurni,
  type NamaPandangan,
  type SaringanMasuk,
  tulisSaringan,
} from './saringan.ts';

/** The inbox of the desk. */
export function registerKotakMasuk(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  app.get(
    '/:pemda/kerja/kotak-masuk',
    { config: { akses: untukPeran('operator', 'verifikator', 'kepala', 'admin-pemda') } },
    (request, reply) => bukaKotakMasuk(inti, modul, request, reply),
  );
}

async function bukaKotakMasuk(inti: Inti, modul: readonly Modul[], request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const saringan = bacaSaringan(kueri(request));
  const { pengaturan, tepat, props } = await inti.db.read(pemda.id, async (trx) => ({
    pengaturan: await readPengaturan(trx, pemda.id),
    ...(await susun(inti, trx, modul, request, saringan)),
  }));
  if (tepat !== undefined) return reply.redirect(alamatKerja(pemda.slug, `/laporan/${tepat}`), 303);
  const judul = `${props.judul} · Kotak masuk`;
  return kirimKerja(inti, request, reply, {
    judul,
    isi: h(KotakMasukView, props),
    pengaturan,
    elemen: ['tombol-cepat'],
  });
}

async function susun(inti: Inti, trx: Trx, modul: readonly Modul[], request: FastifyRequest, saringan: SaringanMasuk) {
  const pemda = pemdaOf(request);
  const { akunId, peran } = petugasOf(request);
  const kini = inti.waktu();
  const layanan = await listLayananKerja(trx, pemda.id, modul);
  const hariIni = tanggalLokal(kini, pemda.zona);
  const konteks: KonteksMasuk = {
    pemdaId: pemda.id,
    layanan,
    hariIni: rentangHari(pemda.zona, kini),
    akunId,
    telepon: await indeksTelepon(inti, trx, pemda.id, saringan.q),
  };
  const [kursorTeks, saringanTeks] = [kueri(request)['kursor'], tulisSaringan(saringan)];
  const kursor = bacaKursor(kursorTeks, saringanTeks);
  const halaman = await listMasuk(trx, konteks, saringan, kursor);
  const jumlah = {
    ...(await hitungPandangan(trx, pemda.id, layanan, hariIni)),
    saya: await hitungMilik(trx, pemda.id, akunId),
  };
  const total =
    isPandanganMurni(saringan) && saringan.pandangan !== undefined && saringan.pandangan !== 'belum-dibagi'
      ? jumlah[saringan.pandangan]
      : await hitungMasuk(trx, konteks, saringan);
  const orang = await listOrang(trx, pemda.id, kini);
  const action = alamatKerja(pemda.slug, '/kotak-masuk');
  const ke = (arah: 'maju' | 'mundur', row: (typeof halaman.rows)[number] | undefined) =>
    row &&
    `${action}${tulisSaringan(saringan, { kursor: tulisKursor({ arah, nilai: nilaiUrut(row), id: row.id }, saringanTeks) })}`;
  const props: KotakMasukProps = {
    judul: saringan.q === '' ? TEKS_PANDANGAN[saringan.pandangan ?? 'semua'] : `Hasil cari “${saringan.q}”`,
    jumlah: teksJumlah(total),
    action,
    catat: peran.includes('operator') ? alamatKerja(pemda.slug, '/catat') : undefined,
    saringan,
    pandangan: daftarPandangan(action, saringan, jumlah),
    pilihan: pilihanSaringan(pemda, layanan, orang.petugas),
    baris: await susunBaris(trx, pemda.id, halaman.rows, {
      kalender: await readKalender(trx, pemda),
      kini,
      orang: orang.semua,
      akunId,
      alamat: (id) => alamatKerja(pemda.slug, `/laporan/${id}`),
    }),
    letak: {
      keterangan: kursor
        ? `${halaman.rows.length} laporan di halaman ini, dari ${teksJumlah(total)}`
        : `1–${halaman.rows.length} dari ${teksJumlah(total)}`,
      sebelum: halaman.adaSebelum ? ke('mundur', halaman.rows[0]) : undefined,
      sesudah: halaman.adaSesudah ? ke('maju', halaman.rows.at(-1)) : undefined,
    },
    kosong: {
      ...kalimatKosong(saringan),
      href: saringan.pandangan === 'terbuka' && isPandanganMurni(saringan) ? undefined : action,
    },
    kabar: KABAR[kueri(request)['kabar'] ?? ''],
  };
  const isTepat = bacaCarian(saringan.q)?.jenis === 'nomor' && halaman.rows.length === 1;
  return { tepat: isTepat ? halaman.rows[0]?.id : undefined, props };
}

function rentangHari(zona: Zona, kini: Date): { mulai: Date; sampai: Date } {
  const { hari } = waktuLokal(zona, kini);
  return { mulai: new Date(awalHari(zona, hari)), sampai: new Date(awalHari(zona, hari + 1)) };
}

/** A region without a key has kept no number yet; a page that reads must not make the key. */
async function indeksTelepon(inti: Inti, trx: Trx, pemdaId: number, q: string): Promise<Buffer | undefined> {
  const carian = bacaCarian(q);
  if (carian?.jenis !== 'telepon') return undefined;
  const ada = await trx
    .selectFrom('pemda.kunci')
    .select('kunci_id')
    .where('pemda_id', '=', pemdaId)
    .limit(1)
    .executeTakeFirst();
  return ada && (await inti.kunci.pemda(trx, pemdaId)).indeks(carian.telepon, 'kasus.telepon');
}

function teksJumlah(n: number): string {
  return n > HITUNG_MAKS && n === HITUNG_MAKS + 1 ? 'lebih dari 1.000' : n.toLocaleString('id-ID');
}

function daftarPandangan(
  action: string,
  saringan: SaringanMasuk,
  jumlah: Record<Exclude<NamaPandangan, 'belum-dibagi'>, number>,
) {
  const nama = ['terbuka', 'baru', 'bahaya', 'hari-ini', 'terlambat', 'menunggu', 'konfirmasi', 'saya'] as const;
  return nama.map((satu) => ({
    href: satu === 'terbuka' ? action : `${action}?pandangan=${satu}`,
    teks: TEKS_PANDANGAN[satu],
    jumlah: jumlah[satu],
    kini: saringan.pandangan === satu && saringan.q === '',
  }));
}

function kalimatKosong(saringan: SaringanMasuk): { judul: string; isi: string } {
  if (saringan.q !== '')
    return {
      judul: 'Tidak ada laporan yang cocok.',
      isi: 'Coba kata lain atau lebih pendek. Nomor laporan dan nomor telepon harus lengkap.',
    };
  if (!isPandanganMurni(saringan))
    return { judul: 'Tidak ada laporan dengan saringan ini.', isi: 'Longgarkan satu saringan.' };
  return KOSONG[saringan.pandangan ?? 'terbuka'];
}
