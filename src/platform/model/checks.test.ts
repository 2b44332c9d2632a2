import { expect, test } from 'vitest';
import { modelKecil } from '../../../test/support/model-kecil.ts';
import { type KodeGalat, loadModel, type ModelLayanan } from './index.ts';

/** One fault put into the small model, and the place and code that must be named. */
interface Contoh {
  nama: string;
  rusak: (model: ModelLayanan) => unknown;
  letak: string;
  kode: KodeGalat;
}

const P = { nilai: 0, amankan: 1, tanya: 2, jawab: 3, tanpaJawaban: 4, selesaikan: 5, tolak: 6 };

const contoh: Contoh[] = [
  {
    nama: 'an id stands twice in a list',
    rusak: (m) => m.kategori.push(ambil(m.kategori, 0)),
    letak: '/kategori/2/id',
    kode: 'id-ganda',
  },
  {
    nama: 'a kategori names an unknown kelompok',
    rusak: (m) => Object.assign(ambil(m.kategori, 1), { kelompok: 'lain' }),
    letak: '/kategori/1/kelompok',
    kode: 'rujukan',
  },
  {
    nama: 'a clock names an unknown dasar hukum',
    rusak: (m) => Object.assign(ambil(m.jam, 0), { dasarHukum: 'lain' }),
    letak: '/jam/0/dasarHukum',
    kode: 'rujukan',
  },
  {
    nama: 'a clock names an unknown peralihan',
    rusak: (m) => Object.assign(ambil(m.jam, 2), { lewat: { peralihan: 'lain' } }),
    letak: '/jam/2/lewat/peralihan',
    kode: 'rujukan',
  },
  {
    nama: 'a clock starts in an unknown keadaan',
    rusak: (m) => Object.assign(ambil(m.jam, 2), { mulai: { saat: 'masuk', keadaan: ['LAIN'] } }),
    letak: '/jam/2/mulai/keadaan/0',
    kode: 'rujukan',
  },
  {
    nama: 'a clock stops in an unknown keadaan',
    rusak: (m) => Object.assign(ambil(m.jam, 2), { selesai: { saat: 'keluar', keadaan: ['MENUNGGU', 'LAIN'] } }),
    letak: '/jam/2/selesai/keadaan/1',
    kode: 'rujukan',
  },
  {
    nama: 'a peralihan leads to an unknown keadaan',
    rusak: (m) => ubahPeralihan(m, P.tanya, { ke: 'LAIN' }),
    letak: '/alur/peralihan/2/ke',
    kode: 'rujukan',
  },
  {
    nama: 'a peralihan comes from an unknown keadaan',
    rusak: (m) => ubahPeralihan(m, P.tanya, { dari: ['BARU', 'LAIN'] }),
    letak: '/alur/peralihan/2/dari/1',
    kode: 'rujukan',
  },
  {
    nama: 'the first keadaan is unknown',
    rusak: (m) => Object.assign(m.alur, { awal: 'LAIN' }),
    letak: '/alur/awal',
    kode: 'rujukan',
  },
  {
    nama: 'a guard is not of the catalogue',
    rusak: (m) => ubahPeralihan(m, P.tanya, { guard: ['toString'] }),
    letak: '/alur/peralihan/2/guard/0',
    kode: 'katalog',
  },
  {
    nama: 'an action is not of the catalogue',
    rusak: (m) => ubahPeralihan(m, P.tanya, { aksi: ['hapus-semua'] }),
    letak: '/alur/peralihan/2/aksi/0',
    kode: 'katalog',
  },
  {
    nama: 'a field of an act is not of the catalogue',
    rusak: (m) => ubahPeralihan(m, P.tanya, { isian: [{ kolom: 'nik', wajib: true }] }),
    letak: '/alur/peralihan/2/isian/0/kolom',
    kode: 'katalog',
  },
  {
    nama: 'a field of the form is not of the catalogue',
    rusak: (m) => ambil(m.form.langkah, 1).kolom.push('nik'),
    letak: '/form/langkah/1/kolom/2',
    kode: 'katalog',
  },
  {
    nama: 'a legal basis has a day that does not exist',
    rusak: (m) => Object.assign(ambil(m.dasarHukum, 0), { berlakuMulai: '2026-02-30' }),
    letak: '/dasarHukum/0/berlakuMulai',
    kode: 'tanggal',
  },
  {
    nama: 'a legal basis ends before it begins',
    rusak: (m) => Object.assign(ambil(m.dasarHukum, 0), { berlakuSampai: '2025-12-31' }),
    letak: '/dasarHukum/0/berlakuSampai',
    kode: 'tanggal',
  },
  {
    nama: 'a template has a place that nobody fills in',
    rusak: (m) => Object.assign(ambil(m.templat, 0), { isi: 'Halo {nama}' }),
    letak: '/templat/0/isi',
    kode: 'templat',
  },
  {
    nama: 'a template is meant for a transition that does not exist',
    rusak: (m) => Object.assign(ambil(m.templat, 0), { untuk: ['tolak-semua'] }),
    letak: '/templat/0/untuk/0',
    kode: 'rujukan',
  },
  {
    nama: 'a template has a brace alone',
    rusak: (m) => Object.assign(ambil(m.templat, 0), { isi: 'Halo {nomor}}' }),
    letak: '/templat/0/isi',
    kode: 'templat',
  },
  {
    nama: 'a keadaan cannot be reached',
    rusak: (m) => m.alur.keadaan.push({ ...ambil(m.alur.keadaan, 2), id: 'PULAU' }),
    letak: '/alur/keadaan/5',
    kode: 'tak-terjangkau',
  },
  { nama: 'a keadaan cannot be left', rusak: tambahBuntu, letak: '/alur/keadaan/5', kode: 'buntu' },
  {
    nama: 'two keadaan only lead to each other',
    rusak: tambahLingkaran,
    letak: '/alur/keadaan/5',
    kode: 'tanpa-akhir',
  },
  {
    nama: 'nobody may take a peralihan',
    rusak: (m) => ubahPeralihan(m, P.tanya, { oleh: [] }),
    letak: '/alur/peralihan/2/oleh',
    kode: 'tanpa-pengambil',
  },
  {
    nama: 'a peralihan is left to sistem but no clock takes it',
    rusak: (m) => ubahPeralihan(m, P.tanya, { oleh: ['sistem'] }),
    letak: '/alur/peralihan/2/oleh',
    kode: 'tanpa-pengambil',
  },
  {
    nama: 'the guard of the own officer stands where no officer may act',
    rusak: (m) => ubahPeralihan(m, P.tanya, { guard: ['milik-petugas'] }),
    letak: '/alur/peralihan/2/oleh',
    kode: 'tanpa-pengambil',
  },
  {
    nama: 'the guard of the confirmation stands without its clock',
    rusak: (m) => ubahPeralihan(m, P.tanya, { guard: ['dalam-masa-konfirmasi'] }),
    letak: '/alur/peralihan/2/oleh',
    kode: 'tanpa-pengambil',
  },
  {
    nama: 'a final keadaan has no hasil',
    rusak: (m) => delete ambil(m.alur.keadaan, 2).hasil,
    letak: '/alur/keadaan/2/hasil',
    kode: 'hasil',
  },
  {
    nama: 'an open keadaan has a hasil',
    rusak: (m) => Object.assign(ambil(m.alur.keadaan, 0), { hasil: 'selesai' }),
    letak: '/alur/keadaan/0/hasil',
    kode: 'hasil',
  },
  {
    nama: 'the first keadaan is final',
    rusak: (m) => Object.assign(ambil(m.alur.keadaan, 0), { fase: 'akhir', hasil: 'selesai' }),
    letak: '/alur/awal',
    kode: 'hasil',
  },
  {
    nama: 'the way back starts where there is no state before',
    rusak: (m) => ubahPeralihan(m, P.jawab, { dari: ['MENUNGGU', 'BARU'] }),
    letak: '/alur/peralihan/3/dari/1',
    kode: 'sebelumnya',
  },
  {
    nama: 'a peralihan leads to where it starts',
    rusak: (m) => ubahPeralihan(m, P.tanya, { dari: ['BARU', 'MENUNGGU'] }),
    letak: '/alur/peralihan/2/dari/1',
    kode: 'tetap',
  },
  {
    nama: 'a refusal asks for no reason',
    rusak: (m) => ubahPeralihan(m, P.tolak, { isian: [{ kolom: 'alasan', wajib: false }] }),
    letak: '/alur/peralihan/6/isian',
    kode: 'isian',
  },
  {
    nama: 'reasons are asked for but the model has none',
    rusak: (m) => Object.assign(m, { alasan: [] }),
    letak: '/alur/peralihan/6/isian/0/kolom',
    kode: 'isian',
  },
  {
    nama: 'a field stands twice',
    rusak: (m) => ambil(m.alur.peralihan, P.tanya).isian.push({ kolom: 'pesan', wajib: false }),
    letak: '/alur/peralihan/2/isian/1/kolom',
    kode: 'isian',
  },
  {
    nama: 'a field has no action that works on it',
    rusak: (m) => ubahPeralihan(m, P.tanya, { isian: [{ kolom: 'unit', wajib: true }] }),
    letak: '/alur/peralihan/2/isian/0/kolom',
    kode: 'isian',
  },
  {
    nama: 'an action has no field to work on',
    rusak: (m) => ubahPeralihan(m, P.tanya, { aksi: ['setel-keparahan'] }),
    letak: '/alur/peralihan/2/aksi/0',
    kode: 'isian',
  },
  {
    nama: 'a deadline takes a peralihan that sistem may not take',
    rusak: (m) => ubahPeralihan(m, P.tanpaJawaban, { oleh: ['operator'] }),
    letak: '/jam/2/lewat/peralihan',
    kode: 'jam',
  },
  {
    nama: 'a deadline takes a peralihan that asks for a field',
    rusak: (m) => ubahPeralihan(m, P.tanpaJawaban, { isian: [{ kolom: 'pesan', wajib: true }] }),
    letak: '/jam/2/lewat/peralihan',
    kode: 'jam',
  },
  {
    nama: 'a deadline takes a peralihan with a guard',
    rusak: (m) => ubahPeralihan(m, P.tanpaJawaban, { guard: ['bukan-induk'] }),
    letak: '/jam/2/lewat/peralihan',
    kode: 'jam',
  },
  {
    nama: 'a clock may run out where its peralihan cannot be taken',
    rusak: (m) => Object.assign(ambil(m.jam, 2), { selesai: { saat: 'keluar', keadaan: ['MENUNGGU', 'BARU'] } }),
    letak: '/jam/2/lewat/peralihan',
    kode: 'jam',
  },
  {
    nama: 'a clock starts outside the states whose leaving stops it',
    rusak: (m) => Object.assign(ambil(m.jam, 2), { mulai: { saat: 'masuk', keadaan: ['BARU'] } }),
    letak: '/jam/2/selesai',
    kode: 'jam',
  },
  {
    nama: 'a clock from receipt does not name the first state',
    rusak: (m) => Object.assign(ambil(m.jam, 0), { selesai: { saat: 'keluar', keadaan: ['MENUNGGU'] } }),
    letak: '/jam/0/selesai',
    kode: 'jam',
  },
  {
    nama: 'a clock waits for a safe mark that nobody can give',
    rusak: (m) => ubahPeralihan(m, P.amankan, { aksi: [] }),
    letak: '/jam/1/selesai',
    kode: 'jam',
  },
  { nama: 'a danger clock stands where nothing marks danger', rusak: tanpaBahaya, letak: '/jam/1/mulai', kode: 'jam' },
  {
    nama: 'the form’s schema has a pattern',
    rusak: (m) => Object.assign(isianForm(m, 'cerita'), { pattern: '(a+)+$' }),
    letak: '/form/skema/properties/cerita/pattern',
    kode: 'form',
  },
  {
    nama: 'the form’s schema refers elsewhere',
    rusak: (m) => Object.assign(isianForm(m, 'cerita'), { $ref: 'https://contoh.example/skema' }),
    letak: '/form/skema/properties/cerita/$ref',
    kode: 'form',
  },
  {
    nama: 'the form’s schema does not compile',
    rusak: (m) => Object.assign(isianForm(m, 'cerita'), { maxLength: 'banyak' }),
    letak: '/form/skema',
    kode: 'form',
  },
  {
    nama: 'a step asks for a field that the schema lacks',
    rusak: (m) => ambil(m.form.langkah, 1).kolom.push('foto'),
    letak: '/form/langkah/1/kolom/2',
    kode: 'form',
  },
  {
    nama: 'a field is asked for in two steps',
    rusak: (m) => ambil(m.form.langkah, 1).kolom.push('kategori'),
    letak: '/form/langkah/1/kolom/2',
    kode: 'form',
  },
  {
    nama: 'the schema has a field that no step asks for',
    rusak: (m) => ambil(m.form.langkah, 1).kolom.pop(),
    letak: '/form/skema/properties/bahaya',
    kode: 'form',
  },
  {
    nama: 'a severity has no sla for the sla clock',
    rusak: (m) => Reflect.deleteProperty(ambil(m.keparahan, 1), 'sla'),
    letak: '/keparahan/1/sla',
    kode: 'skema',
  },
  {
    nama: 'a kategori has no sla for the sla clock',
    rusak: (m) => Reflect.deleteProperty(ambil(m.kategori, 1), 'sla'),
    letak: '/kategori/1/sla',
    kode: 'skema',
  },
  {
    nama: 'a component of the standard is missing',
    rusak: (m) => Reflect.deleteProperty(m.standar, 'biaya'),
    letak: '/standar/biaya',
    kode: 'skema',
  },
  {
    nama: 'a legal basis has no date',
    rusak: (m) => Reflect.deleteProperty(ambil(m.dasarHukum, 0), 'berlakuMulai'),
    letak: '/dasarHukum/0/berlakuMulai',
    kode: 'skema',
  },
  {
    nama: 'something unknown stands in the document',
    rusak: (m) => Object.assign(ambil(m.kategori, 0), { 'skrip/~': 'x' }),
    letak: '/kategori/0/skrip~1~0',
    kode: 'skema',
  },
  {
    nama: 'a length has an unknown unit',
    rusak: (m) => Object.assign(ambil(m.kategori, 0), { sla: { menit: 5 } }),
    letak: '/kategori/0/sla',
    kode: 'skema',
  },
  {
    nama: 'an id has letters that are not allowed',
    rusak: (m) => Object.assign(ambil(m.kategori, 0), { id: 'Meja Rusak' }),
    letak: '/kategori/0/id',
    kode: 'skema',
  },
  {
    nama: 'a text is empty',
    rusak: (m) => Object.assign(ambil(m.kategori, 0).judul, { en: ' ' }),
    letak: '/kategori/0/judul/en',
    kode: 'skema',
  },
  {
    nama: 'a text is longer than 4,000 code points',
    rusak: (m) => Object.assign(m.judul, { id: '\u{1f6e3}'.repeat(4001) }),
    letak: '/judul/id',
    kode: 'skema',
  },
  {
    nama: 'there are more than 200 kategori',
    rusak: (m) => {
      for (let i = 0; i < 199; i++) m.kategori.push({ ...ambil(m.kategori, 0), id: `k${i}` });
    },
    letak: '/kategori',
    kode: 'skema',
  },
];

test('the small model passes every check', () => {
  expect(loadModel(modelKecil())).toMatchObject({ ok: true });
});

test.each(contoh)('refused, naming the place: $nama', ({ rusak, letak, kode }) => {
  const model = modelKecil();
  rusak(model);
  const hasil = loadModel(model);
  expect(hasil.ok ? [] : hasil.galat).toContainEqual({ letak, kode, pesan: expect.stringMatching(/^[A-Z"].+\.$/) });
});

test('one fault in a choice is told once', () => {
  const model = modelKecil();
  Object.assign(ambil(model.jam, 0), { mulai: { saat: 'besok' } });
  expect(loadModel(model)).toMatchObject({ ok: false, galat: [{ letak: '/jam/0/mulai' }] });
});

test('a text of exactly 4,000 code points is kept', () => {
  const model = modelKecil();
  model.judul.id = '\u{1f6e3}'.repeat(4000);
  expect(loadModel(model)).toMatchObject({ ok: true });
});

function ambil<T>(daftar: T[], i: number): T {
  const satu = daftar[i];
  if (satu === undefined) throw new Error(`Tidak ada isi ke-${i}`);
  return satu;
}

function ubahPeralihan(model: ModelLayanan, i: number, ubah: Partial<ModelLayanan['alur']['peralihan'][number]>): void {
  Object.assign(ambil(model.alur.peralihan, i), ubah);
}

function isianForm(model: ModelLayanan, nama: string): object {
  return (model.form.skema['properties'] as Record<string, object>)[nama] ?? {};
}

function tambahBuntu({ alur }: ModelLayanan): void {
  alur.keadaan.push({ ...ambil(alur.keadaan, 0), id: 'BUNTU' });
  alur.peralihan.push({ ...ambil(alur.peralihan, P.tanya), id: 'ke-buntu', ke: 'BUNTU' });
}

function tambahLingkaran(model: ModelLayanan): void {
  const { alur } = model;
  alur.keadaan.push({ ...ambil(alur.keadaan, 0), id: 'KIRI' }, { ...ambil(alur.keadaan, 0), id: 'KANAN' });
  const jalan = (id: string, dari: string, ke: string) =>
    alur.peralihan.push({ ...ambil(alur.peralihan, P.tanya), id, dari: [dari], ke });
  jalan('masuk', 'BARU', 'KIRI');
  jalan('ke-kanan', 'KIRI', 'KANAN');
  jalan('ke-kiri', 'KANAN', 'KIRI');
}

function tanpaBahaya(model: ModelLayanan): void {
  for (const satu of model.keparahan) satu.bahaya = false;
  ambil(model.form.langkah, 1).kolom.pop();
}
