import fs from 'node:fs';
import path from 'node:path';
import { uuidv7 } from '../core/index.ts';
import { beriPeran, salinKeanggotaan } from '../platform/akses/index.ts';
import { buatAkun } from '../platform/akun/index.ts';
import type { Inti } from '../platform/inti/index.ts';
import { loadModel, pasangModel, simpanVersi } from '../platform/model/index.ts';
import type { Modul } from '../platform/modul/index.ts';
import { findPemdaBySlug, type Pemda } from '../platform/pemda/index.ts';
import { DAERAH_DEMO, type DaerahDemo, ORANG_DEMO, SANDI_DEMO } from './daerah.ts';

interface AkunDemo {
  email: string;
  password: string;
  peran: string;
  pemda: string;
}

/**
 * Makes the three demo regions with their services and people, once: what is there already stays as it is. Writes
 * the accounts to `<dataDir>/akun-demo.json`.
 */
export async function seedDemo(inti: Inti, modul: readonly Modul[]): Promise<void> {
  const akun: AkunDemo[] = [];
  for (const daerah of DAERAH_DEMO) akun.push(...(await seedDaerah(inti, modul, daerah)));
  fs.mkdirSync(inti.config.dataDir, { recursive: true });
  fs.writeFileSync(path.join(inti.config.dataDir, 'akun-demo.json'), `${JSON.stringify(akun, null, 2)}\n`);
  for (const satu of modul) await satu.seed?.(inti);
}

async function seedDaerah(inti: Inti, modul: readonly Modul[], daerah: DaerahDemo): Promise<AkunDemo[]> {
  const pemda = await findPemdaBySlug(inti.db, daerah.slug);
  if (!pemda) throw new Error(`Daerah demo ${daerah.slug} tidak ada`);
  const akun = ORANG_DEMO.map((orang) => ({
    email: `${orang.peran}@${daerah.slug}.example`,
    password: SANDI_DEMO,
    peran: orang.peran,
    pemda: daerah.slug,
  }));
  if (pemda.bergabung) return akun;
  const unitId = await seedKantor(inti, modul, pemda, daerah);
  for (const orang of ORANG_DEMO) {
    const akunId = await buatAkun(inti, {
      surel: `${orang.peran}@${daerah.slug}.example`,
      nama: orang.nama,
      sandi: SANDI_DEMO,
    });
    await seedPeran(inti, pemda, akunId, orang, unitId);
    await salinKeanggotaan(inti, pemda.id, akunId);
  }
  // Last, so that a start that was killed half-way begins this region again.
  await inti.db.global
    .updateTable('pemda.pemda')
    .set({ tahap: 'bergabung' })
    .where('pemda_id', '=', pemda.id)
    .execute();
  return akun;
}

async function seedPeran(
  inti: Inti,
  pemda: Pemda,
  akunId: string,
  orang: (typeof ORANG_DEMO)[number],
  unitId: string,
): Promise<void> {
  await inti.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    const ada = await trx
      .selectFrom('akses.peran')
      .select('id')
      .where('pemda_id', '=', pemda.id)
      .where('akun_id', '=', akunId)
      .executeTakeFirst();
    // The demo reports reach back a year, and somebody must have been in office then.
    const mulai = new Date(inti.waktu().getTime() - 400 * 24 * 3600 * 1000);
    if (!ada) await beriPeran(trx, pemda, { akunId, ...orang, unitId, mulai }, { jenis: 'sistem' }, inti.waktu());
  });
}

async function seedKantor(inti: Inti, modul: readonly Modul[], pemda: Pemda, daerah: DaerahDemo): Promise<string> {
  for (const satu of modul) await simpanVersi(inti.db, modelOf(satu), inti.waktu());
  return inti.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    const ada = await trx
      .selectFrom('pemda.unit')
      .select('id')
      .where('pemda_id', '=', pemda.id)
      .where('induk_id', 'is', null)
      .executeTakeFirst();
    if (ada) return ada.id;
    const opdId = uuidv7();
    await trx
      .insertInto('pemda.pengaturan')
      .values({ pemda_id: pemda.id, isi: JSON.stringify(daerah.pengaturan), diubah_pada: inti.waktu() })
      .execute();
    await trx
      .insertInto('pemda.unit')
      .values({ pemda_id: pemda.id, id: opdId, ...daerah.opd })
      .execute();
    for (const bidang of daerah.bidang)
      await trx
        .insertInto('pemda.unit')
        .values({ pemda_id: pemda.id, id: uuidv7(), induk_id: opdId, ...bidang })
        .execute();
    for (const satu of modul) {
      await trx
        .insertInto('pemda.layanan')
        .values({ pemda_id: pemda.id, layanan: satu.id, tahap: 'buka', unit_id: opdId })
        .execute();
      await pasangModel(trx, pemda.id, satu.id, modelOf(satu).hash, inti.waktu());
    }
    return opdId;
  });
}

function modelOf(modul: Modul) {
  const muat = loadModel(modul.model);
  if (!muat.ok) throw new Error(`Model ${modul.id} keliru: ${JSON.stringify(muat.galat)}`);
  return muat.model;
}
