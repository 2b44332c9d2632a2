/**
 * The closed catalogue: every name that a service model may use. A name that is not here is refused by the
 * loader, so a model can never bring behaviour of its own.
 */

/** Fields that an act may ask for, with what each means. */
export const KOLOM_AKSI = {
  keparahan: 'one of the model’s severities; sets the danger mark and the length of the sla clock',
  unit: 'the unit that is responsible from now on',
  petugas: 'the field officer who gets the work',
  alasan: 'one of the model’s reasons, with its way to object',
  pesan: 'words for the reporter',
  catatan: 'words for colleagues only',
  jadwal: 'the day on which the work is planned',
  foto: 'photographs of the work',
  jamKerja: 'hours worked, in quarters',
  bahan: 'material used, in words',
  induk: 'the number of the report that this one repeats',
  penerima: 'name of the body that takes over, and how to reach it',
  terbit: 'whether words and photographs may be shown to the public',
} as const;
export type KolomAksi = keyof typeof KOLOM_AKSI;

/** Conditions that must hold before a transition, beyond state, role and required fields. */
export const GUARD = {
  'petugas-ditugaskan': 'the case has a field officer',
  'milik-petugas': 'a field officer acts only on a case that is assigned to them; other takers pass',
  'dalam-masa-konfirmasi': 'the clock `konfirmasi` has not run out',
  'bukan-induk': 'no other report has been merged into this one',
} as const;
export type Guard = keyof typeof GUARD;

/** What a transition does in its transaction, beyond changing the state. */
export const AKSI = {
  'setel-keparahan': 'stores the severity and recomputes the clocks',
  'serahkan-unit': 'stores the responsible unit',
  'tugaskan-petugas': 'stores the field officer',
  terbitkan: 'publishes words and photographs if the field says so',
  'tautkan-induk': 'links the case to the one it repeats and makes its reporter a follower there',
  'lepaskan-induk': 'removes that link',
  'catat-penerima': 'asks for the body that takes over; the timeline entry keeps it, for the reporter and for staff',
  'lepas-petugas': 'takes the case back from the field officer',
  'tandai-aman': 'records that the place is safe, which stops the clocks that end at `diamankan`',
} as const;
export type Aksi = keyof typeof AKSI;

/** The field that an action works on; a transition with the action asks for it, and only such a transition does. */
export const KOLOM_MILIK_AKSI = {
  keparahan: 'setel-keparahan',
  unit: 'serahkan-unit',
  petugas: 'tugaskan-petugas',
  terbit: 'terbitkan',
  induk: 'tautkan-induk',
  penerima: 'catat-penerima',
} as const satisfies Partial<Record<KolomAksi, Aksi>>;

/** Fields that the public form may have. */
export const KOLOM_FORM = {
  kategori: 'what is damaged',
  tempat: 'kecamatan, desa and landmark in words, and perhaps a point',
  foto: 'up to five photographs',
  cerita: 'what happened, in words',
  bahaya: 'whether somebody can be hurt',
  kontak: 'e-mail or telephone, only if the person wants answers',
} as const;
export type KolomForm = keyof typeof KOLOM_FORM;
