import { z } from 'zod';
import { teksOf } from '../isian.ts';
import { tujuanAman } from './tujuan.ts';

export interface IsianMasuk {
  surel: string;
  sandi: string;
  ke: string;
}

export interface GalatMasuk {
  surel?: string;
  sandi?: string;
}

const Surel = z.email().max(254);
const SUREL_KELIRU = 'Tulis alamat surel lengkap, misalnya nama@daerah.go.id.';

/** Reads an address as it is stored, without the blanks that come from copying. */
export function readSurel(body: unknown): { surel: string; galat: string | undefined } {
  const surel = teksOf(body, 'surel').trim().toLowerCase();
  return { surel, galat: Surel.safeParse(surel).success ? undefined : SUREL_KELIRU };
}

/** Reads the sign-in form; what is missing is said by field. */
export function readMasuk(body: unknown): { isian: IsianMasuk; galat: GalatMasuk } {
  const { surel, galat } = readSurel(body);
  const isian = { surel, sandi: teksOf(body, 'sandi'), ke: tujuanAman(teksOf(body, 'ke')) };
  return {
    isian,
    galat: { ...(galat ? { surel: galat } : {}), ...(isian.sandi === '' ? { sandi: 'Tulis kata sandi Anda.' } : {}) },
  };
}
