import type { FastifyInstance, RouteOptions } from 'fastify';
import { createApp } from '../../src/app.ts';
import { uuidv7 } from '../../src/core/index.ts';
import type { Database } from '../../src/db/index.ts';
import { createAkun } from '../../src/platform/akun/index.ts';
import { hashSandi } from '../../src/platform/akun/sandi.ts';
import { publik, tokenForm } from '../../src/platform/http/index.ts';
import type { Inti } from '../../src/platform/inti/index.ts';
import type { Modul } from '../../src/platform/modul/index.ts';
import { ASET_UJI, buatIntiUji, type IntiUji, type OpsiInti } from './inti.ts';

/** A browser: what it sends in the header `cookie`, and the token (`_csrf`) of its forms. */
export interface SesiUji {
  cookie: string;
  csrf: string;
}

export interface AplikasiUji extends IntiUji {
  /** Ready for `inject`; pages listen on no port unless the test says so. */
  app: FastifyInstance;
  db: Database;
  /** Every route that the application registered, after those of the health checks. */
  rute: readonly RouteOptions[];
  /** A browser that nobody signed in with. */
  pengunjung(): Promise<SesiUji>;
  /** A browser in which the account of this address has signed in, through the form; it gets a password if need be. */
  masukSebagai(surel: string, sandi?: string): Promise<SesiUji>;
}

export interface OpsiAplikasi extends OpsiInti {
  /** Services that are there; none when absent. */
  modul?: readonly Modul[];
  /** Pages that only some installations have. */
  tambahan?: (inti: Inti) => readonly ((app: FastifyInstance) => void)[];
}

const SANDI_UJI = 'sandi uji yang panjang';
const ALAMAT_TOKEN = '/uji/token';

/** The whole application on a database of its own. */
export async function buatAplikasiUji(opsi: OpsiAplikasi = {}): Promise<AplikasiUji> {
  const uji = await buatIntiUji(opsi);
  const akun = createAkun(uji.inti, uji.basis.url);
  const rute: RouteOptions[] = [];
  const app = await createApp({
    inti: uji.inti,
    asetDir: ASET_UJI,
    akun: { ...akun, register: (satu) => akun.register(catatRute(satu, rute)) },
    modul: opsi.modul ?? [],
    tambahan: [...(opsi.tambahan?.(uji.inti) ?? []), (satu) => registerToken(satu, uji.inti)],
  });
  const close = async () => {
    await app.close();
    await akun.close();
    await uji.close();
  };
  return {
    ...uji,
    app,
    rute,
    db: uji.inti.db,
    close,
    pengunjung: () => buatPengunjung(app),
    masukSebagai: (surel, sandi) => masuk(app, uji.inti, surel, sandi),
  };
}

function catatRute(app: FastifyInstance, rute: RouteOptions[]): FastifyInstance {
  return app.addHook('onRoute', (satu) => void rute.push(satu));
}

/** Forms stand on many pages; a test need not read one to get its token. */
function registerToken(app: FastifyInstance, inti: Inti): void {
  app.get(ALAMAT_TOKEN, { config: { akses: publik } }, (request, reply) => {
    reply.send({ csrf: tokenForm(inti, request, reply) });
  });
}

async function buatPengunjung(app: FastifyInstance): Promise<SesiUji> {
  const jawaban = await app.inject(ALAMAT_TOKEN);
  return { cookie: gabungKue('', jawaban.cookies), csrf: jawaban.json<{ csrf: string }>().csrf };
}

async function masuk(app: FastifyInstance, inti: Inti, surel: string, sandi = SANDI_UJI): Promise<SesiUji> {
  if (sandi === SANDI_UJI) await pastikanSandi(inti, surel);
  const { cookie, csrf } = await buatPengunjung(app);
  const jawaban = await app.inject({
    method: 'POST',
    url: '/masuk',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ surel, sandi, _csrf: csrf }).toString(),
  });
  if (jawaban.statusCode !== 303) throw new Error(`${surel} tidak dapat masuk: ${jawaban.statusCode} ${jawaban.body}`);
  return { cookie: gabungKue(cookie, jawaban.cookies), csrf };
}

let sandiTerhash: Promise<string> | undefined;

/** The hash is made once: making one is slow on purpose. */
async function pastikanSandi(inti: Inti, surel: string): Promise<void> {
  const { id } = await inti.db.global
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', surel)
    .executeTakeFirstOrThrow(() => new Error(`Tidak ada akun ${surel}`));
  const ada = await inti.db.global.selectFrom('auth.account').select('id').where('userId', '=', id).executeTakeFirst();
  if (ada) return;
  sandiTerhash ??= hashSandi(SANDI_UJI);
  await inti.db.global
    .insertInto('auth.account')
    .values({
      id: uuidv7(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: await sandiTerhash,
      updatedAt: inti.waktu(),
    })
    .execute();
}

function gabungKue(lama: string, baru: { name: string; value: string }[]): string {
  const semua = new Map(lama === '' ? [] : lama.split('; ').map((satu) => satu.split('=', 2) as [string, string]));
  for (const { name, value } of baru) semua.set(name, encodeURIComponent(value));
  return [...semua].map(([nama, nilai]) => `${nama}=${nilai}`).join('; ');
}
