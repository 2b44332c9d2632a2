import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import {
  buatPengaduanUji,
  CERITA_UJI,
  DASAR_LAPOR,
  type PengaduanUji,
  TEMPAT_UJI,
} from '../../../../test/support/pengaduan.ts';
import { createPeramban, type Peramban } from '../../../../test/support/peramban.ts';
import type { Titik } from '../../../core/index.ts';
import { buatKasus } from '../../kasus/index.ts';

let uji: PengaduanUji;
beforeAll(async () => {
  uji = await buatPengaduanUji();
});
afterAll(() => uji.close());

/** Metres in degrees of latitude. */
const DERAJAT = 1 / 111_320;
const SUDUT: Titik = { lintang: -10.24, bujur: 123.7 };
const digeser = (utara: number, timur = 0): Titik => ({
  lintang: SUDUT.lintang + utara * DERAJAT,
  bujur: SUDUT.bujur + timur * DERAJAT,
});

beforeEach(() =>
  uji.inti.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    // Those of the test before lie elsewhere.
    trx
      .updateTable('kasus.kasus')
      .set({ lintang: null, bujur: null })
      .where('pemda_id', '=', uji.kupang.pemda.id)
      .execute(),
  ),
);

async function lapor(titik: Titik, terbit = false): Promise<string> {
  const { kasusId, nomor } = await buatKasus(
    uji.inti,
    uji.kupang.pemda,
    { jenis: 'warga', peran: [] },
    {
      layanan: LAYANAN_UJI,
      kategori: uji.kategori,
      judul: 'Meja rusak',
      tempat: { kecamatanKode: '53.71.01', patokan: 'Balai', titik },
      bahaya: false,
      data: { cerita: 'Kaki meja patah' },
      kontak: {},
      saluran: 'web',
      bahasa: 'id',
      kunciKirim: crypto.randomUUID(),
    },
  );
  await uji.inti.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ terbit })
      .where('pemda_id', '=', uji.kupang.pemda.id)
      .where('id', '=', kasusId)
      .execute(),
  );
  return nomor;
}

async function pengisi(): Promise<Peramban> {
  const warga = createPeramban(uji.app);
  await warga.buka(`${DASAR_LAPOR}/jenis`);
  await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: uji.kategori });
  await warga.kirim(`${DASAR_LAPOR}/tempat`, TEMPAT_UJI);
  await warga.kirim(`${DASAR_LAPOR}/foto-selesai`, {});
  await warga.kirim(`${DASAR_LAPOR}/cerita`, CERITA_UJI);
  return warga;
}

/** What the form offers at a point: the page, or nothing when it goes on. */
async function tanya(warga: Peramban, { lintang, bujur }: Titik): Promise<string> {
  const titik = { lintang: String(lintang), bujur: String(bujur), 'titik-pasti': 'ya' };
  await warga.kirim(`${DASAR_LAPOR}/tempat`, { ...TEMPAT_UJI, ...titik });
  const halaman = await warga.buka(`${DASAR_LAPOR}/serupa`);
  expect([200, 303]).toContain(halaman.statusCode);
  return halaman.statusCode === 200 ? halaman.body : '';
}

describe('a laporan that nobody has published', () => {
  it('is compared with sixty points of one place, then the form goes on without it and makes nobody wait', async () => {
    const tertutup = await lapor(digeser(10, 10));
    const warga = await pengisi();
    const ditawarkan = [];
    for (let ke = 0; ke < 61; ke += 1) ditawarkan.push((await tanya(warga, digeser(10, 10))).includes(tertutup));
    expect(ditawarkan.indexOf(false)).toBe(60);
    const terbit = await lapor(digeser(10, 10), true);
    const body = await tanya(warga, digeser(10, 10));
    expect([body.includes(terbit), body.includes(tertutup)]).toEqual([true, false]);
    uji.jam.maju(15 * 60_000);
    expect(await tanya(warga, digeser(10, 10))).toContain(tertutup);
  });
});

describe('a laporan, published or not,', () => {
  it.each([true, false])('is offered within 30 m, with the distance in steps of 10 m (%s)', async (terbit) => {
    const nomor = await lapor(digeser(10, 10), terbit);
    const warga = await pengisi();
    expect(await tanya(warga, digeser(22, 10))).toContain('10 meter</b>');
    expect(await tanya(warga, digeser(39, 10))).toContain('30 meter</b>');
    expect(await tanya(warga, digeser(41, 10))).not.toContain(nomor);
  });
});
