import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { alamatLaporan } from '../../../../test/support/meja.ts';
import { alamatUmum, buatUmumUji, fotoDi, type UmumUji } from '../../../../test/support/umum.ts';
import type { TandaTerima } from '../../kasus/index.ts';

let uji: UmumUji;
beforeAll(async () => {
  uji = await buatUmumUji();
});
afterAll(() => uji.close());

const foto = () => [{ kolom: 'foto', nama: 'a.jpg', isi: uji.jpeg }];
const terbitkan = (terima: TandaTerima, isi: Record<string, string> = {}) =>
  uji.lakukan(uji.operator, terima.kasusId, 'terbitkan', { terbit: 'ya', ...isi });
const statusFoto = async (id: string, orang = uji.orang()) =>
  (await orang.buka(`/kota-kupang/foto/${id}/kecil`)).statusCode;

/** The boxes of the desk's form, by what they are about. */
async function kotakCentang(terima: TandaTerima): Promise<{ nama: string; tercentang: boolean }[]> {
  const { body } = await uji.buka(uji.operator, alamatLaporan(terima.kasusId));
  const form = /action="[^"]*\/aksi\/terbitkan".*?<\/form>/s.exec(body)?.[0] ?? '';
  return [...form.matchAll(/<input type="checkbox"[^>]*name="(tampil-[^"]+)"[^>]*>/g)].map(([tag, nama]) => ({
    nama: nama ?? '',
    tercentang: /\bchecked\b/.test(tag),
  }));
}

describe('what comes after a laporan was published', () => {
  it('is the reporter’s alone until an operator has looked at it and let it be seen', async () => {
    const terima = await uji.buat(uji.kupang);
    await terbitkan(terima);
    const warga = await uji.pelapor(terima);
    expect((await warga.unggah(`${alamatUmum(terima)}/tambah`, { pesan: 'Nama tetangga' }, foto())).statusCode).toBe(
      303,
    );
    const milik = await uji.halaman(terima, warga);
    expect(milik).toContain('Nama tetangga');
    const [id = ''] = fotoDi(milik);
    expect(await statusFoto(id, warga)).toBe(200);

    const umum = await uji.halaman(terima);
    expect(umum).toContain('Kaki meja patah.');
    expect(umum).toContain('Pelapor menambah keterangan');
    expect(umum).not.toContain('Nama tetangga');
    expect(fotoDi(umum)).toEqual([]);
    expect(await statusFoto(id)).toBe(404);
    expect((await uji.buka(uji.operator, alamatLaporan(terima.kasusId))).body).toContain('Belum tampil untuk umum');

    const kotak = await kotakCentang(terima);
    expect(kotak.map((satu) => satu.tercentang)).toEqual([false, false]);
    await terbitkan(terima, { pilihTampil: 'ya', [`tampil-${id}`]: 'ya' });
    expect(fotoDi(await uji.halaman(terima))).toEqual([id]);
    expect(await uji.halaman(terima)).not.toContain('Nama tetangga');
    expect(await statusFoto(id)).toBe(200);
    await terbitkan(terima, { pilihTampil: 'ya', ...Object.fromEntries(kotak.map(({ nama }) => [nama, 'ya'])) });
    expect(await uji.halaman(terima)).toContain('Nama tetangga');
    expect((await kotakCentang(terima)).map((satu) => satu.tercentang)).toEqual([true, true]);
  });

  it('stays hidden when an act that is not about it publishes again, and an answer waits too', async () => {
    const terima = await uji.buat(uji.kupang);
    await terbitkan(terima);
    await uji.lakukan(uji.operator, terima.kasusId, 'tanya', { pesan: 'Di mana rumah Bapak?' });
    const warga = await uji.pelapor(terima);
    const versi = String((await uji.baca(terima.kasusId)).version);
    await warga.unggah(`${alamatUmum(terima)}/aksi/jawab`, { pesan: 'Rumah nomor 7', versi }, []);
    await terbitkan(terima);
    const umum = await uji.halaman(terima);
    expect(umum).not.toContain('Rumah nomor 7');
    expect(umum).not.toContain('Di mana rumah Bapak?');
    const milik = await uji.halaman(terima, warga);
    expect(milik).toContain('Rumah nomor 7');
    expect(milik).toContain('Di mana rumah Bapak?');
  });

  it('cannot be let be seen through the form of another laporan', async () => {
    const [satu, lain] = [await uji.buat(uji.kupang), await uji.buat(uji.kupang)];
    const warga = await uji.pelapor(lain);
    await warga.unggah(`${alamatUmum(lain)}/tambah`, { pesan: '' }, foto());
    const [id = ''] = fotoDi(await uji.halaman(lain, warga));
    await terbitkan(satu, { pilihTampil: 'ya', [`tampil-${id}`]: 'ya' });
    await terbitkan(lain);
    expect((await uji.baca(satu.kasusId)).tampil).toEqual([]);
    expect(await statusFoto(id)).toBe(404);
  });
});

describe('words of staff to the reporter', () => {
  it('are not public on a laporan that nobody published, nor later by themselves', async () => {
    const terima = await uji.buat(uji.kupang);
    await uji.lakukan(uji.operator, terima.kasusId, 'tolak', { alasan: 'tidak-ditemukan', pesan: 'Pak Contoh, …' });
    const umum = await uji.halaman(terima);
    expect(umum).toContain('Kami tidak menemukannya.');
    expect(umum).not.toContain('Pak Contoh');
    expect(await uji.halaman(terima, await uji.pelapor(terima))).toContain('Pak Contoh');
    await terbitkan(terima);
    expect(await uji.halaman(terima)).not.toContain('Pak Contoh');
    const [kotak] = await kotakCentang(terima);
    await terbitkan(terima, { pilihTampil: 'ya', [kotak?.nama ?? '']: 'ya' });
    expect(await uji.halaman(terima)).toContain('Pak Contoh');
  });

  it('name the rough place where a template asks for it', async () => {
    const terima = await uji.buat(uji.kupang);
    const { body } = await uji.lakukan(uji.operator, terima.kasusId, 'tanya', { templat: 'tempat', isiTemplat: 'ya' });
    expect(body).toMatch(/Kami sudah ke [^<]*Oebobo\.<\/textarea>/);
    expect(body).not.toContain('Kami sudah ke Depan Pasar Contoh');
  });
});

describe('an act that was taken back', () => {
  it('says to nobody outside more than that, and its foto is in no public list', async () => {
    const terima = await uji.buat(uji.kupang);
    await terbitkan(terima);
    await uji.denganFoto(uji.operator, terima.kasusId, 'selesaikan', { pesan: 'Keliru rumah' });
    const [id = ''] = fotoDi(await uji.halaman(terima));
    expect(await statusFoto(id)).toBe(200);
    expect((await uji.kirim(uji.operator, `${alamatLaporan(terima.kasusId)}/urung`, {})).statusCode).toBe(303);
    const warga = await uji.pelapor(terima);
    for (const body of [await uji.halaman(terima), await uji.halaman(terima, warga)]) {
      expect(body).toContain('Langkah petugas yang kemudian dibatalkan');
      expect(body).not.toContain('Peralihan selesaikan');
      expect(body).not.toContain('Keliru rumah');
      expect(fotoDi(body)).toEqual([]);
    }
    expect(await statusFoto(id)).toBe(404);
    expect(await statusFoto(id, warga)).toBe(404);
    await uji.lakukan(uji.operator, terima.kasusId, 'selesaikan');
    expect((await uji.orang().buka('/kota-kupang')).body).not.toContain(id);
  });

  it('takes back what it let be seen', async () => {
    const terima = await uji.buat(uji.kupang);
    await terbitkan(terima);
    const warga = await uji.pelapor(terima);
    await warga.unggah(`${alamatUmum(terima)}/tambah`, { pesan: 'Belum dibaca' }, []);
    const [kotak] = await kotakCentang(terima);
    await terbitkan(terima, { pilihTampil: 'ya', [kotak?.nama ?? '']: 'ya' });
    expect(await uji.halaman(terima)).toContain('Belum dibaca');
    await uji.kirim(uji.operator, `${alamatLaporan(terima.kasusId)}/urung`, {});
    expect(await uji.halaman(terima)).not.toContain('Belum dibaca');
    expect(await uji.halaman(terima)).toContain('Kaki meja patah.');
  });
});

describe('words that turn round what stands behind them', () => {
  it('lose their controls at the edge and stand apart from ours', async () => {
    const terima = await uji.buat(uji.kupang, {
      tempat: { kecamatanKode: '53.71.04', patokan: 'Depan \u202egereja' },
    });
    await terbitkan(terima);
    expect(await uji.halaman(terima)).toContain('<bdi>Depan \u202egereja</bdi>.');
    const warga = await uji.pelapor(terima);
    await warga.unggah(`${alamatUmum(terima)}/tambah`, { pesan: 'Lebih \u2066\u202elebar' }, []);
    expect(await uji.halaman(terima, warga)).toContain('“<bdi>Lebih lebar</bdi>”');
  });
});

describe('a laporan of a trial', () => {
  it('is neither shown nor followed, and shows no foto, to anybody but its reporter', async () => {
    const [terima, biasa] = [await uji.buat(uji.kupang), await uji.buat(uji.kupang)];
    const warga = await uji.pelapor(terima);
    await uji.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('kasus.kasus')
        .set({ uji: true })
        .where('pemda_id', '=', uji.kupang.pemda.id)
        .where('id', '=', terima.kasusId)
        .execute(),
    );
    await terbitkan(terima);
    await uji.denganFoto(uji.operator, terima.kasusId, 'selesaikan');
    const [id = ''] = fotoDi(await uji.halaman(terima, warga));
    const orang = uji.orang();
    await orang.buka(`${alamatUmum(biasa)}/ikuti`);
    const ikuti = `${alamatUmum(terima)}/ikuti`;
    expect((await orang.buka(alamatUmum(terima))).body).not.toMatch(/Meja patah|\/foto\/|ikuti/);
    const buka = await orang.buka(ikuti);
    expect(buka.statusCode).toBe(404);
    expect(buka.body).not.toContain('Meja patah');
    expect((await orang.kirim(ikuti, { surel: 'orang@contoh.example' })).statusCode).toBe(404);
    expect(
      (await orang.kirim(`/kota-kupang/${LAYANAN_UJI}/lapor/ikuti`, { nomor: terima.nomor })).headers.location,
    ).toBe(ikuti);
    expect(await statusFoto(id)).toBe(404);
    expect(await statusFoto(id, warga)).toBe(200);
    expect((await warga.buka(ikuti)).statusCode).toBe(200);
  });
});
