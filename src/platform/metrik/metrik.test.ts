import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isiDaerahUji } from '../../../test/support/daerah.ts';
import { ASET_UJI, buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { createServer, publik } from '../http/index.ts';
import { antrekan } from '../jobs/index.ts';
import { createMetrik, type Metrik } from './index.ts';
import { label } from './prometheus.ts';

let uji: IntiUji;
let app: FastifyInstance;
let metrik: Metrik;

beforeAll(async () => {
  uji = await buatIntiUji();
  const { kupang, lembata } = await isiDaerahUji(uji.inti);
  const { pemda } = kupang;
  for (const satu of [kupang.pemda, lembata.pemda])
    await uji.inti.db.tenant(satu.id, { jenis: 'sistem' }, (trx) =>
      trx.deleteFrom('jobs.kotak_keluar').where('pemda_id', '=', satu.id).execute(),
    );
  await uji.inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) => antrekan(trx, pemda.id, uji.jam.kini(), 'uji', {}));
  uji.jam.maju(90_000);
  app = await createServer(uji.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  metrik = createMetrik(uji.inti);
  metrik.register(app);
  app.get('/uji/:rahasia', { config: { akses: publik } }, async () => 'ada');
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await uji.close();
});

test('the figures count requests by route and status, never by address', async () => {
  await app.inject('/uji/rahasia-satu');
  await app.inject('/uji/rahasia-dua');
  await app.inject('/tidak-ada');
  metrik.gagal('kasus.kabar');
  const { body, headers } = await app.inject('/metrics');
  expect(headers['content-type']).toContain('version=0.0.4');
  expect(body).toContain('http_requests_total{route="/uji/:rahasia",status="2xx"} 2\n');
  expect(body).toContain('http_requests_total{route="none",status="4xx"} 1\n');
  expect(body).not.toContain('rahasia-satu');
  expect(body).toContain('http_request_duration_seconds_count 3\n');
  expect(body).toContain('http_request_duration_seconds_bucket{le="+Inf"} 3\n');
  expect(body).toContain('puja_jobs_failed_total{name="kasus.kabar"} 1\n');
  expect(body).toContain('puja_outbox_waiting 1\n');
  expect(body).toContain('puja_outbox_oldest_seconds 90\n');
  expect(body).toMatch(/^process_resident_memory_bytes [1-9]\d{7,}$/m);
});

test('the figures are for this machine alone', async () => {
  expect((await app.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })).statusCode).toBe(404);
  expect((await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.9' } })).statusCode).toBe(404);
});

test('a label may hold any text', () => {
  expect(label({ a: 'x"y\\z\nw' })).toBe('{a="x\\"y\\\\z\\nw"}');
});
