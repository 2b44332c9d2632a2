import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from './csv.ts';

const sel = fc.string({ maxLength: 12 }).filter((s) => !/[\r\n]/.test(s));

describe('CSV', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sel, sel, sel)), (baris) => {
        const isi = baris.map((b): [string, string, string] => [`x${b[0]}`, b[1], b[2]]);
        expect(parseCsv(formatCsv(['a', 'b', 'c'], isi), ['a', 'b', 'c'])).toEqual(isi);
      }),
    );
  });

  it('takes columns by name and refuses a missing one', () => {
    expect(parseCsv('\ufeffa,b,c\r\n1,"dua, ""2""",3\r\n', ['c', 'b'])).toEqual([['3', 'dua, "2"']]);
    expect(() => parseCsv('a\n1\n', ['b'])).toThrow('Kolom tidak ada: b');
  });
});
