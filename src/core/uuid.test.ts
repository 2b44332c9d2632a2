import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuid, uuidv7 } from './uuid.ts';

describe('uuidv7', () => {
  it('carries version 7, the RFC variant and the moment it was made', () => {
    const kini = new Date(Date.now() + 5_000);
    const id = uuidv7(kini);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(kini.getTime());
  });

  it('grows without a repetition through a burst larger than its counter', () => {
    const daftar = Array.from({ length: 20_000 }, () => uuidv7());
    expect(new Set(daftar).size).toBe(daftar.length);
    expect([...daftar].sort()).toEqual(daftar);
  });

  it('grows when the clock jumps about', () => {
    const mulai = Date.now();
    let terakhir = uuidv7();
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 60_000 }), (geser) => {
        const id = uuidv7(new Date(mulai + geser));
        const tumbuh = id > terakhir;
        terakhir = id;
        return tumbuh && isUuid(id);
      }),
    );
  });
});

describe('isUuid', () => {
  it('refuses what is no UUID', () => {
    expect(isUuid('0198f2a4-7c1e-7a3b-9f00-1234567890ab')).toBe(true);
    for (const text of [
      '',
      'abc',
      '0198f2a47c1e7a3b9f001234567890ab',
      ' 0198f2a4-7c1e-7a3b-9f00-1234567890ab',
      '0198f2a4-7c1e-7a3b-9f00-1234567890ab\n',
    ])
      expect(isUuid(text)).toBe(false);
  });
});
