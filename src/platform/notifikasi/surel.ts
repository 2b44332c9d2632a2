import { isIP } from 'node:net';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { uuidv7 } from '../../core/index.ts';
import { RuleViolation, Unavailable } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { simpanSurat } from './kotak-surat.store.ts';
import type { Surel } from './surel.types.ts';

/**
 * Sends one mail, or lays it into the mailbox of this machine where no SMTP server is set. Never inside a transaction.
 * @throws Unavailable `surel-tertunda` when it may go later; RuleViolation `surel-ditolak` when the server refuses this
 *   address or this mail for good, or the address is none
 */
export async function kirimSurel(inti: Inti, surel: Surel): Promise<void> {
  if (!isAlamat(surel.ke)) throw new RuleViolation('surel-ditolak');
  const pesan = susun(inti, surel);
  if (!inti.config.smtpUrl) return simpanSurat(inti, pesan, surel);
  try {
    await nodemailer.createTransport(inti.config.smtpUrl, WAKTU_TUNGGU).sendMail(pesan);
  } catch (cause) {
    throw isDitolak(cause)
      ? new RuleViolation('surel-ditolak', { cause })
      : new Unavailable('surel-tertunda', { cause });
  }
}

/** The domain that mails of this installation come from. */
export function domainSurel(inti: Inti): string {
  const host = inti.config.baseUrl ? new URL(inti.config.baseUrl).hostname : 'localhost';
  return isIP(host.replace(/^\[|\]$/g, '')) ? `[${host.replace(/^\[|\]$/g, '')}]` : host;
}

/** In milliseconds; a server that does not answer must not hold a worker for longer. */
const WAKTU_TUNGGU = {
  disableFileAccess: true,
  disableUrlAccess: true,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};

/** Stricter than RFC 5321: nothing that a mail library could read as two addresses, a group or a header. */
function isAlamat(teks: string): boolean {
  return teks.length <= 254 && /^[^\s<>()[\],;:\\"@\p{Cc}]{1,64}@[^\s<>()[\],;:\\"@\p{Cc}]+$/u.test(teks);
}

function susun(inti: Inti, surel: Surel): SendMailOptions {
  const { 'Message-ID': pesanId = `<${uuidv7()}@${domainSurel(inti)}>`, ...kepala } = surel.kepala ?? {};
  return {
    from: { name: 'Puja Indah', address: `tidak-dibalas@${domainSurel(inti)}` },
    to: { name: '', address: surel.ke },
    subject: satuBaris(surel.judul),
    text: surel.teks,
    ...(surel.html === undefined ? {} : { html: surel.html }),
    messageId: satuBaris(pesanId),
    date: inti.waktu(),
    headers: {
      // RFC 3834: answering machines must not answer.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': surel.bahasa ?? 'id',
      ...Object.fromEntries(Object.entries(kepala).map(([nama, isi]) => [nama, satuBaris(isi)])),
    },
  };
}

/** A line break in a header would begin another header. */
function satuBaris(teks: string): string {
  return teks.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/**
 * Whether this mail can never go: the address or the content was refused with a 5xx (RFC 5321, 4.2.1). A refused
 * sign-in or sender is a fault of the installation and is tried again.
 */
function isDitolak(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || !('command' in error)) return false;
  const { responseCode, command } = error;
  return typeof responseCode === 'number' && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
