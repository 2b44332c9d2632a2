import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALFABET_NOMOR, isNomorPublik, makeNomorPublik, parseNomorPublik } from './nomorPublik.ts';

const HURUF = [...ALFABET_NOMOR].filter((c) => c > '9');
const singkatan = fc.array(fc.constantFrom(...HURUF), { minLength: 3, maxLength: 3 }).map((a) => a.join(''));
const nomor = fc
  .tuple(singkatan, fc.uint8Array({ minLength: 7, maxLength: 7, max: 247 }))
  .map(([k, byte]) => makeNomorPublik(k, () => byte));

/** The number without dashes, one place replaced. */
function ganti(isi: string, i: number, c: string): string {
  return isi.slice(0, i) + c + isi.slice(i + 1);
}

describe('nomor publik', () => {
  it('has an alphabet of 31 without 0 O 1 I L', () => {
    expect(new Set(ALFABET_NOMOR).size).toBe(31);
    expect(ALFABET_NOMOR).not.toMatch(/[0O1IL]/);
  });

  it('carries the letters of its pemda and is read back', () => {
    fc.assert(
      fc.property(nomor, (n) => {
        expect(n).toMatch(/^[A-Z]{3}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
        expect(parseNomorPublik(n)).toEqual({ nomor: n, singkatan: n.slice(0, 3) });
        expect(isNomorPublik(n)).toBe(true);
      }),
    );
  });

  it('is read in small letters, with blanks, with other dashes and without any', () => {
    const n = makeNomorPublik('KPG');
    const tanpa = n.replaceAll('-', '');
    for (const ketikan of [
      n.toLowerCase(),
      ` ${n} `,
      n.replaceAll('-', ' '),
      n.replaceAll('-', '–'),
      tanpa,
      [...tanpa].join(' '),
    ])
      expect(parseNomorPublik(ketikan)?.nomor).toBe(n);
    expect(isNomorPublik(tanpa)).toBe(false);
  });

  it('catches every single wrong character, also in the letters of the pemda', () => {
    fc.assert(
      fc.property(nomor, (n) => {
        const isi = n.replaceAll('-', '');
        for (let i = 0; i < isi.length; i += 1)
          for (const c of ALFABET_NOMOR) if (c !== isi[i]) expect(parseNomorPublik(ganti(isi, i, c))).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('catches every swap of two different characters at any two places', () => {
    fc.assert(
      fc.property(nomor, (n) => {
        const isi = n.replaceAll('-', '');
        for (let i = 0; i < isi.length; i += 1)
          for (let j = i + 1; j < isi.length; j += 1)
            if (isi[i] !== isi[j])
              expect(parseNomorPublik(ganti(ganti(isi, i, isi.charAt(j)), j, isi.charAt(i)))).toBeUndefined();
      }),
    );
  });

  it('does not guess: 0 O 1 I L, missing and extra characters are refused', () => {
    const n = makeNomorPublik('KPG');
    for (const c of '0O1IL') expect(parseNomorPublik(ganti(n, 5, c))).toBeUndefined();
    for (const text of ['', n.slice(1), `${n}2`, '\u0000', 'x'.repeat(10_000), '🙂'.repeat(11)])
      expect(parseNomorPublik(text)).toBeUndefined();
  });

  it('refuses letters of a pemda outside the alphabet', () => {
    for (const k of ['KOL', 'kpg', 'KP', 'K2G', '']) expect(() => makeNomorPublik(k)).toThrow(RangeError);
  });

  it('throws away bytes that would make some characters likelier', () => {
    const kiriman = [
      new Uint8Array(7).fill(250),
      new Uint8Array([0, 255, 1, 248, 2, 247, 3]),
      new Uint8Array(7).fill(4),
    ];
    expect(makeNomorPublik('KPG', () => kiriman.shift() ?? new Uint8Array())).toMatch(/^KPG-234Z-566/);
  });
});
