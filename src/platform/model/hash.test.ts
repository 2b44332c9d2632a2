import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelKecil } from '../../../test/support/model-kecil.ts';
import { canonicalJson, hashModel } from './index.ts';

/** RFC 8785, appendix B: IEEE 754 bits and the text they must become. */
const ANGKA: [string, string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

test.each(ANGKA)('the number with bits %s is written as %s', (bit, teks) => {
  expect(canonicalJson(Buffer.from(bit, 'hex').readDoubleBE())).toBe(teks);
});

test.each(['7fffffffffffffff', '7ff0000000000000'])('bits %s are no JSON number', (bit) => {
  expect(() => canonicalJson(Buffer.from(bit, 'hex').readDoubleBE())).toThrow(TypeError);
});

test('literals, numbers and escapes come out as in RFC 8785, section 3.2.2', () => {
  const masuk = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
  const keluar = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
  expect(canonicalJson(JSON.parse(masuk))).toBe(keluar);
});

test('keys are sorted by UTF-16 code units, as in RFC 8785, section 3.2.3', () => {
  const kunci = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const urut = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(kunci.map((satu) => [satu, `k${satu}`])))));
  const teks = canonicalJson(Object.fromEntries(kunci.map((satu) => [satu, 0])));
  const letakKunci = ['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'].map((satu) =>
    teks.indexOf(`"${satu}":`),
  );
  expect(urut).toHaveLength(7);
  expect(letakKunci).toEqual([...letakKunci].sort((a, b) => a - b));
  expect(letakKunci[0]).toBe(1);
});

test('half a surrogate pair, undefined and functions are refused', () => {
  for (const buruk of ['\ud800', { '\udc00': 1 }, undefined, () => 1, [undefined]]) {
    expect(() => canonicalJson(buruk)).toThrow(TypeError);
  }
});

test('canonical JSON keeps every value and does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (nilai) => {
      const teks = canonicalJson(nilai);
      expect(canonicalJson(balik(JSON.parse(teks)))).toBe(teks);
      expect(JSON.parse(teks)).toEqual(JSON.parse(JSON.stringify(nilai)));
    }),
    { numRuns: 200 },
  );
});

test('the hash of a model ignores the order of keys and changes with any text', () => {
  const hash = hashModel(modelKecil());
  expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(hashModel(balik(modelKecil()))).toBe(hash);
  const semua = daunTeks(modelKecil());
  const berubah = semua.map((_, i) => hashModel(ubahDaun(modelKecil(), i)));
  expect(new Set([hash, ...berubah]).size).toBe(semua.length + 1);
});

/** The same value with the keys of every object in the opposite order. */
function balik(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(balik);
  if (typeof nilai !== 'object' || nilai === null) return nilai;
  return Object.fromEntries(
    Object.entries(nilai)
      .reverse()
      .map(([kunci, isi]) => [kunci, balik(isi)]),
  );
}

function daunTeks(nilai: unknown): string[] {
  if (typeof nilai === 'string') return [nilai];
  return typeof nilai === 'object' && nilai !== null ? Object.values(nilai).flatMap(daunTeks) : [];
}

/** The value with one letter added to its n-th text. */
function ubahDaun(nilai: unknown, nomor: number): unknown {
  let ke = 0;
  const jalan = (satu: unknown): unknown => {
    if (typeof satu === 'string') return ke++ === nomor ? `${satu}x` : satu;
    if (Array.isArray(satu)) return satu.map(jalan);
    if (typeof satu !== 'object' || satu === null) return satu;
    return Object.fromEntries(Object.entries(satu).map(([kunci, isi]) => [kunci, jalan(isi)]));
  };
  return jalan(nilai);
}
