import { KE_SEBELUMNYA, KE_TETAP, type ModelLayanan } from './types.ts';

type Alur = ModelLayanan['alur'];

/**
 * The states that a case has entered and not yet gone back from, oldest first; the last is the present one, the one
 * before it is where `@sebelumnya` leads. A transition to a named state goes deeper, `@sebelumnya` comes back, an act
 * with `@tetap` changes nothing. So a case that is withdrawn while it waits, and taken up again, still knows the state
 * before the waiting, which one remembered state could not tell.
 * @param peralihanId transitions of the case's timeline, oldest first, without those that were undone
 * @throws Error for a transition that the model does not have, or a way back where there is none
 */
export function jejakKeadaan(alur: Alur, peralihanId: readonly string[]): string[] {
  const jejak = [alur.awal];
  for (const id of peralihanId) {
    const ke = alur.peralihan.find((satu) => satu.id === id)?.ke;
    if (ke === undefined) throw new Error(`Model tidak punya peralihan ${id}`);
    if (ke === KE_TETAP) continue;
    if (ke !== KE_SEBELUMNYA) jejak.push(ke);
    else if (jejak.length > 1) jejak.pop();
    else throw new Error(`Peralihan ${id} tidak punya keadaan sebelumnya`);
  }
  return jejak;
}

/** States from which a state is entered by a transition that names it: where `@sebelumnya` may lead. */
export function keadaanPendahulu(alur: Alur, keadaan: string): string[] {
  return [...new Set(alur.peralihan.filter((satu) => satu.ke === keadaan).flatMap((satu) => satu.dari))];
}

/** States that may follow a state in one step; acts that keep the state are left out. */
export function keadaanPenerus(alur: Alur, keadaan: string): string[] {
  const keluar = alur.peralihan.filter((satu) => satu.dari.includes(keadaan) && satu.ke !== KE_TETAP);
  return [...new Set(keluar.flatMap(({ ke }) => (ke === KE_SEBELUMNYA ? keadaanPendahulu(alur, keadaan) : [ke])))];
}
