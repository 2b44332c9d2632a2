import { bentuk, ikon } from './simbol.ts';

const pemakaian = /<use href="#([is])-([a-z0-9]+)"/g;

/**
 * Builds the hidden sprite with only the symbols that a page uses.
 * Takes the rendered body; gives an `<svg>` string, empty when no symbol is used.
 */
export function buatSprite(html: string): string {
  const simbol = new Map<string, string>();
  for (const [, jenis, nama] of html.matchAll(pemakaian)) {
    if (jenis && nama) tambahSimbol(simbol, jenis, nama);
  }
  if (simbol.size === 0) return '';
  const isi = [...simbol.values()].join('');
  return `<svg width="0" height="0" class="hide" aria-hidden="true">${isi}</svg>`;
}

function tambahSimbol(simbol: Map<string, string>, jenis: string, nama: string): void {
  const gambar: Readonly<Record<string, string>> = jenis === 'i' ? ikon : bentuk;
  const isi = gambar[nama];
  if (isi === undefined) return;
  const sisi = jenis === 'i' ? 24 : 16;
  const id = `${jenis}-${nama}`;
  simbol.set(id, `<symbol id="${id}" viewBox="0 0 ${sisi} ${sisi}">${isi}</symbol>`);
}
