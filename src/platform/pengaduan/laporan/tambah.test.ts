import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alamatLaporan } from '../../../../test/support/meja.ts';
import { alamatUmum, buatUmumUji, type UmumUji } from '../../../../test/support/umum.ts';
import { uuidv7 } from '../../../core/index.ts';
import type { TandaTerima } from '../../kasus/index.ts';

const MENIT = 60_000;
let uji: UmumUji;
beforeAll(async () => {
  uji = await buatUmumUji();
});
afterAll(() => uji.close());

type Peramban = ReturnType<UmumUji['orang']>;
const tambah = (warga: Peramban, terima: TandaTerima, pesan: string) =>
  warga.unggah(`${alamatUmum(terima)}/tambah`, { pesan }, []);
const status = async (warga: Peramban, terima: TandaTerima, kali: number) => {
  const hasil: number[] = [];
  for (let n = 0; n < kali; n++) hasil.push((await tambah(warga, terima, `Tambahan ${n}`)).statusCode);
  return new Set(hasil);
};

describe('additions of the pelapor', () => {
  it('are taken twenty in a row, then after a waiting that keeps what was typed', async () => {
    const [terima, lain] = [await uji.buat(uji.kupang), await uji.buat(uji.kupang)];
    const warga = await uji.pelapor(terima);
    expect(await status(warga, terima, 20)).toEqual(new Set([303]));
    const tunda = await tambah(warga, terima, 'Yang ke-21');
    expect([tunda.statusCode, tunda.headers['retry-after']]).toEqual([429, '30']);
    expect(tunda.body).toContain('Tunggu 1 menit');
    expect(tunda.body).toContain('Yang ke-21</textarea>');
    const kontak = await warga.kirim(`${alamatUmum(terima)}/kontak`, { surel: 'baru@contoh.example', telepon: '' });
    expect(kontak.statusCode).toBe(429);
    expect(kontak.body).toContain('value="baru@contoh.example"');
    // From another place too: the report is what waits. Another report does not.
    expect((await tambah(await uji.pelapor(terima), terima, 'Dari tempat lain')).statusCode).toBe(429);
    expect((await tambah(await uji.pelapor(lain), lain, 'Laporan lain')).statusCode).toBe(303);
    uji.jam.maju(MENIT);
    expect((await tambah(warga, terima, 'Yang ke-21')).statusCode).toBe(303);
  });

  it('count by place over all its reports', async () => {
    const warga = uji.orang();
    for (let n = 0; n < 3; n++) {
      const terima = await uji.buat(uji.kupang);
      await warga.buka(alamatUmum(terima));
      await warga.kirim(`${alamatUmum(terima)}/pin`, { pin: terima.pin });
      expect(await status(warga, terima, 20)).toEqual(new Set([303]));
    }
    const terima = await uji.buat(uji.kupang);
    await warga.kirim(`${alamatUmum(terima)}/pin`, { pin: terima.pin });
    expect((await tambah(warga, terima, 'Yang ke-61')).statusCode).toBe(429);
  });

  it('are thirty in 24 hours at most, with changes of the contact, however long one waits between them', async () => {
    const terima = await uji.buat(uji.kupang);
    const warga = await uji.pelapor(terima);
    const kontak = (surel: string) => warga.kirim(`${alamatUmum(terima)}/kontak`, { surel, telepon: '' });
    for (let n = 0; n < 29; n++) {
      uji.jam.maju(16 * MENIT);
      expect((await tambah(warga, terima, `Tambahan ${n}`)).statusCode).toBe(303);
    }
    uji.jam.maju(16 * MENIT);
    expect((await kontak('satu@contoh.example')).statusCode).toBe(303);
    uji.jam.maju(16 * MENIT);
    const penuh = await tambah(warga, terima, 'Yang ke-31');
    // The first of the thirty was 30 × 16 minutes ago.
    expect([penuh.statusCode, penuh.headers['retry-after']]).toEqual([429, String((24 * 60 - 30 * 16) * 60)]);
    expect(penuh.body).toContain('paling banyak 30 tambahan atau perubahan dalam 24 jam');
    expect(penuh.body).toContain('Yang ke-31</textarea>');
    uji.jam.maju(16 * MENIT);
    const kontakPenuh = await kontak('dua@contoh.example');
    expect(kontakPenuh.statusCode).toBe(429);
    expect(kontakPenuh.body).toContain('value="dua@contoh.example"');
    uji.jam.maju(24 * 60 * MENIT);
    expect((await tambah(warga, terima, 'Besok')).statusCode).toBe(303);
  });
});

describe('acts of the pelapor', () => {
  /** The desk asks, the reporter answers: the report is back where it was. */
  const tanyaJawab = async (warga: Peramban, terima: TandaTerima, pesan: string) => {
    await uji.lakukan(uji.operator, terima.kasusId, 'tanya', { pesan: 'Di mana?' });
    const versi = String((await uji.baca(terima.kasusId)).version);
    return warga.unggah(`${alamatUmum(terima)}/aksi/jawab`, { pesan, versi }, []);
  };

  it('wait like additions, with what was typed', async () => {
    const terima = await uji.buat(uji.kupang);
    const warga = await uji.pelapor(terima);
    for (let n = 0; n < 20; n++) expect((await tanyaJawab(warga, terima, `Jawaban ${n}`)).statusCode).toBe(303);
    const tunda = await tanyaJawab(warga, terima, 'Yang ke-21');
    expect([tunda.statusCode, tunda.headers['retry-after']]).toEqual([429, '30']);
    expect(tunda.body).toContain('href="#pesan-jawab"');
    expect(tunda.body).toContain('Tunggu 1 menit');
    expect(tunda.body).toContain('Yang ke-21</textarea>');
    expect((await uji.baca(terima.kasusId)).keadaan).toBe('MENUNGGU');
  });

  it('are thirty in 24 hours at most, together with additions', async () => {
    const terima = await uji.buat(uji.kupang);
    const warga = await uji.pelapor(terima);
    await banjiri(terima, 'tambahan', 29);
    expect((await tanyaJawab(warga, terima, 'Yang ke-30')).statusCode).toBe(303);
    const penuh = await tanyaJawab(warga, terima, 'Yang ke-31');
    expect(penuh.statusCode).toBe(429);
    expect(penuh.body).toContain('paling banyak 30 tambahan atau perubahan dalam 24 jam');
    expect(penuh.body).toContain('Yang ke-31</textarea>');
    expect((await uji.baca(terima.kasusId)).keadaan).toBe('MENUNGGU');
    expect((await tambah(warga, terima, 'Sama saja')).statusCode).toBe(429);
    uji.jam.maju(24 * 60 * MENIT);
    const versi = String((await uji.baca(terima.kasusId)).version);
    const besok = await warga.unggah(`${alamatUmum(terima)}/aksi/jawab`, { pesan: 'Besok', versi }, []);
    expect(besok.statusCode).toBe(303);
  });
});

/** As an older version without any bound let them come in. */
async function banjiri(terima: TandaTerima, jenis: string, kali: number, pelaku = 'warga'): Promise<void> {
  await uji.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .insertInto('kasus.peristiwa')
      .values(
        Array.from({ length: kali }, (_, n) => ({
          pemda_id: uji.kupang.pemda.id,
          kasus_id: terima.kasusId,
          id: uuidv7(new Date(uji.inti.waktu().getTime() + n)),
          jenis,
          pelaku,
          publik: true,
          isi: JSON.stringify({ pesan: `Banjir ${n}.` }),
          pada: uji.inti.waktu(),
        })),
      )
      .execute(),
  );
  uji.jam.maju(MENIT);
}

describe('a timeline with very many entries', () => {
  it('shows the newest and says so, and no addition pushes out what officers did', async () => {
    const terima = await uji.buat(uji.kupang);
    await uji.lakukan(uji.operator, terima.kasusId, 'tanya', { pesan: 'Di mana tepatnya?' });
    const warga = await uji.pelapor(terima);
    const biasa = await uji.halaman(terima, warga);
    expect(biasa).not.toContain('catatan yang lebih lama');
    await banjiri(terima, 'tambahan', 400);
    const milik = await uji.halaman(terima, warga);
    expect(milik.match(/Banjir \d+\./g)).toHaveLength(100);
    expect(milik).toContain('Banjir 399.');
    expect(milik).not.toContain('Banjir 299.');
    expect(milik).toContain('Di mana tepatnya?');
    expect(milik).toContain('Sebagian catatan yang lebih lama tidak ditampilkan di sini.');
    expect(await uji.halaman(terima, warga, '/en')).toContain('Some older entries are not shown here.');
    const meja = (await uji.buka(uji.operator, alamatLaporan(terima.kasusId))).body;
    expect(meja).toContain('Di mana tepatnya?');
    expect(meja).not.toContain('Banjir 299.');
    await banjiri(terima, 'betulan', 250, 'petugas');
    expect((await uji.halaman(terima, warga)).match(/Banjir \d+\./g)).toHaveLength(300);
  });

  it('loses nothing of the desk to acts of the pelapor, and says at the desk too what is not shown', async () => {
    const terima = await uji.buat(uji.kupang);
    await uji.lakukan(uji.operator, terima.kasusId, 'tanya', { pesan: 'Di mana tepatnya?' });
    const meja = async () => (await uji.buka(uji.operator, alamatLaporan(terima.kasusId))).body;
    expect(await meja()).not.toContain('catatan yang lebih lama');
    await banjiri(terima, 'peralihan', 400);
    for (const body of [await uji.halaman(terima, await uji.pelapor(terima)), await meja()]) {
      expect(body).toContain('Di mana tepatnya?');
      expect(body).toContain('Laporan diterima');
      expect(body).toContain('Banjir 399.');
      expect(body).not.toContain('Banjir 299.');
      expect(body).toContain('Sebagian catatan yang lebih lama tidak ditampilkan di sini.');
    }
  });

  it('keeps published what was published, with a box by which it is taken back', async () => {
    const terima = await uji.buat(uji.kupang);
    const warga = await uji.pelapor(terima);
    await tambah(warga, terima, 'Kata yang sudah terbit');
    const kotak = async () => {
      const { body } = await uji.buka(uji.operator, alamatLaporan(terima.kasusId));
      const form = /action="[^"]*\/aksi\/terbitkan".*?<\/form>/s.exec(body)?.[0] ?? '';
      return [...form.matchAll(/<input type="checkbox"[^>]*name="(tampil-[^"]+)"[^>]*>/g)].flatMap(
        ([tag, nama = '']) => (/\bchecked\b/.test(tag) ? [nama] : []),
      );
    };
    const terbitkan = (nama: string[]) =>
      uji.lakukan(uji.operator, terima.kasusId, 'terbitkan', {
        terbit: 'ya',
        pilihTampil: 'ya',
        ...Object.fromEntries(nama.map((satu) => [satu, 'ya'])),
      });
    const { id } = await uji.db.read(uji.kupang.pemda.id, (trx) =>
      trx
        .selectFrom('kasus.peristiwa')
        .select('id')
        .where('pemda_id', '=', uji.kupang.pemda.id)
        .where('kasus_id', '=', terima.kasusId)
        .where('jenis', '=', 'tambahan')
        .executeTakeFirstOrThrow(),
    );
    await terbitkan([`tampil-${id}`]);
    await banjiri(terima, 'tambahan', 400);
    expect(await kotak()).toEqual([`tampil-${id}`]);
    await terbitkan(await kotak());
    expect(await uji.halaman(terima)).toContain('Kata yang sudah terbit');
    await terbitkan([]);
    expect(await uji.halaman(terima)).not.toContain('Kata yang sudah terbit');
  });
});
