import type { Bahasa } from '../../core/index.ts';

const id = {
  judul: 'Tandai di peta',
  kata: 'Ketuk tempatnya: titik pindah ke sana dan peta mendekat. Ketuk lagi sampai tepat. Peta ini memuat nama kecamatan, tanpa jalan; patokan yang ditulis tetap yang utama.',
  peta: 'Peta',
  gambar: 'Taruh titik di tempat yang diketuk, lalu dekatkan peta',
  kotak: (nama: string) => `Garis putus-putus: kira-kira letak ${nama}.`,
  geser: 'Geser titik',
  arah: { utara: 'Utara', selatan: 'Selatan', barat: 'Barat', timur: 'Timur' },
  besar: 'Ukuran peta',
  dekat: 'Perbesar',
  jauh: 'Perkecil',
  belum: 'Belum ada titik.',
  letak: (jarak: string, arah: string, nama: string) => `Titik ini sekitar ${jarak} di ${arah} pusat ${nama}.`,
  letakTepat: (nama: string) => `Titik ini di pusat ${nama}.`,
  arahDari: ['utara', 'timur laut', 'timur', 'tenggara', 'selatan', 'barat daya', 'barat', 'barat laut'],
  meter: (n: string) => `${n} meter`,
  meleset: (meter: string) => `Bisa meleset sampai ${meter} meter.`,
  angka: 'Titik terpilih',
  lintang: 'Lintang',
  bujur: 'Bujur',
  angkaPetunjuk: 'Terisi dari peta, dan boleh Anda ubah.',
  pakai: 'Pakai titik ini',
  lihat: 'Tampilkan angka ini di peta',
  tanpa: 'Kembali tanpa titik baru',
  pasti: 'Titik ini sudah benar',
  pastiPetunjuk: 'Centang bila Anda yakin, lalu tekan Pakai titik ini.',
  jalan: {
    buka: 'Buka peta jalan',
    asal: 'Gambarnya dari penyedia lain. Penyedia itu melihat alamat jaringan Anda dan daerah yang dibuka.',
    memuat: 'Memuat peta jalan…',
    gagal: 'Peta jalan tidak termuat. Peta di atas dan patokan tetap dapat dipakai.',
    ubin: 'Sebagian gambar peta jalan tidak termuat. Peta di atas dan patokan tetap dapat dipakai.',
    nama: 'Peta jalan',
    cara: 'Geser peta jalan sampai jarum tepat di tempatnya, lalu tekan Pakai titik ini.',
    posisi: 'Titik {lintang}; {bujur}.',
    dekat: 'Perbesar peta jalan',
    jauh: 'Perkecil peta jalan',
  },
  galat: {
    kosong: 'Ketuk peta dulu, atau tulis lintang dan bujur',
    'bukan-angka': 'Tulis lintang dan bujur sebagai angka',
    nol: 'Titik 0, 0 ada di laut Afrika. Ketuk peta, atau periksa angkanya.',
    tertukar: 'Lintang dan bujur tertukar. Tukar keduanya.',
    'di-luar-indonesia': 'Titik ini di luar Indonesia. Periksa angkanya, atau ketuk peta.',
    luarDaerah: (nama: string | undefined) =>
      `Titik ini tampaknya di ${nama ?? 'luar daerah ini'}. Centang “Titik ini sudah benar” bila memang di sini.`,
    akurasi: (meter: string) =>
      `Titik ini bisa meleset sampai ${meter} meter. Perbesar peta dan ketuk lagi, atau centang “Titik ini sudah benar” bila patokan Anda sudah cukup.`,
  },
};

/** The words of the page on which a point is chosen, in one language. */
export type TeksTitik = typeof id;

const en: TeksTitik = {
  judul: 'Mark it on the map',
  kata: 'Tap the place: the point moves there and the map comes nearer. Tap again until it is right. This map has names of districts but no streets; the landmark in words stays the main thing.',
  peta: 'Map',
  gambar: 'Put the point where you tap, and bring the map nearer',
  kotak: (nama) => `Broken line: roughly where ${nama} is.`,
  geser: 'Move the point',
  arah: { utara: 'North', selatan: 'South', barat: 'West', timur: 'East' },
  besar: 'Size of the map',
  dekat: 'Zoom in',
  jauh: 'Zoom out',
  belum: 'No point yet.',
  letak: (jarak, arah, nama) => `This point is about ${jarak} ${arah} of the middle of ${nama}.`,
  letakTepat: (nama) => `This point is in the middle of ${nama}.`,
  arahDari: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  meter: (n) => `${n} metres`,
  meleset: (meter) => `It may be up to ${meter} metres off.`,
  angka: 'The chosen point',
  lintang: 'Latitude',
  bujur: 'Longitude',
  angkaPetunjuk: 'Filled in from the map; you may change it.',
  pakai: 'Use this point',
  lihat: 'Show these figures on the map',
  tanpa: 'Back without a new point',
  pasti: 'This point is right',
  pastiPetunjuk: 'Tick if you are sure, then press Use this point.',
  jalan: {
    buka: 'Open the street map',
    asal: 'Its pictures come from another provider, which sees your network address and the area you look at.',
    memuat: 'Loading the street map…',
    gagal: 'The street map did not load. The map above and the landmark can still be used.',
    ubin: 'Some pictures of the street map did not load. The map above and the landmark can still be used.',
    nama: 'Street map',
    cara: 'Move the street map until the needle stands on the place, then press Use this point.',
    posisi: 'Point {lintang}; {bujur}.',
    dekat: 'Zoom in on the street map',
    jauh: 'Zoom out of the street map',
  },
  galat: {
    kosong: 'Tap the map first, or write latitude and longitude',
    'bukan-angka': 'Write latitude and longitude as figures',
    nol: 'The point 0, 0 is in the sea off Africa. Tap the map, or check the figures.',
    tertukar: 'Latitude and longitude are swapped. Change them round.',
    'di-luar-indonesia': 'This point is outside Indonesia. Check the figures, or tap the map.',
    luarDaerah: (nama) =>
      `This point seems to be ${nama ? `in ${nama}` : 'outside this region'}. Tick “This point is right” if it really is here.`,
    akurasi: (meter) =>
      `This point may be up to ${meter} metres off. Zoom in and tap again, or tick “This point is right” if your landmark is enough.`,
  },
};

/** The words of the page on which a point is chosen. */
export const teksTitik: Readonly<Record<Bahasa, TeksTitik>> = { id, en };
