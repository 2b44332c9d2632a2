import { once } from 'node:events';
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { buatPengaduanUji, DASAR_LAPOR, type PengaduanUji } from '../../../../test/support/pengaduan.ts';
import { createPeramban, type Peramban } from '../../../../test/support/peramban.ts';
import { catatBeban } from '../../akun/index.ts';
import { terimaFoto } from '../../berkas/index.ts';
import { catatUnggahan, simpanFoto } from '../../foto/index.ts';

const MB = 1024 * 1024;
const BATAS = 'batas-uji';
let uji: PengaduanUji;
let jpeg: Buffer;
let alamat: string;

beforeAll(async () => {
  uji = await buatPengaduanUji();
  uji.inti.config.unggahMbPerSumber = 3000;
  alamat = await uji.app.listen({ port: 0, host: '127.0.0.1' });
  jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#556' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => uji.close());
beforeEach(() => uji.jam.maju(25 * 3_600_000));

it('an upload that is broken off is counted by the bytes that came', async () => {
  const unggahan = mulaiUnggah(await siapSampaiPeriksa());
  unggahan.permintaan.on('error', () => undefined);
  const sebelum = await terhitung();
  await unggahan.tulis(kepalaFoto('1.jpg'));
  await unggahan.tulis(Buffer.alloc(15 * MB, 0xff));
  await unggahan.tulis(kepalaFoto('2.jpg'));
  await unggahan.tulis(Buffer.alloc(15 * MB, 0xff));
  unggahan.permintaan.destroy();
  await vi.waitFor(async () => expect((await terhitung()) - sebelum).toBeGreaterThanOrEqual(3), 10_000);
});

it('a form whose end is missing is counted by the bytes that came', async () => {
  const unggahan = mulaiUnggah(await siapSampaiPeriksa());
  const sebelum = await terhitung();
  await unggahan.tulis(kepalaFoto('1.jpg'));
  await unggahan.tulis(Buffer.alloc(21 * MB, 0xff));
  const jawab = await unggahan.selesai('');
  expect(jawab.status).toBeGreaterThanOrEqual(400);
  await vi.waitFor(async () => expect((await terhitung()) - sebelum).toBe(3), 10_000);
});

it('files that are refused count as well where nobody said how long the form is', async () => {
  const unggahan = mulaiUnggah(await siapSampaiPeriksa());
  const sebelum = await terhitung();
  for (const nama of ['1.jpg', '2.jpg', '3.jpg']) {
    await unggahan.tulis(kepalaFoto(nama));
    await unggahan.tulis(Buffer.alloc(11 * MB, 0xff));
  }
  const jawab = await unggahan.selesai();
  expect(jawab.status).toBe(422);
  expect(jawab.isi).toContain('3.jpg bukan foto');
  expect((await terhitung()) - sebelum).toBe(4);
});

it('a foto that is on its way while the report is sent is refused in words, and its files go', async () => {
  const siap = await siapSampaiPeriksa();
  const unggahan = mulaiUnggah(siap);
  const sebelum = await jumlahBerkas();
  await unggahan.tulis(kepalaFoto('1.jpg'));
  await unggahan.tulis(jpeg);
  await unggahan.tulis(kepalaFoto('2.jpg'));
  await vi.waitFor(async () => expect(await jumlahBerkas()).toBe(sebelum + 3), 10_000);
  const nomor = nomorDari(await siap.warga.kirim(`${DASAR_LAPOR}/periksa`, siap.form));
  await unggahan.tulis(jpeg);
  const jawab = await unggahan.selesai();
  expect(jawab.status).toBe(409);
  expect(jawab.isi).toContain(`Laporan ${nomor} sudah terkirim sebelum foto ini sampai`);
  const laporan = DASAR_LAPOR.replace(/lapor$/, `laporan/${nomor}`);
  expect(jawab.isi).toContain(`href="${laporan}"`);
  expect(await jumlahBerkas()).toBe(sebelum);
  expect((await siap.warga.buka(laporan)).body).toContain('Tambah keterangan atau foto');
});

it('a foto from a page that was left open after the report was sent is refused in words too', async () => {
  const { warga, form } = await siapSampaiPeriksa();
  const nomor = nomorDari(await warga.kirim(`${DASAR_LAPOR}/periksa`, form));
  const jawab = await warga.unggah(`/en${DASAR_LAPOR}/foto`, {}, [{ kolom: 'foto', nama: 'a.jpg', isi: jpeg }]);
  expect(jawab.statusCode).toBe(409);
  expect(jawab.body).toContain(`Report ${nomor} was sent before this photograph arrived`);
});

it('a foto that is just being recorded goes with the report that is sent at that moment', async () => {
  const { warga, form } = await siapSampaiPeriksa();
  const { pemda } = uji.kupang;
  const foto = await terimaFoto(Readable.from([jpeg]));
  if (!foto.ok) throw new Error(foto.sebab);
  const folder = `${pemda.id}/2026/${crypto.randomUUID()}`;
  await simpanFoto(uji.inti, pemda, folder, foto);
  const satu = [{ nama: 'a.jpg', folder, foto }];
  const gerbang = Promise.withResolvers<void>();
  const tercatat = Promise.withResolvers<void>();
  const catat = uji.inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
    await catatUnggahan(trx, pemda.id, { drafId: form['draf'] ?? '' }, 'pelapor', satu, uji.jam.kini());
    tercatat.resolve();
    await gerbang.promise;
  });
  await tercatat.promise;
  const kirim = warga.kirim(`${DASAR_LAPOR}/periksa`, form);
  await vi.waitFor(async () => expect(await jumlahPenunggu()).toBe(1), 10_000);
  gerbang.resolve();
  await catat;
  const nomor = nomorDari(await kirim);
  const milik = await uji.inti.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('berkas.foto')
      .innerJoin('kasus.kasus', (join) =>
        join
          .onRef('kasus.kasus.pemda_id', '=', 'berkas.foto.pemda_id')
          .onRef('kasus.kasus.id', '=', 'berkas.foto.kasus_id'),
      )
      .select('kasus.kasus.nomor')
      .where('berkas.foto.pemda_id', '=', pemda.id)
      .where('berkas.foto.folder', '=', folder)
      .execute(),
  );
  expect(milik).toEqual([{ nomor }]);
});

interface Siap {
  warga: Peramban;
  /** What the form that sends the report carries. */
  form: Record<string, string>;
  token: string;
}

async function siapSampaiPeriksa(): Promise<Siap> {
  const warga = createPeramban(uji.app);
  const form = await uji.isiSampaiPeriksa(warga);
  const { body } = await warga.buka(`${DASAR_LAPOR}/foto`);
  return { warga, form, token: /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '' };
}

/** Begins a form without a length, as a line that may break. */
function mulaiUnggah({ warga, token }: Siap) {
  const permintaan = http.request(`${alamat}${DASAR_LAPOR}/foto`, {
    method: 'POST',
    headers: {
      cookie: [...warga.kue].map(([nama, nilai]) => `${nama}=${nilai}`).join('; '),
      'content-type': `multipart/form-data; boundary=${BATAS}`,
    },
  });
  const jawaban = once(permintaan, 'response');
  jawaban.catch(() => undefined);
  const tulis = async (isi: string | Buffer) => {
    if (!permintaan.write(isi)) await once(permintaan, 'drain');
  };
  permintaan.write(`--${BATAS}\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}`);
  return {
    permintaan,
    tulis,
    selesai: async (akhir = `\r\n--${BATAS}--\r\n`) => {
      permintaan.end(akhir);
      const [jawab] = (await jawaban) as [http.IncomingMessage];
      return { status: jawab.statusCode ?? 0, isi: Buffer.concat(await jawab.toArray()).toString() };
    },
  };
}

const kepalaFoto = (nama: string) =>
  `\r\n--${BATAS}\r\ncontent-disposition: form-data; name="foto"; filename="${nama}"\r\ncontent-type: image/jpeg\r\n\r\n`;

const nomorDari = (jawab: Awaited<ReturnType<Peramban['kirim']>>) =>
  String(jawab.headers['location']).split('/').at(-1) ?? '';

/** How many pieces of the day this place has used. */
const terhitung = () => catatBeban(uji.inti, 'unggah-sumber:127.0.0.1', 0);

async function jumlahBerkas(): Promise<number> {
  const nama = await fs.readdir(path.join(uji.inti.config.dataDir, 'berkas'), { recursive: true }).catch(() => []);
  return nama.filter((satu) => /\/(?:asli|tampil\.webp|kecil\.webp)$/.test(satu)).length;
}

async function jumlahPenunggu(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
  `.execute(uji.inti.db.global);
  return rows[0]?.n ?? 0;
}
