import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import {
  buatPengaduanUji,
  CERITA_UJI,
  DASAR_LAPOR,
  type PengaduanUji,
  TEMPAT_UJI,
} from '../../../../test/support/pengaduan.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';

let uji: PengaduanUji;
beforeAll(async () => {
  uji = await buatPengaduanUji();
});
afterAll(() => uji.close());

async function terkirim() {
  const warga = createPeramban(uji.app);
  const kirim = await warga.kirim(`${DASAR_LAPOR}/periksa`, await uji.isiSampaiPeriksa(warga));
  return { warga, alamat: String(kirim.headers['location']) };
}

const keTahap = (tahap: 'uji' | 'buka') =>
  uji.inti.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    trx.updateTable('pemda.layanan').set({ tahap }).where('pemda_id', '=', uji.kupang.pemda.id).execute(),
  );

describe('the summary', () => {
  it('is the step after each answer that is changed from it', async () => {
    const warga = createPeramban(uji.app);
    await uji.isiSampaiPeriksa(warga);
    for (const [langkah, isi] of [
      ['jenis', { kategori: 'kursi' }],
      ['tempat', { ...TEMPAT_UJI, patokan: 'Sebelah apotek' }],
      ['foto-selesai', {}],
      ['cerita', { ...CERITA_UJI, cerita: 'Lain lagi' }],
    ] as const) {
      const jawab = await warga.kirim(`${DASAR_LAPOR}/${langkah}`, isi);
      expect([langkah, jawab.headers['location']]).toEqual([langkah, `${DASAR_LAPOR}/periksa`]);
    }
    expect((await warga.buka(`${DASAR_LAPOR}/periksa`)).body).toContain('Sebelah apotek');
  });
});

describe('a device that several people use', () => {
  it('keeps no page of the form, of the receipt, or of the own laporan', async () => {
    const { warga, alamat } = await terkirim();
    const milik = alamat.replace('/lapor/terkirim/', '/laporan/');
    for (const satu of [alamat, `${alamat}/cetak`, milik, `${DASAR_LAPOR}/jenis`, `${DASAR_LAPOR}/hapus`])
      expect([satu, (await warga.buka(satu)).headers['cache-control']]).toEqual([satu, 'no-store']);
    expect((await createPeramban(uji.app).buka(milik)).headers['cache-control']).toBe('no-cache');
  });

  it('keeps no page of the form that is being filled in, the map with its point neither', async () => {
    const warga = createPeramban(uji.app);
    await uji.isiSampaiPeriksa(warga);
    for (const satu of ['jenis', 'tempat', 'peta', 'foto', 'cerita', 'periksa']) {
      const { statusCode, headers } = await warga.buka(`${DASAR_LAPOR}/${satu}`);
      expect([satu, statusCode, headers['cache-control']]).toEqual([satu, 200, 'no-store']);
    }
  });

  it('forgets what it holds when the person has finished', async () => {
    const { warga, alamat } = await terkirim();
    await warga.buka(`${DASAR_LAPOR}/hapus`);
    const selesai = await warga.kirim(`${DASAR_LAPOR}/hapus`, {});
    expect([selesai.statusCode, selesai.headers['clear-site-data']]).toEqual([303, '"cache"']);
    expect((await warga.buka(alamat)).statusCode).toBe(404);
  });
});

describe('the receipt', () => {
  it('names the reports of this browser in the language of the page', async () => {
    const { warga, alamat } = await terkirim();
    expect((await warga.buka(alamat)).body).toContain('Meja rusak di Alak');
    const en = (await warga.buka(`/en${alamat}`)).body;
    expect(en).toContain('Broken table in Alak');
    expect(en).not.toContain('Meja rusak');
  });

  it('says today on the day of the report alone', async () => {
    const { warga, alamat } = await terkirim();
    expect((await warga.buka(alamat)).body).toContain('Hari ini, ');
    uji.jam.maju(24 * 3_600_000);
    const besok = (await warga.buka(alamat)).body;
    expect(besok).toContain('Laporan diterima');
    expect(besok).not.toContain('Hari ini');
  });
});

describe('a trial', () => {
  it('is named on the form, the receipt, the paper and the page of the report, in both languages', async () => {
    const { warga: biasa, alamat: alamatBiasa } = await terkirim();
    await keTahap('uji');
    const { warga, alamat } = await terkirim();
    const laporan = `/kota-kupang/${LAYANAN_UJI}/laporan/${alamat.split('/').at(-1)}`;
    for (const url of [alamat, `${alamat}/cetak`, laporan]) {
      expect((await warga.buka(url)).body).toContain('Laporan ini masuk selagi layanan dicoba');
      expect((await warga.buka(`/en${url}`)).body).toContain('while the service was being tried out');
    }
    expect((await warga.buka(`${DASAR_LAPOR}/jenis`)).body).toContain('Layanan ini sedang dicoba');
    expect((await warga.buka(`/en${DASAR_LAPOR}/jenis`)).body).toContain('This service is being tried out');
    expect((await biasa.buka(alamatBiasa)).body).not.toContain('Masa uji');
    await keTahap('buka');
    expect((await warga.buka(`${DASAR_LAPOR}/jenis`)).body).not.toContain('Masa uji');
    expect((await warga.buka(laporan)).body).toContain('Masa uji');
  });
});
