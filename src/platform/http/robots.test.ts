import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { registerRobots } from './robots.ts';

/** Whether a robot that keeps to RFC 9309 stays away. */
function isTertutup(teks: string, alamat: string): boolean {
  return [...teks.matchAll(/^Disallow: (.+)$/gm)].some(([, jalur = '']) => {
    const akhir = jalur.endsWith('$') ? '$' : '';
    const pola = jalur
      .replace(/\$$/, '')
      .split('*')
      .map((satu) => satu.replace(/[.?+^${}()|[\]\\]/g, '\\$&'))
      .join('.*');
    return new RegExp(`^${pola}${akhir}`).test(alamat);
  });
}

test('robots are kept from forms, desk, tracking and links of mails, not from regions and reports', async () => {
  const app = Fastify();
  registerRobots(app);
  const jawab = await app.inject('/robots.txt');
  expect([jawab.statusCode, jawab.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  const tutup = ['/a/b/lapor', '/en/a/b/lapor/jenis', '/a/kerja', '/a/kerja/laporan/1', '/lacak?nomor=x', '/en/lacak'];
  for (const alamat of [...tutup, '/a/kirim-ulang', '/a/ikut-kabar/t', '/a/b/laporan/KPG-1/ikuti', '/masuk'])
    expect([alamat, isTertutup(jawab.body, alamat)]).toEqual([alamat, true]);
  for (const alamat of ['/', '/a', '/en/a/b', '/a/b/laporan/KPG-1', '/en/a/b/laporan/KPG-1'])
    expect([alamat, isTertutup(jawab.body, alamat)]).toEqual([alamat, false]);
});
