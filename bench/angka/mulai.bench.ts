import path from 'node:path';
import { loadSecrets, startEmbedded } from '../../src/db/index.ts';
import { hentikanBasisData } from '../alat/data.ts';
import { DATA_BENCH, jalankanServe } from '../alat/proses.ts';
import { bulat, type Hasil, median, rincianSebaran, selangSeling } from '../alat/ukur.ts';

/** From nothing to `/readyz` on a filled database against the start of PostgreSQL alone. */
export async function mulai(): Promise<Hasil[]> {
  const { superPassword } = loadSecrets(DATA_BENCH);
  await hentikanBasisData();
  const banding = await selangSeling(
    async () => {
      const awal = performance.now();
      const server = await jalankanServe();
      const lama = performance.now() - awal;
      await server.stop();
      return lama;
    },
    async () => {
      const awal = performance.now();
      const server = await startEmbedded({ dir: path.join(DATA_BENCH, 'basis-data'), superPassword });
      const lama = performance.now() - awal;
      await server.stop();
      return lama;
    },
  );
  const [ms, postgresMs] = [median(banding.a), median(banding.b)];
  return [
    {
      name: 'mulai',
      ratio: bulat(ms / postgresMs, 1),
      bar: null,
      ms: bulat(ms, 0),
      postgresMs: bulat(postgresMs, 0),
      ...rincianSebaran(banding),
    },
  ];
}
