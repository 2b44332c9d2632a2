import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buatUmumUji, type UmumUji } from '../../../../test/support/umum.ts';
import { uuidv7 } from '../../../core/index.ts';
import { LiniMasa } from '../../../ui/index.ts';
import type { PeristiwaRow } from '../../kasus/index.ts';
import { readKasusLengkap } from './kasus-lengkap.query.ts';
import { riwayat } from './riwayat.tsx';

let uji: UmumUji;
beforeAll(async () => {
  uji = await buatUmumUji();
});
afterAll(() => uji.close());

test('the history of a published case costs as much for each entry, however many there are', async () => {
  const { kasusId } = await uji.buat(uji.kupang);
  await uji.lakukan(uji.operator, kasusId, 'tanya', { pesan: 'Kata' });
  await uji.lakukan(uji.operator, kasusId, 'terbitkan', { terbit: 'ya' });
  const { pemda, akun } = uji.kupang;
  const pelaku = { jenis: 'petugas', akunId: akun.operator.id, peran: ['operator'] } as const;
  const lengkap = await uji.db.read(pemda.id, (trx) => readKasusLengkap(uji.inti, trx, pemda, pelaku, kasusId));
  const contoh = lengkap.peristiwa.find((satu) => satu.peralihan === 'tanya');
  if (!contoh) throw new Error('tidak ada pertanyaan');
  let dibaca = 0;
  const peristiwa = Array.from({ length: 200 }, (_, n): PeristiwaRow => {
    const id = uuidv7(new Date(n));
    return {
      ...contoh,
      id,
      get isi() {
        dibaca++;
        return contoh.isi;
      },
    };
  });
  const tampil = peristiwa.slice(0, 50).map((satu) => satu.id);
  const kasus = { ...lengkap.kasus, terbit: true, tampil };
  const kejadian = riwayat({ ...lengkap, kasus, peristiwa }, uji.inti.waktu(), '/foto');
  const html = render(<LiniMasa kejadian={kejadian} />);
  expect(html.match(/Belum tampil untuk umum/g)).toHaveLength(150);
  expect(dibaca).toBeLessThan(10 * peristiwa.length);
});
