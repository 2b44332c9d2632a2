import { afterAll, beforeAll, expect, test } from 'vitest';
import { kodeAplikasi, masuk, mulaiUjiAkun, SANDI, suratKe, type UjiAkun } from '../../../../test/support/akun.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';

let uji: UjiAkun;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
});
afterAll(() => uji.close());

const pasang = async (surel: string) => {
  const { peramban } = await masuk(uji, surel);
  await peramban.buka('/akun/dua-langkah');
  const pindai = await peramban.kirim('/akun/dua-langkah/mulai', { sandi: SANDI });
  const aktif = await peramban.kirim('/akun/dua-langkah/sahkan', { kode: kodeAplikasi(pindai.body) });
  const cadangan = [...aktif.body.matchAll(/<span class="code">([^<]+)</g)].map((satu) => satu[1] ?? '');
  return { peramban, pindai, aktif, cadangan };
};

test('kepala reaches the desk only with a second step, and afterwards signs in with it', async () => {
  const surel = 'kepala@kupang.example';
  await uji.petugas(surel, { slug: 'kota-kupang', peran: 'kepala' });
  const { peramban } = await masuk(uji, surel);
  expect((await peramban.buka('/kota-kupang/kerja')).headers.location).toBe(
    '/akun/dua-langkah?ke=%2Fkota-kupang%2Fkerja',
  );
  expect((await peramban.buka('/akun/dua-langkah')).body).toContain('memerlukan langkah kedua');

  const { pindai, aktif, peramban: terpasang } = await pasang(surel);
  expect(pindai.body).toContain('<svg class="qr"');
  expect(aktif.body).toContain('Simpan kode cadangan');
  expect((await terpasang.buka('/kota-kupang/kerja')).statusCode).toBe(200);
  expect((await peramban.buka('/kota-kupang/kerja')).headers.location).toContain('/masuk?ke=');

  const baru = await masuk(uji, surel, { ke: '/kota-kupang/kerja?hari=ini' });
  expect(baru.jawaban.headers.location).toBe('/masuk/verifikasi?ke=%2Fkota-kupang%2Fkerja%3Fhari%3Dini');
  expect((await baru.peramban.buka('/kota-kupang/kerja')).statusCode).toBe(303);
  await baru.peramban.buka(String(baru.jawaban.headers.location));
  expect((await baru.peramban.kirim('/masuk/verifikasi', { kode: '000000' })).statusCode).toBe(422);
  const kode = kodeAplikasi(pindai.body, 1);
  const verifikasi = await baru.peramban.kirim('/masuk/verifikasi', { kode, ke: '/kota-kupang/kerja?hari=ini' });
  expect(verifikasi.headers.location).toBe('/kota-kupang/kerja?hari=ini');
  expect((await baru.peramban.buka('/kota-kupang/kerja')).statusCode).toBe(200);

  const mengulang = await masuk(uji, surel);
  await mengulang.peramban.buka('/masuk/verifikasi');
  expect((await mengulang.peramban.kirim('/masuk/verifikasi', { kode })).statusCode).toBe(422);
});

test('a region may leave the second step to its people', async () => {
  const pemda = await uji.pemda('kabupaten-lembata');
  await uji.petugas('kepala@lembata.example', { slug: pemda.slug, peran: 'kepala' });
  await uji.inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .insertInto('pemda.pengaturan')
      .values({ pemda_id: pemda.id, isi: JSON.stringify({ totpWajib: false }), diubah_pada: uji.inti.waktu() })
      .execute(),
  );
  const { peramban } = await masuk(uji, 'kepala@lembata.example');
  expect((await peramban.buka('/kabupaten-lembata/kerja')).statusCode).toBe(200);
});

test('a code by mail does not go around the second step', async () => {
  const surel = 'dua@kupang.example';
  await uji.petugas(surel);
  await pasang(surel);
  const peramban = createPeramban(uji.app);
  await peramban.buka('/masuk/kode');
  await peramban.kirim('/masuk/kode', { surel });
  await expect.poll(() => suratKe(uji, surel)).toHaveLength(1);
  const kode = /masuk: (\d{6})/.exec((await suratKe(uji, surel))[0] ?? '')?.[1] ?? '';
  expect((await peramban.kirim('/masuk/kode/periksa', { surel, kode })).headers.location).toBe('/masuk/verifikasi');
  expect((await peramban.buka('/akun')).headers.location).toContain('/masuk');
});

test('a new password by a link does not go around the second step', async () => {
  const surel = 'dua-reset@kupang.example';
  await uji.petugas(surel);
  await pasang(surel);
  const peramban = createPeramban(uji.app);
  await peramban.buka('/lupa-sandi');
  await peramban.kirim('/lupa-sandi', { surel });
  const tautan = async () => /\/lupa-sandi\/[\w-]+/.exec((await suratKe(uji, surel)).join('\n'))?.[0] ?? '';
  await expect.poll(tautan).not.toBe('');
  await peramban.buka(await tautan());
  const sandiBaru = 'pantai lasiana sore hari';
  expect((await peramban.kirim(await tautan(), { sandiBaru })).headers.location).toBe('/masuk?kabar=sandi');
  const lagi = await masuk(uji, surel, { sandi: sandiBaru });
  expect(lagi.jawaban.headers.location).toBe('/masuk/verifikasi');
  expect((await lagi.peramban.buka('/akun')).statusCode).toBe(303);
});

test('a backup code works once', async () => {
  const surel = 'cadangan@kupang.example';
  await uji.petugas(surel);
  const { cadangan } = await pasang(surel);
  expect(cadangan).toHaveLength(10);
  const pakai = async () => {
    const { peramban } = await masuk(uji, surel);
    await peramban.buka('/masuk/verifikasi');
    return (await peramban.kirim('/masuk/verifikasi', { kode: cadangan[0] ?? '' })).statusCode;
  };
  expect(await pakai()).toBe(303);
  expect(await pakai()).toBe(422);
});

test('guesses at the second step are slowed down over several sign-ins', async () => {
  const surel = 'tebak@kupang.example';
  await uji.petugas(surel);
  await pasang(surel);
  const status: number[] = [];
  for (let ke = 0; ke < 6; ke += 1) {
    const { peramban } = await masuk(uji, surel);
    await peramban.buka('/masuk/verifikasi');
    status.push((await peramban.kirim('/masuk/verifikasi', { kode: `00000${ke}` })).statusCode);
  }
  expect(status).toEqual([422, 422, 422, 422, 422, 429]);
});

test('the second step is not turned on by a wrong password or a wrong code, and turned off by the right password', async () => {
  const surel = 'matikan@kupang.example';
  await uji.petugas(surel);
  const { peramban } = await masuk(uji, surel);
  await peramban.buka('/akun/dua-langkah');
  expect((await peramban.kirim('/akun/dua-langkah/mulai', { sandi: 'bukan kata sandinya' })).statusCode).toBe(422);
  await peramban.kirim('/akun/dua-langkah/mulai', { sandi: SANDI });
  expect((await peramban.kirim('/akun/dua-langkah/sahkan', { kode: '000000' })).statusCode).toBe(422);
  expect((await masuk(uji, surel)).jawaban.headers.location).toBe('/akun');
  const aktif = await pasang(surel);
  await aktif.peramban.buka('/akun/dua-langkah');
  expect((await aktif.peramban.kirim('/akun/dua-langkah/matikan', { sandi: SANDI })).headers.location).toBe(
    '/akun?kabar=mati',
  );
  expect((await masuk(uji, surel)).jawaban.headers.location).toBe('/akun');
});

test('whoever needs the second step cannot turn it off', async () => {
  const surel = 'wajib@kupang.example';
  await uji.petugas(surel, { slug: 'kota-kupang', peran: 'kepala' });
  const { peramban } = await pasang(surel);
  expect((await peramban.buka('/akun/dua-langkah')).body).not.toContain('Matikan');
  expect((await peramban.kirim('/akun/dua-langkah/matikan', { sandi: SANDI })).statusCode).toBe(403);
});
