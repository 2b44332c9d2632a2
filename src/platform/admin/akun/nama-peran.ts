import type { Peran } from '../../http/index.ts';

/** Roles that an administrator of a region gives. */
export const PERAN_DAERAH = [
  'operator',
  'verifikator',
  'petugas',
  'kepala',
  'admin-pemda',
] as const satisfies readonly Peran[];

export const NAMA_PERAN: Record<Peran, string> = {
  operator: 'Operator',
  verifikator: 'Verifikator',
  petugas: 'Petugas lapangan',
  kepala: 'Kepala',
  'admin-pemda': 'Admin pemda',
  fasilitator: 'Fasilitator',
  'admin-pusat': 'Admin pusat',
};
