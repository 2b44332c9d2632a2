import { RuleViolation } from '../errors/index.ts';
import type { Guard } from '../model/index.ts';
import { isTugasnya } from './kasus.types.ts';
import type { Langkah } from './peralihan.types.ts';

/**
 * Checks the conditions that a transition names.
 * @throws RuleViolation with the name of the first that does not hold
 */
export async function periksaGuard(langkah: Langkah): Promise<void> {
  for (const nama of langkah.peralihan.guard as Guard[]) {
    if (!(await GUARDS[nama](langkah))) throw new RuleViolation(nama);
  }
}

const GUARDS: Record<Guard, (langkah: Langkah) => boolean | Promise<boolean>> = {
  'petugas-ditugaskan': ({ kasus, isian: { petugas = kasus.petugas_akun_id } }) => petugas !== null,
  'milik-petugas': ({ kasus, pelaku }) => !isHanyaPetugas(pelaku.peran) || isTugasnya(kasus, pelaku),
  'dalam-masa-konfirmasi': ({ jam, pada }) => {
    const konfirmasi = jam.findLast((run) => run.jam === 'konfirmasi' && run.selesai === null);
    return konfirmasi === undefined || pada < konfirmasi.tenggat;
  },
  'bukan-induk': async ({ trx, kasus }) => {
    const anak = await trx
      .selectFrom('kasus.kasus')
      .select('id')
      .where('pemda_id', '=', kasus.pemda_id)
      .where('induk_id', '=', kasus.id)
      .limit(1)
      .executeTakeFirst();
    return anak === undefined;
  },
};

/** A field officer without a desk role acts on own work only. */
function isHanyaPetugas(peran: readonly string[]): boolean {
  return peran.includes('petugas') && !peran.some((satu) => ['operator', 'verifikator', 'kepala'].includes(satu));
}
