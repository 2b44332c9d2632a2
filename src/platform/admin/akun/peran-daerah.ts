import type { Peran } from '../../http/index.ts';

/** Roles that an administrator of a region gives. */
export const PERAN_DAERAH = [
  'operator',
  'verifikator',
  'petugas',
  'kepala',
  'admin-pemda',
] as const satisfies readonly Peran[];
