import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ASET_UJI, buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { Unavailable } from '../errors/index.ts';
import { createServer, publik } from './index.ts';

let uji: IntiUji;
let app: FastifyInstance;

beforeAll(async () => {
  uji = await buatIntiUji();
  app = await createServer(uji.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  for (const [url, berdraf] of [
    ['/tanpa-draf', false],
    ['/berdraf', true],
  ] as const) {
    app.route({
      method: ['GET', 'POST'],
      url,
      config: { akses: publik, csrfDiHandler: true, berdraf },
      handler: async () => {
        throw new Unavailable('uji');
      },
    });
  }
  app.post('/lama', { config: { akses: publik } }, async () => 'tidak sampai');
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await uji.close();
});

const BESAR = `isi=${'a'.repeat(300 * 1024)}`;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test.each([`/${'a'.repeat(500)}`, '/%E0%A4%A', '/en/%'])(
  'an address that cannot be read is not found: %s',
  async (url) => {
    const jawab = await app.inject(url);
    expect([jawab.statusCode, jawab.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(jawab.body).toContain(url.startsWith('/en') ? 'Page not found' : 'Halaman tidak ditemukan');
  },
);

test('a form that is too old, or a browser without cookies, is told what to do, in its language', async () => {
  for (const [url, kalimat] of [
    ['/lama', 'Halaman ini sudah terlalu lama terbuka'],
    ['/en/lama', 'This page was open for too long'],
  ] as const) {
    const jawab = await app.inject({ method: 'POST', url, headers: FORM, payload: 'isi=a' });
    expect([jawab.statusCode, jawab.body.includes(kalimat)]).toEqual([403, true]);
  }
});

describe('the page of a fault says that answers are kept only where they are', () => {
  test.each([503, 413])('after a form without a draft: %i', async (status) => {
    const payload = status === 413 ? BESAR : 'isi=a';
    const jawab = await app.inject({ method: 'POST', url: '/tanpa-draf', headers: FORM, payload });
    expect(jawab.statusCode).toBe(status);
    expect(jawab.body).toContain('Yang baru Anda tulis mungkin perlu ditulis lagi.');
    expect(jawab.body).not.toMatch(/tersimpan/);
    const english = await app.inject({ method: 'POST', url: '/en/tanpa-draf', headers: FORM, payload });
    expect(english.body).toContain('What you just typed may have to be typed again.');
    expect(english.body).not.toMatch(/kept/);
  });

  test.each([503, 413])('after a step of a form with a draft: %i', async (status) => {
    const payload = status === 413 ? BESAR : 'isi=a';
    const jawab = await app.inject({ method: 'POST', url: '/berdraf', headers: FORM, payload });
    expect(jawab.statusCode).toBe(status);
    expect(jawab.body).toContain('Jawaban di langkah sebelumnya tetap tersimpan');
    const english = await app.inject({ method: 'POST', url: '/en/berdraf', headers: FORM, payload });
    expect(english.body).toContain('Your answers of earlier steps are kept');
  });

  test('a page that was only looked at is loaded again', async () => {
    const biasa = await app.inject('/tanpa-draf');
    expect(biasa.body).toContain('Muat lagi halaman ini untuk mencoba lagi.');
    expect(biasa.body).not.toMatch(/tersimpan|ditulis lagi/);
    expect((await app.inject('/berdraf')).body).toContain('Jawaban di langkah sebelumnya tetap tersimpan');
    const hilang = await app.inject('/a/b/c');
    expect(hilang.statusCode).toBe(404);
    expect(hilang.body).not.toMatch(/tersimpan|Muat lagi|ditulis lagi/);
  });
});
