import { UMUR_KODE_MENIT } from './auth.ts';
import { UMUR_TOKEN_MENIT } from './token.store.ts';

const salam = 'Salam,\nPuja Indah';

/** Words of the mails of this room. */
export const SUREL = {
  kode: (kode: string) => ({
    judul: 'Kode untuk masuk Puja Indah',
    teks: `Kode Anda untuk masuk: ${kode}\n\nKode ini berlaku ${UMUR_KODE_MENIT} menit dan hanya sekali. Jangan berikan kepada siapa pun, kami tidak pernah memintanya.\n\nBila Anda tidak meminta kode ini, abaikan surel ini.\n\n${salam}`,
  }),
  lupaSandi: (tautan: string) => ({
    judul: 'Tautan untuk kata sandi baru',
    teks: `Buka tautan ini untuk menulis kata sandi baru:\n\n${tautan}\n\nTautan berlaku ${UMUR_TOKEN_MENIT} menit dan hanya sekali. Bila Anda tidak memintanya, abaikan surel ini; kata sandi Anda tidak berubah.\n\n${salam}`,
  }),
  undangan: (daerah: string, tautan: string, lupa: string) => ({
    judul: `Akun Puja Indah Anda untuk ${daerah}`,
    teks: `Admin ${daerah} membuat akun untuk Anda. Buka tautan ini untuk menulis kata sandi Anda sendiri:\n\n${tautan}\n\nTautan berlaku ${UMUR_TOKEN_MENIT} menit dan hanya sekali. Bila sudah lewat, minta tautan baru di ${lupa}\n\n${salam}`,
  }),
  sandiBerubah: () => ({
    judul: 'Kata sandi Anda sudah diganti',
    teks: `Kata sandi akun Puja Indah Anda baru saja diganti, dan semua perangkat lain sudah dikeluarkan.\n\nBila bukan Anda yang menggantinya, segera pakai "Lupa kata sandi" di halaman masuk dan beri tahu admin daerah Anda.\n\n${salam}`,
  }),
};
