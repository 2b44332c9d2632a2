import { expect, it } from 'vitest';
import { formatAngka } from './angka.ts';

it.each([
  [formatAngka(1234), '1.234'],
  [formatAngka(1234.5, 'en'), '1,234.5'],
  [formatAngka(-10.123456789, 'id', 5), '-10,12346'],
  [formatAngka(3, 'id', 1, 1), '3,0'],
])('writes %s', (tulisan, diharapkan) => {
  expect(tulisan).toBe(diharapkan);
});
