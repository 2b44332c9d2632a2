import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buatPengaduanUji, DASAR_LAPOR, type PengaduanUji } from '../../../../test/support/pengaduan.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';

let uji: PengaduanUji;
beforeAll(async () => {
  uji = await buatPengaduanUji();
});
afterAll(() => uji.close());

async function jumlahDraf(): Promise<number> {
  const { id } = uji.kupang.pemda;
  const rows = await uji.inti.db.read(id, (trx) =>
    trx.selectFrom('kasus.draf').select('id').where('pemda_id', '=', id).execute(),
  );
  return rows.length;
}

it('whoever only looks at the form leaves no draft, the first answer makes one', async () => {
  const warga = createPeramban(uji.app);
  for (const langkah of ['', '/jenis', '/tempat', '/foto', '/peta', '/cerita', '/serupa', '/periksa', '/hapus'])
    expect((await warga.buka(`${DASAR_LAPOR}${langkah}`)).statusCode).toBeLessThan(400);
  const tanpaToken = createPeramban(uji.app);
  expect((await tanpaToken.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori })).statusCode).toBe(403);
  await tanpaToken.unggah(`${DASAR_LAPOR}/foto`, {}, [{ kolom: 'foto', nama: 'a.jpg', isi: Buffer.from('a') }]);
  expect(await jumlahDraf()).toBe(0);
  await warga.buka(`${DASAR_LAPOR}/jenis`);
  expect((await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori })).headers.location).toMatch(/\/tempat$/);
  expect((await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori })).statusCode).toBe(303);
  expect(await jumlahDraf()).toBe(1);
});

it('one place on the network that begins laporan without end waits, and leaves no more drafts meanwhile', async () => {
  const semula = uji.inti.config.laporPerSumber;
  uji.inti.config.laporPerSumber = 2;
  const sebelum = await jumlahDraf();
  const status: number[] = [];
  for (let ke = 0; ke < 10; ke += 1) {
    const warga = createPeramban(uji.app, '203.0.113.10');
    await warga.buka(`${DASAR_LAPOR}/jenis`);
    status.push((await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori })).statusCode);
  }
  uji.inti.config.laporPerSumber = semula;
  const mulai = status.filter((satu) => satu === 303).length;
  expect([status.at(5), status.at(-1)]).toEqual([303, 429]);
  expect(await jumlahDraf()).toBe(sebelum + mulai);
});

it('the summary says what is kept, why, how long, and of a foto that its original goes too', async () => {
  const warga = createPeramban(uji.app);
  await uji.isiSampaiPeriksa(warga, { surel: 'maria@contoh.example' });
  const tanpaFoto = (await warga.buka(`${DASAR_LAPOR}/periksa`)).body;
  expect(tanpaFoto).toContain('menyimpan cerita dan tempat untuk menangani laporan ini, serta kontak Anda');
  expect(tanpaFoto).toContain('Kontak dihapus 1 tahun setelah laporan ditutup.');
  const isi = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#556' } })
    .jpeg()
    .toBuffer();
  await warga.unggah(`${DASAR_LAPOR}/foto`, {}, [{ kolom: 'foto', nama: 'a.jpg', isi }]);
  const berfoto = (await warga.buka(`/en${DASAR_LAPOR}/periksa`)).body;
  expect(berfoto).toContain('Contact and original photographs are deleted 1 year after the report is closed.');
  expect(berfoto).not.toContain('Only your contact');
});

it('an open service without anybody at its inbox takes no reports, as its region does not show it', async () => {
  const warga = createPeramban(uji.app);
  const formulir = await uji.isiSampaiPeriksa(warga);
  const { id } = uji.kupang.pemda;
  const atur = (sampai: Date | null) =>
    uji.inti.db.tenant(id, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('akses.peran')
        .set({ berlaku_sampai: sampai })
        .where('pemda_id', '=', id)
        .where('peran', 'in', ['operator', 'verifikator'])
        .execute(),
    );
  await atur(uji.jam.kini());
  const jawab = await warga.kirim(`${DASAR_LAPOR}/periksa`, formulir);
  expect([jawab.statusCode, jawab.body.includes('Layanan ini sedang tutup')]).toEqual([422, true]);
  await atur(null);
  expect((await warga.kirim(`${DASAR_LAPOR}/periksa`, formulir)).statusCode).toBe(303);
});
