import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startInstalasi } from '../../src/start.ts';
import { buatDaerahKacau, folderSementara, isiDaerahKacau } from './alat/daerah-kacau.ts';
import { kacaukan, periksaKacau } from './alat/kacau.ts';
import { rakitServer } from './alat/rakit.ts';
import { jalankanServer } from './alat/server.ts';

const PALING_LAMA_MS = 600_000;
let rakitan: string;

beforeAll(async () => {
  rakitan = await rakitServer();
});
afterAll(() => fs.rmSync(rakitan, { force: true }));

describe('kill -9 while eight people send', () => {
  test(
    'of the server, 50 times: every number that was shown is one laporan, and nobody has two',
    async () => {
      const daerah = await buatDaerahKacau(inject('databaseUrl'));
      const catatan = await kacaukan({
        ...daerah,
        kali: 50,
        cadangan: 2,
        mulai: () => jalankanServer(daerah.env, rakitan),
        bunuh: (server) => server.bunuh(),
      });
      expect(await periksaKacau(daerah.inti, daerah.pemda, catatan)).toEqual([]);
      expect(catatan.ulangan).toBeGreaterThan(0);
      await daerah.close();
    },
    PALING_LAMA_MS,
  );

  test(
    'of the server and its embedded database together: the next start recovers both',
    async () => {
      const akar = folderSementara();
      const dataDir = path.join(akar, 'data');
      const config = readConfig({ PUJA_DATA: dataDir, PUJA_DEMO: '0', LOG_LEVEL: 'silent' });
      const awal = await startInstalasi(config);
      const daerah = await isiDaerahKacau(awal.inti);
      await awal.close();
      const berkasPid = path.join(dataDir, 'basis-data/postmaster.pid');
      const catatan = await kacaukan({
        ...daerah,
        kali: 3,
        cadangan: 0,
        mulai: () => jalankanServer({ PUJA_DATA: dataDir }, rakitan),
        bunuh: async (server) => {
          const postmaster = Number.parseInt(fs.readFileSync(berkasPid, 'utf8'), 10);
          const mati = server.bunuh();
          process.kill(postmaster, 'SIGKILL');
          await mati;
        },
      });
      expect(fs.existsSync(berkasPid)).toBe(false);
      const akhir = await startInstalasi(config);
      expect(await periksaKacau(akhir.inti, daerah.pemda, catatan)).toEqual([]);
      await akhir.close();
      fs.rmSync(akar, { recursive: true });
    },
    PALING_LAMA_MS,
  );
});
