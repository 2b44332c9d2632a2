import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type DaerahUji, isiDaerahUji } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { NotFound, Unavailable } from '../errors/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { antrekan, createPengirim, type KonteksTugas, type Pengirim } from './index.ts';

const MENIT = 60_000;
let uji: IntiUji;
let kupang: DaerahUji;
let lembata: DaerahUji;

beforeAll(async () => {
  uji = await buatIntiUji();
  ({ kupang, lembata } = await isiDaerahUji(uji.inti));
});
afterAll(() => uji.close());
afterEach(async () => {
  uji.jam.set('2026-03-02T02:00:00.000Z');
  for (const { pemda } of [kupang, lembata])
    await sistem(pemda, (trx) => trx.deleteFrom('jobs.kotak_keluar').where('pemda_id', '=', pemda.id).execute());
});

describe('the dispatcher', () => {
  test('runs each task once, in its own region', async () => {
    const { catatan, pengirim } = pencatat();
    await antre(kupang, 'a');
    await antre(lembata, 'b');
    expect(await pengirim.putar()).toBe(2);
    expect(await pengirim.putar()).toBe(0);
    expect(catatan.map(({ pemda, isi }) => [pemda.slug, isi['nama']]).sort()).toEqual([
      ['kabupaten-lembata', 'b'],
      ['kota-kupang', 'a'],
    ]);
  });

  test('leaves alone what is not due yet, what was rolled back, and what it has no handler for', async () => {
    const { catatan, pengirim } = pencatat();
    await antre(kupang, 'nanti', new Date(uji.jam.kini().getTime() + MENIT));
    await sistem(kupang.pemda, (trx) => antrekan(trx, kupang.pemda.id, uji.jam.kini(), 'lain', {}));
    await expect(
      sistem(kupang.pemda, async (trx) => {
        await antrekan(trx, kupang.pemda.id, uji.jam.kini(), 'uji', { nama: 'batal' });
        throw new Error('batal');
      }),
    ).rejects.toThrow('batal');
    expect(await pengirim.putar()).toBe(0);
    uji.jam.maju(MENIT);
    expect(await pengirim.putar()).toBe(1);
    expect(catatan.map(({ isi }) => isi['nama'])).toEqual(['nanti']);
  });

  test('works through a long queue of one region while the other one gets its turn', async () => {
    const { catatan, pengirim } = pencatat();
    for (let i = 0; i < 50; i++) await antre(kupang, `k${i}`);
    await antre(lembata, 'l');
    expect(await pengirim.putar()).toBe(51);
    expect(catatan.findIndex(({ isi }) => isi['nama'] === 'l')).toBeLessThan(25);
  });

  test('does the tasks of one case in their order, however long each takes', async () => {
    const selesai: string[] = [];
    const jeda = new Map([
      ['satu', 3],
      ['dua', 2],
      ['tiga', 1],
    ]);
    const pengirim = createPengirim(uji.inti, {
      uji: async ({ isi }) => {
        const nama = String(isi['nama']);
        for (let n = jeda.get(nama) ?? 0; n > 0; n -= 1) await new Promise((resolve) => setImmediate(resolve));
        selesai.push(nama);
      },
    });
    const { id } = kupang.pemda;
    for (const nama of jeda.keys())
      await sistem(kupang.pemda, (trx) =>
        antrekan(trx, id, uji.jam.kini(), 'uji', { nama, kasusId: '00000000-0000-7000-8000-000000000001' }),
      );
    expect(await pengirim.putar()).toBe(3);
    expect(selesai).toEqual(['satu', 'dua', 'tiga']);
  });

  test('shares the work with a second one: nothing twice, nothing left', async () => {
    const catatan: string[] = [];
    const buat = () => createPengirim(uji.inti, { uji: async ({ isi }) => void catatan.push(String(isi['nama'])) });
    for (let i = 0; i < 60; i++) await antre(kupang, `k${i}`);
    const jumlah = await Promise.all([buat().putar(), buat().putar(), buat().putar()]);
    expect(jumlah.reduce((a, b) => a + b)).toBe(60);
    expect(new Set(catatan).size).toBe(60);
    expect(catatan).toHaveLength(60);
  });

  test('wakes when it is poked, and stops', async () => {
    const tiba = Promise.withResolvers<string>();
    const pengirim = createPengirim(uji.inti, { uji: async ({ isi }) => tiba.resolve(String(isi['nama'])) });
    pengirim.mulai();
    await antre(kupang, 'colek');
    pengirim.colek();
    expect(await tiba.promise).toBe('colek');
    await pengirim.stop();
    expect(await sisa(kupang.pemda)).toMatchObject([{ galat: null, dikirim_pada: uji.jam.kini() }]);
  });
});

describe('a task that fails', () => {
  test('comes again after a delay that grows, and at last is done', async () => {
    let gagal = true;
    const { catatan, pengirim } = pencatat(async () => {
      if (gagal) throw new Unavailable('surel-tertunda');
    });
    await antre(kupang, 'a');
    const jeda: number[] = [];
    for (let i = 0; i < 12; i++) {
      expect(await pengirim.putar()).toBe(1);
      const [row] = await sisa(kupang.pemda);
      jeda.push(Number(row?.coba_lagi_pada.getTime()) - uji.jam.kini().getTime());
      expect(row).toMatchObject({ galat: 'surel-tertunda', percobaan: i + 1, dikirim_pada: null });
      uji.jam.set(row?.coba_lagi_pada ?? '');
    }
    expect(jeda[0]).toBeLessThanOrEqual(MENIT / 2);
    expect(jeda[1]).toBeGreaterThan(jeda[0] ?? 0);
    expect(Math.max(...jeda)).toBeLessThanOrEqual(60 * MENIT);
    gagal = false;
    await pengirim.putar();
    expect(catatan).toHaveLength(13);
    expect(await sisa(kupang.pemda)).toMatchObject([{ galat: null, dikirim_pada: uji.jam.kini() }]);
  });

  test('for good is closed with its reason; a fault of ours is tried again within a day, and its words are not kept', async () => {
    const gagal: string[] = [];
    const pengirim = createPengirim(
      uji.inti,
      {
        hilang: async () => Promise.reject(new NotFound('kasus-tidak-ada')),
        rusak: async () => Promise.reject(new TypeError('alamat@contoh.example')),
      },
      { onGagal: (jenis) => gagal.push(jenis) },
    );
    for (const jenis of ['hilang', 'rusak'])
      await sistem(kupang.pemda, (trx) => antrekan(trx, kupang.pemda.id, uji.jam.kini(), jenis, {}));
    await pengirim.putar();
    const [hilang, rusak] = await sisa(kupang.pemda);
    expect(hilang).toMatchObject({ galat: 'kasus-tidak-ada', dikirim_pada: uji.jam.kini() });
    expect(rusak).toMatchObject({ galat: 'TypeError', dikirim_pada: null });
    expect(gagal.sort()).toEqual(['hilang', 'rusak']);
  });

  test('does not keep the others of its piece', async () => {
    const { catatan, pengirim } = pencatat(async ({ isi }) => {
      if (isi['nama'] === 'a') throw new Error('rusak');
    });
    for (const nama of ['a', 'b', 'c']) await antre(kupang, nama);
    await pengirim.putar();
    expect(catatan).toHaveLength(3);
    expect((await sisa(kupang.pemda)).filter((row) => row.dikirim_pada === null)).toHaveLength(1);
  });
});

describe('a worker that is killed', () => {
  test('gives its task back when the lease ends, and not before', async () => {
    const tergantung = createPengirim(uji.inti, { uji: () => new Promise(() => undefined) });
    await antre(kupang, 'a');
    void tergantung.putar();
    await expect.poll(async () => (await sisa(kupang.pemda))[0]?.percobaan).toBe(1);
    const { catatan, pengirim } = pencatat();
    uji.jam.maju(4 * MENIT);
    expect(await pengirim.putar()).toBe(0);
    uji.jam.maju(MENIT);
    expect(await pengirim.putar()).toBe(1);
    expect(catatan).toHaveLength(1);
  });

  test('and only seemed dead does not undo what the other one did', async () => {
    const lepas = Promise.withResolvers<void>();
    const lambat = createPengirim(uji.inti, { uji: () => lepas.promise });
    await antre(kupang, 'a');
    const putaran = lambat.putar();
    await expect.poll(async () => (await sisa(kupang.pemda))[0]?.percobaan).toBe(1);
    uji.jam.maju(5 * MENIT);
    await pencatat().pengirim.putar();
    lepas.reject(new Unavailable('surel-tertunda'));
    await putaran;
    expect(await sisa(kupang.pemda)).toMatchObject([{ galat: null, dikirim_pada: uji.jam.kini() }]);
  });
});

describe('a clock that was set back', () => {
  test('neither loses nor repeats a task', async () => {
    const { catatan, pengirim } = pencatat();
    await antre(kupang, 'sebelum');
    await pengirim.putar();
    uji.jam.maju(-60 * MENIT);
    await antre(kupang, 'sesudah');
    await pengirim.putar();
    expect(catatan.map(({ isi }) => isi['nama'])).toEqual(['sebelum', 'sesudah']);
  });

  test('from far ahead does not strand what was queued there', async () => {
    const { catatan, pengirim } = pencatat();
    uji.jam.set('2031-01-01T00:00:00Z');
    await antre(kupang, 'jauh');
    uji.jam.set('2026-03-02T02:00:00Z');
    await pengirim.putar();
    expect(catatan).toHaveLength(1);
  });
});

function pencatat(kerja: (konteks: KonteksTugas) => Promise<void> = async () => undefined): {
  catatan: KonteksTugas[];
  pengirim: Pengirim;
} {
  const catatan: KonteksTugas[] = [];
  const uji1 = async (konteks: KonteksTugas) => {
    catatan.push(konteks);
    await kerja(konteks);
  };
  return { catatan, pengirim: createPengirim(uji.inti, { uji: uji1 }) };
}

function sistem<T>(pemda: Pemda, kerja: Parameters<typeof uji.inti.db.tenant<T>>[2]): Promise<T> {
  return uji.inti.db.tenant(pemda.id, { jenis: 'sistem' }, kerja);
}

function antre({ pemda }: DaerahUji, nama: string, mulai?: Date): Promise<void> {
  return sistem(pemda, (trx) => antrekan(trx, pemda.id, uji.jam.kini(), 'uji', { nama }, mulai));
}

function sisa(pemda: Pemda) {
  return uji.inti.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('jobs.kotak_keluar')
      .selectAll()
      .where('pemda_id', '=', pemda.id)
      .orderBy('jenis')
      .orderBy('id')
      .execute(),
  );
}
