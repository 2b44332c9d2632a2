import { afterAll, beforeAll, expect, test } from 'vitest';
import { suratUji } from '../../../test/support/admin.ts';
import { buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';
import { uuidv7 } from '../../core/index.ts';
import { kirimSekali } from './kirim-sekali.ts';

let meja: MejaUji;
beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

test('a mail that has nothing to say is written down, and goes no later either', async () => {
  const { kasusId } = await meja.buat(meja.kupang);
  const { pemda } = meja.kupang;
  const tentang = { kasusId, peristiwaId: uuidv7(), jenis: 'tanda-terima' } as const;
  const penerima = { surel: 'sunyi@contoh.example', indeks: Buffer.alloc(32, 7), bahasa: 'id' } as const;
  await kirimSekali(meja.inti, pemda, tentang, penerima, async () => undefined);
  const kiriman = await meja.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('notifikasi.kiriman')
      .select(['keadaan', 'galat'])
      .where('pemda_id', '=', pemda.id)
      .where('kasus_id', '=', kasusId)
      .execute(),
  );
  expect(kiriman).toEqual([{ keadaan: 'gagal', galat: 'tanpa-isi' }]);
  await kirimSekali(meja.inti, pemda, tentang, penerima, async () => ({ judul: 'Kabar', teks: 'Ada kabar' }));
  expect(await suratUji(meja.inti, penerima.surel)).toEqual([]);
});
