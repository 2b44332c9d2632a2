import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../../db/index.ts';
import { TooMany } from '../errors/index.ts';
import type { Inti } from '../inti/index.ts';
import { sidik } from './sidik.ts';

/**
 * Who or what is counted, as `jenis:nilai`. A `jenis` that ends in `sumber` is a place on the network, where many
 * people may sit, and beside an IPv6 one its /48 is counted; any other is one thing that somebody may try to open (an
 * address, the PIN of a report).
 */
export type Subjek = string;

const BEBAS = 5;
const BEBAS_SUMBER = 20;
/** One report, whoever tries: many sources together must not try all PINs. */
const BEBAS_LAPORAN = 20;
/** Numbers that nobody has, and points compared: those of whole villages come from behind one address. */
const BEBAS_NOMOR = 60;
/** What a reporter adds to one report, or changes of the contact: several things in a row are honest. */
const BEBAS_TAMBAH = 20;
/** The same from one place, where a whole village may sit. */
const BEBAS_TAMBAH_SUMBER = 60;
/** Room of an IPv6 /48, which is given away as freely as a /64, beside that of one /64: where something is guessed. */
const KALI_48 = 4;
/** The same for what honest people send: a telephone operator may have all its customers in one. */
const KALI_48_KIRIMAN = 50;
const KIRIMAN = ['lapor-sumber', 'draf-sumber', 'tambah-sumber', 'unggah-sumber'];
const JEDA_AWAL_DETIK = 30;
const JEDA_MAKS_DETIK = 15 * 60;
const LUPA_JAM = 24;
/** Not "now": a try beside this one may have read its clock some milliseconds before. */
const BEBAS_KAPAN_SAJA = sql`'epoch'::timestamptz`;

/** The network place of a visitor; of IPv6 the half that a provider gives to one customer. */
export function sumberOf(request: FastifyRequest): Subjek {
  // A socket that listens on both families shows IPv4 addresses inside IPv6 ones.
  const ip = request.ip.replace(/^::ffff:(?=\d+\.)/, '');
  return `sumber:${isIPv6(ip) ? `${lebarkan(ip).slice(0, 4).join(':')}::/64` : ip}`;
}

/**
 * Asks to try once, and counts the try at once as if it failed, so that tries side by side cannot slip past. A try
 * that is refused is not counted: the right answer after the waiting works.
 * @throws TooMany with the seconds to wait, when any of the subjects must wait (from the 5th try 30 s, then doubled
 * with each try up to 15 minutes; from the 20th for a source); forgotten 24 hours after the last try, what a place sends 24 hours after the first
 */
export async function bolehCoba(inti: Inti, subjek: Subjek | readonly Subjek[]): Promise<void> {
  const kini = inti.waktu();
  // In one order, so that two tries on the same subjects wait for each other instead of for ever.
  const daftar = kunciSemua(inti, subjek).sort((a, b) => (a.kunci < b.kunci ? -1 : 1));
  await inti.db.global.transaction().execute(async (trx) => {
    let tunggu = 0;
    for (const satu of daftar) tunggu = Math.max(tunggu, await hitung(trx, satu, kini));
    // Thrown inside the transaction: what was counted of the other subjects is taken back.
    if (tunggu > 0) throw new TooMany('terlalu-banyak-percobaan', tunggu);
  });
}

/**
 * Asks whether a subject must wait, without counting a try: where only the misses are counted.
 * @throws TooMany with the seconds to wait
 */
export async function bolehTanya(inti: Inti, subjek: Subjek): Promise<void> {
  const kini = inti.waktu();
  let tunggu = 0;
  for (const { kunci } of kunciSemua(inti, subjek))
    tunggu = Math.max(tunggu, await detikTunggu(inti.db.global, kunci, kini));
  if (tunggu > 0 && tunggu <= JEDA_MAKS_DETIK) throw new TooMany('terlalu-banyak-percobaan', tunggu);
}

/**
 * Adds to a count what a try has cost beyond the one that `bolehCoba` counted; past the free amount the waiting begins.
 * @param beban how many tries it was worth
 * @returns the count from then on, of an IPv6 source the greater of its /64 and its /48
 */
export async function catatBeban(inti: Inti, subjek: Subjek, beban: number): Promise<number> {
  let jumlah = 0;
  for (const satu of kunciSemua(inti, subjek)) jumlah = Math.max(jumlah, await tambahBeban(inti, satu, beban));
  return jumlah;
}

async function tambahBeban(inti: Inti, satu: Kunci, beban: number): Promise<number> {
  const kini = inti.waktu();
  const lupa = new Date(kini.getTime() + LUPA_JAM * 3_600_000);
  const jumlah = sql`(case when lama.lupakan_pada <= ${kini} then ${beban}::int else lama.jumlah + ${beban}::int end)`;
  const { rows } = await sql<{ jumlah: number }>`
    insert into akun.percobaan as lama (subjek, jumlah, boleh_lagi_pada, lupakan_pada)
    values (${satu.kunci}, ${beban}::int, ${bolehLagi(sql`${beban}::int`, satu.bebas, kini)}, ${lupa})
    on conflict (subjek) do update set jumlah = ${jumlah}, lupakan_pada = ${lupakan(satu, kini, lupa)},
      boleh_lagi_pada = greatest(lama.boleh_lagi_pada, ${bolehLagi(jumlah, satu.bebas, kini)})
    returning jumlah`.execute(inti.db.global);
  return rows[0]?.jumlah ?? 0;
}

/** The try that `bolehCoba` counted has failed: the waiting begins now, when the person learns it. */
export async function catatGagal(inti: Inti, subjek: Subjek | readonly Subjek[]): Promise<void> {
  const kini = inti.waktu();
  for (const { kunci, bebas } of kunciSemua(inti, subjek)) {
    await sql`update akun.percobaan set boleh_lagi_pada = greatest(boleh_lagi_pada, ${bolehLagi(sql`jumlah`, bebas, kini)})
      where subjek = ${kunci}`.execute(inti.db.global);
  }
}

/**
 * The try that `bolehCoba` counted went well: the thing itself starts anew, a source gets back this one try (else
 * somebody could wash the source's count with an account of their own).
 */
export async function catatBerhasil(inti: Inti, subjek: Subjek | readonly Subjek[]): Promise<void> {
  for (const { kunci, sumber } of kunciSemua(inti, subjek)) {
    if (!sumber) await inti.db.global.deleteFrom('akun.percobaan').where('subjek', '=', kunci).execute();
    else
      await sql`update akun.percobaan set jumlah = greatest(jumlah - 1, 0), boleh_lagi_pada = ${BEBAS_KAPAN_SAJA}
        where subjek = ${kunci}`.execute(inti.db.global);
  }
}

/** Removes counts that are forgotten. @returns how many */
export async function bersihkanPercobaan(inti: Inti): Promise<number> {
  const hasil = await inti.db.global
    .deleteFrom('akun.percobaan')
    .where('lupakan_pada', '<', inti.waktu())
    .executeTakeFirst();
  return Number(hasil.numDeletedRows);
}

/** Counts one try. @returns the seconds to wait when it is not allowed, otherwise 0 */
async function hitung(trx: Trx, satu: Kunci, kini: Date): Promise<number> {
  const { kunci, bebas } = satu;
  const lupa = new Date(kini.getTime() + LUPA_JAM * 3_600_000);
  // Further away lies only what a clock wrote that has been set back since.
  const terjauh = new Date(kini.getTime() + JEDA_MAKS_DETIK * 1000);
  const jumlah = sql`(case when lama.lupakan_pada <= ${kini} then 1 else lama.jumlah + 1 end)`;
  const { rows } = await sql`
    insert into akun.percobaan as lama (subjek, jumlah, boleh_lagi_pada, lupakan_pada)
    values (${kunci}, 1, ${BEBAS_KAPAN_SAJA}, ${lupa})
    on conflict (subjek) do update set jumlah = ${jumlah}, boleh_lagi_pada = ${bolehLagi(jumlah, bebas, kini)},
      lupakan_pada = ${lupakan(satu, kini, lupa)}
    where lama.boleh_lagi_pada <= ${kini} or lama.boleh_lagi_pada > ${terjauh}
    returning subjek`.execute(trx);
  return rows.length > 0 ? 0 : Math.max(1, await detikTunggu(trx, kunci, kini));
}

/**
 * When a count that goes on is forgotten. Guesses: 24 hours after the last one. What a place sends: 24 hours after the
 * first, so that a village behind one address that sends a little each day never comes to an end of it.
 */
function lupakan({ harian }: Kunci, kini: Date, lupa: Date): RawBuilder<Date> {
  if (!harian) return sql`${lupa}`;
  // Further away lies only what a clock wrote that has been set back since.
  return sql`(case when lama.lupakan_pada <= ${kini} or lama.lupakan_pada > ${lupa} then ${lupa} else lama.lupakan_pada end)`;
}

/** Seconds until the subject may try again; not above zero: now. */
async function detikTunggu(db: Trx, kunci: string, kini: Date): Promise<number> {
  const ada = await db
    .selectFrom('akun.percobaan')
    .select('boleh_lagi_pada')
    .where('subjek', '=', kunci)
    .executeTakeFirst();
  return Math.ceil(((ada?.boleh_lagi_pada ?? kini).getTime() - kini.getTime()) / 1000);
}

/** The moment from which one may try again after so many tries. */
function bolehLagi(jumlah: RawBuilder<unknown>, bebas: number, kini: Date): RawBuilder<unknown> {
  const detik = sql`least(${JEDA_MAKS_DETIK}::float8, ${JEDA_AWAL_DETIK}::float8 * power(2, least(${jumlah} - ${bebas}::int, 10)))`;
  return sql`(case when ${jumlah} < ${bebas}::int then ${BEBAS_KAPAN_SAJA} else ${kini}::timestamptz + make_interval(secs => ${detik}) end)`;
}

interface Kunci {
  kunci: string;
  sumber: boolean;
  /** Counted by the day, not for as long as it goes on. */
  harian: boolean;
  bebas: number;
}

/** Addresses of people are not kept in clear. */
function kunciSemua(inti: Inti, subjek: Subjek | readonly Subjek[]): Kunci[] {
  const daftar = typeof subjek === 'string' ? [subjek] : [...subjek];
  return daftar.flatMap((satu) => {
    const jenis = satu.split(':')[0] ?? '';
    const sumber = jenis.endsWith('sumber');
    const bebas = bebasDari(inti, jenis);
    const kunci = (milik: Subjek) => `${jenis}:${sidik(inti, 'hambat', milik)}`;
    const harian = jenis.endsWith('-sumber');
    const kali = KIRIMAN.includes(jenis) ? KALI_48_KIRIMAN : KALI_48;
    const luas = sumber ? jaringan48(satu) : undefined;
    return [
      { kunci: kunci(satu), sumber, harian, bebas },
      ...(luas === undefined ? [] : [{ kunci: kunci(luas), sumber, harian, bebas: bebas * kali }]),
    ];
  });
}

/** The /48 around the /64 of a source; undefined for IPv4. */
function jaringan48(sumber: Subjek): Subjek | undefined {
  const cocok = /^(.+):[\da-f]+::\/64$/i.exec(sumber);
  return cocok?.[1] && `${cocok[1]}::/48`;
}

/** Uploads are counted in pieces of so many megabytes. */
export const MB_SEBEBAN = 10;

/** Whole villages may share one address of a provider, so reports get more room than passwords. */
function bebasDari(inti: Inti, jenis: string): number {
  if (jenis === 'lapor-sumber') return inti.config.laporPerSumber;
  // Not every report that is begun is sent.
  if (jenis === 'draf-sumber') return inti.config.laporPerSumber * 3;
  if (jenis === 'unggah-sumber') return Math.ceil(inti.config.unggahMbPerSumber / MB_SEBEBAN);
  if (jenis === 'nomor-sumber' || jenis === 'serupa-sumber') return BEBAS_NOMOR;
  if (jenis === 'pin-laporan') return BEBAS_LAPORAN;
  if (jenis === 'tambah-laporan') return BEBAS_TAMBAH;
  if (jenis === 'tambah-sumber') return BEBAS_TAMBAH_SUMBER;
  return jenis.endsWith('sumber') ? BEBAS_SUMBER : BEBAS;
}

function lebarkan(ip: string): string[] {
  const [kiri = '', kanan] = (ip.split('%')[0] ?? '').split('::');
  const awal = kiri === '' ? [] : kiri.split(':');
  if (kanan === undefined) return awal;
  const akhir = kanan === '' ? [] : kanan.split(':');
  return [...awal, ...Array.from({ length: Math.max(0, 8 - awal.length - akhir.length) }, () => '0'), ...akhir];
}
