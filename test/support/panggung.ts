import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { uuidv7 } from '../../src/core/index.ts';
import { SANDI_DEMO } from '../../src/demo/daerah.ts';
import { seedDemo } from '../../src/demo/index.ts';
import { buatKasus, bukaPin, type KasusBaru } from '../../src/platform/kasus/index.ts';
import type { Modul } from '../../src/platform/modul/index.ts';
import { findPemdaBySlug } from '../../src/platform/pemda/index.ts';
import { type AplikasiUji, buatAplikasiUji } from './aplikasi.ts';
import { openBrowser, type Visitor } from './browser.ts';

/** A report that is there before the journey begins. */
export interface LaporanAda {
  id: string;
  nomor: string;
  pin: string;
}

export type PeranMeja = 'operator' | 'verifikator' | 'petugas' | 'kepala' | 'admin-pemda';

type Kue = Awaited<ReturnType<BrowserContext['cookies']>>;

/** The three demo regions without their reports, behind a real server. */
export interface Panggung {
  /** A window of Kota Kupang in which nobody has signed in, at this path. */
  warga(visitor: Visitor, jalur: string): Promise<Page>;
  /** A window of Kota Kupang in which this person has signed in, at this path. */
  petugas(visitor: Visitor, peran: PeranMeja, jalur: string): Promise<Page>;
  /** Sends a report by the way of a citizen. */
  lapor(ubah?: Partial<KasusBaru>): Promise<LaporanAda>;
}

/** What is reported where the journey does not say otherwise. */
export type ContohLaporan = Pick<KasusBaru, 'kategori' | 'judul' | 'tempat' | 'data'>;

/** The stage of one journey file; call it at the top of the file. The demo reports of the service are left out. */
export function bukaPanggung(modul: Modul, contoh: ContohLaporan): Panggung {
  const { newPage } = openBrowser();
  let uji: AplikasiUji;
  let asal: string;
  const kue = new Map<PeranMeja, Promise<Kue>>();
  beforeAll(async () => {
    uji = await buatAplikasiUji({ modul: [modul], waktu: () => new Date() });
    await seedDemo(uji.inti, [{ ...modul, seed: async () => undefined }]);
    asal = await uji.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => uji.close());

  async function buka(visitor: Visitor, jalur: string, sesi: Kue = []): Promise<Page> {
    const page = await newPage(visitor);
    page.setDefaultTimeout(15_000);
    await page.context().addCookies(sesi);
    await page.goto(asal + jalur);
    return page;
  }

  async function masuk(peran: PeranMeja): Promise<Kue> {
    const page = await buka({ js: false, width: 1280 }, '/masuk');
    await page.getByLabel('Surel').fill(`${peran}@kota-kupang.example`);
    await page.getByLabel('Kata sandi').fill(SANDI_DEMO);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.waitForURL(/\/kerja/);
    return page.context().cookies();
  }

  function sesi(peran: PeranMeja): Promise<Kue> {
    const ada = kue.get(peran) ?? masuk(peran);
    kue.set(peran, ada);
    return ada;
  }

  return {
    warga: buka,
    petugas: async (visitor, peran, jalur) => buka(visitor, jalur, await sesi(peran)),
    lapor: (ubah = {}) => lapor(uji, { layanan: modul.id, ...contoh, ...ubah }),
  };
}

async function lapor(
  { inti, db }: AplikasiUji,
  isi: ContohLaporan & Pick<KasusBaru, 'layanan'> & Partial<KasusBaru>,
): Promise<LaporanAda> {
  const pemda = await findPemdaBySlug(db, 'kota-kupang');
  if (!pemda) throw new Error('tanpa Kota Kupang');
  const umum = { bahaya: false, kontak: {}, saluran: 'web', bahasa: 'id', kunciKirim: uuidv7() } as const;
  const { kasusId, nomor } = await buatKasus(inti, pemda, { jenis: 'warga', peran: [] }, { ...umum, ...isi });
  const pin = await db.read(pemda.id, (trx) => bukaPin(inti, trx, pemda, kasusId));
  return { id: kasusId, nomor, pin: pin ?? '' };
}
