import { afterAll, beforeAll, expect, test } from 'vitest';
import { kodeAplikasi, masuk, mulaiUjiAkun, SANDI, suratKe, type UjiAkun } from '../../../test/support/akun.ts';
import { createPeramban } from '../../../test/support/peramban.ts';

let uji: UjiAkun;
beforeAll(async () => {
  uji = await mulaiUjiAkun();
});
afterAll(() => uji.close());

const BARU = 'pantai lasiana sore hari';

/** What the trail says of an account, oldest first. */
async function jejakDari(akunId: string): Promise<string[]> {
  const rows = await uji.inti.db.global
    .selectFrom('akun.jejak')
    .select(['tindakan', 'cara'])
    .where('akun_id', '=', akunId)
    .orderBy('id')
    .execute();
  return rows.map(({ tindakan, cara }) => [tindakan.replace(/^akun\./, ''), cara].filter(Boolean).join(' '));
}

test('signing in, being refused and signing out leave their trace', async () => {
  const surel = 'jejak@kupang.example';
  const akunId = await uji.petugas(surel);
  await masuk(uji, surel, { sandi: 'bukan kata sandinya' });
  const { peramban } = await masuk(uji, surel);
  await peramban.buka('/akun');
  await peramban.kirim('/keluar', {});
  expect(await jejakDari(akunId)).toEqual(['sesi.ditolak sandi', 'sesi.dimulai sandi', 'sesi.diakhiri keluar']);
});

test('a code by mail leaves its trace, the right one and the wrong one', async () => {
  const surel = 'jejak-kode@kupang.example';
  const akunId = await uji.petugas(surel);
  const peramban = createPeramban(uji.app);
  await peramban.buka('/masuk/kode');
  await peramban.kirim('/masuk/kode', { surel });
  await expect.poll(() => suratKe(uji, surel)).toHaveLength(1);
  const kode = /masuk: (\d{6})/.exec((await suratKe(uji, surel))[0] ?? '')?.[1] ?? '';
  await peramban.kirim('/masuk/kode/periksa', { surel, kode: kode === '000001' ? '000002' : '000001' });
  await peramban.kirim('/masuk/kode/periksa', { surel, kode });
  expect(await jejakDari(akunId)).toEqual(['sesi.ditolak kode-surel', 'sesi.dimulai kode-surel']);
});

test('a new password leaves its trace, by the old one and by a link', async () => {
  const surel = 'jejak-sandi@kupang.example';
  const akunId = await uji.petugas(surel);
  const { peramban } = await masuk(uji, surel);
  await peramban.buka('/akun/sandi');
  await peramban.kirim('/akun/sandi', { sandiLama: 'bukan kata sandinya', sandiBaru: BARU });
  await peramban.kirim('/akun/sandi', { sandiLama: SANDI, sandiBaru: BARU });
  const lupa = createPeramban(uji.app);
  await lupa.buka('/lupa-sandi');
  await lupa.kirim('/lupa-sandi', { surel });
  const tautan = async () => /\/lupa-sandi\/[\w-]+/.exec((await suratKe(uji, surel)).join('\n'))?.[0] ?? '';
  await expect.poll(tautan).not.toBe('');
  await lupa.buka(await tautan());
  await lupa.kirim(await tautan(), { sandiBaru: `${BARU} lagi` });
  expect(await jejakDari(akunId)).toEqual([
    'sesi.dimulai sandi',
    'sandi.ditolak',
    'sandi.diganti sandi',
    'sandi.tautan-diminta',
    'sandi.diganti tautan',
  ]);
});

test('the second step leaves its trace: on, refused, used, new backup codes, off', async () => {
  const surel = 'jejak-langkah@kupang.example';
  const akunId = await uji.petugas(surel);
  const { peramban } = await masuk(uji, surel);
  await peramban.buka('/akun/dua-langkah');
  await peramban.kirim('/akun/dua-langkah/mulai', { sandi: 'bukan kata sandinya' });
  const pindai = await peramban.kirim('/akun/dua-langkah/mulai', { sandi: SANDI });
  await peramban.kirim('/akun/dua-langkah/sahkan', { kode: '000000' });
  await peramban.kirim('/akun/dua-langkah/sahkan', { kode: kodeAplikasi(pindai.body) });
  const { peramban: kedua } = await masuk(uji, surel);
  await kedua.buka('/masuk/verifikasi');
  await kedua.kirim('/masuk/verifikasi', { kode: 'bukan kode cadangan' });
  await kedua.kirim('/masuk/verifikasi', { kode: kodeAplikasi(pindai.body, 1) });
  await kedua.buka('/akun/dua-langkah');
  await kedua.kirim('/akun/dua-langkah/cadangan', { sandi: SANDI });
  await kedua.kirim('/akun/dua-langkah/matikan', { sandi: SANDI });
  expect(await jejakDari(akunId)).toEqual([
    'sesi.dimulai sandi',
    'sandi.ditolak',
    'langkah-kedua.ditolak',
    'langkah-kedua.diaktifkan',
    'sesi.ditolak kode-cadangan',
    'sesi.dimulai aplikasi',
    'langkah-kedua.kode-cadangan-dibuat',
    'langkah-kedua.dimatikan',
  ]);
});

test('tries at an address without an account can be told apart, and neither address nor place is kept in clear', async () => {
  await masuk(uji, 'hantu@kupang.example', { sandi: 'tebakan' });
  await masuk(uji, 'Hantu@kupang.example', { sandi: 'tebakan lain' });
  await masuk(uji, 'arwah@kupang.example', { sandi: 'tebakan' });
  const rows = await uji.inti.db.global.selectFrom('akun.jejak').selectAll().where('akun_id', 'is', null).execute();
  expect(rows.map(({ tindakan, cara }) => [tindakan, cara])).toEqual(Array(3).fill(['akun.sesi.ditolak', 'sandi']));
  expect(new Set(rows.map(({ surel }) => surel)).size).toBe(2);
  expect(JSON.stringify(rows)).not.toMatch(/hantu|arwah|10\.0\./i);
  expect(rows.every((row) => row.permintaan_id !== '' && row.pada.getTime() === uji.jam.kini().getTime())).toBe(true);
});
