/**
 * The service model: what a region may vary, as data. The document is checked by `schema.ts` (shape) and
 * `checks.ts` (sense); everything that can be merged has a stable `id`. No code lives in a model: guards,
 * actions and act fields are names from the closed catalogue in `catalogue.ts`.
 */

/**
 * A text in both languages of the public pages. Those of states, transitions and the standard may name the model's
 * lengths of time: `{lama.periksa}` is that of a clock, `{sla.berbahaya}` that of a severity.
 */
export interface TeksDwibahasa {
  id: string;
  en: string;
}

/** The three phases the platform knows; state ids are words of the model. */
export type Fase = 'terbuka' | 'menunggu' | 'akhir';

/** How a case ended; wording and figures follow this, not the state's name. */
export type Hasil = 'selesai' | 'diteruskan' | 'ditolak' | 'ditarik' | 'tanpa-jawaban' | 'duplikat';

/** Who may take a transition: roles of the platform, the reporter, or a deadline row. */
export type Pengambil = 'operator' | 'petugas' | 'verifikator' | 'kepala' | 'pelapor' | 'sistem';

/** A length of time: working days of the tenant's calendar, calendar days, or hours through nights and holidays. */
export type Durasi = { hariKerja: number } | { hari: number } | { jam: number };

export interface DasarHukum {
  id: string;
  judul: string;
  berlakuMulai: string;
  berlakuSampai: string | null;
}

export interface Kategori {
  id: string;
  judul: TeksDwibahasa;
  uraian: TeksDwibahasa;
  /** A group for the public page, such as "jalan". */
  kelompok: string;
  /** Default length of the `sla` clock until a severity is set. */
  sla: Durasi;
}

export interface KelompokKategori {
  id: string;
  judul: TeksDwibahasa;
  /** Name of an icon of the design system. */
  ikon: string;
}

export interface Keparahan {
  id: string;
  judul: TeksDwibahasa;
  /** Replaces the category's default clock. */
  sla: Durasi;
  /** Marks the case as dangerous, which starts the clocks that begin at `bahaya`. */
  bahaya: boolean;
}

export interface Alasan {
  id: string;
  judul: TeksDwibahasa;
  /** What the reporter reads. */
  uraian: TeksDwibahasa;
  /** How to object. */
  keberatan: TeksDwibahasa;
}

export interface TemplatJawaban {
  id: string;
  judul: string;
  /** `{nomor}`, `{jenis}`, `{tempat}` are the only places that are filled in. */
  isi: string;
  /** The transitions for whose message it is meant; all when left out. */
  untuk?: string[];
}

/** One page of the public form; `kolom` are fields of the catalogue. */
export interface LangkahForm {
  id: string;
  judul: TeksDwibahasa;
  kolom: string[];
}

/**
 * A clock. It starts at an event (`masuk`: each time the case comes from outside into one of the states), stops at
 * another, and rests while the case waits for the reporter if `jeda` says so. `keluar` stops it when the case is in
 * none of the named states any more; `diamankan` when a transition with `tandai-aman` is taken or the case ends.
 * When it runs out, either the head is told or a transition is taken.
 */
export interface Jam {
  id: string;
  judul: TeksDwibahasa;
  /** `sla` takes the length from the severity, else from the category. */
  lama: Durasi | 'sla';
  mulai: { saat: 'diterima' } | { saat: 'bahaya' } | { saat: 'masuk'; keadaan: string[] };
  selesai: { saat: 'keluar'; keadaan: string[] } | { saat: 'akhir' } | { saat: 'diamankan' };
  jeda: boolean;
  lewat: { eskalasi: true } | { peralihan: string };
  dasarHukum?: string;
}

export interface Keadaan {
  id: string;
  judul: TeksDwibahasa;
  fase: Fase;
  /** Only, and always, for the phase `akhir`. */
  hasil?: Hasil;
  /** What the reporter reads about this state. */
  uraian: TeksDwibahasa;
}

/** A field that an act asks for, from the catalogue. */
export interface IsianAksi {
  kolom: string;
  wajib: boolean;
}

/** Back to the state from which the present one was entered; see `jejakKeadaan`. */
export const KE_SEBELUMNYA = '@sebelumnya';
/** An act that leaves the state as it is. */
export const KE_TETAP = '@tetap';
/** A state id or one of the two special goals. */
export type TujuanPeralihan = (string & {}) | typeof KE_SEBELUMNYA | typeof KE_TETAP;

export interface Peralihan {
  id: string;
  /** What the button says: a verb. */
  judul: TeksDwibahasa;
  /** What the timeline says afterwards. */
  jejak: TeksDwibahasa;
  dari: string[];
  ke: TujuanPeralihan;
  oleh: Pengambil[];
  isian: IsianAksi[];
  guard: string[];
  aksi: string[];
  /** Whether the reporter and followers get a message. */
  kabari: boolean;
  /** Shown to the person who decides what happens next. */
  penjelasan: TeksDwibahasa;
}

/** The 14 components of a service standard (UU 25/2009 art. 21; Permen PANRB 15/2014). */
export const KOMPONEN_STANDAR = [
  'persyaratan',
  'prosedur',
  'jangkaWaktu',
  'biaya',
  'produk',
  'pengaduan',
  'dasarHukum',
  'sarana',
  'kompetensi',
  'pengawasan',
  'jumlahPelaksana',
  'jaminanPelayanan',
  'jaminanKeamanan',
  'evaluasi',
] as const;
export type KomponenStandar = (typeof KOMPONEN_STANDAR)[number];

export interface ModelLayanan {
  id: string;
  versi: string;
  judul: TeksDwibahasa;
  jenis: 'pengaduan' | 'permohonan';
  /** Where the model was replicated from; absent for one that the platform ships. */
  asal?: { pemda: string; id: string; versi: string; hash: string };
  dasarHukum: DasarHukum[];
  kelompok: KelompokKategori[];
  kategori: Kategori[];
  keparahan: Keparahan[];
  alasan: Alasan[];
  templat: TemplatJawaban[];
  form: { skema: Record<string, unknown>; langkah: LangkahForm[] };
  jam: Jam[];
  alur: { awal: string; keadaan: Keadaan[]; peralihan: Peralihan[] };
  standar: Record<KomponenStandar, TeksDwibahasa>;
}
