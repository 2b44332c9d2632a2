/** Roles of the platform (section 8 of the design); a service may add its own. */
export const PERAN = [
  'operator',
  'petugas',
  'verifikator',
  'kepala',
  'admin-pemda',
  'fasilitator',
  'admin-pusat',
] as const;
export type Peran = (typeof PERAN)[number];

/** What people of staff read; their pages are in Indonesian. */
export const NAMA_PERAN: Record<Peran, string> = {
  operator: 'Operator',
  petugas: 'Petugas lapangan',
  verifikator: 'Verifikator',
  kepala: 'Kepala',
  'admin-pemda': 'Admin pemda',
  fasilitator: 'Fasilitator',
  'admin-pusat': 'Admin pusat',
};

/**
 * Who may come in. Each route says it; a route that does not is refused when it is registered.
 * `publik` anybody, `akun` anybody who is signed in, `peran` only these roles in the region of the address.
 */
export type Akses = { jenis: 'publik' } | { jenis: 'akun' } | { jenis: 'peran'; peran: readonly Peran[] };

export const publik: Akses = { jenis: 'publik' };
export const berakun: Akses = { jenis: 'akun' };
/** Access for whoever holds one of these roles in the region of the address. */
export const untukPeran = (...peran: Peran[]): Akses => ({ jenis: 'peran', peran });
