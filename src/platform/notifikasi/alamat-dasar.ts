import type { Inti } from '../inti/index.ts';

/** Scheme and host under which links in mails lead here, without a slash at the end. */
export function alamatDasar(inti: Inti): string {
  return inti.config.baseUrl ? new URL(inti.config.baseUrl).origin : `http://localhost:${inti.config.port}`;
}
