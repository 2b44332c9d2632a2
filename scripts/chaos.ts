// npm run chaos -- --kills N: kills the server N times while eight people send, then compares numbers with rows.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { buatDaerahKacau } from '../test/hari-buruk/alat/daerah-kacau.ts';
import { kacaukan, periksaKacau } from '../test/hari-buruk/alat/kacau.ts';
import { rakitServer } from '../test/hari-buruk/alat/rakit.ts';
import { jalankanServer } from '../test/hari-buruk/alat/server.ts';
import { setup } from '../test/support/database-setup.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' } } });
const kali = Number(values.kills);
if (!Number.isInteger(kali) || kali < 1) {
  console.error('Pakai: npm run chaos -- --kills N');
  process.exit(2);
}

const mulai = performance.now();
const { url, teardown } = await setup();
const masalah = await jalankan().finally(teardown);
for (const satu of masalah) console.error(satu);
process.exit(masalah.length === 0 ? 0 : 1);

async function jalankan(): Promise<string[]> {
  const daerah = await buatDaerahKacau(url);
  const rakitan = await rakitServer();
  try {
    const catatan = await kacaukan({
      ...daerah,
      kali,
      cadangan: 2,
      mulai: () => jalankanServer(daerah.env, rakitan),
      bunuh: (server) => server.bunuh(),
      kabar: (ke, { diterima, ulangan }) => {
        if (ke % 10 === 0 || ke === kali)
          console.log(`${ke}/${kali} kills, ${diterima.length} reports, ${ulangan} repeats`);
      },
    });
    const salah = await periksaKacau(daerah.inti, daerah.pemda, catatan);
    const detik = Math.round((performance.now() - mulai) / 1000);
    console.log(
      JSON.stringify({
        kills: kali,
        reports: catatan.diterima.length,
        repeats: catatan.ulangan,
        wrong: salah.length,
        seconds: detik,
      }),
    );
    return salah;
  } finally {
    fs.rmSync(rakitan, { force: true });
    await daerah.close();
  }
}
