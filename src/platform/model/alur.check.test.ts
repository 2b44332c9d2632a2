import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelKecil } from '../../../test/support/model-kecil.ts';
import { periksaAlur } from './alur.check.ts';
import { jejakKeadaan, type ModelLayanan } from './index.ts';

type Alur = ModelLayanan['alur'];

const ID = ['A', 'B', 'C', 'D'];
const keadaan = fc.constantFrom(...ID);
const peralihan = fc.record({
  dari: fc.uniqueArray(keadaan, { minLength: 1, maxLength: 2 }),
  ke: fc.oneof(keadaan, fc.constant('@sebelumnya'), fc.constant('@tetap')),
});
const RANTAI = ['B', 'C', 'D'].map((ke, i) => ({ dari: [ID[i] ?? 'A'], ke }));
const modelAcak = fc
  .record({
    akhir: fc.uniqueArray(fc.constantFrom('B', 'C', 'D'), { minLength: 1, maxLength: 2 }),
    rantai: fc.subarray(RANTAI, { minLength: 1 }),
    peralihan: fc.array(peralihan, { maxLength: 6 }),
  })
  .map(({ akhir, rantai, peralihan }) => susun(akhir, [...rantai, ...peralihan]));

/** A small model with a random flow; a transition to itself becomes an act that stays. */
function susun(akhir: string[], peralihan: { dari: string[]; ke: string }[]): ModelLayanan {
  const model = modelKecil();
  const [contohKeadaan, contohPeralihan] = [model.alur.keadaan[0], model.alur.peralihan[2]];
  if (!contohKeadaan || !contohPeralihan) throw new Error('Model kecil berubah');
  const alur: Alur = {
    awal: 'A',
    keadaan: ID.map((id) => ({
      ...contohKeadaan,
      id,
      ...(akhir.includes(id) ? { fase: 'akhir', hasil: 'selesai' } : { fase: 'terbuka' }),
    })),
    peralihan: peralihan.map(({ dari, ke }, i) => ({
      ...contohPeralihan,
      id: `p${i}`,
      dari,
      ke: dari.includes(ke) ? '@tetap' : ke,
    })),
  };
  return { ...model, jam: [], alur };
}

/** Every trail of states up to a depth, found by walking: the slow truth against which the checks are held. */
function semuaJejak(alur: Alur, awal: string[], dalam: number): string[][] {
  const ditemukan = new Map([[awal.join(), awal]]);
  for (const jejak of ditemukan.values()) {
    for (const berikut of langkah(alur, jejak)) {
      if (berikut.length <= dalam) ditemukan.set(berikut.join(), berikut);
    }
  }
  return [...ditemukan.values()];
}

function langkah(alur: Alur, jejak: string[]): string[][] {
  return alur.peralihan
    .filter(({ dari, ke }) => dari.includes(jejak.at(-1) ?? '') && ke !== '@tetap')
    .map(({ ke }) => (ke === '@sebelumnya' ? jejak.slice(0, -1) : [...jejak, ke]));
}

const isAkhir = (alur: Alur, jejak: string[]) =>
  alur.keadaan.some(({ id, fase }) => id === jejak.at(-1) && fase === 'akhir');

/** Whether, by walking, every state is met and every trail of states goes on to an end. */
function isBerakhir(alur: Alur): boolean {
  const jejak = semuaJejak(alur, ['A'], 5);
  if (jejak.some(({ length }) => length === 0)) return false;
  const semua = ID.every((id) => jejak.some((satu) => satu.at(-1) === id));
  return semua && jejak.every((satu) => semuaJejak(alur, satu, satu.length + 3).some((akhir) => isAkhir(alur, akhir)));
}

test('a flow passes exactly when every state is reached and every trail of states goes on to an end', () => {
  const terlihat = { lolos: 0, ditolak: 0 };
  fc.assert(
    fc.property(modelAcak, (model) => {
      const kode = periksaAlur(model).map((satu) => satu.kode);
      fc.pre(!kode.includes('sebelumnya'));
      terlihat[kode.length === 0 ? 'lolos' : 'ditolak']++;
      expect(isBerakhir(model.alur)).toBe(kode.length === 0);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(terlihat.lolos, terlihat.ditolak)).toBeGreaterThan(50);
});

test('a flow is refused for a way back exactly where a case could have no state before', () => {
  fc.assert(
    fc.property(modelAcak, ({ alur, ...model }) => {
      const galat = periksaAlur({ ...model, alur });
      fc.pre(!galat.some(({ kode }) => kode === 'tak-terjangkau'));
      const kosong = semuaJejak(alur, ['A'], 5).some(({ length }) => length === 0);
      expect(galat.some(({ kode }) => kode === 'sebelumnya')).toBe(kosong);
    }),
    { numRuns: 1000 },
  );
});

test('the trail of a case agrees with the walk', () => {
  const { alur } = modelKecil();
  fc.assert(
    fc.property(fc.array(fc.nat(7), { maxLength: 20 }), (pilihan) => {
      const diambil: string[] = [];
      let jejak = ['BARU'];
      for (const pilih of pilihan) {
        const boleh = alur.peralihan.filter(({ dari }) => dari.includes(jejak.at(-1) ?? ''));
        const satu = boleh[pilih % Math.max(1, boleh.length)];
        if (!satu) break;
        diambil.push(satu.id);
        if (satu.ke === '@sebelumnya') jejak = jejak.slice(0, -1);
        else if (satu.ke !== '@tetap') jejak = [...jejak, satu.ke];
      }
      expect(jejakKeadaan(alur, diambil)).toEqual(jejak);
    }),
  );
});
