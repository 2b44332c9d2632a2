import { KOMPONEN_STANDAR, type ModelLayanan, type Peralihan } from '../../src/platform/model/index.ts';

const teks = (id: string, en: string) => ({ id, en });

/** A small complaint model for the platform's own tests: all kinds of clocks and goals, and no service. A new copy each time. */
export function modelKecil(): ModelLayanan {
  return {
    id: 'uji/aduan',
    versi: '1.0.0',
    judul: teks('Aduan uji', 'Test complaint'),
    jenis: 'pengaduan',
    dasarHukum: [{ id: 'uji', judul: 'Ketetapan uji', berlakuMulai: '2026-01-01', berlakuSampai: null }],
    kelompok: [{ id: 'semua', judul: teks('Semua', 'All'), ikon: 'i-alert' }],
    kategori: [kategori('meja', 'Meja rusak', 'Broken table'), kategori('kursi', 'Kursi rusak', 'Broken chair')],
    keparahan: [
      { id: 'berat', judul: teks('Berat', 'Severe'), sla: { hariKerja: 3 }, bahaya: true },
      { id: 'ringan', judul: teks('Ringan', 'Minor'), sla: { hariKerja: 30 }, bahaya: false },
    ],
    alasan: [
      {
        id: 'tidak-ditemukan',
        judul: teks('Tidak ditemukan', 'Not found'),
        uraian: teks('Kami tidak menemukannya.', 'We did not find it.'),
        keberatan: teks('Tulis di halaman ini.', 'Write on this page.'),
      },
    ],
    templat: [{ id: 'terima-kasih', judul: 'Terima kasih', isi: 'Terima kasih atas laporan {nomor}.' }],
    form: {
      skema: {
        type: 'object',
        properties: {
          kategori: { type: 'string' },
          cerita: { type: 'string', minLength: 1, maxLength: 4000 },
          bahaya: { type: 'boolean' },
        },
        required: ['kategori', 'cerita'],
      },
      langkah: [
        { id: 'jenis', judul: teks('Apa?', 'What?'), kolom: ['kategori'] },
        { id: 'cerita', judul: teks('Ceritakan', 'Tell us'), kolom: ['cerita', 'bahaya'] },
      ],
    },
    jam: [
      {
        id: 'selesaikan',
        judul: teks('Selesaikan', 'Finish'),
        lama: 'sla',
        mulai: { saat: 'diterima' },
        selesai: { saat: 'akhir' },
        jeda: true,
        lewat: { eskalasi: true },
        dasarHukum: 'uji',
      },
      {
        id: 'amankan',
        judul: teks('Amankan', 'Make safe'),
        lama: { jam: 24 },
        mulai: { saat: 'bahaya' },
        selesai: { saat: 'diamankan' },
        jeda: false,
        lewat: { eskalasi: true },
      },
      {
        id: 'jawaban',
        judul: teks('Jawaban', 'Answer'),
        lama: { hariKerja: 10 },
        mulai: { saat: 'masuk', keadaan: ['MENUNGGU'] },
        selesai: { saat: 'keluar', keadaan: ['MENUNGGU'] },
        jeda: false,
        lewat: { peralihan: 'tanpa-jawaban' },
      },
    ],
    alur: {
      awal: 'BARU',
      keadaan: [
        { id: 'BARU', judul: teks('Baru', 'New'), fase: 'terbuka', uraian: teks('Diterima.', 'Received.') },
        { id: 'MENUNGGU', judul: teks('Menunggu', 'Waiting'), fase: 'menunggu', uraian: teks('Menunggu.', 'Waiting.') },
        {
          id: 'SELESAI',
          judul: teks('Selesai', 'Done'),
          fase: 'akhir',
          hasil: 'selesai',
          uraian: teks('Selesai.', 'Done.'),
        },
        {
          id: 'DITOLAK',
          judul: teks('Ditolak', 'Refused'),
          fase: 'akhir',
          hasil: 'ditolak',
          uraian: teks('Ditolak.', 'Refused.'),
        },
        {
          id: 'SENYAP',
          judul: teks('Senyap', 'Silent'),
          fase: 'akhir',
          hasil: 'tanpa-jawaban',
          uraian: teks('Senyap.', 'Silent.'),
        },
      ],
      peralihan: [
        peralihan('nilai', ['BARU'], '@tetap', ['operator'], ['keparahan!', 'unit', 'petugas'], {
          aksi: ['setel-keparahan', 'serahkan-unit', 'tugaskan-petugas'],
        }),
        peralihan('amankan', ['BARU', 'MENUNGGU'], '@tetap', ['petugas', 'operator'], ['pesan'], {
          guard: ['milik-petugas'],
          aksi: ['tandai-aman'],
        }),
        peralihan('tanya', ['BARU'], 'MENUNGGU', ['operator'], ['pesan!']),
        peralihan('jawab', ['MENUNGGU'], '@sebelumnya', ['pelapor'], ['pesan!']),
        peralihan('tanpa-jawaban', ['MENUNGGU'], 'SENYAP', ['sistem'], []),
        peralihan('selesaikan', ['BARU'], 'SELESAI', ['petugas', 'operator'], ['pesan', 'catatan'], {
          guard: ['milik-petugas'],
        }),
        peralihan('tolak', ['BARU', 'MENUNGGU'], 'DITOLAK', ['operator'], ['alasan!']),
        peralihan('batal-tolak', ['DITOLAK'], '@sebelumnya', ['kepala'], []),
        peralihan('jawab-keberatan', ['DITOLAK'], '@tetap', ['kepala'], ['pesan!']),
      ],
    },
    standar: Object.fromEntries(
      KOMPONEN_STANDAR.map((nama) => [nama, teks('Isi uji.', 'Test text.')]),
    ) as ModelLayanan['standar'],
  };
}

function kategori(id: string, judul: string, title: string): ModelLayanan['kategori'][number] {
  return {
    id,
    judul: teks(judul, title),
    uraian: teks(`${judul}.`, `${title}.`),
    kelompok: 'semua',
    sla: { hariKerja: 14 },
  };
}

function peralihan(
  id: string,
  dari: string[],
  ke: string,
  oleh: Peralihan['oleh'],
  kolom: string[],
  tambahan: Partial<Peralihan> = {},
): Peralihan {
  const isian = kolom.map((nama) => ({ kolom: nama.replace('!', ''), wajib: nama.endsWith('!') }));
  const nama = teks(`Peralihan ${id}`, `Transition ${id}`);
  return {
    id,
    judul: nama,
    jejak: nama,
    dari,
    ke,
    oleh,
    isian,
    guard: [],
    aksi: [],
    kabari: true,
    penjelasan: nama,
    ...tambahan,
  };
}
