import type { Trx } from '../../db/index.ts';
import type { Inti } from '../inti/index.ts';
import { antrekan } from '../jobs/index.ts';
import { modelKasus } from '../model/index.ts';
import type { Pemda } from '../pemda/index.ts';
import { jalankanPeralihan, lockKasus } from './peralihan.command.ts';
import { catatPeristiwa } from './peristiwa.ts';

const SEKALI = 500;
const SISTEM = { jenis: 'sistem', peran: [] } as const;

export interface HasilSapuan {
  /** Cases that moved on by a deadline row. */
  peralihan: number;
  /** Clocks whose end was told to the head. */
  eskalasi: number;
}

/**
 * Acts on every clock of a region that has run out: takes the model's transition, or tells the head and writes it
 * into the timeline. Each case in a transaction of its own, under its lock; a second worker finds the clock handled.
 * A case that fails is logged and left for the next sweep.
 */
export async function sapuTenggat(inti: Inti, pemda: Pemda): Promise<HasilSapuan> {
  const hasil: HasilSapuan = { peralihan: 0, eskalasi: 0 };
  const gagal = new Set<string>();
  for (;;) {
    const daftar = (await listLewat(inti, pemda, gagal.size)).filter((satu) => !gagal.has(satu.id));
    if (daftar.length === 0) return hasil;
    for (const satu of daftar) {
      try {
        const jenis = await inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) => tangani(inti, trx, pemda, satu));
        if (jenis) hasil[jenis] += 1;
      } catch (err) {
        gagal.add(satu.id);
        inti.log.error({ err, pemda: pemda.id, kasus: satu.kasus_id }, 'sapuan tenggat gagal');
      }
    }
  }
}

interface JamLewat {
  id: string;
  kasus_id: string;
}

/** Those that failed in this sweep still stand in front: the page grows by their number. */
function listLewat(inti: Inti, pemda: Pemda, gagal: number): Promise<JamLewat[]> {
  return inti.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('kasus.jam')
      .select(['id', 'kasus_id'])
      .where('pemda_id', '=', pemda.id)
      .where('tenggat_pada', '<=', inti.waktu())
      .where('selesai_pada', 'is', null)
      .where('berhenti_pada', 'is', null)
      .where('ditangani_pada', 'is', null)
      .orderBy('tenggat_pada')
      .limit(SEKALI + gagal)
      .execute(),
  );
}

async function tangani(inti: Inti, trx: Trx, pemda: Pemda, lewat: JamLewat): Promise<keyof HasilSapuan | undefined> {
  const kasus = await lockKasus(trx, pemda.id, lewat.kasus_id);
  const pada = inti.waktu();
  const jam = await tandai(trx, pemda.id, lewat, pada);
  if (!jam) return undefined;
  const model = await modelKasus(trx, kasus.model_hash);
  const aturan = model.jam(jam.jam)?.lewat;
  if (aturan && 'peralihan' in aturan) {
    if (!model.peralihan(aturan.peralihan)?.dari.includes(kasus.keadaan)) return undefined;
    await jalankanPeralihan(inti, trx, pemda, {
      kasusId: kasus.id,
      peralihan: aturan.peralihan,
      versi: undefined,
      isian: {},
      pelaku: SISTEM,
    });
    return 'peralihan';
  }
  await catatPeristiwa(trx, pemda.id, pada, {
    kasusId: kasus.id,
    jenis: 'lewat',
    pelaku: SISTEM,
    publik: true,
    isi: { jam: jam.jam, tenggat: jam.tenggat_pada.toISOString() },
  });
  await antrekan(trx, pemda.id, pada, 'kasus.eskalasi', { kasusId: kasus.id, jamId: lewat.id });
  return 'eskalasi';
}

/** Marks the clock as handled unless somebody else did, or the case moved on meanwhile. */
async function tandai(trx: Trx, pemdaId: number, lewat: JamLewat, pada: Date) {
  return trx
    .updateTable('kasus.jam')
    .set({ ditangani_pada: pada })
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', lewat.kasus_id)
    .where('id', '=', lewat.id)
    .where('tenggat_pada', '<=', pada)
    .where('selesai_pada', 'is', null)
    .where('berhenti_pada', 'is', null)
    .where('ditangani_pada', 'is', null)
    .returning(['jam', 'tenggat_pada'])
    .executeTakeFirst();
}
