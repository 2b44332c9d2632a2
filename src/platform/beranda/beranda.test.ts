import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { ASET_UJI } from '../../../test/support/inti.ts';
import { buatPublikUji, type PublikUji } from '../../../test/support/publik.ts';
import { makeNomorPublik } from '../../core/index.ts';

let uji: PublikUji;

beforeAll(async () => {
  uji = await buatPublikUji();
});
afterAll(() => uji.close());

const buka = async (url: string) => (await uji.buka(url)).body;

async function kirimPosisi(isian: Record<string, string>, jalur = '/') {
  const { cookie, csrf } = await uji.pengunjung();
  return uji.app.inject({
    method: 'POST',
    url: jalur,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: csrf, ...isian }).toString(),
  });
}

async function gabung(slug: string): Promise<void> {
  await uji.db.global.updateTable('pemda.pemda').set({ tahap: 'bergabung' }).where('slug', '=', slug).execute();
}

describe('the front page', () => {
  test('finds a region by words, with who has not joined and whether its province has', async () => {
    const sebelum = await buka('/?q=kab+kupan');
    expect(sebelum).toContain('href="/kabupaten-kupang"');
    expect(sebelum).toContain('Belum bergabung');
    expect(sebelum).not.toContain('Provinsi Nusa Tenggara Timur sudah bergabung');
    await gabung('provinsi-nusa-tenggara-timur');
    expect(await buka('/?q=kab+kupan')).toContain('Provinsi Nusa Tenggara Timur sudah bergabung.');
    expect(await buka('/?q=liliba')).toContain('Kelurahan di Kecamatan Oebobo, Kota Kupang');
  });

  test("opens the province's page for Jakarta's administrative areas", async () => {
    const body = await buka('/?q=jakarta+selatan');
    expect(body).toMatch(/href="\/provinsi-[a-z-]*jakarta"/);
    expect(body).toContain('Kota Administrasi Jakarta Selatan');
    expect(body).toContain('Membuka halaman Provinsi Daerah Khusus Ibukota Jakarta.');
  });

  test('tells a whole list from the first ten of a longer one, and says that nothing fits nonsense', async () => {
    expect(await buka('/?q=kota+administrasi+jakarta+timur')).toContain('1 tempat cocok dengan');
    expect(await buka('/?q=sukamaju')).toContain('10 teratas untuk “sukamaju”');
    expect(await buka('/en?q=sukamaju')).toContain('The first 10 for “sukamaju”');
    expect(await buka('/?q=zzzzqqq')).toContain('Belum ada yang cocok dengan “zzzzqqq”');
  });

  test('writes former names like all names, and calls a kecamatan of Papua a distrik', async () => {
    expect(await buka('/?q=maluku+tenggara+barat')).toContain('Dulu: Kabupaten Maluku Tenggara Barat.');
    expect(await buka('/?q=kec+abepura')).toContain('Distrik di Kota Jayapura');
    expect(await buka('/en?q=kec+abepura')).toContain('District in Kota Jayapura');
  });

  test('leads home in the language of the page', async () => {
    expect(await buka('/en')).toContain('class="brand" href="/en"');
    expect(await buka('/')).toContain('class="brand" href="/"');
  });

  test('shows hostile words back as words', async () => {
    const body = await buka(`/?q=${encodeURIComponent('<script>alert(1)</script>')}&q=2`);
    expect(body).not.toContain('<script>alert');
    expect(await buka(`/?q=${encodeURIComponent('<b>x</b>\u0000')}`)).toContain('“&lt;b>x&lt;/b>”');
    expect((await uji.buka(`/?q=${'a'.repeat(5000)}`)).statusCode).toBe(200);
  });

  test('lists all provinces, and the regions of the chosen one', async () => {
    expect((await buka('/')).match(/\?provinsi=\d\d#prov-\d\d"/g)?.length).toBeGreaterThanOrEqual(38);
    const body = await buka('/?provinsi=53');
    for (const slug of ['kabupaten-rote-ndao', 'kota-kupang', 'provinsi-nusa-tenggara-timur'])
      expect(body).toContain(`href="/${slug}"`);
    expect(await buka('/?provinsi=99')).toContain('Semua 38 provinsi');
  });

  test('offers three regions for a position, and keeps and decides nothing', async () => {
    const jawab = await kirimPosisi({ lintang: '-10.171', bujur: '123.607', akurasi: '35' });
    expect(jawab.statusCode).toBe(200);
    expect(jawab.body).toContain('meleset sampai 35 meter');
    expect(jawab.body.match(/card card-link service/g)).toHaveLength(3);
    expect(jawab.body).toContain('href="/kota-kupang"');
    expect((await kirimPosisi({ lintang: '-10.171', bujur: '123.607', akurasi: '5000' })).body).toContain(
      '5 kilometer',
    );
    expect((await kirimPosisi({ lintang: '-10.171', bujur: '123.607' }, '/en/')).body).toContain('Most likely.');
  });

  test.each([
    [{ lintang: '0', bujur: '0' }, 'Titik 0, 0'],
    [{ lintang: '123.6', bujur: '-10.17' }, 'tertukar'],
    [{ lintang: '10,17', bujur: '123,6' }, 'Mungkin tanda minusnya hilang'],
    [{ lintang: '48.85', bujur: '2.35' }, 'di luar Indonesia'],
    [{ lintang: '', bujur: '' }, 'sebagai angka'],
    [{ lintang: 'NaN', bujur: 'Infinity', akurasi: '-1e999' }, 'sebagai angka'],
    [{ lintang: '<svg onload=alert(1)>', bujur: '1'.repeat(5000) }, 'sebagai angka'],
  ] as Record<string, string>[][] & [Record<string, string>, string][])(
    'answers the position %j in plain words',
    async (isian, kalimat) => {
      const jawab = await kirimPosisi(isian);
      expect(jawab.statusCode).toBe(422);
      expect(jawab.body).toContain(kalimat);
      expect(jawab.body).toContain('<title>Kesalahan: ');
      expect(jawab.body).not.toContain('<svg onload');
    },
  );

  test('puts a swapped position right and lets the person send it', async () => {
    const { body } = await kirimPosisi({ lintang: '123.6', bujur: '-10.17' });
    expect(body).toMatch(/name="lintang"[^>]*value="-10.17"/);
    expect(body).toMatch(/name="bujur"[^>]*value="123.6"/);
  });

  test('refuses a position that another site posts', async () => {
    expect((await uji.app.inject({ method: 'POST', url: '/', payload: {} })).statusCode).toBe(403);
  });

  test('is light: page and style sheet below 14 KB', async () => {
    const css = fs.readdirSync(ASET_UJI).find((nama) => /^puja\..*\.css$/.test(nama)) ?? '';
    const gaya = brotliCompressSync(fs.readFileSync(path.join(ASET_UJI, css))).length;
    for (const url of [
      '/',
      '/?q=kupang&provinsi=33',
      '/?provinsi=32',
      '/kota-kupang',
      '/kabupaten-kupang',
      '/lacak',
      `/kota-kupang/${LAYANAN_UJI}`,
    ])
      expect(brotliCompressSync(await buka(url)).length + gaya, url).toBeLessThan(14 * 1024);
  });

  test('is there in English', async () => {
    const body = await buka('/en?q=kupang');
    for (const teks of [
      '<html lang="en">',
      'Find your region',
      'href="/en/kota-kupang"',
      'action="/en/lacak"',
      'Not yet joined',
    ])
      expect(body).toContain(teks);
  });
});

describe('tracking', () => {
  test('leads from a number, however it is typed, to the page of its report', async () => {
    const { nomor } = await uji.lapor(uji.kupang);
    const ketik = nomor.toLowerCase().replaceAll('-', ' ');
    const jawab = await uji.buka(`/lacak?nomor=${encodeURIComponent(ketik)}`);
    expect([jawab.statusCode, jawab.headers.location]).toEqual([303, `/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`]);
    expect((await uji.buka(`/en/lacak?nomor=${nomor}`)).headers.location).toBe(
      `/en/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`,
    );
  });

  test.each([
    ['KPG-7Q4M', 'Nomor kurang 4 huruf'],
    ['KPG-7Q4M-2XRW-22', 'Nomor lebih 2 huruf'],
    ['KPG-7Q4M-2XR0', 'Ada huruf atau angka yang keliru'],
    ['', 'Ada huruf atau angka yang keliru'],
    ['<script>', 'Ada huruf atau angka yang keliru'],
  ])('says what can be mended of %j beside the field', async (nomor, kalimat) => {
    const jawab = await uji.buka(`/lacak?nomor=${encodeURIComponent(nomor)}`);
    expect(jawab.statusCode).toBe(422);
    expect(jawab.body).toMatch(new RegExp(`id="nomor-e"[^]*${kalimat}`));
    expect(jawab.body).not.toContain('<script>');
  });

  test('answers the same for a number of nobody and one of no region', async () => {
    for (const singkatan of ['KPG', 'ZZZ']) {
      const jawab = await uji.buka(`/lacak?nomor=${makeNomorPublik(singkatan)}`);
      expect(jawab.statusCode).toBe(422);
      expect(jawab.body).toContain('Nomor ini tidak kami temukan');
    }
    expect((await uji.buka('/lacak')).statusCode).toBe(200);
  });

  test('offers to send a lost number again, from the region that the number names', async () => {
    expect((await uji.buka('/lacak')).body).toContain('href="/kirim-ulang"');
    const { singkatan, nama } = uji.kupang.pemda;
    for (const nomor of [`${singkatan}-7Q4M`, `${singkatan.toLowerCase()} 0000 0000`, makeNomorPublik(singkatan)]) {
      const { body } = await uji.buka(`/lacak?nomor=${encodeURIComponent(nomor)}`);
      expect(body).toContain(`<a href="/kota-kupang/kirim-ulang">Kirim ulang dari ${nama} ke surel saya</a>`);
    }
    expect((await uji.buka('/en/lacak?nomor=7Q4M')).body).toContain('href="/en/kirim-ulang"');
    const pilih = await uji.buka('/kirim-ulang');
    expect(pilih.body).toContain('<option value="kota-kupang">');
    expect((await uji.buka('/en/kirim-ulang?daerah=kota-kupang')).headers.location).toBe('/en/kota-kupang/kirim-ulang');
    const kosong = await uji.buka('/kirim-ulang?daerah=');
    expect(kosong.statusCode).toBe(422);
    expect(kosong.body).toContain('href="#daerah"');
    for (const daerah of ['bukan-daerah', '//contoh.example', 'kota-kupang&daerah=kota-kupang'])
      expect((await uji.buka(`/kirim-ulang?daerah=${daerah}`)).statusCode).toBe(404);
  });
});

describe('the page of a region', () => {
  test('shows how a number begins here', async () => {
    expect(await buka('/kabupaten-lembata')).toContain('Contoh: MBT-');
    expect(await buka('/en/kota-kupang')).toContain('Example: KPG-');
  });

  test('leads to the first open service, to tracking and to the emergency numbers', async () => {
    const body = await buka('/kota-kupang');
    for (const teks of [
      'Layanan Kota Kupang',
      `href="/kota-kupang/${LAYANAN_UJI}/lapor"`,
      'Lapor meja',
      'href="tel:112"',
      'action="/lacak"',
      'Senin–Kamis 08.00–15.30',
    ])
      expect(body).toContain(teks);
    expect(await buka('/en/kota-kupang')).toContain('Monday–Thursday 08:00–15:30');
  });

  test('shows the work that was finished lately, not trial cases', async () => {
    const { kasusId, nomor } = await uji.lapor(uji.kupang);
    await uji.pindah(uji.kupang, kasusId, 'selesaikan');
    const coba = await uji.lapor(uji.kupang);
    await uji.ubah(uji.kupang, coba.kasusId, { uji: true });
    await uji.pindah(uji.kupang, coba.kasusId, 'selesaikan');
    const body = await buka('/kota-kupang');
    expect(body).toContain(`/laporan/${nomor}"`);
    expect(body).not.toContain(coba.nomor);
    expect(body).toContain('Selesai Senin 2 Maret, hari yang sama');
    const tahap = (nama: string) =>
      uji.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
        trx.updateTable('pemda.layanan').set({ tahap: nama }).where('pemda_id', '=', uji.kupang.pemda.id).execute(),
      );
    await tahap('tutup');
    expect(await buka('/kota-kupang')).toContain(`/laporan/${nomor}"`);
    await tahap('buka');
  });

  test('shows the notices of today and warns of a closed office', async () => {
    const pengumuman = [
      { judul: 'Loket pindah <b>', isi: 'Ke lantai 2', mulai: '2026-03-01', sampai: '2026-03-31' },
      { judul: 'Lama', isi: 'x', mulai: '2026-01-01', sampai: '2026-01-31' },
    ];
    await uji.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('pemda.pengaturan')
        .set({ isi: JSON.stringify({ pengumuman }) })
        .where('pemda_id', '=', uji.kupang.pemda.id)
        .execute(),
    );
    const body = await buka('/kota-kupang');
    expect(body).toContain('Loket pindah &lt;b>');
    expect(body).not.toContain('Lama');
    expect(body).not.toContain('Loket tutup');
    uji.jam.set('2026-12-23T02:00:00Z');
    const natal = await buka('/kota-kupang');
    expect(natal).toContain('Loket tutup Kamis, 24 Desember 2026');
    expect(natal).toContain('Batas waktu dihitung lagi mulai Senin, 28 Desember 2026');
  });

  test('does not show a service that nobody works on', async () => {
    const { pemda } = uji.lembata;
    await uji.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('akses.peran')
        .set({ berlaku_sampai: new Date('2026-03-01T00:00:00Z') })
        .where('pemda_id', '=', pemda.id)
        .execute(),
    );
    const body = await buka('/kabupaten-lembata');
    expect(body).toContain('Belum ada layanan yang buka untuk umum');
    expect(body).not.toContain('Aduan uji');
  });

  test('is honest where nobody has joined', async () => {
    const jawab = await uji.buka('/kabupaten-kupang');
    expect(jawab.statusCode).toBe(200);
    for (const teks of [
      'Kabupaten Kupang belum bergabung',
      'href="/provinsi-nusa-tenggara-timur"',
      'href="tel:110"',
      'lapor.go.id',
    ])
      expect(jawab.body).toContain(teks);
    expect(await buka('/provinsi-bali')).toContain('Provinsi Bali belum bergabung');
    expect((await uji.buka('/pusat')).statusCode).toBe(404);
    expect((await uji.buka('/kota-tidak-ada')).statusCode).toBe(404);
  });
});
