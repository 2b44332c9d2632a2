import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SesiUji } from '../../../../test/support/aplikasi.ts';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { uuidv7 } from '../../../core/index.ts';

let uji: MejaUji;
let admin: SesiUji;
const alamat = '/kota-kupang/kerja/admin/akun';
beforeAll(async () => {
  uji = await buatMejaUji();
  admin = await uji.masukSebagai(uji.kupang.akun['admin-pemda'].surel);
});
afterAll(() => uji.close());

const hari = (nama: string, tanggal: string) =>
  Object.fromEntries(['tahun', 'bulan', 'hari'].map((satu, ke) => [`${nama}-${satu}`, tanggal.split('-')[ke] ?? '']));

/** The rows of the roles of an account, oldest first. */
const peranDari = (akunId: string) =>
  uji.db.read(uji.kupang.pemda.id, (trx) =>
    trx
      .selectFrom('akses.peran')
      .selectAll()
      .where('pemda_id', '=', uji.kupang.pemda.id)
      .where('akun_id', '=', akunId)
      .orderBy('id')
      .execute(),
  );

const jejakDari = (objekId: string) =>
  uji.db.read(uji.kupang.pemda.id, (trx) =>
    trx
      .selectFrom('audit.jejak')
      .select(['tindakan', 'kolom', 'pelaku_id'])
      .where('pemda_id', '=', uji.kupang.pemda.id)
      .where('objek_id', '=', objekId)
      .orderBy('id')
      .execute(),
  );

async function tambah(surel: string, peran: string, lain: Record<string, string> = {}): Promise<string> {
  const isi = { surel, nama: 'Ana Contoh', peran, unit: uji.kupang.unitId, ...lain };
  expect((await uji.kirim(admin, `${alamat}/tambah`, isi)).statusCode).toBe(303);
  const { id } = await uji.db.global
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', surel)
    .executeTakeFirstOrThrow();
  return id;
}

/** The form of a role as its page shows it, with these fields written over. */
async function ubah(id: string, isi: Record<string, string>) {
  const { body } = await uji.buka(admin, `${alamat}/${id}`);
  const form = new RegExp(`action="${alamat}/${id}".*?</form>`, 's').exec(body)?.[0] ?? '';
  const masukan = [...form.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)].map(([, n, v]) => [n, v]);
  const pilihan = [...form.matchAll(/<select[^>]* name="([^"]+)".*?<\/select>/gs)].map(([teks, nama]) => [
    nama,
    /<option[^>]*selected[^>]*value="([^"]*)"|<option[^>]*value="([^"]*)"[^>]*selected/
      .exec(teks)
      ?.slice(1)
      .find(Boolean) ?? '',
  ]);
  return uji.kirim(admin, `${alamat}/${id}`, { ...Object.fromEntries([...masukan, ...pilihan]), ...isi });
}

async function unitBaru(nama: string): Promise<string> {
  const { id: pemdaId } = uji.kupang.pemda;
  const id = uuidv7();
  await uji.db.tenant(pemdaId, { jenis: 'sistem' }, (trx) =>
    trx.insertInto('pemda.unit').values({ pemda_id: pemdaId, id, nama, singkatan: 'BM' }).execute(),
  );
  return id;
}

test('name, unit, last day and substitute of a role are changed, with their trace; saving the same again changes nothing', async () => {
  const akunId = await tambah('ana@kupang.example', 'operator');
  await tambah('ana@kupang.example', 'petugas');
  const [peran, lain] = await peranDari(akunId);
  const unit = await unitBaru('Bidang Bina Marga');
  const pengganti = uji.kupang.akun.operator.id;
  const isi = { nama: 'Ana Contoh Bria', unit, pengganti, ...hari('sampai', '2026-12-31') };
  expect((await ubah(peran?.id ?? '', isi)).headers.location).toBe(`${alamat}/${peran?.id}?kabar=tersimpan`);
  expect((await peranDari(akunId))[0]).toMatchObject({
    nama: 'Ana Contoh Bria',
    unit_id: unit,
    berlaku_mulai: peran?.berlaku_mulai,
    berlaku_sampai: new Date('2026-12-31T16:00:00Z'),
    pengganti_akun_id: pengganti,
  });
  expect((await peranDari(akunId))[1]).toMatchObject({ nama: 'Ana Contoh Bria', unit_id: lain?.unit_id });
  expect((await ubah(peran?.id ?? '', {})).headers.location).toBe(`${alamat}/${peran?.id}?kabar=sama`);
  expect(await jejakDari(peran?.id ?? '')).toEqual([
    expect.objectContaining({ tindakan: 'akses.peran.diberikan' }),
    {
      tindakan: 'akses.peran.diubah',
      kolom: ['nama', 'unit_id', 'berlaku_sampai', 'pengganti_akun_id'],
      pelaku_id: uji.kupang.akun['admin-pemda'].id,
    },
  ]);
});

test('what does not fit is said beside its field, and nothing changes', async () => {
  const akunId = await tambah('keliru@kupang.example', 'operator');
  const [peran] = await peranDari(akunId);
  const jawab = await ubah(peran?.id ?? '', {
    nama: '',
    unit: uji.lembata.unitId,
    pengganti: akunId,
    ...hari('sampai', '2026-02-01'),
  });
  expect(jawab.statusCode).toBe(422);
  for (const kolom of ['nama', 'unit', 'pengganti', 'sampai']) expect(jawab.body).toContain(`id="${kolom}-e"`);
  expect(await peranDari(akunId)).toEqual([peran]);
});

test('the first day moves as long as the role has not begun, and is history afterwards', async () => {
  const akunId = await tambah('nanti@kupang.example', 'operator', hari('mulai', '2026-04-01'));
  const [peran] = await peranDari(akunId);
  const id = peran?.id ?? '';
  expect((await ubah(id, hari('mulai', '2026-02-01'))).body).toContain('id="mulai-e"');
  expect((await ubah(id, hari('mulai', '2026-05-01'))).statusCode).toBe(303);
  expect((await peranDari(akunId))[0]?.berlaku_mulai).toEqual(new Date('2026-04-30T16:00:00Z'));
  expect((await ubah(id, { ...hari('mulai', '2026-05-01'), ...hari('sampai', '2026-04-30') })).statusCode).toBe(422);
  expect((await ubah(id, hari('mulai', '2026-03-02'))).statusCode).toBe(303);
  expect((await peranDari(akunId))[0]?.berlaku_mulai).toEqual(uji.jam.kini());
  uji.jam.maju(60_000);
  expect((await uji.buka(admin, `${alamat}/${id}`)).body).not.toContain('mulai-hari');
  await ubah(id, { nama: 'Nanti Contoh', ...hari('mulai', '2026-06-01') });
  expect((await peranDari(akunId))[0]?.berlaku_mulai).toEqual(new Date('2026-03-02T02:00:00Z'));
});

test('nobody gets a role for days that are over', async () => {
  const isi = { surel: 'dulu@kupang.example', nama: 'Dulu Contoh', peran: 'operator', unit: uji.kupang.unitId };
  const tolak = await uji.kirim(admin, `${alamat}/tambah`, { ...isi, ...hari('mulai', '2026-03-01') });
  expect([tolak.statusCode, tolak.body.includes('id="mulai-e"')]).toEqual([422, true]);
  const akunId = await tambah(isi.surel, 'operator', hari('mulai', '2026-03-02'));
  expect((await peranDari(akunId))[0]?.berlaku_mulai).toEqual(uji.jam.kini());
});

test('the last admin gets another name and unit, and no last day', async () => {
  const { id: akunId } = uji.kupang.akun['admin-pemda'];
  const id = (await peranDari(akunId))[0]?.id ?? '';
  expect((await ubah(id, { nama: 'Admin Contoh' })).statusCode).toBe(303);
  const tolak = await ubah(id, hari('sampai', '2027-01-01'));
  expect([tolak.statusCode, tolak.body.includes('Ini admin terakhir')]).toEqual([422, true]);
  expect((await peranDari(akunId))[0]).toMatchObject({ nama: 'Admin Contoh', berlaku_sampai: null });
});

test('an admin ends every session of a person of the region, after a page that asks', async () => {
  const { id: akunId, surel } = uji.kupang.akun.petugas;
  const satu = await uji.masukSebagai(surel);
  const dua = await uji.masukSebagai(surel);
  const id = (await peranDari(akunId))[0]?.id ?? '';
  const keluarkan = `${alamat}/${id}/keluarkan`;
  const { body } = await uji.buka(admin, `${alamat}/${id}`);
  expect(body).toContain(`href="${keluarkan}"`);
  expect(body).toContain('ia juga keluar dari semua perangkat');
  expect((await uji.buka(admin, keluarkan)).body).toContain('sedang masuk di 3 perangkat');
  expect((await uji.kirim(uji.operator, keluarkan, {})).statusCode).toBe(403);
  expect((await uji.buka(satu, '/akun')).statusCode).toBe(200);
  expect((await uji.kirim(admin, keluarkan, {})).headers.location).toBe(`${alamat}/${id}?kabar=dikeluarkan`);
  for (const sesi of [satu, dua, uji.petugas]) expect((await uji.buka(sesi, '/akun')).statusCode).toBe(303);
  expect(await jejakDari(akunId)).toEqual([
    { tindakan: 'akun.sesi.diakhiri', kolom: [], pelaku_id: uji.kupang.akun['admin-pemda'].id },
  ]);
  uji.petugas = await uji.masukSebagai(surel);
});

test('whoever works for another region too is neither counted nor signed out by this one, with the last role neither', async () => {
  const { id: akunId, surel } = uji.lembata.akun.operator;
  const sesi = await uji.masukSebagai(surel);
  await tambah(surel, 'operator');
  const id = (await peranDari(akunId))[0]?.id ?? '';
  const { body } = await uji.buka(admin, `${alamat}/${id}`);
  expect(body).not.toMatch(/masuk di \d+ perangkat|\/keluarkan"|keluar dari semua perangkat/);
  expect(body).toContain('juga bekerja untuk daerah lain');
  expect((await uji.buka(admin, `${alamat}/${id}/keluarkan`)).headers.location).toBe(`${alamat}/${id}`);
  expect((await uji.kirim(admin, `${alamat}/${id}/keluarkan`, {})).headers.location).toBe(`${alamat}/${id}`);
  expect((await uji.buka(sesi, '/akun')).statusCode).toBe(200);
  await uji.kirim(admin, `${alamat}/${id}/akhiri`, { cap: /name="cap" value="([^"]*)"/.exec(body)?.[1] ?? '' });
  expect((await peranDari(akunId))[0]?.berlaku_sampai).toEqual(uji.jam.kini());
  expect((await uji.buka(sesi, '/kota-kupang/kerja/kotak-masuk')).statusCode).toBe(404);
  expect((await uji.buka(sesi, '/kabupaten-lembata/kerja/kotak-masuk')).statusCode).toBe(200);
  expect(await jejakDari(akunId)).toEqual([]);
});

test('a role in another region that ran out by its date keeps nobody signed in', async () => {
  const { id: lembataId } = uji.lembata.pemda;
  const { id: akunId, surel } = uji.lembata.akun.verifikator;
  await tambah(surel, 'operator');
  const id = (await peranDari(akunId))[0]?.id ?? '';
  const berakhir = (pada: Date) =>
    uji.db.tenant(lembataId, { jenis: 'sistem' }, (trx) =>
      trx
        .updateTable('akses.peran')
        .set({ berlaku_sampai: pada })
        .where('pemda_id', '=', lembataId)
        .where('akun_id', '=', akunId)
        .execute(),
    );
  await berakhir(new Date(uji.jam.kini().getTime() + 60_000));
  expect((await uji.buka(admin, `${alamat}/${id}`)).body).toContain('juga bekerja untuk daerah lain');
  uji.jam.maju(60_000);
  const satu = await uji.masukSebagai(surel);
  const { body } = await uji.buka(admin, `${alamat}/${id}`);
  expect(body).not.toContain('juga bekerja untuk daerah lain');
  expect(body).toContain('masuk di 1 perangkat');
  expect((await uji.kirim(admin, `${alamat}/${id}/keluarkan`, {})).headers.location).toContain('kabar=dikeluarkan');
  expect((await uji.buka(satu, '/akun')).statusCode).toBe(303);
  const dua = await uji.masukSebagai(surel);
  await uji.kirim(admin, `${alamat}/${id}/akhiri`, { cap: /name="cap" value="([^"]*)"/.exec(body)?.[1] ?? '' });
  expect((await uji.buka(dua, '/akun')).statusCode).toBe(303);
});

test("a role of another region, or one that has ended, ends nobody's sessions", async () => {
  const lembata = await uji.masukSebagai(uji.lembata.akun['admin-pemda'].surel);
  const id = (await peranDari(uji.kupang.akun.operator.id))[0]?.id ?? '';
  expect((await uji.kirim(lembata, `/kabupaten-lembata/kerja/admin/akun/${id}/keluarkan`, {})).statusCode).toBe(404);
  const akunId = await tambah('sudah@kupang.example', 'operator');
  const lama = (await peranDari(akunId))[0]?.id ?? '';
  const { body } = await uji.buka(admin, `${alamat}/${lama}`);
  await uji.kirim(admin, `${alamat}/${lama}/akhiri`, { cap: /name="cap" value="([^"]*)"/.exec(body)?.[1] ?? '' });
  const sesi = await uji.masukSebagai('sudah@kupang.example');
  expect((await uji.kirim(admin, `${alamat}/${lama}/keluarkan`, {})).statusCode).toBe(404);
  for (const satu of [uji.operator, sesi]) expect((await uji.buka(satu, '/akun')).statusCode).toBe(200);
});

test('whoever has no role left in the region is signed out with the last one', async () => {
  const akunId = await tambah('pergi@kupang.example', 'operator');
  await tambah('pergi@kupang.example', 'verifikator');
  const sesi = await uji.masukSebagai('pergi@kupang.example');
  const status = [];
  for (const { id } of await peranDari(akunId)) {
    const { body } = await uji.buka(admin, `${alamat}/${id}`);
    await uji.kirim(admin, `${alamat}/${id}/akhiri`, { cap: /name="cap" value="([^"]*)"/.exec(body)?.[1] ?? '' });
    status.push((await uji.buka(sesi, '/akun')).statusCode);
  }
  expect(status).toEqual([200, 303]);
  expect((await jejakDari(akunId)).map(({ tindakan }) => tindakan)).toEqual(['akun.sesi.diakhiri']);
});
