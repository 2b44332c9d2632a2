import { afterAll, beforeAll, expect, test } from 'vitest';
import { alamatLaporan } from '../../../../test/support/meja.ts';
import { buatUmumUji, type UmumUji } from '../../../../test/support/umum.ts';
import type { TandaTerima } from '../../kasus/index.ts';

let uji: UmumUji;
beforeAll(async () => {
  uji = await buatUmumUji();
});
afterAll(() => uji.close());

const PENERIMA = { 'penerima-nama': 'Balai Contoh', 'penerima-kontak': 'Pak Contoh, 0812 0000 0001' };
const terbitkan = (terima: TandaTerima, isi: Record<string, string> = {}) =>
  uji.lakukan(uji.operator, terima.kasusId, 'terbitkan', { terbit: 'ya', ...isi });

async function formTerbit(terima: TandaTerima): Promise<{ form: string; kotak: string[] }> {
  const { body } = await uji.buka(uji.operator, alamatLaporan(terima.kasusId));
  const form = /action="[^"]*\/aksi\/terbitkan".*?<\/form>/s.exec(body)?.[0] ?? '';
  return { form, kotak: [...form.matchAll(/name="(tampil-[^"]+)"/g)].map(([, nama]) => nama ?? '') };
}

test('the page names the body that has the report now as responsible', async () => {
  const terima = await uji.buat(uji.kupang);
  const { id } = uji.kupang.pemda;
  const kepala = async () => {
    const body = await uji.halaman(terima);
    return [body.includes('<b>Balai Contoh</b>'), body.includes('Ditangani'), body.includes('Diteruskan oleh')];
  };
  expect(await kepala()).toEqual([false, true, false]);
  await uji.lakukan(uji.operator, terima.kasusId, 'tolak', { alasan: 'tidak-ditemukan', ...PENERIMA });
  expect(await kepala()).toEqual([false, true, false]);
  // The small model passes nothing on: the same entry, with the end that passing on has.
  await uji.db.tenant(id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ hasil: 'diteruskan' })
      .where('pemda_id', '=', id)
      .where('id', '=', terima.kasusId)
      .execute(),
  );
  expect(await kepala()).toEqual([true, false, true]);
});

test.each([
  ['the material that was used', 'selesaikan', { bahan: '6 karung dari Pak Contoh' }, '6 karung dari Pak Contoh', ''],
  [
    'whom to ask at the body that has it now',
    'tolak',
    { alasan: 'tidak-ditemukan', ...PENERIMA },
    'Pak Contoh, 0812 0000 0001',
    'Diteruskan kepada Balai Contoh.',
  ],
])('%s is the reporter’s until an operator lets it be seen', async (_, peralihan, isi, kata, umumnya) => {
  const terima = await uji.buat(uji.kupang);
  expect((await uji.lakukan(uji.operator, terima.kasusId, peralihan, isi)).statusCode).toBe(303);
  const warga = await uji.pelapor(terima);
  for (const terbit of [false, true]) {
    if (terbit) await terbitkan(terima);
    expect(await uji.halaman(terima, warga)).toContain(kata);
    for (const bahasa of ['', '/en'] as const) expect(await uji.halaman(terima, undefined, bahasa)).not.toContain(kata);
    expect(await uji.halaman(terima)).toContain(umumnya);
  }
  expect((await uji.buka(uji.operator, alamatLaporan(terima.kasusId))).body).toContain('Belum tampil untuk umum');
  const { form, kotak } = await formTerbit(terima);
  expect([form.includes(kata), kotak.length]).toEqual([true, 1]);
  await terbitkan(terima, { pilihTampil: 'ya', [kotak[0] ?? '']: 'ya' });
  expect(await uji.halaman(terima)).toContain(kata);
});
