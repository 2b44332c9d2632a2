import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ASET_UJI, buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { berakun, createServer, publik } from './index.ts';

let uji: IntiUji;
let app: FastifyInstance;

beforeAll(async () => {
  uji = await buatIntiUji();
  app = await createServer(uji.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  const isi = async (request: { bahasa: string }) => request.bahasa;
  app.get('/umum', { config: { akses: publik } }, isi);
  app.get('/staf', { config: { akses: publik, hanyaIndonesia: true } }, isi);
  app.post('/staf', { config: { akses: publik, hanyaIndonesia: true, csrfDiHandler: true } }, isi);
  app.get('/dalam', { config: { akses: berakun } }, isi);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await uji.close();
});

test('a page of staff has one address, the Indonesian one; the English address leads there', async () => {
  expect((await app.inject('/en/umum')).body).toBe('en');
  for (const url of ['/staf?ke=%2Fa', '/dalam']) {
    const jawab = await app.inject(`/en${url}`);
    expect([jawab.statusCode, jawab.headers.location]).toEqual([308, url]);
  }
  expect((await app.inject({ method: 'POST', url: '/en/staf', payload: {} })).body).toBe('id');
  expect((await app.inject('/en/tidak/ada/apa-apa')).body).toContain('lang="en"');
});
