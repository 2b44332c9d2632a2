import { uuidv7 } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';

/** What the desk counts about a case. */
export interface Terhitung {
  layanan: string;
  keadaan: string;
  fase: string;
  bahaya: boolean;
  diamankan_pada: Date | null;
  jatuh_tempo: string | null;
}

/** Moves a case from one bucket of the counts to another, as change rows. */
export async function pindahkanHitungan(
  trx: Trx,
  pemdaId: number,
  pada: Date,
  dari: Terhitung | undefined,
  ke: Terhitung,
): Promise<void> {
  const asal = dari && ember(dari);
  const tujuan = ember(ke);
  if (asal && isSama(asal, tujuan)) return;
  const rows = [...(asal ? [{ ...asal, jumlah: -1 }] : []), { ...tujuan, jumlah: 1 }];
  await trx
    .insertInto('kasus.hitungan')
    .values(rows.map((row) => ({ pemda_id: pemdaId, id: uuidv7(pada), ...row })))
    .execute();
}

function ember(kasus: Terhitung) {
  return {
    layanan: kasus.layanan,
    keadaan: kasus.keadaan,
    bahaya_terbuka: kasus.bahaya && kasus.diamankan_pada === null && kasus.fase !== 'akhir',
    jatuh_tempo: kasus.jatuh_tempo,
  };
}

function isSama(a: ReturnType<typeof ember>, b: ReturnType<typeof ember>): boolean {
  return a.keadaan === b.keadaan && a.bahaya_terbuka === b.bahaya_terbuka && a.jatuh_tempo === b.jatuh_tempo;
}
