import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alamatLaporan } from '../../../../test/support/meja.ts';
import { alamatUmum, buatUmumUji, type UmumUji } from '../../../../test/support/umum.ts';

let uji: UmumUji;
beforeAll(async () => {
  uji = await buatUmumUji();
});
afterAll(() => uji.close());

describe('a laporan that repeats another one', () => {
  it('names it with the way there, to the public and to its reporter, in both languages', async () => {
    const [induk, anak] = [await uji.buat(uji.kupang), await uji.buat(uji.kupang)];
    await uji.lakukan(uji.operator, anak.kasusId, 'gabung', { induk: induk.nomor });
    const tautan = (awalan: string) => `<a href="${awalan}${alamatUmum(induk)}" class="code">${induk.nomor}</a>`;
    const warga = await uji.pelapor(anak);
    for (const peramban of [uji.orang(), warga]) {
      const body = await uji.halaman(anak, peramban);
      expect(body.split(`Sama dengan laporan ${tautan('')}`)).toHaveLength(3);
    }
    expect(await uji.halaman(anak, uji.orang(), '/en')).toContain(`Same as report ${tautan('/en')}`);
  });

  it('names none that has no page for everybody', async () => {
    const [induk, anak] = [await uji.buat(uji.kupang), await uji.buat(uji.kupang)];
    await uji.lakukan(uji.operator, anak.kasusId, 'gabung', { induk: induk.nomor });
    await uji.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('kasus.kasus')
        .set({ uji: true })
        .where('pemda_id', '=', uji.kupang.pemda.id)
        .where('id', '=', induk.kasusId)
        .execute(),
    );
    const body = await uji.halaman(anak);
    expect(body).toContain('Sama dengan laporan lain yang sudah kami terima.');
    expect(body).not.toContain(induk.nomor);
  });
});

describe('clocks on the page of a laporan', () => {
  it('say that they stopped where nothing was done, and name no deadline on top', async () => {
    const terima = await uji.buat(uji.kupang);
    await uji.lakukan(uji.operator, terima.kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
    const umum = await uji.halaman(terima);
    expect(umum).toContain('Berhenti karena laporan ditutup');
    expect(umum).not.toContain('sebelum batas');
    expect(umum).not.toContain('Batas <a href="#h-bat">');
    expect(await uji.halaman(terima, uji.orang(), '/en')).toContain('Stopped because the report was closed');
    const meja = (await uji.buka(uji.operator, alamatLaporan(terima.kasusId))).body;
    expect(meja).toContain('Berhenti karena laporan ditutup');
    expect(meja).not.toContain('sebelum batas');
    expect((await uji.buka(uji.operator, '/kota-kupang/kerja/kotak-masuk?q=meja')).body).not.toContain('sebelum batas');
  });

  it('say that they were kept where the work was done', async () => {
    const terima = await uji.buat(uji.kupang);
    await uji.lakukan(uji.operator, terima.kasusId, 'selesaikan');
    const umum = await uji.halaman(terima);
    expect(umum).toContain('Selesai pada hari yang sama, sebelum batas');
    expect(umum).toContain('Batas <a href="#h-bat">');
  });

  it('give one minute for the end of a danger, here and at the desk, and say when it began', async () => {
    const terima = await uji.buat(uji.kupang, { bahaya: true });
    const umum = await uji.halaman(terima);
    expect(umum).toContain('Selasa, 3 Maret 2026, 10.00 WITA');
    expect(umum).toMatch(/Mulai<\/t[hd]><td[^>]*>Senin, 2 Maret 2026, 10\.00 WITA/);
    expect(umum).not.toContain('Diterima</');
    const meja = (await uji.buka(uji.operator, alamatLaporan(terima.kasusId))).body;
    expect(meja).toContain('batas Selasa, 3 Maret 2026, 10.00 WITA');
    expect(meja).not.toContain('09.59');
  });
});

describe('a laporan that was refused', () => {
  it('has the objection open for its reporter, and takes it', async () => {
    const terima = await uji.buat(uji.kupang);
    await uji.lakukan(uji.operator, terima.kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
    const warga = await uji.pelapor(terima);
    const halaman = await uji.halaman(terima, warga);
    expect(halaman).toContain('<h3>Ajukan keberatan</h3>');
    expect(halaman).not.toContain('Tambah keterangan atau foto');
    expect(await uji.halaman(terima, warga, '/en')).toContain('Object to the refusal');
    expect(await uji.halaman(terima)).not.toContain('Ajukan keberatan');
    uji.jam.maju(60_000);
    await warga.unggah(`${alamatUmum(terima)}/tambah`, { pesan: 'Masih rusak' }, []);
    expect((await uji.buka(uji.kepala, '/kota-kupang/kerja/kepala/keberatan')).body).toContain(terima.nomor);
  });
});

it('the reporter reads the question and until when to answer beside the form', async () => {
  const terima = await uji.buat(uji.kupang);
  await uji.lakukan(uji.operator, terima.kasusId, 'tanya', { pesan: 'Di mana tepatnya?' });
  const body = await uji.halaman(terima, await uji.pelapor(terima));
  const kotak = /<section[^>]*id="versi".*?<form/s.exec(body)?.[0] ?? /id="versi".*?<form/s.exec(body)?.[0] ?? '';
  expect(kotak).toContain('Di mana tepatnya?');
  expect(kotak).toContain('Jawab paling lambat');
});

it('what the reporter typed for an act that is not possible any more stands among the additions', async () => {
  const terima = await uji.buat(uji.kupang);
  await uji.lakukan(uji.operator, terima.kasusId, 'tanya', { pesan: 'Di mana?' });
  const warga = await uji.pelapor(terima);
  const { version } = await uji.baca(terima.kasusId);
  await warga.buka(alamatUmum(terima));
  await uji.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ keadaan: 'BARU', fase: 'terbuka', version: version + 1 })
      .where('pemda_id', '=', uji.kupang.pemda.id)
      .where('id', '=', terima.kasusId)
      .execute(),
  );
  const isian = { versi: String(version), pesan: 'Di depan <pasar>' };
  const jawab = await warga.unggah(`${alamatUmum(terima)}/aksi/jawab`, isian, []);
  expect(jawab.statusCode).toBe(409);
  expect(jawab.body).toMatch(/<details[^>]*open[^>]*>(?:(?!<\/details>).)*Di depan &lt;pasar>/s);
  expect(jawab.body).toContain(`href="/en${alamatUmum(terima)}"`);
});

it('a laporan of a trial shows nothing but the field of its PIN, which opens it on any device', async () => {
  const terima = await uji.buat(uji.kupang, { data: { cerita: 'Rahasia uji' } });
  await uji.db.tenant(uji.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    trx
      .updateTable('kasus.kasus')
      .set({ uji: true })
      .where('pemda_id', '=', uji.kupang.pemda.id)
      .where('id', '=', terima.kasusId)
      .execute(),
  );
  const orang = uji.orang();
  for (const [awalan, teks] of [
    ['', 'Laporan uji'],
    ['/en', 'Trial report'],
  ] as const) {
    const halaman = await orang.buka(`${awalan}${alamatUmum(terima)}`);
    expect([halaman.statusCode, halaman.body.includes(teks), halaman.body.includes('name="pin"')]).toEqual([
      200,
      true,
      true,
    ]);
    expect(halaman.body).not.toContain('Meja');
  }
  // Its number is somebody's: asking for it often is no search for numbers.
  for (let ke = 0; ke < 61; ke += 1) expect((await orang.buka(alamatUmum(terima))).statusCode).toBe(200);
  const salah = await orang.kirim(`${alamatUmum(terima)}/pin`, { pin: terima.pin === '000000' ? '000001' : '000000' });
  expect([salah.statusCode, salah.body.includes('name="pin"')]).toEqual([422, true]);
  expect((await orang.kirim(`${alamatUmum(terima)}/pin`, { pin: terima.pin })).statusCode).toBe(303);
  expect((await orang.buka(alamatUmum(terima))).body).toContain('Rahasia uji');
});
