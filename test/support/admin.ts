import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { uuidv7 } from '../../src/core/index.ts';
import { beriPeran, salinKeanggotaan } from '../../src/platform/akses/index.ts';
import { buatAkun } from '../../src/platform/akun/index.ts';
import type { Inti } from '../../src/platform/inti/index.ts';
import type { MejaUji } from './meja.ts';

/** The words of the mails that went to an address. */
export async function suratUji(inti: Inti, ke: string): Promise<string[]> {
  const folder = path.join(inti.config.dataDir, 'surat');
  const nama = (await fs.readdir(folder).catch(() => [])).filter((satu) => satu.endsWith('.json'));
  const surat = await Promise.all(
    nama.map(
      async (satu) => JSON.parse(await fs.readFile(path.join(folder, satu), 'utf8')) as { ke: string; teks: string },
    ),
  );
  return surat.filter((satu) => satu.ke === ke).map((satu) => satu.teks);
}

const SANDI_ADMIN = 'sandi admin yang panjang';

/** Makes an administrator of Kota Kupang and signs them in through the form in a real browser. */
export async function masukSebagaiAdmin(uji: MejaUji, page: Page, asal: string): Promise<void> {
  const { pemda, unitId } = uji.kupang;
  const orang = { nama: 'Rosa Contoh', surel: `${uuidv7()}@kupang.example` };
  const akunId = await buatAkun(uji.inti, { ...orang, sandi: SANDI_ADMIN });
  const peran = { akunId, nama: orang.nama, peran: 'admin-pemda', unitId, mulai: uji.inti.waktu() } as const;
  await uji.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    beriPeran(trx, pemda, peran, { jenis: 'sistem' }, uji.inti.waktu()),
  );
  await salinKeanggotaan(uji.inti, pemda.id, akunId);
  await page.goto(`${asal}/masuk`);
  await page.getByLabel('Surel').fill(orang.surel);
  await page.getByLabel('Kata sandi').fill(SANDI_ADMIN);
  await page.getByRole('button', { name: 'Masuk' }).click();
}
