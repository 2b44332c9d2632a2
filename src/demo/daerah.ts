import type { Pengaturan } from '../platform/pemda/index.ts';

/** A demo region: real name and code, everything else an example. */
export interface DaerahDemo {
  slug: string;
  pengaturan: Partial<Pengaturan>;
  opd: { nama: string; singkatan: string };
  bidang: { nama: string; singkatan: string }[];
}

const DARURAT: Pengaturan['darurat'] = [
  {
    nomor: '112',
    nama: 'Panggilan darurat',
    keterangan: 'Gratis, 24 jam',
    namaEn: 'Emergency call',
    keteranganEn: 'Free, 24 hours',
  },
  { nomor: '110', nama: 'Polisi', keterangan: '', namaEn: 'Police', keteranganEn: '' },
  { nomor: '119', nama: 'Ambulans', keterangan: '', namaEn: 'Ambulance', keteranganEn: '' },
  {
    nomor: '115',
    nama: 'Pencarian dan pertolongan',
    keterangan: '',
    namaEn: 'Search and rescue',
    keteranganEn: '',
  },
];

const umum = (merek: Pengaturan['merek'], kota: string): Partial<Pengaturan> => ({
  merek,
  darurat: DARURAT,
  contoh: true,
  totpWajib: false,
  alamatKantor: `Jalan Contoh Sasando 1, ${kota}`,
  telepon: '0380-000000',
  surel: `layanan@${kota.toLowerCase().replaceAll(' ', '-')}.example`,
  petugasDataPribadi: `pdp@${kota.toLowerCase().replaceAll(' ', '-')}.example`,
});

export const DAERAH_DEMO: readonly DaerahDemo[] = [
  {
    slug: 'kota-kupang',
    pengaturan: umum('laut', 'Kupang'),
    opd: { nama: 'Dinas Pekerjaan Umum dan Penataan Ruang', singkatan: 'DPUPR' },
    bidang: [
      { nama: 'Bidang Bina Marga', singkatan: 'BM' },
      { nama: 'Bidang Sumber Daya Air', singkatan: 'SDA' },
    ],
  },
  {
    slug: 'kabupaten-lembata',
    pengaturan: umum('lontar', 'Lewoleba'),
    opd: { nama: 'Dinas Pekerjaan Umum, Penataan Ruang, dan Perhubungan', singkatan: 'DPUPRP' },
    bidang: [
      { nama: 'Bidang Bina Marga', singkatan: 'BM' },
      { nama: 'Bidang Sumber Daya Air', singkatan: 'SDA' },
    ],
  },
  {
    slug: 'provinsi-nusa-tenggara-timur',
    pengaturan: umum('cendana', 'Kupang'),
    opd: { nama: 'Dinas Pekerjaan Umum dan Perumahan Rakyat', singkatan: 'DPUPR' },
    bidang: [
      { nama: 'Bidang Bina Marga', singkatan: 'BM' },
      { nama: 'Bidang Sumber Daya Air', singkatan: 'SDA' },
    ],
  },
];

/** One example person for each role; the surname says that nobody real is meant. */
export const ORANG_DEMO = [
  { peran: 'operator', nama: 'Fransiska Contoh' },
  { peran: 'verifikator', nama: 'Regina Contoh' },
  { peran: 'petugas', nama: 'Yohanis Contoh' },
  { peran: 'kepala', nama: 'Yuliana Contoh' },
  { peran: 'admin-pemda', nama: 'Marselinus Contoh' },
] as const;

/** The one password of all demo accounts; it stands in docs/akun-demo.md. */
export const SANDI_DEMO = 'contoh-puja-indah';
