import { expect, test } from 'vitest';
import { jejakKeadaan, loadModel, type ModelTerperiksa } from '../../../platform/model/index.ts';
import { modelPengaduan } from './index.ts';

function muat(): ModelTerperiksa {
  const hasil = loadModel(modelPengaduan);
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.galat, null, 2));
  return hasil.model;
}

test('the shipped complaint model passes every check and no component of its standard is empty', () => {
  expect(muat().komponenKosong()).toEqual([]);
});

test('a forwarded case is not called a refusal, and “bukan kewenangan” is no reason to refuse', () => {
  const model = muat();
  expect(model.keadaan('DITERUSKAN').hasil).toBe('diteruskan');
  expect(JSON.stringify(model.dokumen.alasan)).not.toMatch(/wewenang/i);
  expect(JSON.stringify(model.keadaan('DITERUSKAN'))).not.toMatch(/tolak|refus|reject/i);
});

test('every end but a confirmed or closed repair can be undone or reopened', () => {
  const model = muat();
  for (const { id } of model.dokumen.alur.keadaan.filter(({ fase }) => fase === 'akhir')) {
    const keluar = model
      .peralihanDari(id)
      .filter(({ ke }) => ke !== '@tetap' && ke !== 'DITUTUP' && ke !== 'DIKONFIRMASI');
    expect(keluar.length, id).toBeGreaterThan(0);
  }
});

test('the reporter may do exactly what the flow promises in each state', () => {
  const model = muat();
  const boleh = (keadaan: string) => model.peralihanDari(keadaan, 'pelapor').map(({ id }) => id);
  expect(boleh('BARU')).toEqual(['tarik']);
  expect(boleh('MENUNGGU_PELAPOR')).toEqual(['jawab', 'tarik']);
  expect(boleh('DIKERJAKAN')).toEqual([]);
  expect(boleh('SELESAI')).toEqual(['konfirmasi', 'buka-kembali']);
  expect(boleh('DITARIK')).toEqual(['batal-tarik']);
  expect(boleh('TANPA_JAWABAN')).toEqual(['jawab-terlambat']);
  expect(boleh('DITUTUP')).toEqual([]);
});

test('an answer leads back to the state before the question, also after a withdrawal that was undone', () => {
  const { alur } = muat().dokumen;
  expect(jejakKeadaan(alur, ['verifikasi', 'jadwalkan', 'tanya-pelapor', 'jawab']).at(-1)).toBe('DIJADWALKAN');
  const lewatTarik = ['verifikasi', 'tanya-pelapor', 'tarik', 'batal-tarik', 'jawab'];
  expect(jejakKeadaan(alur, lewatTarik).at(-1)).toBe('TERVERIFIKASI');
});

test('the severity brings 3, 14 and 30 working days, and only danger starts the 24 hours', () => {
  const model = muat();
  expect(model.dokumen.keparahan.map(({ id, sla, bahaya }) => [id, sla, bahaya])).toEqual([
    ['berbahaya', { hariKerja: 3 }, true],
    ['sedang', { hariKerja: 14 }, false],
    ['ringan', { hariKerja: 30 }, false],
  ]);
  expect(model.jam('amankan')).toMatchObject({
    lama: { jam: 24 },
    mulai: { saat: 'bahaya' },
    selesai: { saat: 'diamankan' },
  });
});
