import { loadSandiUmum } from '../../reference/index.ts';
import { kataSetempat } from './kata-setempat.ts';

/** Whose password it is to be: what strangers know of them makes a bad one. */
export interface PemilikSandi {
  nama: string;
  surel: string;
}

/** Signs that must be left when every word that is guessed first is taken out. */
const SISA_MIN = 6;
const NAMA_MIN = 4;
const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' };

/**
 * Why a password of enough signs is guessed early (NIST SP 800-63B, 3.1.1.2; OWASP ASVS 5.0, 6.2.4 and 6.2.11).
 * @returns the sentence for the person, or undefined when nothing speaks against it
 */
export function galatMudah(sandi: string, pemilik: PemilikSandi): string | undefined {
  const kecil = sandi.toLowerCase();
  if (isBerulang(kecil)) return 'Kata sandi ini mudah ditebak karena berulang. Pakai tanda yang lebih beragam.';
  if (memuatPemilik(kecil, pemilik)) return 'Kata sandi tidak boleh memuat nama atau alamat surel Anda.';
  if (loadSandiUmum().has(kecil) || loadSandiUmum().has(kecil.replace(/[^a-z]+$/, '')))
    return 'Kata sandi ini sering dipakai orang, jadi cepat ditebak. Pakai beberapa kata yang jarang bertemu.';
  const kata = [...kataSetempat(), ...bagianNama(pemilik)];
  if ([kecil, luruskan(kecil)].some((satu) => sisaTanpa(satu, kata) < SISA_MIN))
    return 'Kata sandi ini hanya nama, tempat, atau kata yang biasa. Tambahkan kata lain yang jarang bertemu dengannya.';
  return undefined;
}

function isBerulang(sandi: string): boolean {
  return new Set(sandi).size < 4 || /^(.{1,4})\1{2,}.{0,3}$/u.test(sandi);
}

function memuatPemilik(sandi: string, { nama, surel }: PemilikSandi): boolean {
  const kotak = surel.toLowerCase().split('@')[0] ?? '';
  const rapat = hurufSaja(sandi);
  return [kotak, hurufSaja(nama)].some(
    (satu) => satu.length >= NAMA_MIN && (sandi.includes(satu) || rapat.includes(satu)),
  );
}

/** The names by which a person is called; an initial says nothing. */
function bagianNama({ nama, surel }: PemilikSandi): string[] {
  return `${nama} ${surel}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((satu) => satu.length >= NAMA_MIN);
}

/** How many signs remain without these words, years and punctuation. */
function sisaTanpa(sandi: string, kata: readonly string[]): number {
  const tanpa = kata.reduce((teks, satu) => teks.replaceAll(satu, ' '), sandi.replace(/(?:19|20)\d\d/g, ' '));
  return [...tanpa.replace(/[^\p{L}\p{N}]/gu, '')].length;
}

const luruskan = (sandi: string) => sandi.replace(/[013457@$]/g, (tanda) => LEET[tanda] ?? tanda);
const hurufSaja = (teks: string) => teks.toLowerCase().replace(/[^\p{L}]/gu, '');
