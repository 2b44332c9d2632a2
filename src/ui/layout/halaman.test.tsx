import { expect, test } from 'vitest';
import { Icon } from '../icons/icon.tsx';
import { renderHalaman } from './halaman.tsx';
import { inisial } from './inisial.ts';
import { polaPita } from './pita.tsx';

const kupang = {
  nama: 'Kota Kupang',
  kode: '53.71',
  slug: 'kota-kupang',
  merek: 'laut',
  beranda: '/kota-kupang',
} as const;

test('the woven edge of Kota Kupang has the blocks 5, 3, 7 and 1', () => {
  const { lebar, d } = polaPita('53.71');
  expect(lebar).toBe(192);
  expect(d).toBe(
    'M0 0h192v3H0zM0 5h5v4h-5zM8 5h5v4h-5zM16 5h5v4h-5zM24 5h5v4h-5zM32 5h5v4h-5zM56 5h5v4h-5zM64 5h5v4h-5zM72 5h5v4h-5zM96 5h5v4h-5zM104 5h5v4h-5zM112 5h5v4h-5zM120 5h5v4h-5zM128 5h5v4h-5zM136 5h5v4h-5zM144 5h5v4h-5zM168 5h5v4h-5z',
  );
});

test('0 counts as 10, and a page without region gets the national edge', () => {
  expect(polaPita('0').d.match(/v4/g)).toHaveLength(10);
  expect(polaPita('').lebar).toBe(352);
});

test.each([
  ['Kota Kupang', 'KK'],
  ['Kabupaten Kepulauan Siau Tagulandang Biaro', 'KK'],
  ['nila', 'NI'],
  ['"Fransiska" (Contoh)', 'FC'],
  ['   ', '?'],
  ['🚧', '?'],
])('initials of %s are %s', (nama, harapan) => {
  expect(inisial(nama)).toBe(harapan);
});

test('a page after a faulty post says so before its title, in its language', () => {
  const dasar = { judul: 'Tambah foto', isi: 'x', css: [], adaKesalahan: true, wilayah: kupang } as const;
  expect(renderHalaman(dasar)).toContain('<title>Kesalahan: Tambah foto · Kota Kupang</title>');
  const inggris = renderHalaman({ ...dasar, bahasa: 'en' });
  expect(inggris).toContain('<html lang="en">');
  expect(inggris).toContain('<title>Error: Tambah foto');
});

test('the sprite holds only the symbols that the page uses', () => {
  const html = renderHalaman({ judul: 'a', isi: <Icon nama="road" />, css: [] });
  expect(html.match(/<symbol id="[^"]+"/g)).toEqual(['<symbol id="i-road"']);
  expect(renderHalaman({ judul: 'a', isi: 'kosong', css: [] })).not.toContain('<symbol');
});

test('frame: brand, desk, menu in the footer and skip link', () => {
  const html = renderHalaman({
    judul: 'a',
    isi: 'b',
    css: ['/puja.css'],
    desk: true,
    wilayah: kupang,
    menu: [{ href: '/en', teks: 'English', lang: 'en' }],
    kaki: [{ href: '/bantuan', teks: 'Bantuan' }],
    demo: true,
  });
  expect(html.startsWith('<!doctype html><html lang="id"><head>')).toBe(true);
  expect(html).toContain('<body class="merek-laut desk">');
  expect(html).toContain('<a class="skip" href="#isi-halaman">');
  expect(html).toContain('<main id="isi-halaman" tabindex="-1">');
  expect(html).toContain('<a class="slim" href="#menu">');
  expect(html).toContain('<footer class="foot" id="menu">');
  expect(html).toContain('bukan sungguhan');
});

test('control characters never reach the page', () => {
  expect(renderHalaman({ judul: 'a', isi: 'ja\u0000lan\u0007', css: [] })).toContain('>jalan<');
});

test('the person at the top opens their pages and the way out, without script', () => {
  const html = renderHalaman({
    judul: 'a',
    isi: 'b',
    css: [],
    pengguna: {
      nama: 'Fransiska Contoh',
      peran: 'Operator',
      menu: [
        { href: '/kerja', teks: 'Kotak masuk', kini: true },
        { href: '/akun', teks: 'Akun saya' },
      ],
      keluar: { action: '/keluar', csrf: 'rahasia' },
    },
  });
  const menu = /<details class="who no-print">.*?<\/details>/s.exec(html)?.[0] ?? '';
  expect(menu).toContain('<summary>');
  expect(menu).toContain('<a href="/kerja" aria-current="page">Kotak masuk</a>');
  expect(menu).toContain('<a href="/akun">Akun saya</a>');
  expect(menu).toMatch(
    /<form [^>]*action="\/keluar" method="post"[^>]*><input type="hidden" name="_csrf" value="rahasia"/,
  );
  expect(menu).toContain('<button type="submit">Keluar</button>');
  expect(html.indexOf('class="who')).toBeLessThan(html.indexOf('<main'));
});
