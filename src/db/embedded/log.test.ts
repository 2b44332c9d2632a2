import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createServerLog } from './log.ts';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'puja-indah-log-'));
});
afterEach(() => fs.rmSync(root, { recursive: true }));

test('a log that grew too long is put aside while it is written to, and only the last piece is kept', () => {
  const folder = path.join(root, 'log');
  const log = createServerLog(folder, 100);
  const { fd, said } = log.open();
  fs.writeSync(fd, 'a'.repeat(60));
  log.trim();
  expect(said()).toHaveLength(60);
  for (const letter of ['b', 'c']) {
    fs.writeSync(fd, letter.repeat(60));
    log.trim();
    fs.writeSync(fd, letter);
    fs.writeSync(fd, letter.repeat(100));
    log.trim();
  }
  expect(fs.readdirSync(folder).sort()).toEqual(['basis-data.log', 'basis-data.log.1']);
  expect(fs.readFileSync(path.join(folder, 'basis-data.log.1'), 'utf8')).toBe('c'.repeat(161));
  expect(fs.readFileSync(path.join(folder, 'basis-data.log'), 'utf8')).toBe('');
  fs.closeSync(fd);
});

test('the words of a server are those since it was opened', () => {
  const log = createServerLog(root);
  fs.writeFileSync(path.join(root, 'basis-data.log'), 'dulu\n');
  const { fd, said } = log.open();
  fs.writeSync(fd, 'kini\n');
  expect(said()).toBe('kini\n');
  fs.closeSync(fd);
});
