import type { Trx } from '../../db/index.ts';
import { type ModelTerperiksa, modelKasus } from '../model/index.ts';
import type { Modul } from '../modul/index.ts';

/** A service of a region with the versions of its model that its cases may carry. */
export interface LayananKerja {
  id: string;
  judul: string;
  /** Under which new cases are opened. */
  kini: ModelTerperiksa;
  /** Every version that was ever installed, the present one last. */
  model: readonly ModelTerperiksa[];
}

/** The services of a region whose cases the desk shows, in the order of the installation's modules. */
export async function listLayananKerja(trx: Trx, pemdaId: number, modul: readonly Modul[]): Promise<LayananKerja[]> {
  const rows = await trx
    .selectFrom('model.terpasang')
    .select(['layanan', 'hash'])
    .where('pemda_id', '=', pemdaId)
    .orderBy('sejak')
    .execute();
  const hasil: LayananKerja[] = [];
  for (const [id, versi] of Map.groupBy(rows, (row) => row.layanan)) {
    const model: ModelTerperiksa[] = [];
    for (const { hash } of versi) model.push(await modelKasus(trx, hash));
    const kini = model.at(-1);
    if (kini)
      hasil.push({ id, judul: modul.find((satu) => satu.id === id)?.judul.id ?? kini.dokumen.judul.id, kini, model });
  }
  const urutan = (id: string) => modul.findIndex((satu) => satu.id === id) + 1 || modul.length + 1;
  return hasil.sort((a, b) => urutan(a.id) - urutan(b.id) || a.id.localeCompare(b.id));
}

/** A state as it stands in the database. */
export interface KeadaanLayanan {
  layanan: string;
  keadaan: string;
}

/** The states of all versions of all services for which something holds. */
export function pilihKeadaan(
  layanan: readonly LayananKerja[],
  isCocok: (model: ModelTerperiksa, keadaan: string) => boolean,
): KeadaanLayanan[] {
  const hasil = new Map<string, KeadaanLayanan>();
  for (const satu of layanan) {
    for (const model of satu.model) {
      for (const { id } of model.dokumen.alur.keadaan) {
        if (isCocok(model, id)) hasil.set(`${satu.id}.${id}`, { layanan: satu.id, keadaan: id });
      }
    }
  }
  return [...hasil.values()];
}
