import { type ComponentChildren, Fragment, h, options, type VNode } from 'preact';
import { expect, test } from 'vitest';
import { teksJahat } from '../../../test/support/teks-jahat.ts';
import { denganBahasa } from '../bahasa.ts';
import * as ui from '../index.ts';
import { renderHalaman } from '../layout/halaman.tsx';
import { tulis } from '../tulis.ts';
import { contohKomponen, Galeri } from './galeri.tsx';

// Which tags with which attributes, in order: text can only be inert when this does not change.
function kerangka(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z!][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map((tag) => {
    const atribut = [...(tag[2] ?? '').matchAll(/([^\s=]+)(?:="[^"]*")?/g)].map((satu) => satu[1]);
    return `${tag[1]}[${atribut.join(' ')}]`;
  });
}

function render(isi: ComponentChildren): string {
  return tulis(h(Fragment, null, isi));
}

const aman = new Map(contohKomponen(() => 'teks').map((contoh) => [contoh.id, render(contoh.isi)]));

test.each(Object.entries(teksJahat))('hostile text (%s) stays inert in every component', (_nama, jahat) => {
  for (const contoh of contohKomponen(() => jahat)) {
    const html = render(contoh.isi);
    const harapan = kerangka(aman.get(contoh.id) ?? '');
    // A map leaves out names that do not fit, so only new tags would be wrong there.
    if (contoh.id === 'k-peta') expect(harapan).toEqual(expect.arrayContaining(kerangka(html)));
    else expect(kerangka(html)).toEqual(harapan);
    expect(html.split('<').length - 1).toBe(kerangka(html).length);
  }
});

test.each(Object.entries(teksJahat))('hostile text (%s) stays inert in the frame of a page', (_nama, jahat) => {
  expect(kerangka(halaman(jahat))).toEqual(kerangka(halaman('teks')));
});

function halaman(teks: string): string {
  return renderHalaman({
    judul: teks,
    isi: teks,
    hero: <p>{teks}</p>,
    css: [teks],
    skrip: [teks],
    deskripsi: teks,
    kanonik: teks,
    alternatif: [{ bahasa: teks, href: teks }],
    atom: { href: teks, judul: teks },
    wilayah: { nama: teks, kode: '53.71', slug: teks, merek: 'laut', beranda: teks },
    subjudul: teks,
    menu: [{ href: teks, teks, lang: teks }],
    kaki: [{ href: teks, teks, lang: teks }],
    kakiTeks: teks,
    pengguna: {
      nama: teks,
      peran: teks,
      menu: [{ href: teks, teks }],
      keluar: { action: teks, csrf: teks },
    },
    cari: { action: teks, q: teks },
    demo: teks,
  });
}

test('the gallery shows every exported component', () => {
  const tampil = new Set<unknown>();
  const sebelum = options.vnode;
  options.vnode = (vnode: VNode) => {
    tampil.add(vnode.type);
    sebelum?.(vnode);
  };
  tulis(<Galeri />);
  if (sebelum) options.vnode = sebelum;
  else delete options.vnode;
  const komponen = Object.entries(ui).filter(
    ([nama, nilai]) => typeof nilai === 'function' && /^[A-Z]/.test(nama) && !['Galeri', 'Bahasa'].includes(nama),
  );
  expect(komponen.filter(([, nilai]) => !tampil.has(nilai)).map(([nama]) => nama)).toEqual([]);
});

test('the gallery has no repeated id and no style attribute', () => {
  const html = tulis(<Galeri />);
  const id = [...html.matchAll(/ id="([^"]+)"/g)].map((cocok) => cocok[1]);
  expect(id.filter((satu, urutan) => id.indexOf(satu) !== urutan)).toEqual([]);
  expect(html).not.toMatch(/ style="/);
});

test('fixed words follow the language of the page', () => {
  const isi = <ui.Kembali href="/" />;
  expect(tulis(isi)).toContain('Kembali');
  expect(denganBahasa('en', () => tulis(isi))).toContain('Back');
});
