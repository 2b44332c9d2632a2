import { expect, test } from 'vitest';
import { hashSandi, periksaSandi, SANDI_MAKS } from './sandi.ts';

test('a password fits its own hash and no other', async () => {
  const hash = await hashSandi('jagung bose dan sei');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await periksaSandi({ hash, password: 'jagung bose dan sei' })).toBe(true);
  expect(await periksaSandi({ hash, password: 'jagung bose dan Sei' })).toBe(false);
  expect(await periksaSandi({ hash: 'bukan hash', password: 'jagung bose dan sei' })).toBe(false);
});

test('the reference implementation reads the same hash', async () => {
  // From the test vectors of phc-winner-argon2: argon2id, v=19, m=2^16, t=2, p=1.
  const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await periksaSandi({ hash, password: 'password' })).toBe(true);
});

test('a letter that is written in two ways is the same letter', async () => {
  const hash = await hashSandi('kafe\u0301 di Kupang');
  expect(await periksaSandi({ hash, password: 'kaf\u00e9 di Kupang' })).toBe(true);
});

test('a password is taken as it was typed: case, blanks at its ends and its last sign count', async () => {
  const sandi = ` Ombak Pantai ${'x'.repeat(113)}y`;
  expect(sandi).toHaveLength(SANDI_MAKS);
  const hash = await hashSandi(sandi);
  expect(await periksaSandi({ hash, password: sandi })).toBe(true);
  for (const lain of [sandi.toLowerCase(), sandi.trim(), sandi.slice(0, -1)])
    expect(await periksaSandi({ hash, password: lain })).toBe(false);
});
