import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { buatPublikUji, type PublikUji } from '../../../../test/support/publik.ts';

let uji: PublikUji;

beforeAll(async () => {
  uji = await buatPublikUji();
});
afterAll(() => uji.close());

test('the standard has fourteen components and the rules it rests on, in both languages', async () => {
  const id = (await uji.buka(`/kota-kupang/${LAYANAN_UJI}/standar`)).body;
  expect(id.match(/<h2/g)).toHaveLength(15);
  expect(id).toContain('14. Penilaian kinerja');
  expect(id).toContain('Ketetapan uji');
  const en = (await uji.buka(`/en/kota-kupang/${LAYANAN_UJI}/standar`)).body;
  expect(en).toContain('7. Legal basis');
  expect(en).toContain('Test text.');
});
