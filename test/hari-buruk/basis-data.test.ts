import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { buildAssets } from '../../scripts/build-assets.ts';
import { createApp } from '../../src/app.ts';
import { openDatabase } from '../../src/db/index.ts';
import { MODUL } from '../../src/layanan.ts';
import { createAkun, type RuangAkun } from '../../src/platform/akun/index.ts';
import { hashSandi } from '../../src/platform/akun/sandi.ts';
import type { Inti } from '../../src/platform/inti/index.ts';
import { antrekan, createPengirim, type Jadwal, type Pengirim, startJadwal } from '../../src/platform/jobs/index.ts';
import { ASET_UJI } from '../support/inti.ts';
import { createPeramban, type Peramban } from '../support/peramban.ts';
import { buatDaerahKacau, type DaerahKacau } from './alat/daerah-kacau.ts';
import { createPerantara, type Perantara } from './alat/perantara.ts';
import { sampai } from './alat/tunggu.ts';

const SUREL = 'operator@kota-kupang.example';
const SANDI = 'sandi uji yang panjang';
const JEJAK = /node_modules|\.ts:\d|ECONN|Connection terminated/;
let perantara: Perantara;
let daerah: DaerahKacau;
let inti: Inti;
let akun: RuangAkun;
let app: FastifyInstance;
let pengirim: Pengirim;
let jadwal: Jadwal;
let operator: Peramban;
const dikerjakan: string[] = [];
let detak = 0;

beforeAll(async () => {
  const superUrl = inject('databaseUrl');
  perantara = await createPerantara(new URL(superUrl));
  daerah = await buatDaerahKacau(superUrl, perantara.alamat);
  const sandi = await hashSandi(SANDI);
  const url = daerah.env['DATABASE_URL'] ?? '';
  inti = { ...daerah.inti, db: openDatabase({ url }), aset: await buildAssets({ outDir: ASET_UJI }) };
  akun = createAkun(inti, url);
  await inti.db.global
    .insertInto('auth.account')
    .columns(['id', 'accountId', 'providerId', 'userId', 'password', 'updatedAt'])
    .expression((eb) =>
      eb
        .selectFrom('auth.user')
        .select(['id as a', 'id as b', eb.val('credential').as('c'), 'id as d'])
        .select([eb.val(sandi).as('e'), eb.val(inti.waktu()).as('f')])
        .where('email', '=', SUREL),
    )
    .execute();
  app = await createApp({ inti, asetDir: ASET_UJI, akun, modul: MODUL });
  pengirim = createPengirim(inti, { uji: async ({ isi }) => void dikerjakan.push(String(isi['nama'])) });
  pengirim.mulai();
  jadwal = await startJadwal(inti, { jedaDetik: 0.5 });
  const jalankanUmum = async () => {
    detak += 1;
  };
  await jadwal.jadwalkan({ nama: 'uji-detak', cron: '0 0 1 1 *', jalankanUmum });
});
afterAll(async () => {
  await app.close();
  await Promise.all([pengirim.stop(), jadwal.stop()]);
  await akun.close();
  await inti.db.close();
  await perantara.tutup();
  await daerah.close();
});
beforeEach(() => {
  operator = createPeramban(app);
});
afterEach(() => perantara.pulih());

const depan = () => operator.buka('/kota-kupang');

describe('while the database is away', () => {
  test('each page says so in words, with 503 and without a trace; it works again by itself', async () => {
    const lapor = `/kota-kupang/${daerah.layanan.id}/lapor/jenis`;
    expect((await operator.buka(lapor)).statusCode).toBe(200);
    perantara.putus('tolak');
    for (const jawab of [
      await depan(),
      await operator.buka('/readyz'),
      await operator.kirim(lapor, { kategori: daerah.layanan.kategori }),
      await operator.kirim('/masuk', { surel: SUREL, sandi: SANDI }),
    ]) {
      expect(jawab.statusCode).toBe(503);
      expect(jawab.body).toContain('Layanan sedang terganggu');
      expect(jawab.body).not.toMatch(JEJAK);
    }
    perantara.pulih();
    expect((await operator.kirim(lapor, { kategori: daerah.layanan.kategori })).statusCode).toBe(303);
  });

  test('somebody who is signed in is not sent to the sign-in page', async () => {
    await operator.buka('/masuk');
    await operator.kirim('/masuk', { surel: SUREL, sandi: SANDI });
    expect((await operator.buka('/akun')).statusCode).toBe(200);
    perantara.putus('tolak');
    expect((await operator.buka('/akun')).statusCode).toBe(503);
    perantara.pulih();
    expect((await operator.buka('/akun')).statusCode).toBe(200);
  });

  test('a database that takes connections and never answers is no answer for ever', async () => {
    perantara.putus('diam');
    // The first may still have met the end of a connection; the second waits for one.
    expect((await depan()).statusCode).toBe(503);
    expect((await depan()).statusCode).toBe(503);
    perantara.pulih();
    expect((await depan()).statusCode).toBe(200);
  });

  test('requests in the middle of it get their page or the words, never anything else', async () => {
    const kode = new Set<number>();
    for (let putaran = 0; putaran < 5; putaran++) {
      const banyak = Array.from(
        { length: 20 },
        async () => (await createPeramban(app).buka('/kota-kupang')).statusCode,
      );
      setImmediate(() => perantara.putus('tolak'));
      for (const satu of await Promise.all(banyak)) kode.add(satu);
      perantara.pulih();
      await sampai('halaman kembali', async () => (await depan()).statusCode === 200);
    }
    expect([...kode].filter((satu) => satu !== 200 && satu !== 503)).toEqual([]);
  });
});

test('the outbox and the schedule go on after it', async () => {
  perantara.putus('tolak');
  pengirim.colek();
  await antre('a');
  await expect(jadwal.mulaiSekarang('uji-detak')).rejects.toThrow();
  perantara.pulih();
  pengirim.colek();
  await sampai('kotak keluar jalan lagi', () => dikerjakan.includes('a'));
  await jadwal.mulaiSekarang('uji-detak');
  await sampai('jadwal jalan lagi', () => detak === 1);
  expect(dikerjakan).toEqual(['a']);
});

test('sessions that the server ends itself are replaced without a word', async () => {
  expect((await depan()).statusCode).toBe(200);
  await antre('b');
  const nama = new URL(daerah.env['DATABASE_URL'] ?? '').pathname.slice(1);
  const penguasa = new pg.Client({ connectionString: inject('databaseUrl') });
  await penguasa.connect();
  await penguasa.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
    [nama],
  );
  await penguasa.end();
  await sampai('halaman kembali', async () => (await depan()).statusCode === 200);
  pengirim.colek();
  await sampai('kotak keluar jalan lagi', () => dikerjakan.includes('b'));
});

/** Written past the outage. */
async function antre(nama: string): Promise<void> {
  const { pemda } = daerah;
  await daerah.inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    antrekan(trx, pemda.id, inti.waktu(), 'uji', { nama }),
  );
}
