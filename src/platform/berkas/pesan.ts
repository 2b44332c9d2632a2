import type { Bahasa } from '../../core/index.ts';
import { BATAS_BYTE, type SebabFoto } from './sebab.ts';

const BATAS_MB = BATAS_BYTE / 1024 / 1024;
const PANJANG_NAMA = 80;
// Control, formatting (also the marks that turn the writing direction) and line signs, half surrogates.
const TAK_TAMPAK = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const TEKS: Record<Bahasa, Record<SebabFoto, string>> = {
  id: {
    'terlalu-besar': `lebih besar dari ${BATAS_MB} MB. Pilih foto yang lebih kecil, atau ambil foto baru.`,
    piksel: 'terlalu lebar atau terlalu tinggi. Ambil foto dengan kamera ponsel, atau pilih foto lain.',
    jenis: 'bukan foto JPEG, PNG, atau WebP. Ambil foto baru, atau pilih foto lain.',
    heic:
      'berformat HEIC atau AVIF, yang belum dapat kami buka. Di iPhone, buka Pengaturan, Kamera, Format, ' +
      'pilih Paling Kompatibel, lalu ambil foto lagi. Atau pilih foto JPEG, PNG, atau WebP.',
    kosong: 'kosong. Ambil foto lagi, atau pilih foto lain.',
    rusak: 'rusak atau terpotong. Ambil foto lagi, atau pilih foto lain.',
    'waktu-habis': 'terlalu lama dibuka. Coba kirim lagi, atau pilih foto lain.',
  },
  en: {
    'terlalu-besar': `is larger than ${BATAS_MB} MB. Choose a smaller photo, or take a new one.`,
    piksel: 'is too wide or too tall. Take a photo with your phone camera, or choose another one.',
    jenis: 'is not a JPEG, PNG or WebP photo. Take a new photo, or choose another one.',
    heic:
      'is in HEIC or AVIF format, which we cannot open yet. On an iPhone, open Settings, Camera, Formats, ' +
      'choose Most Compatible, then take the photo again. Or choose a JPEG, PNG or WebP photo.',
    kosong: 'is empty. Take the photo again, or choose another one.',
    rusak: 'is damaged or cut off. Take the photo again, or choose another one.',
    'waktu-habis': 'took too long to open. Try sending it again, or choose another photo.',
  },
};
const TANPA_NAMA: Record<Bahasa, string> = { id: 'Foto ini', en: 'This photo' };

/**
 * The plain words for a refused photograph.
 * @param nama the file's name as the browser gave it; shown without path and control signs, at most 80 code points
 * @returns plain text, to be escaped like any other
 */
export function pesanFoto(sebab: SebabFoto, nama: string, bahasa: Bahasa): string {
  return `${cleanNama(nama) || TANPA_NAMA[bahasa]} ${TEKS[bahasa][sebab]}`;
}

function cleanNama(nama: string): string {
  const akhir = nama.split(/[/\\]/).at(-1) ?? '';
  const bersih = [...akhir.replace(TAK_TAMPAK, '').normalize('NFC').replace(/\s+/g, ' ').trim()];
  return bersih.length > PANJANG_NAMA ? `${bersih.slice(0, PANJANG_NAMA - 1).join('')}…` : bersih.join('');
}
