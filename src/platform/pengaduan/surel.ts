import { z } from 'zod';

const Surel = z.email().max(254);

/** An e-mail address as people type it, trimmed; undefined when it is none. */
export function parseSurel(tulisan: string): string | undefined {
  const hasil = Surel.safeParse(tulisan.trim());
  return hasil.success ? hasil.data : undefined;
}
