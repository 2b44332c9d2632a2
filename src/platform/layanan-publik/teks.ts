import type { Bahasa } from '../../core/index.ts';
import type { KomponenStandar } from '../model/index.ts';

const id = {
  lacak: 'Lacak laporan',
  ditangani: (unit: string) => `Ditangani ${unit}, atau diteruskan ke yang berwenang.`,
  uji: {
    judul: 'Masa uji.',
    isi: 'Layanan ini sedang dicoba. Laporan yang masuk dipakai untuk latihan dan tidak dihitung.',
  },
  tutup: {
    judul: 'Sedang tutup.',
    isi: 'Laporan baru belum dapat dikirim. Laporan yang sudah masuk tetap dikerjakan dan dapat dilacak.',
  },
  apa: 'Yang dapat dilaporkan',
  angka: {
    judul: 'Angka 12 bulan terakhir',
    terbuka: 'laporan terbuka sekarang',
    selesai: 'selesai dikerjakan',
    hari: (n: number) => `${n} hari`,
    hariTanpa: 'Belum ada',
    tengah: 'nilai tengah sampai selesai, dalam hari kerja',
    diteruskan: 'tugas lembaga lain, diteruskan',
    arti: 'Apa arti angka ini',
    artiTengah: (n: number) =>
      `Nilai tengah ${n} hari kerja berarti: separuh laporan selesai dalam ${n} hari kerja atau kurang, separuh lagi lebih lama.`,
    artiHitung:
      'Laporan yang ditolak, ditarik, ditutup tanpa jawaban, atau sama dengan laporan lain tidak dihitung selesai. Laporan uji tidak dihitung sama sekali.',
    artiRentang: (awal: string, akhir: string) =>
      `Selesai dan diteruskan dihitung menurut hari berakhirnya, sejak ${awal} sampai ${akhir}. Daftar di bawah memuat semua waktu, jadi jumlahnya dapat lebih besar.`,
  },
  daftar: {
    judul: 'Laporan warga',
    saring: (keadaan: string, tempat: string) => `Saring: ${keadaan.toLowerCase()}, ${tempat}`,
    jenis: 'Jenis',
    semuaJenis: 'Semua jenis',
    keadaan: 'Keadaan',
    semuaKeadaan: 'Terbuka dan selesai',
    pilihanKeadaan: {
      terbuka: 'Terbuka saja',
      selesai: 'Selesai saja',
      diteruskan: 'Diteruskan',
      ditutup: 'Ditutup tanpa pengerjaan',
    },
    kecamatan: { label: 'Kecamatan', semua: 'Semua kecamatan' },
    distrik: { label: 'Distrik', semua: 'Semua distrik' },
    kabupaten: 'Kabupaten atau kota',
    semuaKabupaten: 'Semua kabupaten dan kota',
    waktu: 'Waktu',
    semuaWaktu: 'Semua waktu',
    pilihanWaktu: { '30-hari': '30 hari terakhir', 'tahun-ini': 'Tahun ini', '12-bulan': '12 bulan terakhir' },
    jumlah: (n: string) => `${n} laporan, yang terbaru di atas`,
    lanjutan: 'Lanjutan daftar',
    keAwal: 'Kembali ke yang terbaru',
    lebih: (n: string) => `lebih dari ${n}`,
    urutan: (sampai: number, jumlah: string) => `1–${sampai} dari ${jumlah}`,
    dilaporkan: (tempat: string, hari: string) => `${tempat === '' ? '' : `${tempat}. `}Dilaporkan ${hari}`,
    kosong: 'Belum ada laporan.',
    kosongIsi: 'Laporan pertama dari daerah ini akan tampil di sini.',
    kosongSaring: 'Tidak ada laporan dengan saringan ini.',
    hapusSaring: 'Lihat semua laporan',
    atom: 'Ikuti lewat Atom',
  },
  peta: {
    label: (tempat: string) => `Peta gambar ${tempat} dengan letak laporan`,
    keterangan: 'Gambar kasar, bukan skala. Letak dibulatkan sampai sekitar 110 meter. Semua isi peta ada di daftar.',
  },
  standar: {
    judul: 'Standar pelayanan',
    lain: (n: number) => `${n} komponen lain`,
    semua: 'Baca semua 14 komponen',
    lead: (layanan: string, pemda: string) => `Janji ${pemda} untuk layanan ${layanan}, dalam 14 komponen.`,
    dasar:
      'Dasar: Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik, Pasal 21, dan Peraturan Menteri PANRB Nomor 15 Tahun 2014.',
    versi: (versi: string) => `Versi model layanan: ${versi}.`,
    hukum: 'Peraturan yang dipakai',
    komponen: {
      persyaratan: 'Persyaratan',
      prosedur: 'Cara dan urutan',
      jangkaWaktu: 'Jangka waktu',
      biaya: 'Biaya',
      produk: 'Produk layanan',
      pengaduan: 'Pengaduan, saran, dan masukan',
      dasarHukum: 'Dasar hukum',
      sarana: 'Sarana dan prasarana',
      kompetensi: 'Kemampuan petugas',
      pengawasan: 'Pengawasan dari dalam',
      jumlahPelaksana: 'Jumlah petugas',
      jaminanPelayanan: 'Jaminan pelayanan',
      jaminanKeamanan: 'Jaminan keamanan dan keselamatan',
      evaluasi: 'Penilaian kinerja',
    } satisfies Record<KomponenStandar, string> as Record<KomponenStandar, string>,
  },
  atom: {
    judul: (layanan: string, pemda: string) => `${layanan}, ${pemda}`,
    isi: (keadaan: string, tempat: string) => `${keadaan}. ${tempat}`,
  },
};

export type TeksLayanan = typeof id;

const en: TeksLayanan = {
  lacak: 'Track a report',
  ditangani: (unit) => `Handled by ${unit}, or passed on to the body in charge.`,
  uji: {
    judul: 'Trial.',
    isi: 'This service is being tried. Reports sent now are used for practice and are not counted.',
  },
  tutup: {
    judul: 'Closed at present.',
    isi: 'New reports cannot be sent now. Reports that came in are still worked on and can be tracked.',
  },
  apa: 'What can be reported',
  angka: {
    judul: 'Figures of the last 12 months',
    terbuka: 'reports open now',
    selesai: 'repaired',
    hari: (n) => (n === 1 ? '1 day' : `${n} days`),
    hariTanpa: 'None yet',
    tengah: 'median until done, in working days',
    diteruskan: 'the work of others, passed on',
    arti: 'What these figures mean',
    artiTengah: (n) =>
      `A median of ${n} working days means: half of the reports were done in ${n} working days or fewer, the other half took longer.`,
    artiHitung:
      'Reports that were refused, withdrawn, closed without an answer, or the same as another are not counted as done. Trial reports are not counted at all.',
    artiRentang: (awal, akhir) =>
      `Done and passed on are counted by the day of their end, from ${awal} to ${akhir}. The list below covers all time, so its counts can be larger.`,
  },
  daftar: {
    judul: 'Reports of citizens',
    saring: (keadaan, tempat) => `Filter: ${keadaan.toLowerCase()}, ${tempat}`,
    jenis: 'Kind',
    semuaJenis: 'All kinds',
    keadaan: 'State',
    semuaKeadaan: 'Open and done',
    pilihanKeadaan: {
      terbuka: 'Open only',
      selesai: 'Done only',
      diteruskan: 'Passed on',
      ditutup: 'Closed without work',
    },
    kecamatan: { label: 'Kecamatan (district)', semua: 'All districts' },
    distrik: { label: 'Distrik (district)', semua: 'All districts' },
    kabupaten: 'Regency or city',
    semuaKabupaten: 'All regencies and cities',
    waktu: 'Period',
    semuaWaktu: 'All time',
    pilihanWaktu: { '30-hari': 'Last 30 days', 'tahun-ini': 'This year', '12-bulan': 'Last 12 months' },
    jumlah: (n) => `${n} reports, newest first`,
    lanjutan: 'The list goes on',
    keAwal: 'Back to the newest',
    lebih: (n) => `more than ${n}`,
    urutan: (sampai, jumlah) => `1–${sampai} of ${jumlah}`,
    dilaporkan: (tempat, hari) => `${tempat === '' ? '' : `${tempat}. `}Reported ${hari}`,
    kosong: 'No reports yet.',
    kosongIsi: 'The first report of this region will be shown here.',
    kosongSaring: 'No reports with these filters.',
    hapusSaring: 'See all reports',
    atom: 'Follow by Atom feed',
  },
  peta: {
    label: (tempat) => `Drawn map of ${tempat} with the places of reports`,
    keterangan:
      'A rough drawing, not to scale. Places are rounded to about 110 metres. The list holds everything on the map.',
  },
  standar: {
    judul: 'Service standard',
    lain: (n) => `${n} other components`,
    semua: 'Read all 14 components',
    lead: (layanan, pemda) => `What ${pemda} promises for ${layanan}, in 14 components.`,
    dasar:
      'Basis: Law 25/2009 on Public Services, article 21, and Regulation of the Minister for Administrative Reform 15/2014.',
    versi: (versi) => `Version of the service model: ${versi}.`,
    hukum: 'Rules in use (titles in Indonesian)',
    komponen: {
      persyaratan: 'Requirements',
      prosedur: 'Steps',
      jangkaWaktu: 'Time',
      biaya: 'Cost',
      produk: 'What you get',
      pengaduan: 'Complaints and suggestions',
      dasarHukum: 'Legal basis',
      sarana: 'Facilities',
      kompetensi: 'Skills of the staff',
      pengawasan: 'Internal supervision',
      jumlahPelaksana: 'Number of staff',
      jaminanPelayanan: 'Guarantee of service',
      jaminanKeamanan: 'Guarantee of safety',
      evaluasi: 'Evaluation',
    },
  },
  atom: {
    judul: (layanan, pemda) => `${layanan}, ${pemda}`,
    isi: (keadaan, tempat) => `${keadaan}. ${tempat}`,
  },
};

const TEKS: Readonly<Record<Bahasa, TeksLayanan>> = { id, en };

/** The words of a service's public pages. */
export function teksLayanan(bahasa: Bahasa): TeksLayanan {
  return TEKS[bahasa];
}
