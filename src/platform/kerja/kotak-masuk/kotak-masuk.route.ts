import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { formatAngka } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { pemdaOf, petugasOf, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { readKalender, readPengaturan } from '../../pemda/index.ts';
import { alamatKerja, kirimKerja, kueri } from '../halaman.ts';
import { listLayananKerja } from '../layanan.query.ts';
import { hitungPandanganKini } from '../pandangan-kini.query.ts';
import { listOrang } from '../petugas.query.ts';
import { KABAR } from '../teks.ts';
import { susunBaris } from './baris.query.ts';
import { SEDIKIT } from './cari-kata.query.ts';
import { hitungDenganHalaman, teksJumlah } from './hitung-masuk.query.ts';
import { readKonteksMasuk } from './konteks-masuk.ts';
import { bukaDaftar, listMasuk, nilaiUrut } from './kotak-masuk.query.ts';
import { type KotakMasukProps, KotakMasukView } from './kotak-masuk.view.tsx';
import { bacaKursor, tulisKursor } from './kursor.ts';
import { hitungMilik, hitungTambahan } from './pandangan.query.ts';
import { bacaPeriode } from './periode.ts';
import { KOSONG, pilihanSaringan, TEKS_PANDANGAN } from './pilihan.ts';
import { urutanNyata } from './saring.query.ts';
import {
  bacaCarian,
  bacaSaringan,
  isPandanganMurni,
  type NamaPandangan,
  type SaringanMasuk,
  tulisSaringan,
} from './saringan.ts';
import { kueriBaris } from './tetangga.ts';

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
  const konteks = await readKonteksMasuk(inti, trx, pemda, akunId, layanan, saringan);
  const [kursorTeks, saringanTeks] = [kueri(request)['kursor'], tulisSaringan(saringan)];
  const kursor = bacaKursor(kursorTeks, saringanTeks);
  const daftar = await bukaDaftar(trx, konteks, saringan);
  const halaman = await listMasuk(trx, daftar, kursor);
  const jumlah = {
    ...(await hitungPandanganKini(trx, pemda, layanan, kini)),
    saya: await hitungMilik(trx, pemda.id, akunId),
    tambahan: await hitungTambahan(trx, pemda.id, SEDIKIT + 1),
  };
  const tetap = isPandanganMurni(saringan) && saringan.pandangan !== 'belum-dibagi' ? saringan.pandangan : undefined;
  const total =
    tetap === undefined
      ? await hitungDenganHalaman(trx, daftar, halaman)
      : { jumlah: jumlah[tetap], tepat: tetap !== 'tambahan' || jumlah.tambahan <= SEDIKIT };
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
    urutan: urutanNyata(saringan),
    hari: bacaHari(kueri(request)),
    pandangan: daftarPandangan(action, saringan, jumlah, peran),
    pilihan: pilihanSaringan(pemda, layanan, orang.petugas),
    baris: await susunBaris(trx, pemda.id, halaman.rows, {
      kalender: await readKalender(trx, pemda),
      kini,
      orang: orang.semua,
      akunId,
      alamat: (row) => alamatKerja(pemda.slug, `/laporan/${row.id}${kueriBaris(saringanTeks, nilaiUrut(row))}`),
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

/** What the fields for days show: what was read, or what was typed and cannot be. */
function bacaHari(kueri: Record<string, string>): KotakMasukProps['hari'] {
  const { periode, galat } = bacaPeriode(kueri);
  const ketikan = (nama: 'dari' | 'sampai') => periode[nama] ?? (kueri[nama] ?? '').slice(0, 40);
  return { ketikan: { dari: ketikan('dari'), sampai: ketikan('sampai') }, galat };
}

/** The views that stand beside the list, in this order. */
const BERHITUNG = [
  'terbuka',
  'baru',
  'tambahan',
  'bahaya',
  'hari-ini',
  'terlambat',
  'menunggu',
  'konfirmasi',
  'saya',
] as const satisfies readonly NamaPandangan[];

function daftarPandangan(
  action: string,
  saringan: SaringanMasuk,
  jumlah: Record<(typeof BERHITUNG)[number], number>,
  peran: readonly string[],
) {
  // Only a field officer can hold a case.
  const nama = BERHITUNG.filter((satu) => satu !== 'saya' || peran.includes('petugas'));
  return nama.map((satu) => ({
    href: satu === 'terbuka' ? action : `${action}?pandangan=${satu}`,
    teks: TEKS_PANDANGAN[satu],
    jumlah: jumlah[satu] > SEDIKIT && satu === 'tambahan' ? `${formatAngka(SEDIKIT)}+` : jumlah[satu],
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
