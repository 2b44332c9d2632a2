import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import os from 'node:os';
import { promisify } from 'node:util';

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const BAKU = { memory: 19_456, passes: 2, parallelism: 1 };
const PANJANG = 32;
const POLA = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export const SANDI_MIN = 12;
export const SANDI_MAKS = 128;

/** Hashes a password, with the parameters in the text (the PHC string format). */
export async function hashSandi(sandi: string): Promise<string> {
  const nonce = randomBytes(16);
  const hasil = await bergiliran(() =>
    derive('argon2id', { ...BAKU, message: sandi.normalize('NFC'), nonce, tagLength: PANJANG }),
  );
  const { memory, passes, parallelism } = BAKU;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hasil)}`;
}

/** Whether the password belongs to the hash. */
export async function periksaSandi({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, m, t, p, nonce = '', isi = ''] = POLA.exec(hash) ?? [];
  if (m === undefined) return false;
  const benar = Buffer.from(isi, 'base64');
  const bahan = { memory: Number(m), passes: Number(t), parallelism: Number(p), tagLength: benar.length };
  const hasil = await bergiliran(() =>
    derive('argon2id', { ...bahan, message: password.normalize('NFC'), nonce: Buffer.from(nonce, 'base64') }),
  );
  return timingSafeEqual(hasil, benar);
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

// The hashes share the threads of the process with files and images: a wave of sign-ins must leave some free.
const SERENTAK = Math.max(1, Math.min(2, os.availableParallelism() - 1));
const antrean: (() => void)[] = [];
let berjalan = 0;

async function bergiliran<T>(kerja: () => Promise<T>): Promise<T> {
  if (berjalan >= SERENTAK) await new Promise<void>((giliran) => antrean.push(giliran));
  else berjalan += 1;
  try {
    return await kerja();
  } finally {
    const berikut = antrean.shift();
    if (berikut) berikut();
    else berjalan -= 1;
  }
}
