import { afterAll, describe, expect, test } from 'vitest';
import { createServer } from '../../src/platform/http/index.ts';
import { ASET_UJI } from '../support/inti.ts';
import { buatNegeri, type DaerahKontrak, PERAN_UJI } from './negeri.ts';
import { JAHAT, JAHAT_ALAMAT } from './nilai-jahat.ts';
import { alamat, alamatDariPohon, daftarRute, parameterDari, type Rute, yangBoleh } from './rute.ts';
import { sidikBasis, tanyaSuper } from './sidik.ts';

// Tests are listed by what the application registered, so it is there before them.
const negeri = await buatNegeri();
const { app, kupang, lembata, buka, kirim } = negeri;
const { superUrl } = negeri.basis;
const rute = daftarRute(negeri.rute);
const KOLOM = await namaKolom();
const nama = (satu: Rute) => `${satu.metode} ${satu.url}`;

afterAll(() => negeri.close());

test('a route that does not say who may come in cannot be registered', async () => {
  const server = await createServer(negeri.inti, { kenali: async () => null, peranDi: async () => null }, ASET_UJI);
  expect(() => server.get('/tanpa', () => 'ada')).toThrow('/tanpa tidak menyebut aksesnya');
});

test('every address of the router is in the list of this suite', () => {
  const dikenal = new Set([
    ...rute.map(({ url }) => url),
    '/healthz',
    '/readyz',
    '/robots.txt',
    '/uji/token',
    '/aset/*',
    '/*',
  ]);
  const semua = alamatDariPohon(app.printRoutes({ commonPrefix: false }));
  expect(semua.filter((url) => !dikenal.has(url))).toEqual([]);
  expect(semua.length).toBeGreaterThan(30);
});

describe('who may come in', () => {
  const terjaga = rute.filter(({ akses }) => akses.jenis !== 'publik');

  test.each(terjaga.map((satu) => [nama(satu), satu] as const))('%s: nobody without signing in', async (_, satu) => {
    const jawab = await minta(satu, undefined, alamat(satu, negeri, kupang));
    expect(jawab.statusCode).toBe(303);
    expect(jawab.headers.location).toMatch(/^\/masuk(\?ke=|$)/);
  });

  const berperan = terjaga.filter(({ akses }) => akses.jenis === 'peran');

  test.each(berperan.map((satu) => [nama(satu), satu] as const))(
    '%s: nobody of another region, nobody with another role',
    async (_, satu) => {
      const url = alamat(satu, negeri, kupang);
      for (const peran of PERAN_UJI)
        expect([peran, (await minta(satu, lembata.sesi[peran], url)).statusCode]).toEqual([peran, 404]);
      const boleh: readonly string[] = satu.akses.jenis === 'peran' ? satu.akses.peran : [];
      for (const peran of PERAN_UJI.filter((salah) => !boleh.includes(salah)))
        expect([403, 404]).toContain((await minta(satu, kupang.sesi[peran], url)).statusCode);
    },
  );
});

describe('every post', () => {
  const pos = rute.filter(({ metode }) => metode === 'POST');
  // The token in its address is the right to it, so that a mail program can post it too (RFC 8058).
  const tanpaToken = new Set(['/:pemda/henti-kabar/:token', '/:pemda/ikut-kabar/:token']);
  const diperiksa = pos.filter(({ url }) => !tanpaToken.has(url));

  test('is refused without its token, with a token of another browser, and from another site; nothing changes', async () => {
    const sebelum = await sidikBasis(superUrl);
    const asing = await negeri.pengunjung();
    const lolos: string[] = [];
    for (const satu of diperiksa) {
      const url = alamat(satu, negeri, kupang);
      const sesi = yangBoleh(satu, kupang);
      const percobaan = [
        await kirim({ ...sesi, csrf: '' }, url, {}),
        await kirim({ ...sesi, csrf: asing.csrf }, url, {}),
        await dariSitusLain(satu, url, sesi.cookie, sesi.csrf),
        await unggah(url, sesi.cookie, {}),
        await unggah(url, sesi.cookie, { _csrf: asing.csrf }),
      ];
      // A body that the route does not read at all is no post of a form either.
      const ditolak = percobaan.map(
        (jawab, i) =>
          jawab.statusCode === 403 || (isBadanLain(satu, i) && jawab.statusCode >= 400 && jawab.statusCode < 500),
      );
      if (ditolak.includes(false)) lolos.push(`${nama(satu)} ${percobaan.map((jawab) => jawab.statusCode)}`);
    }
    expect(lolos).toEqual([]);
    expect(await sidikBasis(superUrl)).toEqual(sebelum);
  });

  /** Uploads are read as multipart only; every other route as a plain form. */
  function isBadanLain({ csrfDiHandler }: Rute, percobaan: number): boolean {
    return csrfDiHandler ? percobaan < 3 : percobaan >= 3;
  }
});

describe("another region's things", () => {
  // A service, a size and an act are named alike in every region.
  const sama = new Set(['pemda', 'layanan', 'ukuran', 'peralihan']);
  const bernama = rute.filter(
    ({ url }) => url.startsWith('/:pemda/') && parameterDari(url).some((parameter) => !sama.has(parameter)),
  );

  test.each(bernama.map((satu) => [nama(satu), satu] as const))(
    '%s: not found under its own address',
    async (_, satu) => {
      const url = alamat(satu, negeri, kupang, lembata.pemda.slug);
      const jawab = await mintaLengkap(satu, lembata, url);
      expect([url, jawab.statusCode]).toEqual([url, 404]);
      expect(jawab.body).not.toMatch(/rahasia Kota Kupang/i);
      // The browser that owns the case elsewhere has no right to it here.
      if (satu.akses.jenis === 'publik') {
        const pemilik = await mintaLengkap(satu, kupang, url);
        expect([url, pemilik.statusCode]).toEqual([url, 404]);
      }
      if (satu.metode === 'GET') {
        const sendiri = await buka(yangBoleh(satu, kupang), alamat(satu, negeri, kupang));
        expect([nama(satu), sendiri.statusCode]).toEqual([
          nama(satu),
          sendiri.statusCode < 400 ? sendiri.statusCode : 200,
        ]);
      }
    },
  );

  test('a draft cookie of one region opens nothing in the other', async () => {
    for (const langkah of ['jenis', 'tempat', 'foto', 'cerita', 'serupa', 'periksa', 'hapus']) {
      const jawab = await buka(kupang.warga, `/${lembata.pemda.slug}/${negeri.modul.id}/lapor/${langkah}`);
      expect(jawab.body).not.toMatch(/rahasia|Ibu Contoh/i);
    }
  });

  test('ids of the other region in form fields change nothing there and tell nothing', async () => {
    const sebelum = await sidikBasis(superUrl, kupang);
    const asing = isianAsing(kupang);
    for (const satu of rute.filter(({ metode, url }) => metode === 'POST' && url.startsWith('/:pemda'))) {
      const jawab = await mintaLengkap(satu, lembata, alamat(satu, negeri, lembata), asing);
      expect([nama(satu), jawab.statusCode < 500]).toEqual([nama(satu), true]);
      expect(jawab.body).not.toMatch(/rahasia Kota Kupang/i);
    }
    expect(await sidikBasis(superUrl, kupang)).toEqual(sebelum);
    const { rows } = await tanyaSuper(
      superUrl,

      `select count(*)::int as n from kasus.kasus where pemda_id = ${lembata.pemda.id}
       and (petugas_akun_id = '${kupang.id.akun}' or unit_id = '${kupang.id.unit}' or induk_id = '${kupang.id.kasus}')`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('ids of the other region in a query find nothing', async () => {
    const tanya = new URLSearchParams({ ...isianAsing(kupang), q: kupang.nomor, petugas: kupang.id.akun }).toString();
    for (const satu of rute.filter(({ metode, url }) => metode === 'GET' && url.startsWith('/:pemda'))) {
      const jawab = await buka(yangBoleh(satu, lembata), `${alamat(satu, negeri, lembata)}?${tanya}`);
      expect([nama(satu), jawab.statusCode < 500]).toEqual([nama(satu), true]);
      expect(jawab.body).not.toMatch(/rahasia Kota Kupang/i);
    }
  });
});

describe('hostile requests', () => {
  test('a method that no route has is not found', async () => {
    for (const satu of rute) {
      const url = alamat(satu, negeri, kupang);
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
        const { cookie } = yangBoleh(satu, kupang);
        const jawab = await app.inject({ method, url, headers: { cookie } });
        expect([method, url, [404, 405].includes(jawab.statusCode)]).toEqual([method, url, true]);
      }
    }
  });

  test.each(rute.filter(({ url }) => url.includes(':')).map((satu) => [nama(satu), satu] as const))(
    '%s: a hostile value in the address is no fault of ours',
    async (_, satu) => {
      for (const parameter of parameterDari(satu.url))
        for (const nilai of JAHAT_ALAMAT) {
          const url = alamat({ ...satu, url: satu.url.replace(`:${parameter}`, 'TANDA') }, negeri, kupang).replace(
            'TANDA',
            nilai,
          );
          const jawab = await mintaLengkap(satu, kupang, url);
          expect([url.slice(0, 200), jawab.statusCode < 500]).toEqual([url.slice(0, 200), true]);
        }
    },
  );

  test.each(rute.filter(({ metode }) => metode === 'GET').map((satu) => [nama(satu), satu] as const))(
    '%s: a hostile value in the query is no fault of ours',
    async (_, satu) => {
      for (const nilai of JAHAT) {
        const tanya = new URLSearchParams(KOLOM.map((kolom) => [kolom, nilai])).toString();
        for (const awalan of satu.akses.jenis === 'publik' ? ['', '/en'] : ['']) {
          const jawab = await buka(
            yangBoleh(satu, kupang),
            `${awalan}${alamat(satu, negeri, kupang)}?${tanya}&${tanya}`,
          );
          expect([nilai.slice(0, 40), jawab.statusCode < 500]).toEqual([nilai.slice(0, 40), true]);
        }
      }
    },
  );

  test.each(rute.filter(({ metode }) => metode === 'POST').map((satu) => [nama(satu), satu] as const))(
    '%s: a hostile value in the form is no fault of ours',
    async (_, satu) => {
      for (const nilai of JAHAT) {
        const isi = Object.fromEntries(KOLOM.map((kolom) => [kolom, nilai]));
        const jawab = await mintaLengkap(satu, kupang, alamat(satu, negeri, kupang), isi);
        // Still signed in: else the form would not have been read at all.
        if (satu.akses.jenis === 'peran') expect(jawab.headers.location ?? '').not.toMatch(/^\/masuk/);
        expect([nilai.slice(0, 40), jawab.statusCode < 500]).toEqual([nilai.slice(0, 40), true]);
      }
    },
  );
});

/** Fields and hidden fields with what belongs to a region. */
function isianAsing({ id, nomor, desaKode, kecamatanKode }: DaerahKontrak): Record<string, string> {
  return {
    id: id.fotoDraf,
    draf: id.draf,
    unit: id.unit,
    petugas: id.akun,
    induk: nomor,
    nomor,
    peran: id.peran,
    akun: id.akun,
    kasus: id.kasus,
    foto: id.foto,
    wilayah: desaKode,
    desa: desaKode,
    kecamatan: kecamatanKode,
    peristiwa: id.peristiwa,
  };
}

/** The names of all fields and of all queries on the pages; a few more stand only on pages after an error. */
async function namaKolom(): Promise<string[]> {
  const kolom = new Set(['aksi', 'induk', 'kode', 'situs', 'titikPasti', 'isiTemplat', 'templat']);
  for (const satu of rute.filter(({ metode }) => metode === 'GET')) {
    const { body } = await buka(yangBoleh(satu, kupang), alamat(satu, negeri, kupang));
    for (const [, satuNama = ''] of body.matchAll(/\sname="([^"]+)"/g)) kolom.add(satuNama);
    for (const [, satuNama = ''] of body.matchAll(/href="[^"]*[?;]([a-zA-Z-]+)=/g)) kolom.add(satuNama);
  }
  kolom.delete('_csrf');
  return [...kolom].sort();
}

function minta(satu: Rute, sesi: DaerahKontrak['warga'] | undefined, url: string) {
  return satu.metode === 'GET' ? buka(sesi, url) : kirim(sesi, url, {});
}

/** As somebody who may, with the token, and the body that the route reads. */
function mintaLengkap(satu: Rute, daerah: DaerahKontrak, url: string, isi: Record<string, string> = {}) {
  const sesi = yangBoleh(satu, daerah);
  if (satu.metode === 'GET') return buka(sesi, url);
  const lengkap = { _csrf: sesi.csrf, ...isi };
  return satu.csrfDiHandler && !/\/(?:henti|ikut)-kabar\//.test(satu.url)
    ? unggah(url, sesi.cookie, lengkap)
    : kirim(sesi, url, isi);
}

function dariSitusLain(satu: Rute, url: string, cookie: string, csrf: string) {
  const origin = 'https://lain.example';
  if (satu.csrfDiHandler) return unggah(url, cookie, { _csrf: csrf }, origin);
  return app.inject({
    method: 'POST',
    url,
    headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: csrf }).toString(),
  });
}

const BATAS = 'batas-kontrak';

function unggah(url: string, cookie: string, isi: Record<string, string>, origin?: string) {
  const bagian = Object.entries(isi).map(
    ([kolom, nilai]) => `--${BATAS}\r\ncontent-disposition: form-data; name="${kolom}"\r\n\r\n${nilai}\r\n`,
  );
  return app.inject({
    method: 'POST',
    url,
    headers: { cookie, ...(origin ? { origin } : {}), 'content-type': `multipart/form-data; boundary=${BATAS}` },
    payload: `${bagian.join('')}--${BATAS}--\r\n`,
  });
}
