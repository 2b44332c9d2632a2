import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startInstalasi } from '../../src/start.ts';
import { folderSementara, isiDaerahKacau, layananKacau } from './alat/daerah-kacau.ts';
import { jalankanServer, mulaiProses, type ServerUji, tungguSiap } from './alat/server.ts';
import { sampai } from './alat/tunggu.ts';

const SERVE = ['--import', import.meta.resolve('tsx'), 'src/main.ts', 'serve'];
let akar: string;
let env: { PUJA_DATA: string };

beforeAll(async () => {
  akar = folderSementara();
  env = { PUJA_DATA: path.join(akar, 'data') };
  const instalasi = await startInstalasi(readConfig({ ...env, PUJA_DEMO: '0', LOG_LEVEL: 'silent' }));
  await isiDaerahKacau(instalasi.inti);
  await instalasi.close();
});
afterAll(() => fs.rmSync(akar, { recursive: true, force: true }));

const basisDataHidup = () => fs.existsSync(path.join(env.PUJA_DATA, 'basis-data/postmaster.pid'));

describe('npm start', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends on %s to npm alone with the database, also with connections that stay open, and finds its data again',
    async (sinyal) => {
      const server = await tungguSiap(mulaiProses('npm', ['start'], env));
      const daerah = await fetch(`${server.alamat}/kota-kupang`);
      expect(await daerah.text()).toContain(`/kota-kupang/${layananKacau().id}`);
      const diam = await sambung(server);
      await server.minta(sinyal);
      await sampai('tidak ada lagi yang menjawab', async () => !(await bisaSambung(server)));
      await sampai('basis data berhenti', () => !basisDataHidup());
      diam.destroy();
    },
  );
});

test('a request that is under way is answered before the end', async () => {
  const server = await jalankanServer(env);
  const socket = await sambung(server);
  const kepala = 'POST /masuk HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n';
  socket.write(`${kepala}content-length: 8\r\n\r\n_csr`);
  await fetch(`${server.alamat}/healthz`);
  const keluar = server.minta('SIGTERM');
  await sampai('tidak menerima sambungan baru', async () => !(await bisaSambung(server)));
  let jawab = '';
  socket.on('data', (data) => {
    jawab += data;
  });
  socket.write('f=ab');
  await once(socket, 'close');
  expect(jawab).toMatch(/^HTTP\/1\.1 403 /);
  expect(await keluar).toBe(0);
  expect(basisDataHidup()).toBe(false);
});

describe('a start that does not succeed', () => {
  test('because its port is taken leaves no database behind', async () => {
    const lain = net.createServer().listen(0, '127.0.0.1');
    await once(lain, 'listening');
    const { port } = lain.address() as net.AddressInfo;
    const anak = mulaiProses(process.execPath, SERVE, { ...env, PORT: String(port) });
    const [kode] = await once(anak, 'exit');
    expect(kode).toBe(1);
    expect(basisDataHidup()).toBe(false);
    lain.close();
  });

  test('because it is told to end half-way leaves none either', async () => {
    const anak = mulaiProses(process.execPath, SERVE, env);
    const keluar = once(anak, 'exit');
    await sampai('basis data mulai', basisDataHidup);
    anak.kill('SIGTERM');
    expect(await keluar).toEqual([0, null]);
    expect(basisDataHidup()).toBe(false);
  });

  test('beside a server that works leaves it its database', async () => {
    const server = await jalankanServer(env);
    const { port } = new URL(server.alamat);
    const [kode] = await once(mulaiProses(process.execPath, SERVE, { ...env, PORT: port }), 'exit');
    expect(kode).toBe(1);
    expect((await fetch(`${server.alamat}/readyz`)).status).toBe(200);
    expect(await server.minta('SIGTERM')).toBe(0);
    expect(basisDataHidup()).toBe(false);
  });
});

async function sambung({ alamat }: ServerUji): Promise<net.Socket> {
  const socket = net.connect(Number(new URL(alamat).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

async function bisaSambung(server: ServerUji): Promise<boolean> {
  const socket = net.connect(Number(new URL(server.alamat).port), '127.0.0.1');
  return new Promise((resolve) => {
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  }).then((jadi) => {
    socket.destroy();
    return jadi === true;
  });
}
