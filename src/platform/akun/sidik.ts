import { createHmac } from 'node:crypto';
import type { Inti } from '../inti/index.ts';

/** A keyed fingerprint (HMAC-SHA-256) of what must not be kept in clear: equal values can be told, none can be read. */
export function sidik(inti: Inti, guna: string, teks: string): string {
  return createHmac('sha256', inti.secretKey).update(`${guna}\0${teks.toLowerCase()}`).digest('base64url');
}
