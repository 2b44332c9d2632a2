import { expect, test } from 'vitest';
import { pesanFoto, type SebabFoto } from './index.ts';

const SEMUA: SebabFoto[] = ['terlalu-besar', 'piksel', 'jenis', 'heic', 'kosong', 'rusak', 'waktu-habis'];

test('the words name the photograph and say what to do', () => {
  expect(pesanFoto('rusak', 'IMG_2041.jpg', 'id')).toBe(
    'IMG_2041.jpg rusak atau terpotong. Ambil foto lagi, atau pilih foto lain.',
  );
  expect(pesanFoto('terlalu-besar', 'IMG_2041.jpg', 'en')).toBe(
    'IMG_2041.jpg is larger than 20 MB. Choose a smaller photo, or take a new one.',
  );
  for (const bahasa of ['id', 'en'] as const) {
    const kata = SEMUA.map((sebab) => pesanFoto(sebab, 'a.jpg', bahasa));
    expect(new Set(kata).size).toBe(SEMUA.length);
    for (const k of kata) expect(k).toMatch(/^a\.jpg .+\. .*(?:[Pp]ilih|[Cc]hoose) .+\.$/);
  }
});

test.each([
  ['C:\\Users\\Ibu Ani\\lubang.jpg', 'lubang.jpg'],
  ['/data/foto/../lubang.jpg', 'lubang.jpg'],
  ['lu\u0000ba\u001b[31mng.jpg\r\n', 'luba[31mng.jpg'],
  ['\u202Egpj.exe\u2066.jpg\u200B', 'gpj.exe.jpg'],
  ['  foto   rumah.jpg ', 'foto rumah.jpg'],
  ['patah\ud800.jpg', 'patah.jpg'],
  ['', 'Foto ini'],
  ['folder/', 'Foto ini'],
])('the name %j is shown as %j', (nama, tampil) => {
  expect(pesanFoto('kosong', nama, 'id')).toBe(`${tampil} kosong. Ambil foto lagi, atau pilih foto lain.`);
});

test('a long name is cut at 80 code points, never inside one', () => {
  const kata = pesanFoto('kosong', '🛣'.repeat(200), 'id');
  expect(kata.startsWith(`${'🛣'.repeat(79)}… kosong.`)).toBe(true);
});
