import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { buatPublikUji, type PublikUji } from '../../../../test/support/publik.ts';
import { tulisAtom } from './atom.ts';

const UMPAN = `/kota-kupang/${LAYANAN_UJI}/atom.xml`;

let uji: PublikUji;
let kasusId: string;
let nomor: string;

beforeAll(async () => {
  uji = await buatPublikUji();
  const tanda = await uji.lapor(uji.kupang, { judul: 'Meja <script>alert(1)</script> & "retak"' });
  ({ kasusId, nomor } = tanda);
  const coba = await uji.lapor(uji.kupang);
  await uji.ubah(uji.kupang, coba.kasusId, { uji: true });
});
afterAll(() => uji.close());

test('the feed names each public report by a stable id and only by what anybody may read', async () => {
  const { body, headers, statusCode } = await uji.buka(UMPAN);
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  expect(body.match(/<entry>/g)).toHaveLength(1);
  expect(body).toContain('<title>Meja rusak di Liliba</title>');
  expect(body).toContain(`/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}"/>`);
  expect(body).toContain('<updated>2026-03-02T02:00:00.000Z</updated>');
  expect(body).not.toContain(kasusId);
  const lain = await uji.buka(UMPAN, { host: 'daerah.example' });
  const ids = (teks: string) => teks.match(/<id>[^<]+<\/id>/g);
  expect(ids(lain.body)).toEqual(ids(body));
  expect(lain.body).toContain('href="http://daerah.example/');
});

test('a published title is escaped', async () => {
  await uji.ubah(uji.kupang, kasusId, { terbit: true });
  const { body } = await uji.buka(UMPAN);
  expect(body).toContain('<title>Meja &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;retak&quot;</title>');
});

test('whoever has it already gets 304, until a report moves', async () => {
  const { headers } = await uji.buka(UMPAN);
  const [etag, saat] = [String(headers['etag']), String(headers['last-modified'])];
  for (const kepala of [{ 'if-none-match': `"x", W/${etag}` }, { 'if-modified-since': saat }]) {
    const jawab = await uji.buka(UMPAN, kepala);
    expect([jawab.statusCode, jawab.body]).toEqual([304, '']);
  }
  expect((await uji.buka(UMPAN, { 'if-none-match': '"x"', 'if-modified-since': saat })).statusCode).toBe(200);
  expect((await uji.buka(UMPAN, { 'if-modified-since': 'kemarin' })).statusCode).toBe(200);
  uji.jam.maju(3_600_000);
  await uji.pindah(uji.kupang, kasusId, 'selesaikan');
  expect((await uji.buka(UMPAN, { 'if-none-match': etag })).statusCode).toBe(200);
  expect((await uji.buka(UMPAN, { 'if-modified-since': saat })).statusCode).toBe(200);
});

test('an empty feed and hostile texts are still XML', async () => {
  expect((await uji.buka(`/kabupaten-lembata/${LAYANAN_UJI}/atom.xml`)).body).toMatch(/<feed[\s\S]*<\/feed>/);
  const teks = "\u0000\u0008]]>&<a href='x'>\ud800";
  const xml = tulisAtom({
    id: teks,
    judul: teks,
    penulis: teks,
    bahasa: 'id',
    halaman: teks,
    diri: teks,
    diubah: new Date(0),
    entri: [],
  });
  expect(xml).toContain('<title>]]&gt;&amp;&lt;a href=&#39;x&#39;&gt;\ufffd</title>');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
  expect(xml).not.toMatch(/[\u0000-\u0008]/);
});

test('the feed of a region that has not joined is not found', async () => {
  expect((await uji.buka(`/kabupaten-kupang/${LAYANAN_UJI}/atom.xml`)).statusCode).toBe(404);
});
