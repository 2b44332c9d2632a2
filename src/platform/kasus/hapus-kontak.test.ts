import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { modelKecil } from '../../../test/support/model-kecil.ts';
import { buatKasus } from './buat-kasus.command.ts';
import { hapusKontakLama } from './hapus-kontak.job.ts';

let uji: IntiUji;
let kupang: DaerahUji;
beforeAll(async () => {
  uji = await buatIntiUji();
  ({ kupang } = await isiDaerahUji(uji.inti));
});
afterAll(() => uji.close());

it('the contact of a kasus goes a year after it ended, not before, and the kasus stays', async () => {
  const { pemda } = kupang;
  const terima = await buatKasus(
    uji.inti,
    pemda,
    { jenis: 'warga', peran: [] },
    {
      layanan: LAYANAN_UJI,
      kategori: modelKecil().kategori[0]?.id ?? '',
      judul: 'Lubang',
      tempat: { kecamatanKode: '53.71.01', patokan: 'Depan pasar' },
      bahaya: false,
      data: { cerita: 'Lubang' },
      kontak: { surel: 'maria@contoh.example', telepon: '081234567890' },
      saluran: 'web',
      bahasa: 'id',
      kunciKirim: '00000000-0000-4000-8000-000000000001',
    },
  );
  const akhiri = (trx: Parameters<Parameters<typeof uji.inti.db.tenant>[2]>[0]) =>
    trx
      .updateTable('kasus.kasus')
      .set({ fase: 'akhir', berakhir_pada: uji.jam.kini() })
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', terima.kasusId)
      .execute();
  await uji.inti.db.tenant(pemda.id, { jenis: 'sistem' }, akhiri);
  uji.jam.maju(364 * 24 * 3_600_000);
  expect(await hapusKontakLama(uji.inti, pemda)).toBe(0);
  uji.jam.maju(2 * 24 * 3_600_000);
  expect(await hapusKontakLama(uji.inti, pemda)).toBe(1);
  expect(await hapusKontakLama(uji.inti, pemda)).toBe(0);
  const row = await uji.inti.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('kasus.kasus')
      .select(['surel', 'telepon', 'telepon_indeks', 'nomor'])
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', terima.kasusId)
      .executeTakeFirstOrThrow(),
  );
  expect(row).toEqual({ surel: null, telepon: null, telepon_indeks: null, nomor: terima.nomor });
});
