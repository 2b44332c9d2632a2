import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { uuidv7 } from '../../src/core/index.ts';
import { beriPeran } from '../../src/platform/akses/index.ts';
import { buatAkun } from '../../src/platform/akun/index.ts';
import type { Inti } from '../../src/platform/inti/index.ts';
import { createPengirim } from '../../src/platform/jobs/index.ts';
import { buatKasus, type KasusBaru, sapuTenggat, type TandaTerima } from '../../src/platform/kasus/index.ts';
import { penanganSurat } from '../../src/platform/notifikasi/index.ts';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../support/inti.ts';
import { nyalakanSmtp, type SmtpUji } from '../support/smtp.ts';
import { sampai } from './alat/tunggu.ts';

const MENIT = 60_000;
const JAM = 60 * MENIT;
let uji: IntiUji;
let smtp: SmtpUji;
let inti: Inti;
let kupang: DaerahUji;

beforeAll(async () => {
  [uji, smtp] = await Promise.all([buatIntiUji(), nyalakanSmtp()]);
  inti = { ...uji.inti, config: { ...uji.inti.config, smtpUrl: smtp.url, baseUrl: 'https://puja.example' } };
  ({ kupang } = await isiDaerahUji(inti));
});
afterAll(async () => {
  await smtp.mati();
  await uji.close();
});
beforeEach(() => {
  smtp.surat.length = 0;
  smtp.tolak.clear();
});
afterEach(async () => {
  uji.jam.maju(48 * JAM);
  await pekerja().putar();
});

const pekerja = () => createPengirim(inti, penanganSurat);
const alamatSurat = () =>
  smtp.surat.flatMap(({ to }) => [to ?? []].flat().flatMap(({ value }) => value.map((satu) => satu.address))).sort();

describe('a mail server that is away for a day', () => {
  test('keeps nothing: afterwards each mail arrives once', async () => {
    await smtp.mati();
    const orang = Array.from({ length: 12 }, (_, ke) => `warga${ke}@contoh.example`).sort();
    for (const surel of orang) await lapor({ kontak: { surel } });
    for (let menit = 0; menit < 24 * 60; menit += 30) {
      uji.jam.maju(30 * MENIT);
      await pekerja().putar();
    }
    expect(smtp.surat).toEqual([]);
    await smtp.nyala();
    for (let menit = 0; menit < 120; menit += 30) {
      uji.jam.maju(30 * MENIT);
      await pekerja().putar();
    }
    expect(alamatSurat()).toEqual(orang);
  });

  test('or for one of the heads alone: the other hears of a passed deadline once, and so does this one later', async () => {
    const lain = { surel: 'kepala@kota-kupang.example' };
    await tambahKepala('kepala-dua@kota-kupang.example');
    smtp.tolak.set('kepala-dua@kota-kupang.example', 450);
    await lapor({ bahaya: true });
    uji.jam.maju(25 * JAM);
    await sapuTenggat(inti, kupang.pemda);
    for (let kali = 0; kali < 5; kali++) {
      await pekerja().putar();
      uji.jam.maju(JAM);
    }
    expect(alamatSurat()).toEqual([lain.surel]);
    smtp.tolak.clear();
    await pekerja().putar();
    expect(alamatSurat()).toEqual(['kepala-dua@kota-kupang.example', lain.surel]);
  });
});

describe('workers', () => {
  test('one that is killed with its tasks in hand, then two at once: each effect happens once', async () => {
    const orang = Array.from({ length: 15 }, (_, ke) => `ulang${ke}@contoh.example`).sort();
    for (const surel of orang) await lapor({ kontak: { surel } });
    let dipegang = 0;
    const tergantung = () => {
      dipegang += 1;
      return new Promise<void>(() => undefined);
    };
    void createPengirim(inti, { 'kasus.tanda-terima': tergantung }).putar();
    await sampai('tugas dipegang', () => dipegang === 5);
    await pekerja().putar();
    expect(smtp.surat).toEqual([]);
    uji.jam.maju(6 * MENIT);
    await Promise.all([pekerja().putar(), pekerja().putar()]);
    expect(alamatSurat()).toEqual(orang);
  });

  test('two sweep the same deadline: it is told once', async () => {
    const { kasusId } = await lapor({ bahaya: true });
    uji.jam.maju(25 * JAM);
    await Promise.all([1, 2, 3].map(() => sapuTenggat(inti, kupang.pemda)));
    expect(await kaliLewat(kasusId)).toBe(1);
  });
});

describe('a clock that is set back by an hour', () => {
  test('makes nothing early, nothing twice and loses nothing', async () => {
    const { kasusId } = await lapor({ bahaya: true, kontak: { surel: 'mundur@contoh.example' } });
    uji.jam.maju(23.5 * JAM);
    await pekerja().putar();
    uji.jam.maju(-JAM);
    await sapuTenggat(inti, kupang.pemda);
    expect(await kaliLewat(kasusId)).toBe(0);
    uji.jam.maju(2 * JAM);
    await sapuTenggat(inti, kupang.pemda);
    uji.jam.maju(-JAM);
    await sapuTenggat(inti, kupang.pemda);
    uji.jam.maju(JAM);
    await sapuTenggat(inti, kupang.pemda);
    expect(await kaliLewat(kasusId)).toBe(1);
    await pekerja().putar();
    expect(alamatSurat().filter((satu) => satu === 'mundur@contoh.example')).toHaveLength(1);
  });

  test('leaves reports in the order in which they came, and the same key its first receipt', async () => {
    const kunciKirim = uuidv7();
    const pertama = await lapor({ kunciKirim });
    uji.jam.maju(-JAM);
    const kedua = await lapor();
    expect(kedua.kasusId > pertama.kasusId).toBe(true);
    expect(await lapor({ kunciKirim })).toMatchObject({ nomor: pertama.nomor, ulangan: true });
    uji.jam.maju(JAM);
  });

  test('sends what was queued under the wrong hour at the latest when that hour comes', async () => {
    uji.jam.maju(JAM);
    await lapor({ kontak: { surel: 'nanti@contoh.example' } });
    uji.jam.maju(-JAM);
    await pekerja().putar();
    uji.jam.maju(JAM);
    await pekerja().putar();
    expect(alamatSurat()).toEqual(['nanti@contoh.example']);
  });
});

function lapor(ubah: Partial<KasusBaru> = {}): Promise<TandaTerima> {
  const laporan: KasusBaru = {
    layanan: LAYANAN_UJI,
    kategori: 'meja',
    judul: 'Meja patah di Oesapa',
    tempat: { kecamatanKode: '53.71.04', patokan: 'Depan Pasar Contoh' },
    bahaya: false,
    data: { cerita: 'Kaki meja patah.' },
    kontak: {},
    saluran: 'web',
    bahasa: 'id',
    kunciKirim: uuidv7(),
  };
  return buatKasus(inti, kupang.pemda, { jenis: 'warga', peran: [] }, { ...laporan, ...ubah });
}

async function tambahKepala(surel: string): Promise<void> {
  const orang = { nama: 'Kepala Kedua', surel };
  const akunId = await buatAkun(inti, orang);
  const baru = { akunId, nama: orang.nama, peran: 'kepala' as const, unitId: kupang.unitId, mulai: inti.waktu() };
  const sistem = { jenis: 'sistem' } as const;
  await inti.db.tenant(kupang.pemda.id, sistem, (trx) => beriPeran(trx, kupang.pemda, baru, sistem, inti.waktu()));
}

async function kaliLewat(kasusId: string): Promise<number> {
  const rows = await inti.db.read(kupang.pemda.id, (trx) =>
    trx
      .selectFrom('kasus.peristiwa')
      .select('id')
      .where('pemda_id', '=', kupang.pemda.id)
      .where('kasus_id', '=', kasusId)
      .where('jenis', '=', 'lewat')
      .execute(),
  );
  return rows.length;
}
