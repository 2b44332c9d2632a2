import { afterAll, beforeAll, expect, it } from 'vitest';
import { buatPengaduanUji, DASAR_LAPOR, type PengaduanUji, TEMPAT_UJI } from '../../../../test/support/pengaduan.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';

const JAM_MS = 3_600_000;
/** An id as another process makes it whose clock was an hour ahead. */
const ID_DARI_DEPAN = 'ffffffff-0000-7000-8000-000000000000';
let uji: PengaduanUji;

beforeAll(async () => {
  uji = await buatPengaduanUji();
  // The count of tries has a clock of its own.
  uji.inti.config.laporPerSumber = 0;
});
afterAll(() => uji.close());

it('a laporan written after the clock was set back and the server started anew keeps its answers and is sent once', async () => {
  const warga = createPeramban(uji.app);
  const lama = await uji.isiSampaiPeriksa(warga);
  expect((await warga.kirim(`${DASAR_LAPOR}/periksa`, lama)).statusCode).toBe(303);
  await pindahkanId(lama['draf'] ?? '', ID_DARI_DEPAN);
  // Who works the inbox was named on a day before; the service takes no reports without them.
  await uji.inti.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('akses.peran')
      .set({ berlaku_mulai: new Date(uji.jam.kini().getTime() - 24 * JAM_MS) })
      .where('pemda_id', '=', uji.kupang.pemda.id)
      .execute(),
  );
  uji.jam.maju(-JAM_MS);
  await warga.buka(`${DASAR_LAPOR}/jenis`);
  await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori });
  await warga.kirim(`${DASAR_LAPOR}/tempat`, TEMPAT_UJI);
  await warga.kirim(`${DASAR_LAPOR}/foto-selesai`, {});
  await warga.kirim(`${DASAR_LAPOR}/cerita`, { cerita: 'Pohon tumbang', bahaya: 'tidak', surel: '', telepon: '' });
  const periksa = await warga.buka(`${DASAR_LAPOR}/periksa`);
  expect(periksa.body).toContain('Pohon tumbang');
  expect(await jumlahDraf()).toBe(2);
  uji.jam.maju(5000);
  const baru = { draf: /name="draf" value="([^"]*)"/.exec(periksa.body)?.[1] ?? '', situs: '' };
  const kiriman = await Promise.all([1, 2].map(() => warga.kirim(`${DASAR_LAPOR}/periksa`, baru)));
  expect(new Set(kiriman.map((satu) => satu.headers['location'])).size).toBe(1);
  expect(await uji.jumlahKasus()).toBe(2);
});

function pindahkanId(dari: string, ke: string): Promise<unknown> {
  const { id: pemdaId } = uji.kupang.pemda;
  return uji.inti.db.tenant(pemdaId, { jenis: 'sistem' }, (trx) =>
    trx.updateTable('kasus.draf').set({ id: ke }).where('pemda_id', '=', pemdaId).where('id', '=', dari).execute(),
  );
}

async function jumlahDraf(): Promise<number> {
  const { id: pemdaId } = uji.kupang.pemda;
  const rows = await uji.inti.db.read(pemdaId, (trx) =>
    trx.selectFrom('kasus.draf').select('id').where('pemda_id', '=', pemdaId).execute(),
  );
  return rows.length;
}
