import type { Trx } from '../../../db/index.ts';
import { NotFound } from '../../errors/index.ts';
import { type KomponenStandar, type ModelTerperiksa, modelTerpasang } from '../../model/index.ts';
import { findLayanan, type LayananPemda } from '../../pemda/index.ts';
import { isBerlaku, listPeran } from '../akun/orang.query.ts';

/** What a service needs before the public may come in. */
export interface Kesiapan {
  layanan: LayananPemda;
  /** Undefined when no model is installed. */
  model: ModelTerperiksa | undefined;
  kosong: readonly KomponenStandar[];
  adaOperator: boolean;
}

/** @throws NotFound when the region does not run the service */
export async function readKesiapan(trx: Trx, pemdaId: number, id: string, kini: Date): Promise<Kesiapan> {
  const layanan = await findLayanan(trx, pemdaId, id);
  if (!layanan) throw new NotFound('layanan-tidak-ada');
  const model = await modelTerpasang(trx, pemdaId, id).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  const peran = await listPeran(trx, pemdaId);
  const adaOperator = peran.some((satu) => satu.peran === 'operator' && isBerlaku(satu, kini));
  return { layanan, model, kosong: model?.komponenKosong() ?? [], adaOperator };
}

/** What is missing before the service can open, each as a sentence with the page that mends it. */
export function kekurangan({ model, kosong, adaOperator, layanan }: Kesiapan): { teks: string; jalur: string }[] {
  const hasil: { teks: string; jalur: string }[] = [];
  if (!model) hasil.push({ teks: 'Model layanan belum dipasang.', jalur: `/layanan/${layanan.layanan}` });
  if (kosong.length > 0)
    hasil.push({
      teks: `${kosong.length} dari 14 komponen standar pelayanan masih kosong.`,
      jalur: `/layanan/${layanan.layanan}/standar`,
    });
  if (!adaOperator) hasil.push({ teks: 'Belum ada operator yang perannya berlaku.', jalur: '/akun' });
  return hasil;
}
