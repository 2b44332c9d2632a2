/** What the notice on top of a page says after a good post. */
export const KABAR: Record<string, string> = {
  tersimpan: 'Tersimpan.',
  catatan: 'Catatan tersimpan. Hanya petugas yang melihatnya.',
  dibetulkan: 'Pembetulan tersimpan. Yang lama tetap ada di riwayat.',
  sama: 'Tidak ada yang berubah, jadi tidak ada yang disimpan.',
  diurungkan: 'Tindakan terakhir dibatalkan. Keadaan, batas waktu, dan isiannya kembali seperti sebelumnya.',
};

/** How a report came in. */
export const SALURAN_TEKS: Record<string, string> = {
  web: 'lewat web',
  loket: 'lewat loket',
  telepon: 'lewat telepon',
  desa: 'dari desa',
};

/** The sentence for a refusal, by its code. */
export const TOLAKAN: Record<string, string> = {
  'keadaan-tidak-cocok': 'Laporan ini sudah berada dalam keadaan lain. Lihat riwayatnya, lalu pilih lagi.',
  'petugas-ditugaskan': 'Laporan ini belum punya petugas. Pilih petugas dulu.',
  'foto-penuh': 'Laporan ini sudah memuat foto sebanyak yang dapat disimpan. Lepas centang foto, lalu kirim lagi.',
  'milik-petugas': 'Laporan ini bukan tugas Anda. Minta operator membaginya kepada Anda.',
  'dalam-masa-konfirmasi': 'Masa konfirmasi sudah lewat.',
  'bukan-induk': 'Laporan lain sudah digabungkan ke laporan ini. Gabungkan laporan yang satunya, atau pisahkan dulu.',
  'tanpa-keadaan-sebelum': 'Laporan ini tidak punya keadaan sebelumnya.',
  'tanpa-urungan': 'Tidak ada tindakan yang dapat dibatalkan.',
  'urung-kedaluwarsa': 'Waktu untuk membatalkan tindakan ini sudah lewat. Pilih tindakan lain.',
  'surel-terkirim':
    'Kabar sudah terkirim ke pelapor, jadi tindakan ini tidak dapat dibatalkan lagi. Pilih tindakan lain.',
  'induk-berubah':
    'Laporan yang terkait sudah digabungkan dengan laporan lain atau berakhir tanpa dikerjakan, jadi tindakan ini tidak dapat dibatalkan lagi.',
  'bukan-tindakan-sendiri': 'Hanya orang yang melakukannya yang dapat membatalkan tindakan ini.',
  'kunci-dipakai': 'Formulir ini sudah pernah dikirim dengan isi lain. Buka formulir baru.',
  'layanan-tutup': 'Layanan ini sedang tutup.',
};
