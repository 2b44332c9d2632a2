import { afterAll, beforeAll, expect, test } from 'vitest';
import { suratUji } from '../../../../test/support/admin.ts';
import type { SesiUji } from '../../../../test/support/aplikasi.ts';
import { buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { kirimUndangan } from '../../akun/index.ts';

let uji: MejaUji;
let admin: SesiUji;
const alamat = '/kota-kupang/kerja/admin/akun';
beforeAll(async () => {
  uji = await buatMejaUji();
  admin = await uji.masukSebagai(uji.kupang.akun['admin-pemda'].surel);
});
afterAll(() => uji.close());

const tersembunyi = (body: string, nama: string) => new RegExp(`name="${nama}" value="([^"]*)"`).exec(body)?.[1] ?? '';

/** The roles of Kota Kupang by the address of their holders. */
async function peranDari(surel: string) {
  const { id } = await uji.db.global
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', surel)
    .executeTakeFirstOrThrow();
  const { id: pemdaId } = uji.kupang.pemda;
  const baca = uji.db.read(pemdaId, (trx) =>
    trx.selectFrom('akses.peran').selectAll().where('pemda_id', '=', pemdaId).where('akun_id', '=', id).execute(),
  );
  return baca;
}

async function tambah(surel: string, peran: string, lain: Record<string, string> = {}) {
  return uji.kirim(admin, `${alamat}/tambah`, { surel, nama: 'Ana Contoh', peran, unit: uji.kupang.unitId, ...lain });
}

async function akhiri(sesi: SesiUji, id: string, lain: Record<string, string> = {}) {
  const { body } = await uji.buka(sesi, `${alamat}/${id}`);
  return uji.kirim(sesi, `${alamat}/${id}/akhiri`, { cap: tersembunyi(body, 'cap'), ...lain });
}

test('only an admin of the daerah comes in', async () => {
  expect((await uji.buka(uji.operator, alamat)).statusCode).toBe(403);
  expect((await uji.buka(admin, '/kabupaten-lembata/kerja/admin/akun')).statusCode).toBe(404);
  expect((await uji.buka(admin, alamat)).body).toContain(uji.kupang.akun.operator.surel);
});

test('a person is added by e-mail, gets the role with its dates, and a link for the first password', async () => {
  const jawab = await tambah('ana@kupang.example', 'operator', {
    'sampai-hari': '31',
    'sampai-bulan': '12',
    'sampai-tahun': '2026',
  });
  expect([jawab.statusCode, jawab.headers.location]).toEqual([303, `${alamat}?kabar=undangan`]);
  const [peran] = await peranDari('ana@kupang.example');
  expect(peran).toMatchObject({ peran: 'operator', berlaku_sampai: new Date('2026-12-31T16:00:00Z') });
  await kirimUndangan(uji.inti, uji.kupang.pemda, peran?.akun_id ?? '');
  const [surat = ''] = await suratUji(uji.inti, 'ana@kupang.example');
  const tautan = /\/lupa-sandi\/[\w-]+/.exec(surat)?.[0] ?? '';
  expect((await uji.app.inject(tautan)).statusCode).toBe(200);
});

test('what is wrong is said beside its field', async () => {
  const { statusCode, body } = await uji.kirim(admin, `${alamat}/tambah`, {
    surel: 'bukan surel',
    'sampai-hari': '31',
    'sampai-bulan': '2',
    'sampai-tahun': '2027',
  });
  expect(statusCode).toBe(422);
  for (const kolom of ['surel', 'nama', 'peran', 'unit', 'sampai']) expect(body).toContain(`id="${kolom}-e"`);
});

test('the last admin cannot be ended', async () => {
  const [peran] = await peranDari(uji.kupang.akun['admin-pemda'].surel);
  expect((await akhiri(admin, peran?.id ?? '')).body).toContain('Ini admin terakhir');
  expect((await peranDari(uji.kupang.akun['admin-pemda'].surel))[0]?.berlaku_sampai).toBeNull();
});

test('of two admins who end each other at the same moment one stays', async () => {
  await tambah('kedua@kupang.example', 'admin-pemda');
  const [satu] = await peranDari(uji.kupang.akun['admin-pemda'].surel);
  const [dua] = await peranDari('kedua@kupang.example');
  const kedua = await uji.masukSebagai('kedua@kupang.example');
  const jawab = await Promise.all([akhiri(admin, dua?.id ?? ''), akhiri(kedua, satu?.id ?? '')]);
  const sisa = (
    await Promise.all(
      [satu, dua].map(async (peran) => {
        const { id: pemdaId } = uji.kupang.pemda;
        return uji.db.read(pemdaId, (trx) =>
          trx
            .selectFrom('akses.peran')
            .select('berlaku_sampai')
            .where('pemda_id', '=', pemdaId)
            .where('id', '=', peran?.id ?? '')
            .executeTakeFirstOrThrow(),
        );
      }),
    )
  ).filter((row) => row.berlaku_sampai === null);
  expect(sisa).toHaveLength(1);
  // Whoever was ended meanwhile has no session any more and is sent to sign in.
  const berhasil = jawab.filter(
    ({ statusCode, headers }) => statusCode === 303 && !headers.location?.includes('/masuk'),
  );
  expect(berhasil).toHaveLength(1);
  if (satu && sisa.length === 1 && (await peranDari(uji.kupang.akun['admin-pemda'].surel))[0]?.berlaku_sampai)
    admin = kedua;
});

test('an admin who saw an older state of a role decides again', async () => {
  const [peran] = await peranDari('ana@kupang.example');
  const isi = { cap: 'lama', nama: 'Nama Lain', unit: uji.kupang.unitId, pengganti: '' };
  const { statusCode, body } = await uji.kirim(admin, `${alamat}/${peran?.id}`, isi);
  expect([statusCode, body.includes('Admin lain baru saja mengubah peran ini')]).toEqual([422, true]);
  expect(body).toContain('value="Ana Contoh"');
});

test('the open cases of a field officer who leaves are handed on in the same step', async () => {
  const { kasusId } = await uji.buat(uji.kupang);
  const lama = uji.kupang.akun.petugas;
  await uji.lakukan(uji.operator, kasusId, 'nilai', { keparahan: 'ringan', petugas: lama.id });
  await tambah('baru@kupang.example', 'petugas');
  const [peran] = await peranDari(lama.surel);
  const [baru] = await peranDari('baru@kupang.example');
  expect((await uji.buka(admin, `${alamat}/${peran?.id}`)).body).toContain('Meja patah di Oesapa');
  const lupa = await akhiri(admin, peran?.id ?? '');
  expect([lupa.statusCode, (await uji.baca(kasusId)).petugas_akun_id]).toEqual([422, lama.id]);
  expect((await akhiri(admin, peran?.id ?? '', { tujuan: baru?.akun_id ?? '' })).statusCode).toBe(303);
  expect((await uji.baca(kasusId)).petugas_akun_id).toBe(baru?.akun_id);
  expect((await uji.buka(uji.operator, `/kota-kupang/kerja/laporan/${kasusId}`)).body).toContain('Tugas dialihkan');
  expect((await akhiri(admin, baru?.id ?? '', { tujuan: 'belum' })).statusCode).toBe(303);
  expect((await uji.baca(kasusId)).petugas_akun_id).toBeNull();
});

test('cases that outlived a dated role are shown on the overview and handed on', async () => {
  await tambah('sementara@kupang.example', 'petugas', {
    'sampai-hari': '2',
    'sampai-bulan': '3',
    'sampai-tahun': '2026',
  });
  const [peran] = await peranDari('sementara@kupang.example');
  const { kasusId } = await uji.buat(uji.kupang, { judul: 'Meja milik sementara' });
  await uji.lakukan(uji.operator, kasusId, 'nilai', { keparahan: 'ringan', petugas: peran?.akun_id ?? '' });
  uji.jam.set('2026-03-03T02:00:00Z');
  admin = await uji.masukSebagai(
    (await peranDari('kedua@kupang.example'))[0]?.berlaku_sampai
      ? uji.kupang.akun['admin-pemda'].surel
      : 'kedua@kupang.example',
  );
  expect((await uji.buka(admin, '/kota-kupang/kerja/admin')).body).toContain(`${alamat}/${peran?.id}`);
  const jawab = await uji.kirim(admin, `${alamat}/${peran?.id}/alihkan`, { tujuan: 'belum' });
  expect([jawab.statusCode, (await uji.baca(kasusId)).petugas_akun_id]).toEqual([303, null]);
});
