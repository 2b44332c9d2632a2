import { expect, test } from 'vitest';
import { Tombol } from '../buttons/tombol.tsx';
import { daftarJenisGambar, gambarContoh } from '../contoh/gambar.ts';
import { TabelKasus } from '../desk/tabel-kasus.tsx';
import { tulis } from '../tulis.ts';
import { Kutipan } from './kotak.tsx';
import { JamTeks, Lencana } from './lencana.tsx';
import { LiniMasa } from './lini-masa.tsx';
import { KodeQr } from './tiket.tsx';

test('a state and a clock always have a shape and a word', () => {
  expect(tulis(<Lencana bentuk="menunggu" teks="Menunggu pelapor" />)).toMatch(
    /<span class="badge b-wait"><svg.*#s-wait.*<\/svg>Menunggu pelapor<\/span>/,
  );
  expect(tulis(<JamTeks bentuk="lewat" teks="Lewat 2 hari kerja" />)).toMatch(/c-late.*#s-late.*Lewat 2/);
});

test('words of a person keep their lines and their own direction', () => {
  expect(tulis(<Kutipan teks={'satu\r\ndua'} />)).toBe('<p dir="auto">“satu<br/>dua”</p>');
});

test('an internal event is tagged for staff', () => {
  const html = tulis(
    <LiniMasa
      kejadian={[
        { bentuk: 'terbuka', waktu: '2026-11-24', waktuTeks: 'Hari ini', judul: 'Catatan', isi: 'a', internal: true },
      ]}
    />,
  );
  expect(html).toContain('Hanya petugas');
  expect(html).toContain('class="internal"');
});

test('a QR code is drawn as runs of dark modules', () => {
  const html = tulis(<KodeQr ukuran={3} data={[1, 1, 0, 0, 0, 0, 1, 0, 1]} label="Kode" />);
  expect(html).toContain('d="M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z"');
});

test('a button with an address is a link, otherwise it submits', () => {
  expect(tulis(<Tombol href="/lapor">Lapor</Tombol>)).toBe('<a class="btn" href="/lapor">Lapor</a>');
  expect(tulis(<Tombol varian="bahaya">Hapus</Tombol>)).toBe(
    '<button type="submit" class="btn btn-bad">Hapus</button>',
  );
});

test('the list of kasus has a caption and marks danger and the present row', () => {
  const html = tulis(
    <TabelKasus
      keterangan="1 laporan"
      baris={[
        {
          href: '/k',
          judul: 'Lubang',
          nomor: 'KPG',
          tempat: 'Alak',
          keadaan: 'a',
          batas: 'b',
          petugas: 'c',
          bahaya: true,
          kini: true,
        },
      ]}
    />,
  );
  expect(html).toContain('<caption class="hide">1 laporan</caption>');
  expect(html).toContain('<tr class="risk here">');
});

test('every sample picture is a standalone drawing marked with strokes, not with a font', () => {
  for (const jenis of daftarJenisGambar) {
    const svg = gambarContoh(jenis);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 320 240"/);
    expect(svg).not.toContain('<text');
    expect(svg.endsWith('</svg>')).toBe(true);
  }
});
