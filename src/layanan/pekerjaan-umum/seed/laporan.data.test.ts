import { expect, test } from 'vitest';
import { kisahDari } from './kisah.ts';
import { LAPORAN_DEMO } from './laporan.data.ts';

const DAERAH = [...new Set(LAPORAN_DEMO.map((satu) => satu.pemda))];
const milik = (pemda: string) => LAPORAN_DEMO.filter((satu) => satu.pemda === pemda);

test('the demo reports of each region reach back a year, with every state and something in every list', () => {
  const kisah = new Set(LAPORAN_DEMO.map((satu) => satu.kisah));
  for (const pemda of DAERAH) {
    expect(Math.max(...milik(pemda).map((satu) => satu.hariLalu ?? 0))).toBeGreaterThanOrEqual(360);
    expect(new Set(milik(pemda).map((satu) => satu.kisah))).toEqual(kisah);
    expect(milik(pemda).some((satu) => satu.bahaya && satu.kisah === 'baru')).toBe(true);
    expect(milik(pemda).some((satu) => satu.hariKerjaLalu === 14 && satu.keparahan === 'sedang')).toBe(true);
  }
});

test('what repeats another report follows it in the list', () => {
  for (const [urutan, satu] of LAPORAN_DEMO.entries()) {
    if (satu.kisah !== 'duplikat') continue;
    const sebelum = LAPORAN_DEMO.slice(0, urutan);
    expect(
      sebelum.some((lain) => lain.pemda === satu.pemda && lain.desa === satu.desa && lain.kategori === satu.kategori),
    ).toBe(true);
  }
});

test('an objection comes after the refusal, and a task is given back by the officer with a reason', () => {
  const dari = (kisah: string) => LAPORAN_DEMO.filter((satu) => satu.kisah === kisah).map(kisahDari);
  for (const langkah of dari('keberatan')) expect(langkah.map(({ id }) => id)).toEqual(['tolak', 'tambah']);
  for (const langkah of dari('dikembalikan'))
    expect(langkah.at(-1)).toMatchObject({
      id: 'kembalikan-tugas',
      oleh: 'petugas',
      isian: { catatan: expect.stringMatching(/./) },
    });
});
