import { periksaAlur } from './alur.check.ts';
import { periksaForm } from './form.check.ts';
import type { GalatModel } from './galat.ts';
import { periksaJam } from './jam.check.ts';
import { periksaPeralihan } from './peralihan.check.ts';
import { periksaRujukan } from './rujukan.check.ts';
import type { ModelLayanan } from './types.ts';

/**
 * Whether a document of the right shape makes sense. Faulty references come first and alone: the other checks walk
 * along them.
 */
export function periksaModel(model: ModelLayanan): GalatModel[] {
  const rujukan = periksaRujukan(model);
  if (rujukan.length > 0) return [...rujukan, ...periksaForm(model)];
  return [...periksaAlur(model), ...periksaPeralihan(model), ...periksaJam(model), ...periksaForm(model)];
}
