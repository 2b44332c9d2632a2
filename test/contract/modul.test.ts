import { afterEach, describe, expect, test } from 'vitest';
import { seedDemo } from '../../src/demo/index.ts';
import { MODUL } from '../../src/layanan.ts';
import type { Modul } from '../../src/platform/modul/index.ts';
import { type AplikasiUji, buatAplikasiUji } from '../support/aplikasi.ts';
import { isiDaerahUji } from '../support/daerah.ts';

let uji: AplikasiUji | undefined;

afterEach(async () => {
  await uji?.close();
  uji = undefined;
});

test('each module has a name of its own and depends on modules that are there, never in a circle', () => {
  const id = MODUL.map((satu) => satu.id);
  expect(new Set(id).size).toBe(id.length);
  for (const satu of MODUL) expect(denganSandaran(satu).map((sandaran) => sandaran.id)).toContain(satu.id);
});

describe.each(MODUL.map((satu) => [satu.id, satu] as const))('%s', (id, satu) => {
  test('starts alone with what it depends on, and its page opens', async () => {
    const modul = denganSandaran(satu);
    uji = await buatAplikasiUji({ modul });
    await seedDemo(
      uji.inti,
      modul.map(({ seed: _, ...tanpaContoh }) => tanpaContoh),
    );
    for (const url of ['/kota-kupang', `/kota-kupang/${id}`, `/en/kota-kupang/${id}`])
      expect([url, (await uji.app.inject(url)).statusCode]).toEqual([url, 200]);
    expect((await uji.app.inject('/kota-kupang')).body).toContain(`/kota-kupang/${id}`);
  });
});

test('the platform starts with no module at all, and its pages work', async () => {
  uji = await buatAplikasiUji({ modul: [] });
  const { kupang } = await isiDaerahUji(uji.inti);
  for (const url of ['/', '/en', '/lacak', '/?q=kupang', '/kota-kupang', '/en/kota-kupang', '/kota-surabaya', '/masuk'])
    expect([url, (await uji.app.inject(url)).statusCode]).toEqual([url, 200]);
  const peran = { operator: 'kotak-masuk', petugas: 'tugas', kepala: 'kepala' } as const;
  for (const [siapa, halaman] of Object.entries(peran)) {
    const { cookie } = await uji.masukSebagai(kupang.akun[siapa as keyof typeof peran].surel);
    const url = `/kota-kupang/kerja/${halaman}`;
    expect([url, (await uji.app.inject({ url, headers: { cookie } })).statusCode]).toEqual([url, 200]);
  }
});

/** A module and all that it stands on, what is needed first. */
function denganSandaran(modul: Modul, jalan: readonly string[] = []): Modul[] {
  if (jalan.includes(modul.id)) throw new Error(`Modul berputar: ${[...jalan, modul.id].join(' → ')}`);
  const sandaran = modul.dependsOn.flatMap((id) => {
    const ada = MODUL.find((satu) => satu.id === id);
    if (!ada) throw new Error(`${modul.id} bersandar pada ${id}, yang tidak ada`);
    return denganSandaran(ada, [...jalan, modul.id]);
  });
  return [...new Set([...sandaran, modul])];
}
