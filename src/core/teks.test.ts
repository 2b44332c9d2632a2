import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bersihkanTeks, kunciCari, panjangTeks } from './teks.ts';

const apaSaja = fc.string({ unit: 'binary', maxLength: 60 });

describe('bersihkanTeks', () => {
  it('gives NFC and LF', () => {
    expect(bersihkanTeks('Re\u0301o\r\nbaris\rdua\tkolom')).toEqual({ ok: true, teks: 'Réo\nbaris\ndua\tkolom' });
    expect(bersihkanTeks('')).toEqual({ ok: true, teks: '' });
  });

  it('refuses NUL and the other control characters', () => {
    for (const kode of [0, 1, 7, 8, 11, 12, 27, 31, 127])
      expect(bersihkanTeks(`a${String.fromCharCode(kode)}b`)).toEqual({ ok: false, sebab: 'nul' });
  });

  it('drops the controls that turn round what stands behind a text, and keeps the marks within one', () => {
    const pengarah = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];
    expect(bersihkanTeks(`Depan ${pengarah.join('x')}gereja`)).toEqual({ ok: true, teks: 'Depan xxxxxxxxgereja' });
    expect(bersihkanTeks('a\u200fb\u200ec\u061c')).toEqual({ ok: true, teks: 'a\u200fb\u200ec\u061c' });
  });

  it('mends half an emoji, which UTF-8 cannot hold', () => {
    expect(bersihkanTeks('a\ud83d')).toEqual({ ok: true, teks: 'a\ufffd' });
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(apaSaja, (s) => {
        const sekali = bersihkanTeks(s);
        if (sekali.ok) expect(bersihkanTeks(sekali.teks)).toEqual(sekali);
      }),
    );
  });
});

describe('panjangTeks', () => {
  it('counts code points, not halves of them', () => {
    expect(panjangTeks('jalan 🕳️')).toBe(8);
    fc.assert(fc.property(apaSaja, (s) => panjangTeks(s) === Array.from(s).length));
  });
});

describe('kunciCari', () => {
  it('folds case, accents and signs', () => {
    expect(kunciCari("  Ra'as / RÉO, Toli-Toli ")).toBe('raas reo toli toli');
    expect(kunciCari('Regapu’u')).toBe('regapuu');
  });

  it('is stable and never throws', () => {
    fc.assert(fc.property(apaSaja, (s) => kunciCari(kunciCari(s)) === kunciCari(s)));
  });
});
