import type { Trx } from '../../db/index.ts';
import { Conflict, RuleViolation } from '../errors/index.ts';

/** A form of a report keeps at most so many. */
const FOTO_PER_DRAF = 5;

/** The draft of a photograph was sent while the photograph was on its way: it is not kept, and the person is told. */
export class DrafTerkirim extends Conflict {
  /** The report that the draft has become. */
  readonly kasusId: string;

  constructor(kasusId: string) {
    super('draf-terkirim');
    this.kasusId = kasusId;
  }
}

/** How many photographs a case keeps at most, by who sent them; a draft keeps what its form allows. */
const FOTO_PER_KASUS = { pelapor: 20, petugas: 100 } as const;

/** How many more photographs a case may have of the reporter, or of staff. */
export async function sisaFotoKasus(
  trx: Trx,
  pemdaId: number,
  kasusId: string,
  asal: 'pelapor' | 'petugas',
): Promise<number> {
  const row = await trx
    .selectFrom('berkas.foto')
    .select((select) => select.fn.countAll<string>().as('jumlah'))
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .where('asal', '=', asal)
    .executeTakeFirstOrThrow();
  return Math.max(0, FOTO_PER_KASUS[asal] - Number(row.jumlah));
}

async function sisaFotoDraf(trx: Trx, pemdaId: number, drafId: string): Promise<number> {
  const row = await trx
    .selectFrom('berkas.foto')
    .select((select) => select.fn.countAll<string>().as('jumlah'))
    .where('pemda_id', '=', pemdaId)
    .where('draf_id', '=', drafId)
    .executeTakeFirstOrThrow();
  return FOTO_PER_DRAF - Number(row.jumlah);
}

/**
 * Holds a draft until the end of the transaction: what comes to it and its sending wait for each other.
 * @returns the case that it has become, or null
 */
export async function tahanDraf(trx: Trx, pemdaId: number, drafId: string): Promise<string | null> {
  const draf = await trx
    .selectFrom('kasus.draf')
    .select('kasus_id')
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', drafId)
    .forUpdate()
    .executeTakeFirst();
  return draf?.kasus_id ?? null;
}

/** Holds a case until the end of the transaction: forms that came side by side have read the same count. */
export async function tahanKasus(trx: Trx, pemdaId: number, kasusId: string): Promise<void> {
  await trx
    .selectFrom('kasus.kasus')
    .select('id')
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', kasusId)
    .forUpdate()
    .execute();
}

/**
 * Holds the owner of new photographs and counts once more.
 * @throws RuleViolation when a draft or a case would have more than it may keep; DrafTerkirim
 */
export async function pastikanMuat(
  trx: Trx,
  pemdaId: number,
  pemilik: { drafId: string } | { kasusId: string },
  asal: 'pelapor' | 'petugas',
  baru: number,
): Promise<void> {
  if (baru === 0) return;
  if ('drafId' in pemilik) {
    const kasusId = await tahanDraf(trx, pemdaId, pemilik.drafId);
    if (kasusId !== null) throw new DrafTerkirim(kasusId);
    if (baru > (await sisaFotoDraf(trx, pemdaId, pemilik.drafId))) throw new RuleViolation('isian-keliru:foto');
    return;
  }
  await tahanKasus(trx, pemdaId, pemilik.kasusId);
  if (baru > (await sisaFotoKasus(trx, pemdaId, pemilik.kasusId, asal))) throw new RuleViolation('foto-penuh');
}
