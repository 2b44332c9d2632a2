import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { buatEmberUji } from '../../../test/support/ember.ts';
import { createPenyimpanan, PenyimpananPenuh } from './index.ts';

const KUNCI = '71/2026/0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b/tampil.webp';
const FOTO = Buffer.from('foto');
const SEMUA = { sebelum: new Date('2999-01-01'), paling: 2000, mulai: 0.5 };
let server: Server | undefined;

afterEach(async () => {
  await new Promise((selesai) => (server ? server.close(selesai) : selesai(undefined)));
  server = undefined;
});

interface Diminta {
  method: string | undefined;
  url: string | undefined;
  sandi: string | undefined;
  isi: string;
}

/** A bucket that gives every request the same answer, and what it was asked. */
async function emberKeras(status: number, kode: string, alamat = 'KUNCI:sangat-rahasia') {
  const diminta: Diminta[] = [];
  server = createServer(async (request, response) => {
    let isi = '';
    for await (const potongan of request) isi += potongan;
    diminta.push({ method: request.method, url: request.url, sandi: request.headers.authorization, isi });
    response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' });
    response.end(status < 300 ? '' : `<Error><Code>${kode}</Code><Message>tidak</Message></Error>`);
  });
  await new Promise<void>((siap) => server?.listen(0, '127.0.0.1', siap));
  const { port } = server.address() as AddressInfo;
  return { p: createPenyimpanan(`s3://${alamat}@127.0.0.1:${port}/foto-uji?region=idn-1&tls=0`, ''), diminta };
}

const galat = (janji: Promise<unknown>) =>
  janji.then(
    () => undefined,
    (error: unknown) => error,
  );

test.each([
  [403, 'QuotaExceeded'],
  [400, 'XMinioAdminBucketQuotaExceeded'],
  [507, 'XMinioStorageFull'],
  [507, 'KataLain'],
])('a bucket that is full (%i %s) gives the error of a full disk', async (status, kode) => {
  const { p } = await emberKeras(status, kode);
  expect(await galat(p.simpan(KUNCI, FOTO))).toBeInstanceOf(PenyimpananPenuh);
});

test.each([
  [403, 'AccessDenied'],
  [403, 'SignatureDoesNotMatch'],
  [404, 'NoSuchBucket'],
])('a bucket that refuses (%i %s) is an error of every act, and not called full', async (status, kode) => {
  const { p } = await emberKeras(status, kode);
  const acts = [p.simpan(KUNCI, FOTO), p.baca(KUNCI), p.hapus(KUNCI), p.daftarFolder(71, SEMUA)];
  for (const error of await Promise.all(acts.map(galat))) {
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(PenyimpananPenuh);
    expect(String(error)).not.toContain('sangat-rahasia');
  }
});

test('a bucket that nobody answers for is an error of every act', async () => {
  const ember = await buatEmberUji();
  await ember.close();
  const p = createPenyimpanan(ember.url, '');
  const acts = [p.simpan(KUNCI, FOTO), p.baca(KUNCI), p.hapus(KUNCI), p.ada(KUNCI), p.daftarFolder(71, SEMUA)];
  for (const error of await Promise.all(acts.map(galat))) expect(error).toBeInstanceOf(Error);
});

test('a server that says 404 to the removal of what is not there has removed it', async () => {
  const { p } = await emberKeras(404, 'NoSuchKey');
  await p.hapus(KUNCI);
});

test('a file goes to its bucket path style, as its bytes alone, with the key and the region of the address', async () => {
  const { p, diminta } = await emberKeras(200, '', 'KUN%2FCI:rah%2Fasia');
  await p.simpan(KUNCI, FOTO);
  expect(diminta).toEqual([
    { method: 'PUT', url: expect.stringContaining(`/foto-uji/${KUNCI}`), sandi: expect.anything(), isi: 'foto' },
  ]);
  expect(diminta[0]?.sandi).toMatch(/Credential=KUN\/CI\/\d{8}\/idn-1\/s3\//);
});

test('a listing of several pages is read to its end', async () => {
  const ember = await buatEmberUji();
  const p = createPenyimpanan(ember.url, '');
  const nama = Array.from({ length: 1100 }, (_, i) => {
    const awal = Math.floor((i / 1100) * 2 ** 32);
    return `71/2026/${awal.toString(16).padStart(8, '0')}-c3d4-4e5f-8a9b-0c1d2e3f4a5b`;
  });
  await Promise.all(nama.map((satu) => p.simpan(`${satu}/asli`, FOTO)));
  expect((await p.daftarFolder(71, { ...SEMUA, mulai: 0.01 })).sort()).toEqual(nama);
  await ember.close();
});

test.each([
  ['no key', 's3://host/ember'],
  ['no secret', 's3://kunci@host/ember'],
  ['a secret that is not percent-encoded', 's3://kunci:rahasia-1/x@host/ember'],
  ['a percent sign that encodes nothing', 's3://kunci:rahasia-1%zz@host/ember'],
  ['no bucket', 's3://kunci:rahasia-1@host'],
  ['a folder in the bucket', 's3://kunci:rahasia-1@host/ember/folder'],
  ['a name that no bucket has', 's3://kunci:rahasia-1@host/EMBER'],
  ['no host', 's3:///ember'],
  ['a port that cannot be', 's3://kunci:rahasia-1@host:99999/ember'],
  ['an unknown setting', 's3://kunci:rahasia-1@host/ember?acl=x'],
  ['a setting twice', 's3://kunci:rahasia-1@host/ember?tls=1&tls=0'],
  ['tls that is neither', 's3://kunci:rahasia-1@host/ember?tls=ya'],
  ['an empty region', 's3://kunci:rahasia-1@host/ember?region='],
  ['a fragment', 's3://kunci:rahasia-1@host/ember#x'],
])('an address with %s is refused at the start, without its secret', (_, url) => {
  const buat = () => createPenyimpanan(url, '');
  expect(buat).toThrow('STORAGE_URL: ');
  expect(buat).not.toThrow('rahasia-1');
});
