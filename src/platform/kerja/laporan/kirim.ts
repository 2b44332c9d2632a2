import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Conflict, RuleViolation } from '../../errors/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Kontak } from '../../kasus/index.ts';
import { alamatKerja, idDiAlamat, isMeja, kirimKerja, kueri, pelakuOf } from '../halaman.ts';
import { KABAR, TOLAKAN } from '../teks.ts';
import { KURANG, type Nilai } from './isian.form.ts';
import { readKasusLengkap } from './kasus-lengkap.query.ts';
import type { Kembalian } from './laporan.types.ts';
import { LaporanView } from './laporan.view.tsx';

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
  const lengkap = await inti.db.read(pemda.id, (trx) => readKasusLengkap(inti, trx, pemda, pelaku, id));
  const isi = h(LaporanView, {
    lengkap,
    pelaku,
    kini: inti.waktu(),
    csrf: tokenForm(inti, request, reply),
    alamat: alamatLaporan(request),
    alamatFoto: alamatKerja(pemda.slug, '/foto'),
    kembali: isMeja(request)
      ? { href: alamatKerja(pemda.slug, '/kotak-masuk'), teks: 'Kotak masuk' }
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
    elemen: ['sekali-kirim'],
  });
}

/** The address of the case of this request. */
export function alamatLaporan(request: FastifyRequest): string {
  return alamatKerja(pemdaOf(request).slug, `/laporan/${idDiAlamat(request)}`);
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
) {
  if (error instanceof Conflict && error.kode === 'kasus-berubah') {
    return kirimLaporan(inti, request, reply, {
      status: 409,
      kembalian: { form, nilai, galat: {}, sejak: nilai['sejak'] ?? '' },
    });
  }
  if (!(error instanceof RuleViolation)) throw error;
  const kolom = /^isian-(kurang|keliru):(\w+)$/.exec(error.kode)?.[2];
  const kembalian =
    kolom === undefined
      ? { form, nilai, galat: {}, umum: TOLAKAN[error.kode] ?? TOLAKAN['keadaan-tidak-cocok'] }
      : { form, nilai, galat: { [kolom]: KELIRU[kolom] ?? KURANG[kolom as keyof typeof KURANG] } };
  return kirimLaporan(inti, request, reply, { status: 422, kembalian });
}

const KELIRU: Record<string, string> = {
  induk:
    'Nomor ini tidak ada di layanan ini, atau laporan itu sendiri sudah digabungkan. Tulis nomor laporan yang lain.',
  unit: 'Unit ini tidak ada lagi. Pilih unit lain.',
  petugas: 'Orang ini bukan petugas lapangan sekarang. Pilih petugas lain.',
};
