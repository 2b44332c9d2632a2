import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';
import { modelGabung } from '../../../test/support/model-gabung.ts';
import type { Trx } from '../../db/index.ts';
import { ikutiKasus, listPengikut, ubahKontak } from '../kasus/index.ts';
import { hentikan, tokenHenti } from './henti.store.ts';

let meja: MejaUji;
beforeAll(async () => {
  meja = await buatMejaUji({}, { model: modelGabung() });
});
afterAll(() => meja.close());

const buat = (surel: string) => meja.buat(meja.kupang, { kontak: { surel } });
const gabung = (anak: string, induk: string) => meja.lakukan(meja.operator, anak, 'gabung', { induk });

function diDaerah<T>(kerja: (trx: Trx) => Promise<T>): Promise<T> {
  return meja.inti.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, kerja);
}

function pengikut(kasusId: string): Promise<string[]> {
  return diDaerah(async (trx) => {
    const kunci = await meja.inti.kunci.pemda(trx, meja.kupang.pemda.id);
    return (await listPengikut(trx, kunci, meja.kupang.pemda.id, kasusId)).map((satu) => satu.surel).sort();
  });
}

function ikuti(kasusId: string, surel: string): Promise<void> {
  return diDaerah(async (trx) => {
    const kunci = await meja.inti.kunci.pemda(trx, meja.kupang.pemda.id);
    await ikutiKasus(trx, kunci, meja.kupang.pemda.id, kasusId, { surel, bahasa: 'id' }, meja.inti.waktu());
  });
}

/** As the link of a mail does it. */
function berhenti(kasusId: string, surel: string): Promise<boolean> {
  return diDaerah(async (trx) => {
    const { id } = meja.kupang.pemda;
    const kunci = await meja.inti.kunci.pemda(trx, id);
    const pada = meja.inti.waktu();
    const token = await tokenHenti(trx, kunci, id, kasusId, kunci.indeks(surel, 'kasus.surel'), pada);
    return hentikan(trx, id, token, pada);
  });
}

test('who came with a merged report leaves with it, who followed by themselves stays', async () => {
  const induk = await buat('ani@contoh.example');
  const anak = await buat('budi@contoh.example');
  await ikuti(anak.kasusId, 'citra@contoh.example');
  await ikuti(induk.kasusId, 'citra@contoh.example');
  expect((await gabung(anak.kasusId, induk.nomor)).statusCode).toBe(303);
  expect(await pengikut(induk.kasusId)).toEqual(['budi@contoh.example', 'citra@contoh.example']);
  expect((await meja.lakukan(meja.operator, anak.kasusId, 'pisah')).statusCode).toBe(303);
  expect(await pengikut(induk.kasusId)).toEqual(['citra@contoh.example']);
  expect(await pengikut(anak.kasusId)).toEqual(['citra@contoh.example']);
});

test('taking back a merge, or its end, takes the followers back too', async () => {
  const induk = await buat('ani@contoh.example');
  const anak = await buat('budi@contoh.example');
  const urungkan = () => meja.kirim(meja.operator, `/kota-kupang/kerja/laporan/${anak.kasusId}/urung`, {});
  await gabung(anak.kasusId, induk.nomor);
  expect((await urungkan()).statusCode).toBe(303);
  expect(await pengikut(induk.kasusId)).toEqual([]);
  await gabung(anak.kasusId, induk.nomor);
  await meja.lakukan(meja.operator, anak.kasusId, 'pisah');
  expect(await pengikut(induk.kasusId)).toEqual([]);
  expect((await urungkan()).statusCode).toBe(303);
  expect(await pengikut(induk.kasusId)).toEqual(['budi@contoh.example']);
});

test('who ended the news of either report is not subscribed again by merging, but may wish so later', async () => {
  const induk = await buat('ani@contoh.example');
  const anak = await buat('budi@contoh.example');
  await ikuti(induk.kasusId, 'citra@contoh.example');
  await ikuti(anak.kasusId, 'citra@contoh.example');
  expect(await berhenti(induk.kasusId, 'citra@contoh.example')).toBe(true);
  expect(await berhenti(anak.kasusId, 'budi@contoh.example')).toBe(true);
  expect(await pengikut(induk.kasusId)).toEqual([]);
  await gabung(anak.kasusId, induk.nomor);
  expect(await pengikut(induk.kasusId)).toEqual([]);
  await ikuti(induk.kasusId, 'citra@contoh.example');
  expect(await pengikut(induk.kasusId)).toEqual(['citra@contoh.example']);
});

test('a report is not merged into one on which nobody will work, nor a real one into a trial', async () => {
  const ditolak = await buat('ani@contoh.example');
  const percobaan = await meja.buat(meja.kupang);
  await diDaerah((trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ uji: true })
      .where('pemda_id', '=', meja.kupang.pemda.id)
      .where('id', '=', percobaan.kasusId)
      .execute(),
  );
  await meja.lakukan(meja.operator, ditolak.kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
  const anak = await buat('budi@contoh.example');
  for (const { nomor } of [ditolak, percobaan]) expect((await gabung(anak.kasusId, nomor)).statusCode).toBe(422);
  expect(await meja.baca(anak.kasusId)).toMatchObject({ keadaan: 'BARU', induk_id: null });
});

const ubahSurel = (kasusId: string, surel: string | null) =>
  diDaerah((trx) => ubahKontak(meja.inti, trx, meja.kupang.pemda, kasusId, { surel, telepon: undefined }));

test('an address that the reporter of a merged report corrects or deletes changes at the other one too', async () => {
  const induk = await buat('ani@contoh.example');
  const anak = await buat('slah@contoh.example');
  await ikuti(anak.kasusId, 'citra@contoh.example');
  await gabung(anak.kasusId, induk.nomor);
  await ubahSurel(anak.kasusId, 'benar@contoh.example');
  expect(await pengikut(induk.kasusId)).toEqual(['benar@contoh.example', 'citra@contoh.example']);
  await diDaerah((trx) =>
    ubahKontak(meja.inti, trx, meja.kupang.pemda, anak.kasusId, { surel: undefined, telepon: '081234567890' }),
  );
  expect(await pengikut(induk.kasusId)).toEqual(['benar@contoh.example', 'citra@contoh.example']);
  await ubahSurel(anak.kasusId, null);
  expect(await pengikut(induk.kasusId)).toEqual(['citra@contoh.example']);
});

test('who ends the news of a merged report has no copy of the address at the other one', async () => {
  const induk = await buat('ani@contoh.example');
  const anak = await buat('budi@contoh.example');
  await ikuti(anak.kasusId, 'citra@contoh.example');
  await gabung(anak.kasusId, induk.nomor);
  expect(await berhenti(anak.kasusId, 'citra@contoh.example')).toBe(true);
  expect(await pengikut(induk.kasusId)).toEqual(['budi@contoh.example']);
  expect(await berhenti(anak.kasusId, 'budi@contoh.example')).toBe(true);
  expect(await pengikut(induk.kasusId)).toEqual([]);
});

test('of two merged reports of one address the second keeps its news when the first is taken apart', async () => {
  const induk = await buat('ani@contoh.example');
  const [satu, dua, tiga] = [
    await buat('budi@contoh.example'),
    await buat('budi@contoh.example'),
    await buat('dewi@contoh.example'),
  ];
  await ikuti(tiga.kasusId, 'budi@contoh.example');
  for (const anak of [satu, dua, tiga]) await gabung(anak.kasusId, induk.nomor);
  const pisah = (kasusId: string) => meja.lakukan(meja.operator, kasusId, 'pisah');
  await pisah(satu.kasusId);
  expect(await pengikut(induk.kasusId)).toEqual(['budi@contoh.example', 'dewi@contoh.example']);
  await pisah(dua.kasusId);
  expect(await pengikut(induk.kasusId)).toEqual(['budi@contoh.example', 'dewi@contoh.example']);
  await pisah(tiga.kasusId);
  expect(await pengikut(induk.kasusId)).toEqual([]);
});

test.each([0, 1])(
  'of two merged reports of one address, ending the news of the one merged as number %i ends those alone',
  async (mana) => {
    const induk = await buat('ani@contoh.example');
    const anak = [await buat('budi@contoh.example'), await buat('budi@contoh.example')];
    for (const satu of anak) await gabung(satu.kasusId, induk.nomor);
    const [dulu, lalu] = mana === 0 ? anak : [...anak].reverse();
    expect(await berhenti(dulu?.kasusId ?? '', 'budi@contoh.example')).toBe(true);
    expect(await pengikut(induk.kasusId)).toEqual(['budi@contoh.example']);
    expect(await berhenti(lalu?.kasusId ?? '', 'budi@contoh.example')).toBe(true);
    expect(await pengikut(induk.kasusId)).toEqual([]);
  },
);

test('a merged report whose news was ended brings its address to the other one no more', async () => {
  const induk = await buat('ani@contoh.example');
  const [satu, dua] = [await buat('budi@contoh.example'), await buat('budi@contoh.example')];
  for (const anak of [satu, dua]) await gabung(anak.kasusId, induk.nomor);
  expect(await berhenti(dua.kasusId, 'budi@contoh.example')).toBe(true);
  expect(await pengikut(induk.kasusId)).toEqual(['budi@contoh.example']);
  expect((await meja.lakukan(meja.operator, satu.kasusId, 'pisah')).statusCode).toBe(303);
  expect(await pengikut(induk.kasusId)).toEqual([]);
});
