import { KOMPONEN_STANDAR } from './types.ts';

const BATAS_TEKS = 4000;
const SLUG = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';
const KEADAAN = '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$';

/** A closed object: what is named may stand there, what is not optional must. */
function objek(properties: Record<string, object>, opsional: string[] = []) {
  const required = Object.keys(properties).filter((nama) => !opsional.includes(nama));
  return { type: 'object', properties, required, additionalProperties: false };
}

const daftar = (items: object, maxItems: number, minItems = 0) => ({ type: 'array', items, minItems, maxItems });
const ref = (nama: string) => ({ $ref: `#/$defs/${nama}` });
const pilihan = (...nilai: string[]) => ({ type: 'string', enum: nilai });
const tepat = (nilai: string | boolean) => ({ const: nilai });
const lama = (satuan: string, maximum: number) => objek({ [satuan]: { type: 'integer', minimum: 1, maximum } });

const definisi = {
  slug: { type: 'string', maxLength: 60, pattern: SLUG },
  idKeadaan: { type: 'string', maxLength: 60, pattern: KEADAAN },
  tanggal: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
  teks: { type: 'string', minLength: 1, maxLength: BATAS_TEKS, pattern: '\\S' },
  dwibahasa: objek({ id: ref('teks'), en: ref('teks') }),
  // A component may be empty: the model loads, but the service cannot open.
  komponen: objek({ id: { type: 'string', maxLength: BATAS_TEKS }, en: { type: 'string', maxLength: BATAS_TEKS } }),
  durasi: { anyOf: [lama('hariKerja', 1000), lama('hari', 1000), lama('jam', 10_000)] },
  daftarKeadaan: daftar(ref('idKeadaan'), 60, 1),
  dasarHukum: objek({
    id: ref('slug'),
    judul: ref('teks'),
    berlakuMulai: ref('tanggal'),
    berlakuSampai: { anyOf: [{ type: 'null' }, ref('tanggal')] },
  }),
  kelompok: objek({
    id: ref('slug'),
    judul: ref('dwibahasa'),
    ikon: { type: 'string', maxLength: 60, pattern: '^i-[a-z]+$' },
  }),
  kategori: objek({
    id: ref('slug'),
    judul: ref('dwibahasa'),
    uraian: ref('dwibahasa'),
    kelompok: ref('slug'),
    sla: ref('durasi'),
  }),
  keparahan: objek({ id: ref('slug'), judul: ref('dwibahasa'), sla: ref('durasi'), bahaya: { type: 'boolean' } }),
  alasan: objek({ id: ref('slug'), judul: ref('dwibahasa'), uraian: ref('dwibahasa'), keberatan: ref('dwibahasa') }),
  templat: objek({ id: ref('slug'), judul: ref('teks'), isi: ref('teks'), untuk: daftar(ref('slug'), 60, 1) }, [
    'untuk',
  ]),
  langkah: objek({ id: ref('slug'), judul: ref('dwibahasa'), kolom: daftar(ref('nama'), 20, 1) }),
  nama: { type: 'string', minLength: 1, maxLength: 60 },
  mulai: {
    anyOf: [
      objek({ saat: tepat('diterima') }),
      objek({ saat: tepat('bahaya') }),
      objek({ saat: tepat('masuk'), keadaan: ref('daftarKeadaan') }),
    ],
  },
  selesai: {
    anyOf: [
      objek({ saat: tepat('akhir') }),
      objek({ saat: tepat('diamankan') }),
      objek({ saat: tepat('keluar'), keadaan: ref('daftarKeadaan') }),
    ],
  },
  lewat: { anyOf: [objek({ eskalasi: tepat(true) }), objek({ peralihan: ref('slug') })] },
  jam: objek(
    {
      id: ref('slug'),
      judul: ref('dwibahasa'),
      lama: { anyOf: [tepat('sla'), ref('durasi')] },
      mulai: ref('mulai'),
      selesai: ref('selesai'),
      jeda: { type: 'boolean' },
      lewat: ref('lewat'),
      dasarHukum: ref('slug'),
    },
    ['dasarHukum'],
  ),
  keadaan: objek(
    {
      id: ref('idKeadaan'),
      judul: ref('dwibahasa'),
      fase: pilihan('terbuka', 'menunggu', 'akhir'),
      hasil: pilihan('selesai', 'diteruskan', 'ditolak', 'ditarik', 'tanpa-jawaban', 'duplikat'),
      uraian: ref('dwibahasa'),
    },
    ['hasil'],
  ),
  // An empty list of takers passes here so that the check can say what it means.
  peralihan: objek({
    id: ref('slug'),
    judul: ref('dwibahasa'),
    jejak: ref('dwibahasa'),
    dari: ref('daftarKeadaan'),
    ke: { anyOf: [ref('idKeadaan'), tepat('@sebelumnya'), tepat('@tetap')] },
    oleh: daftar(pilihan('operator', 'petugas', 'verifikator', 'kepala', 'pelapor', 'sistem'), 6),
    isian: daftar(objek({ kolom: ref('nama'), wajib: { type: 'boolean' } }), 20),
    guard: daftar(ref('nama'), 10),
    aksi: daftar(ref('nama'), 10),
    kabari: { type: 'boolean' },
    penjelasan: ref('dwibahasa'),
  }),
  asal: objek({ pemda: ref('nama'), id: ref('idModel'), versi: ref('versi'), hash: ref('hash') }),
  idModel: { type: 'string', maxLength: 121, pattern: '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$' },
  versi: { type: 'string', maxLength: 30, pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
  hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
};

/** The shape of a model document: JSON Schema 2020-12, all objects closed. The whole document stays under 256 KB. */
export const SKEMA_MODEL = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Model layanan',
  ...objek(
    {
      id: ref('idModel'),
      versi: ref('versi'),
      judul: ref('dwibahasa'),
      jenis: pilihan('pengaduan', 'permohonan'),
      asal: ref('asal'),
      dasarHukum: daftar(ref('dasarHukum'), 100),
      kelompok: daftar(ref('kelompok'), 60, 1),
      kategori: daftar(ref('kategori'), 200, 1),
      keparahan: daftar(ref('keparahan'), 20),
      alasan: daftar(ref('alasan'), 60),
      templat: daftar(ref('templat'), 100),
      form: objek({ skema: { type: 'object' }, langkah: daftar(ref('langkah'), 20, 1) }),
      jam: daftar(ref('jam'), 40),
      alur: objek({
        awal: ref('idKeadaan'),
        keadaan: daftar(ref('keadaan'), 60, 1),
        peralihan: daftar(ref('peralihan'), 200),
      }),
      standar: objek(Object.fromEntries(KOMPONEN_STANDAR.map((nama) => [nama, ref('komponen')]))),
    },
    ['asal'],
  ),
  $defs: definisi,
};
