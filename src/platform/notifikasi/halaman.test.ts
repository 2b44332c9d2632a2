import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { ASET_UJI, buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { createServer } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { antrekan, createPengirim } from '../jobs/index.ts';
import { buatKasus } from '../kasus/index.ts';
import { kirimSurel, penanganSurat, registerHentiKabar, registerKotakSurat } from './index.ts';

let uji: IntiUji;
let app: FastifyInstance;
let kupang: DaerahUji;

const lapor = (surel: string) =>
  buatKasus(
    uji.inti,
    kupang.pemda,
    { jenis: 'warga', peran: [] },
    {
      layanan: LAYANAN_UJI,
      kategori: 'meja',
      judul: 'Meja rusak',
      tempat: { kecamatanKode: '53.71.01', patokan: 'balai' },
      bahaya: false,
      data: { kategori: 'meja', cerita: 'patah' },
      kontak: { surel },
      saluran: 'web',
      bahasa: 'id',
      kunciKirim: crypto.randomUUID(),
    },
  );

beforeAll(async () => {
  uji = await buatIntiUji();
  ({ kupang } = await isiDaerahUji(uji.inti));
  app = await buka(uji.inti);
});
afterAll(async () => {
  await app.close();
  await uji.close();
});

describe('the mailbox', () => {
  test('shows each mail and makes its links work, with hostile words inert', async () => {
    const teks = 'Buka https://contoh.example/a?b=1&c=2\n<script>alert(1)</script> javascript:alert(1)';
    await kirimSurel(uji.inti, { ke: 'warga@contoh.example', judul: '<b>Kabar</b>', teks });
    const daftar = await app.inject('/_surat');
    expect(daftar.body).toContain('tidak dikirim kepada siapa pun');
    expect(daftar.body).toContain('&lt;b>Kabar');
    expect(daftar.body).toContain('noindex');
    const alamat = /\/_surat\/[0-9a-f-]{36}/.exec(daftar.body)?.[0];
    const surat = await app.inject(alamat ?? '');
    expect(surat.body).toContain('<a href="https://contoh.example/a?b=1&amp;c=2">');
    expect(surat.body).not.toContain('<script>alert');
    for (const { body } of [daftar, surat]) {
      expect(body).toMatch(/(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \d+ \p{L}+ \d{4}, \d\d\.\d\d WIB/u);
      expect(body).not.toMatch(/\d{4}-\d\d-\d\dT/);
    }
    expect(surat.body).not.toContain('href="javascript');
  });

  test('has no page for an id that is none', async () => {
    for (const id of ['x', '..%2F..%2Frahasia', '00000000-0000-0000-0000-000000000000'])
      expect((await app.inject(`/_surat/${id}`)).statusCode).toBe(404);
  });

  test('is closed to other machines where people are real', async () => {
    const jauh = { url: '/_surat', remoteAddress: '10.1.1.1' };
    expect((await app.inject(jauh)).statusCode).toBe(404);
    expect((await app.inject({ url: '/_surat', headers: { 'x-forwarded-for': '10.1.1.1' } })).statusCode).toBe(404);
  });

  test('shows other machines in a demo only what went to invented people', async () => {
    await kirimSurel(uji.inti, { ke: 'sungguh@dinas.go.id', judul: 'Kode masuk sungguhan', teks: '123 456' });
    const alamat = [...(await app.inject('/_surat')).body.matchAll(/href="(\/_surat\/[0-9a-f-]{36})"/g)][0]?.[1] ?? '';
    const demo = await buka({ ...uji.inti, config: { ...uji.inti.config, demo: true } });
    const jauh = await demo.inject({ url: '/_surat', remoteAddress: '10.1.1.1' });
    expect(jauh.statusCode).toBe(200);
    expect(jauh.body).toContain('&lt;b>Kabar');
    expect(jauh.body).not.toContain('Kode masuk sungguhan');
    expect((await demo.inject({ url: alamat, remoteAddress: '10.1.1.1' })).statusCode).toBe(404);
    expect((await demo.inject(alamat)).body).toContain('Kode masuk sungguhan');
    await demo.close();
  });

  test('is not there where mails go out', async () => {
    const keluar = await buka({ ...uji.inti, config: { ...uji.inti.config, smtpUrl: 'smtp://127.0.0.1:1' } });
    expect((await keluar.inject('/_surat')).statusCode).toBe(404);
    await keluar.close();
  });
});

describe('the link that ends the news', () => {
  test('changes nothing when it is opened, and ends the news when it is posted', async () => {
    const { nomor, kasusId } = await lapor('henti@contoh.example');
    await createPengirim(uji.inti, penanganSurat).putar();
    const alamat = await tautanHenti();
    const buka = await app.inject(alamat);
    expect(buka.statusCode).toBe(200);
    expect(buka.body).toContain(nomor);
    expect(buka.body).not.toContain('henti@contoh.example');
    expect(buka.headers['referrer-policy']).toBe('no-referrer');
    expect(await berhenti(kasusId)).toBeNull();
    const isi = {
      payload: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    const kirim = await app.inject({ method: 'POST', url: alamat, ...isi });
    expect(kirim.statusCode).toBe(200);
    expect(kirim.body).toContain('Kabar sudah berhenti');
    expect(await berhenti(kasusId)).toEqual(uji.jam.kini());
  });

  test('is found in its own region only, and its token is kept as a hash', async () => {
    const alamat = await tautanHenti();
    expect((await app.inject(alamat.replace('kota-kupang', 'kabupaten-lembata'))).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: `${alamat.slice(0, -1)}~` })).statusCode).toBe(404);
    const { rows } = await uji.inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, async (trx) => ({
      rows: await trx.selectFrom('notifikasi.henti').selectAll().where('pemda_id', '=', kupang.pemda.id).execute(),
    }));
    const token = alamat.split('/').at(-1) ?? '';
    expect(
      rows.every(
        (row) =>
          !Object.values(row).some((nilai) => Buffer.isBuffer(nilai) && nilai.equals(Buffer.from(token, 'base64url'))),
      ),
    ).toBe(true);
  });
});

test('numbers of several reports that were asked for again come in one mail', async () => {
  const daftar = [await lapor('dua@contoh.example'), await lapor('dua@contoh.example')];
  const pengirim = createPengirim(uji.inti, penanganSurat);
  await pengirim.putar();
  const surat = async () => new Set((await app.inject('/_surat')).body.match(/\/_surat\/[0-9a-f-]{36}/g));
  const sebelum = await surat();
  const kasusIds = daftar.map(({ kasusId }) => kasusId);
  await uji.inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    antrekan(trx, kupang.pemda.id, uji.inti.waktu(), 'kasus.kirim-ulang', { kasusIds }),
  );
  await pengirim.putar();
  const [baru = '', ...lain] = [...(await surat())].filter((satu) => !sebelum.has(satu));
  expect(lain).toEqual([]);
  const { body } = await app.inject(baru);
  expect(body).toContain('Nomor dan PIN laporan Anda di Kota Kupang');
  for (const { nomor, pin } of daftar) {
    expect(body).toContain(`Nomor: ${nomor}`);
    expect(body).toContain(`PIN: ${pin}`);
  }
});

/** From the newest mail. */
async function tautanHenti(): Promise<string> {
  const daftar = await app.inject('/_surat');
  const surat = await app.inject(/\/_surat\/[0-9a-f-]{36}/.exec(daftar.body)?.[0] ?? '');
  return /\/kota-kupang\/henti-kabar\/[\w-]{43}/.exec(surat.body)?.[0] ?? '';
}

async function berhenti(kasusId: string): Promise<Date | null | undefined> {
  const row = await uji.inti.db.read(kupang.pemda.id, (trx) =>
    trx
      .selectFrom('notifikasi.henti')
      .select('berhenti_pada')
      .where('pemda_id', '=', kupang.pemda.id)
      .where('kasus_id', '=', kasusId)
      .executeTakeFirst(),
  );
  return row?.berhenti_pada;
}

async function buka(inti: Inti): Promise<FastifyInstance> {
  const baru = await createServer(inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  registerKotakSurat(baru, inti);
  registerHentiKabar(baru, inti);
  await baru.ready();
  return baru;
}
