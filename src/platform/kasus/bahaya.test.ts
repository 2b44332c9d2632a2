import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';
import { modelGabung } from '../../../test/support/model-gabung.ts';
import { readJam } from './index.ts';

let meja: MejaUji;
beforeAll(async () => {
  const model = modelGabung();
  const selesaikan = model.alur.peralihan.find((satu) => satu.id === 'selesaikan');
  if (selesaikan) selesaikan.isian = [];
  meja = await buatMejaUji({}, { model });
});
afterAll(() => meja.close());

/** Whether each run of the 24 hours has ended, in their order. */
async function jamAmankan(kasusId: string): Promise<boolean[]> {
  const { id } = meja.kupang.pemda;
  const daftar = await meja.inti.db.read(id, (trx) => readJam(trx, id, kasusId));
  return daftar.filter((run) => run.jam === 'amankan').map((run) => run.selesai !== null);
}

const lakukan = async (id: string, peralihan: string, isi = {}) => {
  expect((await meja.lakukan(meja.operator, id, peralihan, isi)).statusCode, peralihan).toBe(303);
};
const nilai = (id: string, keparahan: string) => lakukan(id, 'nilai', { keparahan, unit: meja.kupang.unitId });

test('a danger that was made safe is a new danger with 24 hours of its own when the report is opened anew', async () => {
  const { kasusId } = await meja.buat(meja.kupang, { bahaya: true });
  await lakukan(kasusId, 'amankan', { pesan: 'Dipagari' });
  expect(await jamAmankan(kasusId)).toEqual([true]);
  await lakukan(kasusId, 'selesaikan');
  await lakukan(kasusId, 'periksa-ulang');
  expect(await meja.baca(kasusId)).toMatchObject({ bahaya: true, diamankan_pada: null });
  expect(await jamAmankan(kasusId)).toEqual([true, false]);
});

test('marking the danger again after it was taken away starts the 24 hours anew', async () => {
  const { kasusId } = await meja.buat(meja.kupang, { bahaya: true });
  await lakukan(kasusId, 'amankan', { pesan: 'Dipagari' });
  await nilai(kasusId, 'ringan');
  await nilai(kasusId, 'berat');
  expect(await meja.baca(kasusId)).toMatchObject({ bahaya: true, diamankan_pada: null });
  expect(await jamAmankan(kasusId)).toEqual([true, false]);
});

test('a first look that confirms a danger made safe meanwhile starts nothing', async () => {
  const { kasusId } = await meja.buat(meja.kupang, { bahaya: true });
  await lakukan(kasusId, 'amankan', { pesan: 'Dipagari' });
  await nilai(kasusId, 'berat');
  expect((await meja.baca(kasusId)).diamankan_pada).not.toBeNull();
  expect(await jamAmankan(kasusId)).toEqual([true]);
});

test('what turns out harmless needs nobody to make it safe', async () => {
  const { kasusId } = await meja.buat(meja.kupang, { bahaya: true });
  await nilai(kasusId, 'ringan');
  expect(await jamAmankan(kasusId)).toEqual([true]);
});
