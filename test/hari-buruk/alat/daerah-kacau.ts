import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.ts';
import { APP_ROLE, OWNER_ROLE, openDatabase } from '../../../src/db/index.ts';
import { MODUL } from '../../../src/layanan.ts';
import { createPenyimpanan } from '../../../src/platform/berkas/index.ts';
import type { Inti } from '../../../src/platform/inti/index.ts';
import { createBrankasKunci } from '../../../src/platform/kunci/index.ts';
import { loadModel, type ModelLayanan } from '../../../src/platform/model/index.ts';
import type { Pemda } from '../../../src/platform/pemda/index.ts';
import { isiDaerahUji } from '../../support/daerah.ts';
import { addressOf, TEMPLATE } from '../../support/database-setup.ts';

const RAHASIA = {
  SECRET_KEY: 'kunci rahasia untuk uji, bukan untuk dipakai',
  MASTER_KEY: 'kunci induk untuk uji, bukan untuk dipakai',
};

/** A region with one service for complaints, and what a server needs to serve it. */
export interface DaerahKacau {
  inti: Inti;
  pemda: Pemda;
  layanan: LayananKacau;
  env: Record<string, string>;
  close(): Promise<void>;
}

export interface LayananKacau {
  id: string;
  kategori: string;
}

/** The first service that takes complaints, with its own model. */
export function layananKacau(): LayananKacau & { model: ModelLayanan } {
  for (const { id, model } of MODUL) {
    const muat = loadModel(model);
    if (!muat.ok || muat.model.dokumen.jenis !== 'pengaduan') continue;
    const kategori = muat.model.dokumen.kategori[0]?.id;
    if (kategori) return { id, kategori, model: muat.model.dokumen };
  }
  throw new Error('Tidak ada layanan pengaduan');
}

/** Lets the regions of the tests join with that service. */
export async function isiDaerahKacau(inti: Inti): Promise<{ pemda: Pemda; layanan: LayananKacau }> {
  const { model, ...layanan } = layananKacau();
  const { kupang } = await isiDaerahUji(inti, { layanan: layanan.id, model });
  return { pemda: kupang.pemda, layanan };
}

/** A folder that the database's user may pass through, unlike one that `mkdtemp` makes. */
export function folderSementara(): string {
  const folder = path.join(os.tmpdir(), `puja-indah-buruk-${randomUUID().slice(0, 8)}`);
  fs.mkdirSync(folder, { mode: 0o755 });
  return folder;
}

/**
 * A database of its own on a server that has the template of the tests.
 * @param lewat another `host:port` by which the application reaches that server
 */
export async function buatDaerahKacau(superUrl: string, lewat?: string): Promise<DaerahKacau> {
  const nama = `buruk_${randomUUID().replaceAll('-', '')}`;
  await padaServer(superUrl, `create database ${nama} template ${TEMPLATE} owner ${OWNER_ROLE}`);
  await padaServer(superUrl, `grant connect on database ${nama} to ${APP_ROLE}`);
  const alamat = (peran: string) => {
    const url = new URL(addressOf(superUrl, peran, nama));
    if (lewat) url.host = lewat;
    return url.href;
  };
  const dataDir = folderSementara();
  const env = {
    ...RAHASIA,
    DATABASE_URL: alamat(APP_ROLE),
    DATABASE_OWNER_URL: alamat(OWNER_ROLE),
    PUJA_DATA: dataDir,
  };
  const inti: Inti = {
    config: readConfig({ ...env, PUJA_DEMO: '0' }),
    db: openDatabase({ url: addressOf(superUrl, APP_ROLE, nama) }),
    waktu: () => new Date(),
    acak: randomBytes,
    kunci: createBrankasKunci(RAHASIA.MASTER_KEY),
    penyimpanan: createPenyimpanan(undefined, dataDir),
    secretKey: RAHASIA.SECRET_KEY,
    log: pino({ level: 'silent' }),
    aset: {},
  };
  const { pemda, layanan } = await isiDaerahKacau(inti);
  const close = async () => {
    await inti.db.close();
    await padaServer(superUrl, `drop database ${nama} with (force)`);
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  return { inti, pemda, layanan, env, close };
}

async function padaServer(superUrl: string, perintah: string): Promise<void> {
  const klien = new pg.Client({ connectionString: superUrl });
  await klien.connect();
  await klien.query(perintah).finally(() => klien.end());
}
