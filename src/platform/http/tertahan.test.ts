import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SesiUji } from '../../../test/support/aplikasi.ts';
import { buatMejaUji, type MejaUji } from '../../../test/support/meja.ts';

let meja: MejaUji;
beforeAll(async () => {
  meja = await buatMejaUji();
});
afterAll(() => meja.close());

const TULISAN = 'Sudah dicek, <lubang> tinggal satu';
const CATATAN = '/kota-kupang/kerja/laporan/1/catatan';
const ASAL = 'http://localhost:3000/kota-kupang/kerja/laporan/1?dari=x';

/** The same browser after its session has ended. */
const berakhir = ({ cookie }: SesiUji) =>
  cookie
    .split('; ')
    .filter((satu) => !satu.includes('session'))
    .join('; ');

function kirim(cookie: string, isi: Record<string, string>, referer = ASAL) {
  const headers = { cookie, referer, host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' };
  return meja.app.inject({ method: 'POST', url: CATATAN, headers, payload: new URLSearchParams(isi).toString() });
}

test('the page wears the colour of its region', async () => {
  const { pemda } = meja.kupang;
  await meja.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .insertInto('pemda.pengaturan')
      .values({ pemda_id: pemda.id, isi: JSON.stringify({ merek: 'kunyit' }), diubah_pada: meja.inti.waktu() })
      .onConflict((conflict) => conflict.column('pemda_id').doUpdateSet({ isi: JSON.stringify({ merek: 'kunyit' }) }))
      .execute(),
  );
  const isi = { _csrf: meja.operator.csrf, catatan: TULISAN };
  expect((await kirim(berakhir(meja.operator), isi)).body).toContain('merek-kunyit');
});

test('whose session ended while writing reads what was typed, and comes back to the form after signing in', async () => {
  const isi = { _csrf: meja.operator.csrf, catatan: TULISAN, versi: '3' };
  const jawab = await kirim(berakhir(meja.operator), isi);
  expect(jawab.statusCode).toBe(401);
  for (const teks of [
    'Masuk lagi dulu',
    'Sudah dicek, &lt;lubang> tinggal satu',
    'href="/masuk?ke=%2Fkota-kupang%2Fkerja%2Flaporan%2F1%3Fdari%3Dx"',
  ])
    expect(jawab.body).toContain(teks);
});

test('a form with photographs gives its words back too', async () => {
  const batas = 'batas-uji';
  const kolom = (nama: string, isi: string) =>
    `--${batas}\r\ncontent-disposition: form-data; name="${nama}"\r\n\r\n${isi}\r\n`;
  const foto = `--${batas}\r\ncontent-disposition: form-data; name="foto"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n${'x'.repeat(100_000)}\r\n`;
  const jawab = await meja.app.inject({
    method: 'POST',
    url: '/kota-kupang/kerja/laporan/1/aksi/selesaikan',
    headers: { cookie: berakhir(meja.operator), 'content-type': `multipart/form-data; boundary=${batas}` },
    payload: `${kolom('_csrf', meja.operator.csrf)}${foto}${kolom('pesan', TULISAN)}--${batas}--\r\n`,
  });
  expect([jawab.statusCode, jawab.body.includes('tinggal satu')]).toEqual([401, true]);
});

test('nothing is echoed without a token of our forms, and nothing typed leads on as before', async () => {
  const cookie = berakhir(meja.operator);
  for (const isi of [
    { catatan: TULISAN, _csrf: 'palsu' },
    { catatan: '', _csrf: meja.operator.csrf },
  ]) {
    const jawab = await kirim(cookie, isi, 'https://lain.example/kota-kupang');
    expect([jawab.statusCode, jawab.headers.location]).toEqual([303, '/masuk']);
  }
});

test('a head who must have a second step from now on reads what was typed', async () => {
  const { pemda } = meja.kupang;
  const wajib = (totpWajib: boolean) =>
    meja.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .insertInto('pemda.pengaturan')
        .values({ pemda_id: pemda.id, isi: JSON.stringify({ totpWajib }), diubah_pada: meja.inti.waktu() })
        .onConflict((conflict) => conflict.column('pemda_id').doUpdateSet({ isi: JSON.stringify({ totpWajib }) }))
        .execute(),
    );
  await wajib(true);
  const jawab = await kirim(meja.kepala.cookie, { _csrf: meja.kepala.csrf, catatan: TULISAN });
  expect([jawab.statusCode, jawab.body.includes('tinggal satu')]).toEqual([403, true]);
  expect(jawab.body).toContain('/akun/dua-langkah?ke=');
});
