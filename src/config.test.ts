import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('the address of tiles names zoom, column and row, over http, from one origin', () => {
  const tileUrl = 'https://ubin.example/peta/{z}/{x}/{y}.png?kunci=a';
  expect(readConfig({ TILE_URL: tileUrl })).toMatchObject({ tileUrl, tileAttribution: '© OpenStreetMap contributors' });
  expect(readConfig({}).tileUrl).toBeUndefined();
  for (const salah of [
    'https://ubin.example/{z}/{x}.png',
    'https://{s}.ubin.example/{z}/{x}/{y}.png',
    'ftp://ubin.example/{z}/{x}/{y}',
    "javascript:'{z}{x}{y}'",
    '/ubin/{z}/{x}/{y}.png',
    '',
  ])
    expect(() => readConfig({ TILE_URL: salah })).toThrow('TILE_URL');
});
