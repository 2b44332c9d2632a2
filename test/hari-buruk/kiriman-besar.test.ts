import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createServer } from '../../src/platform/http/index.ts';
import { ASET_UJI, buatIntiUji } from '../support/inti.ts';
import { buatDaerahKacau, type DaerahKacau } from './alat/daerah-kacau.ts';
import { createPerambanHttp } from './alat/peramban-http.ts';
import { jalankanServer, type ServerUji } from './alat/server.ts';

const MB = 1024 * 1024;
let daerah: DaerahKacau;
let server: ServerUji;

beforeAll(async () => {
  daerah = await buatDaerahKacau(inject('databaseUrl'));
  server = await jalankanServer(daerah.env);
});
afterAll(async () => {
  await server.minta('SIGTERM');
  await daerah.close();
});

const alamat = async () => server.alamat;

test('a photograph of 200 MB is refused in plain words while memory stays, and the answers too', async () => {
  const lapor = `/kota-kupang/${daerah.layanan.id}/lapor`;
  const warga = createPerambanHttp(alamat);
  await warga.buka(`${lapor}/jenis`);
  await warga.kirim(`${lapor}/jenis`, { kategori: daerah.layanan.kategori });
  await warga.kirim(`${lapor}/tempat`, { kecamatan: '53.71.01', desa: '', patokan: 'Depan Pasar Contoh' });
  const halaman = await warga.buka(`${lapor}/foto`);
  const token = /name="_csrf" value="([^"]*)"/.exec(halaman.isi)?.[1] ?? '';
  const sebelum = puncakMemori(server.pid);
  const jawab = await unggahBesar(new URL(`${server.alamat}${lapor}/foto`), warga.kue(), token);
  expect(jawab).toContain('lebih besar dari 20 MB');
  // Far below the 200 MB that were sent: at most 20 MB are held, and the rest is room for the collector.
  expect(puncakMemori(server.pid) - sebelum).toBeLessThan(128 * MB);
  expect((await warga.buka(`${lapor}/tempat`)).isi).toContain('Depan Pasar Contoh');
});

test('a form that is too large is refused in plain words', async () => {
  const warga = createPerambanHttp(alamat);
  await warga.buka('/masuk');
  const jawab = await warga.kirim('/masuk', { surel: 'x'.repeat(600_000) });
  expect(jawab.status).toBe(413);
  expect(jawab.isi).toContain('Yang Anda kirim terlalu besar');
});

test('a connection that sends its header drop by drop is cut, a slow photograph has five minutes', async () => {
  const uji = await buatIntiUji();
  const app = await createServer(uji.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  expect(app.server.headersTimeout).toBe(60_000);
  expect(app.server.requestTimeout).toBe(300_000);
  expect(app.server.timeout).toBe(120_000);
  // The rule holds for whatever limit is set: a short one shows it without waiting.
  app.server.headersTimeout = 100;
  await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = net.connect((app.server.address() as net.AddressInfo).port, '127.0.0.1');
  let jawab = '';
  socket.on('data', (data) => {
    jawab += data;
  });
  socket.write('GET / HTTP/1.1\r\nhost: x\r\nx-a: ');
  const tetes = setInterval(() => socket.writable && socket.write('a'), 50);
  await once(socket, 'close');
  clearInterval(tetes);
  expect(jawab).toMatch(/^HTTP\/1\.1 408 /);
  await app.close();
  await uji.close();
});

/** The most memory that the process ever held, in bytes. */
function puncakMemori(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}

async function unggahBesar(url: URL, cookie: string, token: string): Promise<string> {
  const batas = 'batas-uji';
  const permintaan = http.request(url, {
    method: 'POST',
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${batas}` },
  });
  const jawaban = once(permintaan, 'response');
  permintaan.write(`--${batas}\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n`);
  permintaan.write(`--${batas}\r\ncontent-disposition: form-data; name="foto"; filename="besar.jpg"\r\n\r\n`);
  const sepotong = Buffer.alloc(MB, 0xff);
  for (let ke = 0; ke < 200; ke++) if (!permintaan.write(sepotong)) await once(permintaan, 'drain');
  permintaan.end(`\r\n--${batas}--\r\n`);
  const [jawab] = (await jawaban) as [http.IncomingMessage];
  return Buffer.concat(await jawab.toArray()).toString();
}
