import { periksaModel } from './checks.ts';
import { compileForm } from './form.check.ts';
import type { GalatModel } from './galat.ts';
import { canonicalJson, type HashModel, hashModel } from './hash.ts';
import { BATAS_BYTE, salinJson } from './json.ts';
import { periksaBentuk } from './shape.check.ts';
import { type ModelTerperiksa, susunModel } from './terperiksa.ts';

export type HasilMuat = { ok: true; model: ModelTerperiksa } | { ok: false; galat: GalatModel[] };

/** Models already checked, by hash; the oldest leaves when there are more than the region count of the country. */
const TERINGAT = new Map<HashModel, ModelTerperiksa>();
const BATAS_TERINGAT = 600;

/**
 * Reads a model document: bounds, shape, sense; then freezes it and builds its look-ups, once for each hash.
 * @param masukan JSON text or a value; nothing that comes in can make this throw
 * @returns the model, or every fault found, each with the place it stands
 */
export function loadModel(masukan: unknown): HasilMuat {
  const salinan = salinJson(masukan);
  if (!salinan.ok) return { ok: false, galat: [salinan.galat] };
  if (Buffer.byteLength(canonicalJson(salinan.nilai)) > BATAS_BYTE) {
    return {
      ok: false,
      galat: [{ letak: '', kode: 'terlalu-besar', pesan: 'Dokumen lebih besar dari 256 KB. Kurangi isinya.' }],
    };
  }
  const hash = hashModel(salinan.nilai);
  const ada = findModel(hash);
  return ada ? { ok: true, model: ada } : periksa(salinan.nilai, hash);
}

/** A model that was loaded before in this process. */
export function findModel(hash: string): ModelTerperiksa | undefined {
  return TERINGAT.get(hash as HashModel);
}

function periksa(nilai: unknown, hash: HashModel): HasilMuat {
  const bentuk = periksaBentuk(nilai);
  if (!bentuk.ok) return bentuk;
  const galat = periksaModel(bentuk.dokumen);
  const { validate } = compileForm(bentuk.dokumen.form.skema);
  if (galat.length > 0 || !validate) return { ok: false, galat };
  const model = susunModel(bentuk.dokumen, hash, validate);
  ingat(model);
  return { ok: true, model };
}

function ingat(model: ModelTerperiksa): void {
  TERINGAT.set(model.hash, model);
  const [tertua] = TERINGAT.keys();
  if (TERINGAT.size > BATAS_TERINGAT && tertua !== undefined) TERINGAT.delete(tertua);
}
