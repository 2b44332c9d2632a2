import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITMA = 'aes-256-gcm';
const VERSI = 1;
const PANJANG_NONCE = 12;
const PANJANG_TANDA = 16;
const PANJANG_KEPALA = 1 + PANJANG_NONCE + PANJANG_TANDA;

/**
 * Seals bytes with AES-256-GCM (NIST SP 800-38D) under a fresh random nonce.
 * @param kunci 32 bytes; at most 2^32 seals under one key (SP 800-38D, 8.3)
 * @param aad what the bytes belong to, such as their storage key: a sealed file moved elsewhere does not open
 * @returns version (1 byte), nonce (12), tag (16), then as many bytes as were given
 * @throws RangeError when the key is not 32 bytes long
 */
export function segel(bytes: Uint8Array, kunci: Buffer, aad: string): Buffer {
  const nonce = randomBytes(PANJANG_NONCE);
  const sandi = createCipheriv(ALGORITMA, kunci, nonce, { authTagLength: PANJANG_TANDA });
  sandi.setAAD(createAad(aad));
  const isi = Buffer.concat([sandi.update(bytes), sandi.final()]);
  return Buffer.concat([Buffer.of(VERSI), nonce, sandi.getAuthTag(), isi]);
}

/**
 * Opens what `segel` made.
 * @throws Error when the key or the aad is another, or a single bit was changed
 */
export function buka(bytes: Uint8Array, kunci: Buffer, aad: string): Buffer {
  if (bytes.length < PANJANG_KEPALA || bytes[0] !== VERSI) throw new Error('Bukan berkas tersegel');
  const nonce = bytes.subarray(1, 1 + PANJANG_NONCE);
  const sandi = createDecipheriv(ALGORITMA, kunci, nonce, { authTagLength: PANJANG_TANDA });
  sandi.setAAD(createAad(aad));
  sandi.setAuthTag(bytes.subarray(1 + PANJANG_NONCE, PANJANG_KEPALA));
  return Buffer.concat([sandi.update(bytes.subarray(PANJANG_KEPALA)), sandi.final()]);
}

// The version is part of what is authenticated, so that no later version can be passed off as this one.
function createAad(aad: string): Buffer {
  return Buffer.from(`berkas.${VERSI}\0${aad}`);
}
