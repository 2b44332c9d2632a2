import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYANAN_UJI } from '../../../../test/support/daerah.ts';
import { buatPengaduanUji, DASAR_LAPOR, type PengaduanUji } from '../../../../test/support/pengaduan.ts';
import { createPeramban } from '../../../../test/support/peramban.ts';

let uji: PengaduanUji;
beforeAll(async () => {
  uji = await buatPengaduanUji();
});
afterAll(() => uji.close());

describe('laporan', () => {
  it('shows the public only kind, rough place and state until the words are published', async () => {
    const warga = createPeramban(uji.app);
    await uji.isiSampaiPeriksa(warga, { cerita: 'Rahasia sampai diperiksa' });
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, { situs: '' });
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const lain = createPeramban(uji.app);
    const halaman = await lain.buka(`/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`);
    expect(halaman.statusCode).toBe(200);
    expect(halaman.body).not.toContain('Rahasia sampai diperiksa');
    expect(halaman.body).not.toContain('Depan Pasar Contoh');
    expect((await lain.buka(`/kabupaten-lembata/${LAYANAN_UJI}/laporan/${nomor}`)).statusCode).toBe(404);
    expect((await lain.buka(`${DASAR_LAPOR}/terkirim/${nomor}`)).statusCode).toBe(404);
  });

  it('opens to its PIN, and slows down whoever guesses', async () => {
    const warga = createPeramban(uji.app);
    await uji.isiSampaiPeriksa(warga, { cerita: 'Cerita pemilik' });
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, { situs: '' });
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const pin = /\d{3} \d{3}/.exec((await warga.buka(String(terima.headers['location']))).body)?.[0] ?? '';
    const alamat = `/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`;
    const lain = createPeramban(uji.app);
    await lain.buka(alamat);
    expect((await lain.kirim(`${alamat}/pin`, { pin: '000 000' })).statusCode).toBe(422);
    expect((await lain.kirim(`${alamat}/pin`, { pin })).statusCode).toBe(303);
    expect((await lain.buka(alamat)).body).toContain('Cerita pemilik');
    const penebak = createPeramban(uji.app);
    await penebak.buka(alamat);
    const status: number[] = [];
    for (let n = 0; n < 8; n++)
      status.push((await penebak.kirim(`${alamat}/pin`, { pin: String(100_000 + n) })).statusCode);
    expect(status).toContain(429);
  });
});

describe('what the pelapor may do later', () => {
  it('adds words, corrects the contact and withdraws; nobody else may', async () => {
    const warga = createPeramban(uji.app);
    const formulir = await uji.isiSampaiPeriksa(warga, { cerita: 'Awal', surel: 'salah@contoh.example' });
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, formulir);
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const alamat = `/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`;
    const lain = createPeramban(uji.app);
    await lain.buka(alamat);
    expect((await lain.unggah(`${alamat}/tambah`, { pesan: 'bukan saya' }, [])).statusCode).toBe(404);
    expect((await lain.kirim(`${alamat}/kontak`, { surel: 'curi@contoh.example' })).statusCode).toBe(404);
    await warga.buka(alamat);
    expect((await warga.unggah(`${alamat}/tambah`, { pesan: '' }, [])).statusCode).toBe(422);
    expect((await warga.unggah(`${alamat}/tambah`, { pesan: 'Makin lebar <b>' }, [])).statusCode).toBe(303);
    expect((await warga.buka(alamat)).body).toContain('Makin lebar &lt;b>');
    expect((await warga.kirim(`${alamat}/kontak`, { surel: 'bukan surel', telepon: '' })).statusCode).toBe(422);
    expect(
      (await warga.kirim(`${alamat}/kontak`, { surel: 'benar@contoh.example', telepon: '0812 3456 7890' })).statusCode,
    ).toBe(303);
    const kasus = await uji.inti.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, async (trx) => {
      const row = await trx
        .selectFrom('kasus.kasus')
        .select(['id', 'surel', 'telepon'])
        .where('pemda_id', '=', uji.kupang.pemda.id)
        .where('nomor', '=', nomor)
        .executeTakeFirstOrThrow();
      const kunci = await uji.inti.kunci.pemda(trx, uji.kupang.pemda.id);
      return {
        surel: kunci.buka(row.surel ?? Buffer.alloc(0), `kasus.surel/${row.id}`),
        telepon: row.telepon !== null,
      };
    });
    expect(kasus).toEqual({ surel: 'benar@contoh.example', telepon: true });
  });

  it('corrects one way to be reached without losing the other; only a tick deletes', async () => {
    const warga = createPeramban(uji.app);
    const kontak = { surel: 'salah@contoh.example', telepon: '081234567890' };
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, await uji.isiSampaiPeriksa(warga, kontak));
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const alamat = `/kota-kupang/${LAYANAN_UJI}/laporan/${nomor}`;
    expect((await warga.buka(alamat)).body).toContain('Hapus nomor telepon saya');
    const kontakKini = () =>
      uji.inti.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, async (trx) => {
        const row = await trx
          .selectFrom('kasus.kasus')
          .select(['id', 'surel', 'telepon', 'telepon_indeks'])
          .where('pemda_id', '=', uji.kupang.pemda.id)
          .where('nomor', '=', nomor)
          .executeTakeFirstOrThrow();
        const kunci = await uji.inti.kunci.pemda(trx, uji.kupang.pemda.id);
        return [
          row.surel && kunci.buka(row.surel, `kasus.surel/${row.id}`),
          row.telepon && kunci.buka(row.telepon, `kasus.telepon/${row.id}`),
          row.telepon_indeks !== null,
        ];
      });
    const ubah = (isi: Record<string, string>) => warga.kirim(`${alamat}/kontak`, { surel: '', telepon: '', ...isi });
    expect((await ubah({ surel: 'benar@contoh.example' })).statusCode).toBe(303);
    const [surel, telepon] = await kontakKini();
    expect([surel, typeof telepon]).toEqual(['benar@contoh.example', 'string']);
    expect((await ubah({})).statusCode).toBe(422);
    expect((await ubah({ 'hapus-telepon': 'ya' })).statusCode).toBe(303);
    expect(await kontakKini()).toEqual(['benar@contoh.example', null, false]);
    expect((await warga.buka(alamat)).body).not.toContain('Hapus nomor telepon saya');
  });

  it('follows another laporan instead of sending the same again', async () => {
    const warga = createPeramban(uji.app);
    const formulir = await uji.isiSampaiPeriksa(warga);
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, formulir);
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const tetangga = createPeramban(uji.app);
    await uji.isiSampaiPeriksa(tetangga, { surel: 'tetangga@contoh.example' });
    const sebelum = await uji.jumlahKasus();
    const ikut = await tetangga.kirim(`${DASAR_LAPOR}/ikuti`, { nomor });
    expect(ikut.headers['location']).toContain('ikut=lapor');
    const jawab = (await tetangga.buka(String(ikut.headers['location']))).body;
    expect(jawab).toContain('Kami mengirim satu surel untuk memastikan alamat Anda');
    expect(jawab).toContain('Belum ada yang mengikuti');
    expect(await uji.jumlahKasus()).toBe(sebelum);
    const tanpaSurel = createPeramban(uji.app);
    await uji.isiSampaiPeriksa(tanpaSurel);
    const minta = await tanpaSurel.kirim(`${DASAR_LAPOR}/ikuti`, { nomor });
    expect(minta.headers['location']).toMatch(/\/ikuti$/);
    await tanpaSurel.buka(String(minta.headers['location']));
    expect((await tanpaSurel.kirim(String(minta.headers['location']), { surel: 'bukan' })).statusCode).toBe(422);
    expect(
      (await tanpaSurel.kirim(String(minta.headers['location']), { surel: 'orang@contoh.example' })).statusCode,
    ).toBe(303);
  });

  it('reads on a fault page what is kept: the draft of the form, nothing of a form without one', async () => {
    const warga = createPeramban(uji.app);
    await warga.buka(`${DASAR_LAPOR}/jenis`);
    const besar = 'a'.repeat(300 * 1024);
    const jenis = await warga.kirim(`${DASAR_LAPOR}/jenis`, { kategori: besar });
    expect(jenis.statusCode).toBe(413);
    expect(jenis.body).toContain('Jawaban di langkah sebelumnya tetap tersimpan');
    const ulang = await warga.kirim('/kota-kupang/kirim-ulang', { surel: besar });
    expect(ulang.statusCode).toBe(413);
    expect(ulang.body).not.toContain('tersimpan');
  });

  it('who has the wrong PIN reads what to do, and where a lost one is sent again', async () => {
    const warga = createPeramban(uji.app);
    const terima = await warga.kirim(`${DASAR_LAPOR}/periksa`, await uji.isiSampaiPeriksa(warga));
    const nomor = String(terima.headers['location']).split('/').at(-1) ?? '';
    const laporan = DASAR_LAPOR.replace(/lapor$/, `laporan/${nomor}`);
    const orang = createPeramban(uji.app);
    await orang.buka(laporan);
    const salah = await orang.kirim(`${laporan}/pin`, { pin: '12' });
    expect(salah.statusCode).toBe(422);
    expect(salah.body).toContain('Tulis lagi ke-6 angkanya.');
    expect(salah.body).not.toContain('tetap tersimpan');
    expect(salah.body).toContain('<a href="/kota-kupang/kirim-ulang">Kirim ulang ke surel saya</a>');
    const foto = [{ kolom: 'foto', nama: 'rusak.jpg', isi: Buffer.from('bukan foto') }];
    const tambah = await warga.unggah(`${laporan}/tambah`, { pesan: 'Lebih besar' }, foto);
    expect(tambah.statusCode).toBe(422);
    expect(tambah.body).toContain('Lebih besar</textarea>');
    expect(tambah.body).toContain('Foto perlu dipilih lagi');
  });

  it('gets a lost number again, and the answer is the same for an unknown address', async () => {
    const warga = createPeramban(uji.app);
    const formulir = await uji.isiSampaiPeriksa(warga, { surel: 'Maria@contoh.example' });
    await warga.kirim(`${DASAR_LAPOR}/periksa`, formulir);
    await warga.buka('/kota-kupang/kirim-ulang');
    const kenal = await warga.kirim('/kota-kupang/kirim-ulang', { surel: 'maria@contoh.example' });
    const tidak = await warga.kirim('/kota-kupang/kirim-ulang', { surel: 'entah@contoh.example' });
    expect(kenal.body).toBe(tidak.body);
    const antre = await uji.inti.db.read(uji.kupang.pemda.id, (trx) =>
      trx
        .selectFrom('jobs.kotak_keluar')
        .select('id')
        .where('pemda_id', '=', uji.kupang.pemda.id)
        .where('jenis', '=', 'kasus.kirim-ulang')
        .execute(),
    );
    expect(antre).toHaveLength(1);
    expect((await warga.kirim('/kota-kupang/kirim-ulang', { surel: 'benar@contoh.example' })).statusCode).toBe(200);
  });
});
