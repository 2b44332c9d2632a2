import { expect, test } from 'vitest';
import { modelKecil } from '../../../test/support/model-kecil.ts';
import { kalimatDurasi, loadModel } from './index.ts';

function modelBerbatas(uraian: string) {
  const model = modelKecil();
  const [baru] = model.alur.keadaan;
  if (baru) baru.uraian = { id: uraian, en: uraian };
  model.standar.jangkaWaktu = { id: 'Berat {sla.berat}.', en: 'Severe {sla.berat}.' };
  return model;
}

test('a promise follows the limit of its clock, and the stored document keeps its place', () => {
  const model = modelBerbatas('Diamankan dalam {lama.amankan}.');
  const muat = loadModel(model);
  if (!muat.ok) throw new Error(JSON.stringify(muat.galat));
  expect(muat.model.keadaan('BARU').uraian).toEqual({
    id: 'Diamankan dalam 24 jam.',
    en: 'Diamankan dalam 24 hours.',
  });
  expect(muat.model.standar.jangkaWaktu).toEqual({ id: 'Berat 3 hari kerja.', en: 'Severe 3 working days.' });
  expect(muat.model.dokumen.standar.jangkaWaktu.id).toBe('Berat {sla.berat}.');
  const amankan = model.jam.find((satu) => satu.id === 'amankan');
  if (amankan) amankan.lama = { jam: 48 };
  const lain = loadModel(model);
  expect(lain.ok && lain.model.keadaan('BARU').uraian.id).toBe('Diamankan dalam 48 jam.');
});

test('a limit that the model does not have is an error at its place', () => {
  for (const tempat of ['{lama.entah}', '{sla.entah}', '{lama.selesaikan}']) {
    const muat = loadModel(modelBerbatas(`Dalam ${tempat}.`));
    expect(muat).toMatchObject({
      ok: false,
      galat: [
        { letak: '/alur/keadaan/0/uraian/id', kode: 'rujukan' },
        { letak: '/alur/keadaan/0/uraian/en', kode: 'rujukan' },
      ],
    });
  }
});

test('one of a unit is said in the singular', () => {
  expect(kalimatDurasi({ hariKerja: 1 }, 'en')).toBe('1 working day');
  expect(kalimatDurasi({ jam: 2 }, 'en')).toBe('2 hours');
  expect(kalimatDurasi({ hari: 1 }, 'id')).toBe('1 hari');
});
