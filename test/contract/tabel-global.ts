/** Tables that belong to no tenant, and why. Everything else must be a tenant table. */
export const TABEL_GLOBAL: Record<string, string> = {
  'akun.jejak': 'the trail of identity, which is one for the country; no address in clear',
  'akun.keanggotaan': 'answers before a tenant is known: in which regions a person works',
  'akun.percobaan': 'counts attempts per address or source, before anybody is known',
  'akun.token': 'a link from a mail is opened before a tenant is known; hashes only',
  'auth.account': 'identity is one for the country',
  'auth.session': 'identity is one for the country',
  'auth.twoFactor': 'identity is one for the country',
  'auth.user': 'identity is one for the country',
  'auth.verification': 'identity is one for the country',
  'migrasi.catatan': 'the ledger of migrations; the application has no right on it',
  'model.versi': 'published models of services, the same for all; no personal data',
  'pemda.pemda': 'the governments themselves',
  'pemda.slug_lama': 'former addresses of governments',
};

/** Rows that nobody may change or take away. */
export const TABEL_TAMBAH_SAJA = ['akun.jejak', 'audit.jejak', 'kasus.peristiwa'];
