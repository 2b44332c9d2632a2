import { bentuk, ikon } from './simbol.ts';

const AWALAN = '<use href="#';

/**
 * Builds the hidden sprite with only the symbols that a page uses.
 * Takes the rendered body; gives an `<svg>` string, empty when no symbol is used.
 */
export function buatSprite(html: string): string {
  const simbol = new Map<string, string>();
  for (const id of listPemakaian(html)) tambahSimbol(simbol, id.slice(0, 1), id.slice(2));
  if (simbol.size === 0) return '';
  const isi = [...simbol.values()].join('');
  return `<svg width="0" height="0" class="hide" aria-hidden="true">${isi}</svg>`;
}

/** Searched without a pattern: half the time, on every page. */
function listPemakaian(html: string): Set<string> {
  const id = new Set<string>();
  for (let awal = html.indexOf(AWALAN); awal >= 0; awal = html.indexOf(AWALAN, awal)) {
    awal += AWALAN.length;
    id.add(html.slice(awal, html.indexOf('"', awal)));
  }
  return id;
}

function tambahSimbol(simbol: Map<string, string>, jenis: string, nama: string): void {
  const gambar: Readonly<Record<string, string>> = jenis === 'i' ? ikon : jenis === 's' ? bentuk : {};
  const isi = Object.hasOwn(gambar, nama) ? gambar[nama] : undefined;
  if (isi === undefined) return;
  const sisi = jenis === 'i' ? 24 : 16;
  const id = `${jenis}-${nama}`;
  simbol.set(id, `<symbol id="${id}" viewBox="0 0 ${sisi} ${sisi}">${isi}</symbol>`);
}
