import { type Bahasa, namaZona, type Zona } from '../../core/index.ts';

/** The pages of staff are in Indonesian alone. */
export const MENU_PETUGAS = {
  kotakMasuk: 'Kotak masuk',
  tugas: 'Tugas saya',
  kepala: 'Yang perlu dilihat',
  admin: 'Admin daerah',
  akun: 'Akun saya',
  ruang: 'Ruang kerja',
  umum: 'Halaman umum',
};

const TEKS = {
  id: {
    menu: { lacak: 'Lacak laporan', gantiDaerah: 'Ganti daerah', masuk: 'Masuk' },
    kakiUmum: 'Puja Indah, layanan bersama pemerintah daerah di Indonesia.',
    kakiPemda: (nama: string, zona: Zona) => `Pemerintah ${nama}. Waktu di halaman ini adalah ${namaZona(zona)}.`,
    galat: {
      judul: {
        403: 'Halaman ini bukan untuk Anda',
        404: 'Halaman tidak ditemukan',
        409: 'Sudah berubah',
        413: 'Terlalu besar',
        422: 'Belum dapat diproses',
        429: 'Tunggu sebentar',
        503: 'Layanan sedang terganggu',
      } as Record<number, string>,
      lain: 'Ada gangguan di sistem kami',
      kode: 'Kode gangguan',
      telepon: 'Sebutkan kode ini bila Anda menghubungi petugas.',
      beranda: 'Ke halaman depan',
      lanjut: {
        muat: 'Muat lagi halaman ini untuk mencoba lagi.',
        muatDraf: 'Muat lagi halaman ini untuk mencoba lagi. Jawaban di langkah sebelumnya tetap tersimpan.',
        kembali: 'Kembali lalu coba lagi. Yang baru Anda tulis mungkin perlu ditulis lagi.',
        kembaliDraf:
          'Kembali lalu coba lagi. Jawaban di langkah sebelumnya tetap tersimpan; yang baru Anda tulis di langkah ini mungkin perlu ditulis lagi.',
      },
      umum: {
        403: 'Anda tidak punya izin membuka halaman ini. Bila seharusnya boleh, hubungi admin daerah Anda.',
        404: 'Alamat ini tidak ada atau sudah pindah. Periksa alamatnya, atau mulai dari halaman depan.',
        409: 'Orang lain sudah mengubahnya lebih dulu. Buka lagi halaman sebelumnya untuk melihat perubahannya.',
        413: 'Yang Anda kirim terlalu besar. Kirim lebih sedikit, lalu coba lagi.',
        422: 'Ada yang belum sesuai. Periksa lagi isian Anda.',
        429: 'Terlalu banyak percobaan. Coba lagi beberapa saat lagi.',
        503: 'Kami sedang memulihkannya. Coba lagi beberapa menit lagi.',
      } as Record<number, string>,
      /** Words of their own for refusals that a person can mend. */
      khusus: {
        'formulir-kedaluwarsa': {
          judul: 'Halaman ini sudah terlalu lama terbuka',
          isi: 'Buka lagi halaman formulirnya, lalu kirim lagi. Peramban Anda juga perlu mengizinkan kuki dari situs ini.',
        },
        'layanan-tutup': {
          judul: 'Layanan ini sedang tutup',
          isi: 'Laporan baru belum dapat dikirim. Laporan yang sudah masuk tetap dikerjakan dan dapat dilacak.',
        },
      } as Record<string, { judul: string; isi: string }>,
      lainIsi: 'Ini kesalahan kami, bukan Anda. Yang sudah dinyatakan terkirim tetap aman.',
      tunggu: (detik: number) => `Coba lagi dalam ${detik} detik.`,
    },
  },
  en: {
    menu: { lacak: 'Track a report', gantiDaerah: 'Change region', masuk: 'Sign in' },
    kakiUmum: 'Puja Indah, the shared services of local governments in Indonesia.',
    kakiPemda: (nama: string, zona: Zona) => `Government of ${nama}. Times on this page are ${namaZona(zona)}.`,
    galat: {
      judul: {
        403: 'This page is not for you',
        404: 'Page not found',
        409: 'It has changed',
        413: 'Too large',
        422: 'Not yet possible',
        429: 'Please wait a moment',
        503: 'The service is disturbed',
      } as Record<number, string>,
      lain: 'Something went wrong on our side',
      kode: 'Fault code',
      telepon: 'Give this code when you contact an officer.',
      beranda: 'To the front page',
      lanjut: {
        muat: 'Load this page again to try once more.',
        muatDraf: 'Load this page again to try once more. Your answers of earlier steps are kept.',
        kembali: 'Go back and try again. What you just typed may have to be typed again.',
        kembaliDraf:
          'Go back and try again. Your answers of earlier steps are kept; what you just typed in this step may have to be typed again.',
      },
      umum: {
        403: 'You may not open this page. If you should, ask the administrator of your region.',
        404: 'This address does not exist or has moved. Check it, or start from the front page.',
        409: 'Somebody else changed it first. Open the page before this one again to see what changed.',
        413: 'What you sent is too large. Send less, then try again.',
        422: 'Something does not fit yet. Check what you typed.',
        429: 'Too many tries. Try again in a little while.',
        503: 'We are repairing it. Try again in a few minutes.',
      } as Record<number, string>,
      khusus: {
        'formulir-kedaluwarsa': {
          judul: 'This page was open for too long',
          isi: 'Open the page of the form again and send once more. Your browser must also allow cookies from this site.',
        },
        'layanan-tutup': {
          judul: 'This service is closed at present',
          isi: 'New reports cannot be sent now. Reports that came in are still worked on and can be tracked.',
        },
      } as Record<string, { judul: string; isi: string }>,
      lainIsi: 'This is our fault, not yours. What was confirmed as sent is safe.',
      tunggu: (detik: number) => `Try again in ${detik} seconds.`,
    },
  },
};

/** The words of the frame around every page. */
export function terjemah(bahasa: Bahasa) {
  return TEKS[bahasa];
}
