import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Conflict, RuleViolation } from '../../errors/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Kontak } from '../../kasus/index.ts';
import { alamatKerja, idDiAlamat, isMeja, kirimKerja, kueri, pelakuOf } from '../halaman.ts';
import { kueriDaftar, readJalanDaftar } from '../kotak-masuk/tetangga.ts';
import { KABAR, TOLAKAN } from '../teks.ts';
import { KURANG, type Nilai } from './isian.form.ts';
import { readKasusLengkap } from './kasus-lengkap.query.ts';
import type { Kembalian } from './laporan.types.ts';
import { LaporanView } from './laporan.view.tsx';
import type { Titipan } from './titipan.ts';

interface Sisipan {
  status?: number;
  kembalian?: Kembalian;
  kontak?: Kontak;
}

/** The page of a case, after a look or after a post that did not go through. */
export async function kirimLaporan(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  sisipan: Sisipan,
): Promise<FastifyReply> {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const id = idDiAlamat(request);
  const { lengkap, jalan } = await inti.db.read(pemda.id, async (trx) => ({
    lengkap: await readKasusLengkap(inti, trx, pemda, pelaku, id),
    jalan: isMeja(request) ? await readJalanDaftar(inti, trx, pemda, pelaku.akunId, id, kueri(request)) : undefined,
  }));
  const isi = h(LaporanView, {
    lengkap,
    pelaku,
    kini: inti.waktu(),
    csrf: tokenForm(inti, request, reply),
    alamat: alamatLaporan(request),
    kueri: kueriDaftar(kueri(request)),
    jalan,
    alamatFoto: alamatKerja(pemda.slug, '/foto'),
    kembali: isMeja(request)
      ? { href: `${alamatKerja(pemda.slug, '/kotak-masuk')}${jalan?.daftar ?? ''}`, teks: 'Kotak masuk' }
      : { href: alamatKerja(pemda.slug, '/tugas'), teks: 'Tugas saya' },
    kabar: KABAR[kueri(request)['kabar'] ?? ''],
    kembalian: sisipan.kembalian,
    kontak: sisipan.kontak,
  });
  return kirimKerja(inti, request, reply, {
    judul: `${lengkap.kasus.nomor} · ${lengkap.kasus.judul}`,
    isi,
    pengaturan: lengkap.pengaturan,
    status: sisipan.status ?? 200,
    adaKesalahan: sisipan.kembalian !== undefined && (sisipan.status ?? 200) >= 400,
    elemen: ['sekali-kirim', ...(jalan?.langkah ? ['tombol-cepat'] : [])],
  });
}

/** The address of the case of this request. */
export function alamatLaporan(request: FastifyRequest): string {
  return alamatKerja(pemdaOf(request).slug, `/laporan/${idDiAlamat(request)}`);
}

/** The same with the list from which the case was opened. @param kabar what the page says on top */
export function alamatBerdaftar(request: FastifyRequest, kabar?: string): string {
  const daftar = kueriDaftar(kueri(request));
  const tambahan = kabar === undefined ? '' : `${daftar === '' ? '?' : '&'}kabar=${kabar}`;
  return `${alamatLaporan(request)}${daftar}${tambahan}`;
}

/** The version that the form carries; one that is missing or broken fits no case. */
export function versiDari(nilai: Nilai): number {
  return /^\d{1,9}$/.test(nilai['versi'] ?? '') ? Number(nilai['versi']) : 0;
}

/** A refusal comes back beside its field, or as what somebody else did meanwhile; everything else goes on. */
export function kirimTolakan(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  form: string,
  nilai: Nilai,
  error: unknown,
  { foto: titipan, galat }: Titipan = { foto: [], galat: {} },
) {
  if (error instanceof Conflict && error.kode === 'kasus-berubah') {
    return kirimLaporan(inti, request, reply, {
      status: 409,
      kembalian: { form, nilai, galat, titipan, sejak: nilai['sejak'] ?? '' },
    });
  }
  if (!(error instanceof RuleViolation)) throw error;
  const kolom = /^isian-(kurang|keliru):(\w+)$/.exec(error.kode)?.[2];
  const kembalian =
    kolom === undefined
      ? { form, nilai, galat, titipan, umum: TOLAKAN[error.kode] ?? TOLAKAN['keadaan-tidak-cocok'] }
      : { form, nilai, titipan, galat: { ...galat, [kolom]: KELIRU[kolom] ?? KURANG[kolom as keyof typeof KURANG] } };
  return kirimLaporan(inti, request, reply, { status: 422, kembalian });
}

const KELIRU: Record<string, string> = {
  induk:
    'Nomor ini tidak ada di layanan ini, atau laporan itu sendiri sudah digabungkan. Tulis nomor laporan yang lain.',
  foto: 'Ada foto yang tidak kami simpan lagi. Periksa foto di bawah, lalu pilih lagi yang kurang.',
  unit: 'Unit ini tidak ada lagi. Pilih unit lain.',
  petugas: 'Orang ini bukan petugas lapangan sekarang. Pilih petugas lain.',
};
