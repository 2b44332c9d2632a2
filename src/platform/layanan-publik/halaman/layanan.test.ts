import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { buatPublikUji, type PublikUji } from '../../../../test/support/publik.ts';
import { pindahkanStatistik } from '../../statistik/index.ts';
import { readLayanan } from './layanan.query.ts';

const HALAMAN = `/kota-kupang/${LAYANAN_UJI}`;

let uji: PublikUji;
const nomor: Record<string, string> = {};

beforeAll(async () => {
  uji = await buatPublikUji();
  const { kupang, lembata } = uji;
  const satu = await uji.lapor(kupang);
  nomor['terbuka'] = satu.nomor;
  nomor['bahaya'] = (await uji.lapor(kupang, { bahaya: true, kategori: 'kursi' })).nomor;
  const terbit = await uji.lapor(kupang, { judul: 'Meja <b>patah</b> & "retak"' });
  nomor['terbit'] = terbit.nomor;
  await uji.ubah(kupang, terbit.kasusId, { terbit: true });
  const selesai = await uji.lapor(kupang, { tempat: { kecamatanKode: '53.71.02', patokan: 'Pasar' } });
  nomor['selesai'] = selesai.nomor;
  uji.jam.maju(2 * 86_400_000);
  await uji.pindah(kupang, selesai.kasusId, 'selesaikan');
  const ditolak = await uji.lapor(kupang);
  nomor['ditolak'] = ditolak.nomor;
  await uji.pindah(kupang, ditolak.kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
  const coba = await uji.lapor(kupang);
  nomor['uji'] = coba.nomor;
  await uji.ubah(kupang, coba.kasusId, { uji: true });
  nomor['lembata'] = (await uji.lapor(lembata)).nomor;
});
afterAll(() => uji.close());

async function nomorTampil(cari: string): Promise<string[]> {
  const { body } = await uji.buka(`${HALAMAN}${cari}`);
  return [...body.matchAll(/\/laporan\/([A-Z0-9-]+)"/g)].map((cocok) => cocok[1] ?? '');
}

describe('the service page', () => {
  test('says what can be reported, who handles it, and what is promised', async () => {
    const { body, statusCode } = await uji.buka(HALAMAN);
    expect(statusCode).toBe(200);
    for (const teks of [
      'Aduan uji',
      'Meja rusak, Kursi rusak',
      'Ditangani Dinas Pekerjaan Umum',
      'Persyaratan',
      'Lapor meja',
    ])
      expect(body).toContain(teks);
    expect(body).toContain(`href="${HALAMAN}/lapor"`);
    expect(body).toContain(`type="application/atom+xml"`);
    expect(body).not.toMatch(/ style="/);
  });

  test('carries the notices of the region, each in the language in which it stands', async () => {
    const hari = uji.jam.kini().toISOString().slice(0, 10);
    const satu = { judul: 'Jembatan ditutup', isi: 'Lewat jalan lain.', mulai: hari, sampai: hari };
    const pengumuman = [satu, { ...satu, judul: 'Kantor pindah', judulEn: 'Office moved', isiEn: 'See the map.' }];
    await uji.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('pemda.pengaturan')
        .set({ isi: JSON.stringify({ totpWajib: false, pengumuman }) })
        .where('pemda_id', '=', uji.kupang.pemda.id)
        .execute(),
    );
    expect((await uji.buka(HALAMAN)).body).toContain('lang="id"><b>Jembatan ditutup</b> Lewat jalan lain.');
    const inggris = (await uji.buka(`/en${HALAMAN}`)).body;
    expect(inggris).toContain('lang="id"><b>Jembatan ditutup</b>');
    expect(inggris).toContain('lang="en"><b>Office moved</b> See the map.');
  });

  test('shows kind, rough place and state until an officer has published the words', async () => {
    const { body } = await uji.buka(HALAMAN);
    expect(body).toContain('Meja rusak di Liliba');
    expect(body).toContain('Liliba, Oebobo. Dilaporkan Senin 2 Maret');
    for (const rahasia of ['Ibu Contoh', 'Cerita rahasia', '123.606942', '-10.170831'])
      expect(body).not.toContain(rahasia);
    expect(body).toContain('Meja &lt;b>patah&lt;/b> &amp; &quot;retak&quot;');
  });

  test('lists open and done reports of this region alone, the newest first', async () => {
    expect(await nomorTampil('')).toEqual(['selesai', 'terbit', 'bahaya', 'terbuka'].map((kunci) => nomor[kunci]));
    expect(await nomorTampil('?keadaan=selesai')).toEqual([nomor['selesai']]);
    expect(await nomorTampil('?keadaan=ditutup')).toEqual([nomor['ditolak']]);
    expect(await nomorTampil('?keadaan=diteruskan')).toEqual([]);
  });

  test('filters by kecamatan, kind and time, and ignores what it does not know', async () => {
    expect(await nomorTampil('?tempat=53.71.02')).toEqual([nomor['selesai']]);
    expect(await nomorTampil('?tempat=53.71.02&keadaan=terbuka')).toEqual([]);
    expect(await nomorTampil('?jenis=semua&waktu=30-hari')).toHaveLength(4);
    const aneh = '?tempat=53.13.01&jenis=%00&keadaan=x&waktu=1%27--&kursor=AAAA&lain[]=1';
    expect(await nomorTampil(aneh)).toHaveLength(4);
  });

  test('marks danger, shows clocks as sentences, and draws the map', async () => {
    const { body } = await uji.buka(HALAMAN);
    expect(body).toContain('Berbahaya');
    expect(body).toMatch(/Amankan: lewat \d+ jam/);
    expect(body).toMatch(/Sisa \d+ hari kerja/);
    expect(body).toContain('Selesai dalam 2 hari kerja, sebelum batas');
    expect(body).toContain('role="img" aria-label="Peta gambar Kota Kupang dengan letak laporan"');
    expect(body).toContain('class="p-risk"');
  });

  test('an empty list says so and leads back to all reports', async () => {
    const { body } = await uji.buka(`${HALAMAN}?keadaan=diteruskan`);
    expect(body).toContain('Tidak ada laporan dengan saringan ini.');
    expect(body).toContain(`href="${HALAMAN}#daftar"`);
  });

  test('is there in English, with its addresses', async () => {
    const { body } = await uji.buka(`/en${HALAMAN}?keadaan=terbuka`);
    expect(body).toContain('<html lang="en">');
    for (const teks of ['Test complaints', 'Broken table in Liliba', 'working days left', 'Open only'])
      expect(body).toContain(teks);
    expect(body).toContain(`href="/en${HALAMAN}/laporan/`);
  });

  test('takes no reports while nobody works the inbox, and says so', async () => {
    const ubahPeran = (sampai: Date | null) =>
      uji.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
        trx
          .updateTable('akses.peran')
          .set({ berlaku_sampai: sampai })
          .where('pemda_id', '=', uji.kupang.pemda.id)
          .where('peran', 'in', ['operator', 'verifikator'])
          .execute(),
      );
    await ubahPeran(uji.jam.kini());
    const { body } = await uji.buka(HALAMAN);
    expect(body).toContain('Sedang tutup.');
    expect(body).toContain(`/laporan/${nomor['terbuka']}"`);
    expect(body).not.toContain(`href="${HALAMAN}/lapor"`);
    expect((await uji.buka('/kota-kupang')).body).not.toContain(`href="${HALAMAN}"`);
    await ubahPeran(null);
    expect((await uji.buka(HALAMAN)).body).toContain(`href="${HALAMAN}/lapor"`);
  });

  test('is not found where the service has never run, says so where it closed, and leads to the region that has not joined', async () => {
    expect((await uji.buka(`/kabupaten-kupang/${LAYANAN_UJI}`)).headers.location).toBe('/kabupaten-kupang');
    await uji.db.tenant(uji.lembata.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx.updateTable('pemda.layanan').set({ tahap: 'tutup' }).where('pemda_id', '=', uji.lembata.pemda.id).execute(),
    );
    const tutup = await uji.buka(`/kabupaten-lembata/${LAYANAN_UJI}`);
    expect([tutup.statusCode, tutup.body.includes('Sedang tutup.')]).toEqual([200, true]);
    expect(tutup.body).toContain(`/laporan/${nomor['lembata']}"`);
    expect(tutup.body).not.toContain(`href="/kabupaten-lembata/${LAYANAN_UJI}/lapor"`);
    expect((await uji.buka(`/en/kabupaten-lembata/${LAYANAN_UJI}`)).body).toContain('Closed at present.');
    await uji.db.tenant(uji.lembata.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx.updateTable('kasus.kasus').set({ uji: true }).where('pemda_id', '=', uji.lembata.pemda.id).execute(),
    );
    expect((await uji.buka(`/kabupaten-lembata/${LAYANAN_UJI}`)).statusCode).toBe(404);
  });
});

test('the list goes on by a cursor that fits this list alone', async () => {
  for (let i = 0; i < 15; i += 1) await uji.lapor(uji.kupang, { kategori: 'kursi' });
  const { body } = await uji.buka(`${HALAMAN}?keadaan=terbuka`);
  const berikut = /href="([^"]+kursor=[^"]+)#daftar" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const [satu, dua] = [await nomorTampil('?keadaan=terbuka'), await nomorTampil(berikut.replace(HALAMAN, ''))];
  expect([satu.length, dua.length]).toEqual([12, 6]);
  expect(new Set([...satu, ...dua]).size).toBe(18);
  const kursor = new URL(berikut, 'http://x').searchParams.get('kursor');
  expect(await nomorTampil(`?kursor=${kursor}`)).toEqual(await nomorTampil(''));
  expect((await uji.buka(berikut)).body).toContain('Lanjutan daftar');
});

test('the page asks the database four times, five with a free filter', async () => {
  const berapa = async (query: Record<string, string>) => {
    let n = 0;
    const hitung: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        n += 1;
        return result;
      },
    };
    const { pemda } = uji.kupang;
    await uji.db.read(pemda.id, (trx) =>
      readLayanan(trx.withPlugin(hitung), pemda, LAYANAN_UJI, query, uji.inti.waktu()),
    );
    return n;
  };
  expect(await berapa({})).toBe(4);
  expect(await berapa({ keadaan: 'selesai' })).toBe(4);
  expect(await berapa({ tempat: '53.71.04', jenis: 'semua' })).toBe(5);
});

test('the figures come from the kept rows, say what they mean and lead to their lists', async () => {
  const { pemda } = uji.lembata;
  const [dibuat_pada, berakhir_pada] = [new Date('2026-01-05T02:00:00Z'), new Date('2026-02-05T02:00:00Z')];
  const baru = { layanan: LAYANAN_UJI, dibuat_pada, uji: false };
  await uji.db.tenant(pemda.id, { jenis: 'sistem' }, async (trx) => {
    await trx.updateTable('pemda.layanan').set({ tahap: 'buka' }).where('pemda_id', '=', pemda.id).execute();
    for (const hari_kerja_selesai of [2, 9, 9, 40])
      await pindahkanStatistik(trx, pemda, berakhir_pada, undefined, {
        ...baru,
        hasil: 'selesai',
        berakhir_pada,
        hari_kerja_selesai,
      });
    for (let i = 0; i < 1234; i += 1) await pindahkanStatistik(trx, pemda, berakhir_pada, undefined, baru);
  });
  const alamat = `/kabupaten-lembata/${LAYANAN_UJI}`;
  const { body } = await uji.buka(alamat);
  expect(body).toMatch(new RegExp(`href="${alamat}\\?keadaan=terbuka#daftar"><b>1\\.23\\d</b>`));
  expect(body).toContain('<b>4</b>selesai dikerjakan');
  expect(body).toContain('<b>9 hari</b>');
  expect(body).toContain('separuh laporan selesai dalam 9 hari kerja atau kurang');
  expect(body).toContain('sejak Selasa, 1 April 2025');
});
