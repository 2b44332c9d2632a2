import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from './secrets.ts';

let dir: string;

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'puja-indah-rahasia-'));
});
afterEach(() => fs.rmSync(dir, { recursive: true }));

test('secrets are made once, each of 256 bits and unlike the others', () => {
  const secrets = loadSecrets(dir);
  expect(loadSecrets(dir)).toEqual(secrets);
  const values = Object.values(secrets);
  expect(new Set(values).size).toBe(values.length);
  for (const value of values) expect(Buffer.from(value, 'base64url')).toHaveLength(32);
});

test('only the installation itself reads its secrets, and nothing else lies beside them', () => {
  loadSecrets(dir);
  const folder = path.join(dir, 'rahasia');
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  expect(fs.readdirSync(folder)).toEqual(['kunci.json']);
  expect(fs.statSync(path.join(folder, 'kunci.json')).mode & 0o777).toBe(0o600);
});

test('the data folder itself stays open for the user of the database', () => {
  const data = path.join(dir, 'data');
  loadSecrets(data);
  expect(fs.statSync(data).mode & 0o005).toBe(0o005);
});

test('damaged secrets are an error, never silently new ones', () => {
  loadSecrets(dir);
  fs.writeFileSync(path.join(dir, 'rahasia/kunci.json'), '{}');
  expect(() => loadSecrets(dir)).toThrow();
});
