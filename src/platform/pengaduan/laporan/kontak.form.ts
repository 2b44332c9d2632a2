import type { Bahasa } from '../../../core/index.ts';
import type { UbahanKontak } from '../../kasus/index.ts';
import { parseKontak } from '../lapor/cerita.tsx';
import { teksPengaduan } from '../teks.ts';

/**
 * What the reporter wants of the contact. An empty field changes nothing; a tick takes the stored one away, and a new
 * one that was written beside it takes its place.
 */
export function parseUbahKontak(
  body: Record<string, string>,
  bahasa: Bahasa,
): { kontak: UbahanKontak; galat: Record<string, string> } {
  const { kontak, galat } = parseKontak(body, bahasa);
  const surel = kontak.surel ?? (body['hapus-surel'] === 'ya' ? null : undefined);
  const telepon = kontak.telepon ?? (body['hapus-telepon'] === 'ya' ? null : undefined);
  if (Object.keys(galat).length === 0 && surel === undefined && telepon === undefined)
    galat['surel'] = teksPengaduan[bahasa].laporan.kontakKosong;
  return { kontak: { surel, telepon }, galat };
}
