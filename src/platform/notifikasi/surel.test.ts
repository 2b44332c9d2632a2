import fs from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { nyalakanSmtp, type SmtpUji } from '../../../test/support/smtp.ts';
import { RuleViolation, Unavailable } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { kirimSurel } from './index.ts';

let uji: IntiUji;
let smtp: SmtpUji;
let inti: Inti;

beforeAll(async () => {
  [uji, smtp] = await Promise.all([buatIntiUji(), nyalakanSmtp()]);
  inti = { ...uji.inti, config: { ...uji.inti.config, smtpUrl: smtp.url, baseUrl: 'https://puja.example/' } };
});
afterAll(async () => {
  await smtp.mati();
  await uji.close();
});
beforeEach(() => {
  smtp.surat.length = 0;
  smtp.tolak.clear();
});

describe('a mail', () => {
  test('comes from the own domain and says that no answering machine should answer', async () => {
    await kirimSurel(inti, {
      ke: 'warga@contoh.example',
      judul: 'Kabar',
      teks: 'Baris satu\nBaris dua\n',
      bahasa: 'en',
    });
    const [surat] = smtp.surat;
    expect(surat?.from?.text).toBe('"Puja Indah" <tidak-dibalas@puja.example>');
    expect(surat?.to).toMatchObject({ value: [{ address: 'warga@contoh.example' }] });
    expect(surat?.text).toBe('Baris satu\nBaris dua\n');
    expect(surat?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(surat?.headers.get('content-language')).toBe('en');
    expect(surat?.messageId).toMatch(/^<[0-9a-f-]{36}@puja\.example>$/);
    expect(surat?.date).toEqual(inti.waktu());
  });

  test('keeps the Message-ID and the headers that it is given', async () => {
    const kepala = { 'Message-ID': '<sama@puja.example>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
    await kirimSurel(inti, { ke: 'warga@contoh.example', judul: 'Kabar', teks: 'x', kepala });
    expect(smtp.surat[0]?.messageId).toBe('<sama@puja.example>');
    expect(smtp.surat[0]?.headerLines).toContainEqual({
      key: 'list-unsubscribe-post',
      line: 'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    });
  });

  test('takes no header from a line break in its subject, its headers or its text', async () => {
    const jahat = 'Jalan\r\nBcc: lain@contoh.example\u2028X-Jahat: 1\n\n<b>isi</b>';
    await kirimSurel(inti, { ke: 'warga@contoh.example', judul: jahat, teks: jahat, kepala: { 'X-Uji': jahat } });
    const [surat] = smtp.surat;
    expect(smtp.surat).toHaveLength(1);
    expect(surat?.bcc).toBeUndefined();
    expect(surat?.headers.has('x-jahat')).toBe(false);
    expect(surat?.subject).toBe('Jalan Bcc: lain@contoh.example X-Jahat: 1 <b>isi</b>');
    expect(surat?.text).toContain('X-Jahat: 1');
  });

  test.each([
    'a@contoh.example, b@contoh.example',
    'a@contoh.example\r\nBcc: b@c.example',
    '<a@contoh.example>',
    'Nama a@b.example',
    'grup:a@b.example;',
    '',
    'tanpa-at',
  ])('goes to nobody when its address is %j', async (ke) => {
    await expect(kirimSurel(inti, { ke, judul: 'x', teks: 'x' })).rejects.toThrow(RuleViolation);
    expect(smtp.surat).toEqual([]);
  });
});

describe('a mail that cannot go', () => {
  const surel = { ke: 'warga@contoh.example', judul: 'x', teks: 'x' };

  test('may be tried again while the server refuses it for now', async () => {
    smtp.tolak.set(surel.ke, 450);
    await expect(kirimSurel(inti, surel)).rejects.toThrow(Unavailable);
  });

  test('is given up when the server refuses the address for good', async () => {
    smtp.tolak.set(surel.ke, 550);
    await expect(kirimSurel(inti, surel)).rejects.toThrow(RuleViolation);
  });

  test('may be tried again when nobody answers, or the server wants a password that it does not take', async () => {
    const salah = { ...inti, config: { ...inti.config, smtpUrl: smtp.url.replace('//', '//nama:sandi@') } };
    await expect(kirimSurel(salah, surel)).rejects.toThrow(Unavailable);
    await smtp.mati();
    await expect(kirimSurel(inti, surel)).rejects.toThrow(Unavailable);
    await smtp.nyala();
  });
});

test('without an SMTP server a mail lies whole in the mailbox of the machine', async () => {
  await kirimSurel(uji.inti, { ke: 'warga@contoh.example', judul: 'Kabar', teks: 'isi' });
  const folder = `${uji.inti.config.dataDir}/surat`;
  const nama = fs.readdirSync(folder).sort();
  expect(nama.map((satu) => satu.split('.').at(-1))).toEqual(['eml', 'json']);
  expect(fs.readFileSync(`${folder}/${nama[0]}`, 'utf8')).toContain('Auto-Submitted: auto-generated');
});
