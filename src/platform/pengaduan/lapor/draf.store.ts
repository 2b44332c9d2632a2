import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { uuidv7 } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { hashRahasia } from '../../kunci/index.ts';
import { izinkanPerangkat } from '../../perangkat/index.ts';

/** What a person has typed so far; every field may still be missing. */
export const IsiDraf = z.object({
  kategori: z.string().optional(),
  kecamatan: z.string().optional(),
  desa: z.string().optional(),
  patokan: z.string().optional(),
  lintang: z.number().optional(),
  bujur: z.number().optional(),
  akurasi: z.number().optional(),
  /** Where the point came from: the phone, a map, or figures that were typed. */
  sumberTitik: z.enum(['ponsel', 'peta', 'angka']).optional(),
  /** What the map shows while a point is being chosen on it. */
  peta: z
    .object({
      pandangan: z.object({ lintang: z.number(), bujur: z.number(), zoom: z.number() }),
      dipilih: z.boolean(),
    })
    .optional(),
  /** The person has confirmed a point that looked odd. */
  titikPasti: z.boolean().optional(),
  /** The step for photographs was seen, with or without one. */
  foto: z.boolean().optional(),
  cerita: z.string().optional(),
  bahaya: z.boolean().optional(),
  kabari: z.boolean().optional(),
  surel: z.string().optional(),
  telepon: z.string().optional(),
  serupaDilewati: z.boolean().optional(),
});
export type IsiDraf = z.infer<typeof IsiDraf>;

export interface Draf {
  id: string;
  isi: IsiDraf;
  kunciKirim: string;
  kasusId: string | null;
  dibuatPada: Date;
}

const UMUR_MS = 7 * 24 * 3600 * 1000;

/**
 * The draft that this browser is writing for a service, else the one that it sent last.
 * @param id this one instead, if it belongs to this browser
 */
export async function findDraf(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  pengunjung: string,
  kini: Date,
  id?: string,
): Promise<Draf | undefined> {
  if (pengunjung === '') return undefined;
  const query = trx
    .selectFrom('kasus.draf')
    .select(['id', 'isi', 'kunci_kirim', 'kasus_id', 'dibuat_pada'])
    .where('pemda_id', '=', pemdaId)
    .where('rahasia_hash', '=', hashRahasia(pengunjung))
    .where('layanan', '=', layanan)
    .where('kedaluwarsa_pada', '>', kini)
    // The ids follow the clock, which may have been set back since one was sent: what is being written goes first.
    .orderBy((eb) => eb('kasus_id', 'is', null), 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  const row = await (id === undefined ? query : query.where('id', '=', id)).executeTakeFirst();
  return (
    row && {
      id: row.id,
      isi: IsiDraf.parse(row.isi),
      kunciKirim: row.kunci_kirim,
      kasusId: row.kasus_id,
      dibuatPada: row.dibuat_pada,
    }
  );
}

/** An empty draft that is not stored yet; the key of its later submission is made here, before the first send. */
export function drafKosong(kini: Date): Draf {
  return { id: uuidv7(kini), isi: {}, kunciKirim: randomUUID(), kasusId: null, dibuatPada: kini };
}

/** Stores an empty draft for this browser. */
export async function bukaDraf(
  trx: Trx,
  pemdaId: number,
  layanan: string,
  pengunjung: string,
  draf: Draf,
): Promise<void> {
  await trx
    .insertInto('kasus.draf')
    .values({
      pemda_id: pemdaId,
      id: draf.id,
      rahasia_hash: hashRahasia(pengunjung),
      layanan,
      isi: '{}',
      kunci_kirim: draf.kunciKirim,
      dibuat_pada: draf.dibuatPada,
      kedaluwarsa_pada: new Date(draf.dibuatPada.getTime() + UMUR_MS),
    })
    .execute();
}

/** Stores the answers of a step and keeps the draft for another seven days. */
export async function simpanDraf(trx: Trx, pemdaId: number, draf: Draf, isi: IsiDraf, kini: Date): Promise<void> {
  await trx
    .updateTable('kasus.draf')
    .set({ isi: JSON.stringify(isi), kedaluwarsa_pada: new Date(kini.getTime() + UMUR_MS) })
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', draf.id)
    .where('kasus_id', 'is', null)
    .execute();
}

/** The draft has become a case: its words go, its key stays, and this browser may answer for the case. */
export async function tandaiTerkirim(
  trx: Trx,
  pemdaId: number,
  draf: Draf,
  pengunjung: string,
  kasusId: string,
  kini: Date,
): Promise<void> {
  await trx
    .updateTable('kasus.draf')
    .set({ kasus_id: kasusId, isi: '{}' })
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', draf.id)
    .execute();
  await izinkanPerangkat(trx, pemdaId, pengunjung, kasusId, kini);
}

/** The person follows another report instead: what was typed goes. */
export async function hapusDraf(trx: Trx, pemdaId: number, draf: Draf): Promise<void> {
  await trx
    .updateTable('kasus.draf')
    .set({ kedaluwarsa_pada: new Date(0), isi: '{}' })
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', draf.id)
    .execute();
}

/** Forgets what this browser began or may answer for in this region. */
export async function hapusPerangkat(trx: Trx, pemdaId: number, pengunjung: string): Promise<void> {
  if (pengunjung === '') return;
  const hash = hashRahasia(pengunjung);
  await trx.deleteFrom('kasus.perangkat').where('pemda_id', '=', pemdaId).where('rahasia_hash', '=', hash).execute();
  await trx
    .updateTable('kasus.draf')
    .set({ kedaluwarsa_pada: new Date(0), isi: '{}' })
    .where('pemda_id', '=', pemdaId)
    .where('rahasia_hash', '=', hash)
    .execute();
}
