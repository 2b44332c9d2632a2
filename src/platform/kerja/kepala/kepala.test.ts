import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { modelKecil } from '../../../../test/support/model-kecil.ts';
import { uuidv7 } from '../../../core/index.ts';
import { tambahKeterangan } from '../../kasus/index.ts';

const JAM = 3_600_000;
const HARI = 24 * JAM;
const KEPALA = '/kota-kupang/kerja/kepala';

let meja: MejaUji;
let waktu = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  meja = await buatMejaUji({ waktu: () => waktu }, { model: modelDikembalikan() });
});
beforeEach(() => {
  // Each test lives some weeks after the one before, so that what it opens is not yet late.
  waktu = new Date(waktu.getTime() + 56 * HARI);
});
afterAll(() => meja.close());

/** The small model with an act by which a field officer gives a task back. */
function modelDikembalikan() {
  const model = modelKecil();
  const teks = { id: 'Kembalikan', en: 'Give back' };
  model.alur.peralihan.push({
    id: 'kembalikan',
    judul: teks,
    jejak: teks,
    dari: ['BARU'],
    ke: '@tetap',
    oleh: ['petugas'],
    isian: [{ kolom: 'catatan', wajib: true }],
    guard: ['petugas-ditugaskan', 'milik-petugas'],
    aksi: ['lepas-petugas'],
    kabari: false,
    penjelasan: teks,
  });
  return model;
}

/** The figures of the page with the addresses they lead to. */
async function angka(): Promise<Map<string, { jumlah: number; href: string }>> {
  const { body } = await meja.buka(meja.kepala, KEPALA);
  const kotak = /<ul class="kpi">.*?<\/ul>/s.exec(body)?.[0] ?? '';
  const cocok = [...kotak.matchAll(/<a href="([^"]+)"><span>([^<]+)<\/span><b>([\d.]+)<\/b>/g)];
  return new Map(
    cocok.map(([, href = '', nama = '', jumlah = '']) => [
      nama,
      { jumlah: Number(jumlah.replaceAll('.', '')), href: href.replaceAll('&amp;', '&') },
    ]),
  );
}

/** The cases of a list, over all its pages. */
async function isiDaftar(alamat: string): Promise<string[]> {
  const id: string[] = [];
  for (let ke: string | undefined = alamat; ke; ) {
    const { statusCode, body } = await meja.buka(meja.kepala, ke);
    expect(statusCode, ke).toBe(200);
    id.push(...[...body.matchAll(/kerja\/laporan\/([0-9a-f-]{36})(?=["?])/g)].map(([, satu]) => satu ?? ''));
    ke = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  return id;
}

/** Every figure equals the rows of the list that it leads to, and no row stands there twice. */
async function periksaSemua(): Promise<Map<string, string[]>> {
  const hasil = new Map<string, string[]>();
  for (const [nama, { jumlah, href }] of await angka()) {
    const id = await isiDaftar(href);
    expect(id.length, nama).toBe(jumlah);
    expect(new Set(id).size, nama).toBe(jumlah);
    hasil.set(nama, id);
  }
  expect(hasil.size).toBe(8);
  return hasil;
}

/** The part of the overview under a heading. */
async function bagian(nama: string): Promise<string> {
  const { body } = await meja.buka(meja.kepala, KEPALA);
  return new RegExp(`aria-labelledby="h-${nama}">.*?</section>`, 's').exec(body)?.[0] ?? '';
}

const di = (daftar: Map<string, string[]>, id: string) =>
  [...daftar].filter(([, isi]) => isi.includes(id)).map(([nama]) => nama);

describe('what is late', () => {
  test('a danger that was not made safe in 24 hours is late at that moment, on the same day', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { bahaya: true });
    waktu = new Date(waktu.getTime() + 23 * JAM);
    expect(di(await periksaSemua(), kasusId)).toEqual([
      'Bahaya belum aman',
      'Jatuh tempo hari ini',
      'Belum dibagi',
      'Semua terbuka',
    ]);
    waktu = new Date(waktu.getTime() + JAM);
    expect(di(await periksaSemua(), kasusId)).toEqual([
      'Terlambat',
      'Bahaya belum aman',
      'Belum dibagi',
      'Semua terbuka',
    ]);
    expect(await bagian('terlambat')).toContain('Amankan: lewat');
    await meja.lakukan(meja.operator, kasusId, 'amankan', { pesan: 'Sudah' });
    expect(di(await periksaSemua(), kasusId)).toEqual(['Belum dibagi', 'Semua terbuka']);
  });

  test('a clock by days is due today until the last minute of its day, and late from midnight on', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const { tenggat_pada } = await meja.baca(kasusId);
    waktu = new Date((tenggat_pada?.getTime() ?? 0) - 60_000);
    expect(di(await periksaSemua(), kasusId)).toContain('Jatuh tempo hari ini');
    waktu = tenggat_pada ?? waktu;
    expect(di(await periksaSemua(), kasusId)).toEqual(['Terlambat', 'Belum dibagi', 'Semua terbuka']);
  });

  test('a case with two late clocks is one row that names both', async () => {
    const { kasusId } = await meja.buat(meja.kupang, { bahaya: true });
    waktu = new Date(waktu.getTime() + 40 * HARI);
    expect((await periksaSemua()).get('Terlambat')).toContain(kasusId);
    const isi = await bagian('terlambat');
    const baris = isi.split('<li>').filter((satu) => satu.includes(kasusId));
    expect(baris).toHaveLength(1);
    expect(baris[0]).toContain('Amankan: lewat');
    expect(baris[0]).toContain('Selesaikan: lewat');
  });

  test('a clock that rests is not late; a danger is, even while the reporter is asked', async () => {
    const tenang = await meja.buat(meja.kupang);
    const bahaya = await meja.buat(meja.kupang, { bahaya: true });
    for (const { kasusId } of [tenang, bahaya])
      expect((await meja.lakukan(meja.operator, kasusId, 'tanya', { pesan: 'Di mana?' })).statusCode).toBe(303);
    waktu = new Date(waktu.getTime() + 40 * HARI);
    const daftar = await periksaSemua();
    expect(di(daftar, tenang.kasusId)).not.toContain('Terlambat');
    expect(di(daftar, bahaya.kasusId)).toContain('Terlambat');
  });

  test('cases of every unit of the region are counted, and none of another region', async () => {
    const unit = uuidv7();
    await meja.db.tenant(meja.kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
      trx
        .insertInto('pemda.unit')
        .values({
          pemda_id: meja.kupang.pemda.id,
          id: unit,
          induk_id: meja.kupang.opdId,
          nama: 'Bidang Cipta Karya',
          singkatan: 'CK',
        })
        .execute(),
    );
    const { kasusId } = await meja.buat(meja.kupang);
    expect((await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', unit })).statusCode).toBe(303);
    const asing = await meja.buat(meja.lembata, { bahaya: true });
    waktu = new Date(waktu.getTime() + 60 * HARI);
    const daftar = await periksaSemua();
    expect(daftar.get('Terlambat')).toContain(kasusId);
    expect(di(daftar, asing.kasusId)).toEqual([]);
  });

  test('the overview shows the first ten and leads to the rest', async () => {
    for (let n = 0; n < 12; n++) await meja.buat(meja.kupang, { bahaya: true, judul: `Kursi ke-${n}` });
    waktu = new Date(waktu.getTime() + 40 * HARI);
    const terlambat = (await periksaSemua()).get('Terlambat') ?? [];
    expect(terlambat.length).toBeGreaterThan(10);
    const isi = await bagian('terlambat');
    expect(isi.match(/<li>/g)).toHaveLength(10);
    expect(isi).toContain(`Lihat semua ${terlambat.length}`);
  });
});

describe('what needs a decision', () => {
  test('a task that was given back, until somebody holds it again', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const petugas = meja.kupang.akun.petugas.id;
    await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', petugas });
    expect(di(await periksaSemua(), kasusId)).not.toContain('Dikembalikan petugas');
    const kembali = await meja.lakukan(meja.petugas, kasusId, 'kembalikan', { catatan: 'Bukan bagian saya' });
    expect(kembali.statusCode, kembali.body).toBe(303);
    expect(di(await periksaSemua(), kasusId)).toEqual(['Dikembalikan petugas', 'Belum dibagi', 'Semua terbuka']);
    expect(await bagian('dikembalikan')).toContain(alamatLaporan(kasusId));
    await meja.lakukan(meja.operator, kasusId, 'nilai', { keparahan: 'ringan', petugas });
    expect(di(await periksaSemua(), kasusId)).toEqual(['Semua terbuka']);
  });

  test('an objection: the reporter of a refused report wrote after the refusal, within 60 days', async () => {
    const [diam, keberatan, dulu] = await Promise.all([1, 2, 3].map(() => meja.buat(meja.kupang)));
    if (!diam || !keberatan || !dulu) throw new Error('tanpa laporan');
    await tulis(dulu.kasusId, 'Tolong segera.');
    waktu = new Date(waktu.getTime() + JAM);
    for (const { kasusId } of [diam, keberatan, dulu])
      expect((await meja.lakukan(meja.operator, kasusId, 'tolak', { alasan: 'tidak-ditemukan' })).statusCode).toBe(303);
    waktu = new Date(waktu.getTime() + JAM);
    expect(await bagian('keberatan')).toContain('Tidak ada keberatan yang menunggu.');
    await tulis(keberatan.kasusId, 'Mejanya ada di belakang.');
    const daftar = await periksaSemua();
    expect(daftar.get('Keberatan pelapor')).toEqual([keberatan.kasusId]);
    expect(await bagian('keberatan')).toContain(alamatLaporan(keberatan.kasusId));
    expect((await meja.lakukan(meja.kepala, keberatan.kasusId, 'batal-tolak')).statusCode).toBe(303);
    expect((await periksaSemua()).get('Keberatan pelapor')).toEqual([]);
  });

  test('an objection waits for an answer; the answer reaches the reporter, and a further objection waits again', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    await meja.lakukan(meja.operator, kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
    const keberatan = async () => {
      waktu = new Date(waktu.getTime() + JAM);
      await tulis(kasusId, 'Saya keberatan.');
    };
    const jawab = async () => {
      waktu = new Date(waktu.getTime() + JAM);
      return meja.lakukan(meja.kepala, kasusId, 'jawab-keberatan', { pesan: 'Sudah kami lihat lagi.' });
    };
    const daftar = async () => (await periksaSemua()).get('Keberatan pelapor');
    await keberatan();
    expect((await jawab()).statusCode).toBe(303);
    expect(await daftar()).toEqual([]);
    expect((await meja.baca(kasusId)).keadaan).toBe('DITOLAK');
    await keberatan();
    expect(await daftar()).toEqual([kasusId]);
    await jawab();
    expect(await daftar()).toEqual([]);
    await meja.kirim(meja.kepala, `${alamatLaporan(kasusId)}/urung`, {});
    expect(await daftar()).toEqual([kasusId]);
  });

  test('an objection is forgotten 60 days after the refusal', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    await meja.lakukan(meja.operator, kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
    waktu = new Date(waktu.getTime() + JAM);
    await tulis(kasusId, 'Saya keberatan.');
    waktu = new Date(waktu.getTime() + 58 * HARI);
    expect((await periksaSemua()).get('Keberatan pelapor')).toEqual([kasusId]);
    waktu = new Date(waktu.getTime() + 2 * HARI);
    expect((await periksaSemua()).get('Keberatan pelapor')).toEqual([]);
  });

  test('a long list has pages, and a page that is not there is empty', async () => {
    for (let n = 0; n < 27; n++) {
      const { kasusId } = await meja.buat(meja.kupang);
      await meja.lakukan(meja.operator, kasusId, 'tolak', { alasan: 'tidak-ditemukan' });
      waktu = new Date(waktu.getTime() + 1000);
      await tulis(kasusId, 'Saya keberatan.');
    }
    expect((await periksaSemua()).get('Keberatan pelapor')).toHaveLength(27);
    expect(await bagian('keberatan')).toContain('Lihat semua 27');
    for (const salah of ['99', '0', '-1', 'x', '%00'])
      expect((await meja.buka(meja.kepala, `${KEPALA}/keberatan?halaman=${salah}`)).statusCode, salah).toBe(200);
  });

  test('the lists are for the head and the administrators alone', async () => {
    for (const jalur of ['', '/keberatan', '/dikembalikan'])
      for (const sesi of [meja.operator, meja.petugas])
        expect((await meja.buka(sesi, `${KEPALA}${jalur}`)).statusCode, jalur).toBe(403);
  });
});

function tulis(kasusId: string, pesan: string): Promise<string> {
  return meja.db.tenant(meja.kupang.pemda.id, { jenis: 'warga' }, (trx) =>
    tambahKeterangan(meja.inti, trx, meja.kupang.pemda, kasusId, { pesan, foto: [] }),
  );
}
