import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { uuidv7 } from '../../core/index.ts';
import { Unavailable } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Surel } from './surel.types.ts';

/** A mail that stayed on this machine. */
export interface Surat {
  id: string;
  /** ISO 8601. */
  pada: string;
  ke: string;
  judul: string;
  teks: string;
}

const PALING_BANYAK = 500;

/** Keeps a mail as `.eml`, and beside it what the list shows; both are there whole or not at all. */
export async function simpanSurat(inti: Inti, pesan: SendMailOptions, surel: Surel): Promise<void> {
  const pada = inti.waktu();
  const surat: Surat = {
    id: uuidv7(pada),
    pada: pada.toISOString(),
    ke: surel.ke,
    judul: surel.judul,
    teks: surel.teks,
  };
  try {
    const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(pesan);
    await fs.mkdir(folder(inti), { recursive: true, mode: 0o700 });
    await tulis(inti, `${surat.id}.eml`, message as Buffer);
    await tulis(inti, `${surat.id}.json`, JSON.stringify(surat));
    await buangLama(inti);
  } catch (cause) {
    throw new Unavailable('surel-tertunda', { cause });
  }
}

/** The mails of this machine, newest first, at most 100. */
export async function listSurat(inti: Inti): Promise<Surat[]> {
  const semua = await Promise.all((await listId(inti)).slice(0, 100).map((id) => findSurat(inti, id)));
  return semua.filter((surat) => surat !== undefined);
}

/** One mail of this machine. */
export async function findSurat(inti: Inti, id: string): Promise<Surat | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  try {
    return JSON.parse(await fs.readFile(path.join(folder(inti), `${id}.json`), 'utf8')) as Surat;
  } catch (error) {
    if (isTidakAda(error)) return undefined;
    throw error;
  }
}

const folder = (inti: Inti) => path.join(inti.config.dataDir, 'surat');

async function tulis(inti: Inti, nama: string, isi: Buffer | string): Promise<void> {
  const sementara = path.join(folder(inti), `.${randomUUID()}`);
  await fs.writeFile(sementara, isi, { mode: 0o600 });
  await fs.rename(sementara, path.join(folder(inti), nama));
}

/** Ids begin with the time, so their order is that of sending. */
async function listId(inti: Inti): Promise<string[]> {
  try {
    const nama = await fs.readdir(folder(inti));
    return nama
      .flatMap((satu) => (satu.endsWith('.json') ? satu.slice(0, -5) : []))
      .sort()
      .reverse();
  } catch (error) {
    if (isTidakAda(error)) return [];
    throw error;
  }
}

async function buangLama(inti: Inti): Promise<void> {
  for (const id of (await listId(inti)).slice(PALING_BANYAK)) {
    for (const akhiran of ['json', 'eml']) await fs.rm(path.join(folder(inti), `${id}.${akhiran}`), { force: true });
  }
}

function isTidakAda(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
