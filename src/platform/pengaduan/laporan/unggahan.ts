import type { FastifyRequest } from 'fastify';
import { bacaUnggahan, sisaFotoKasus, type Unggahan } from '../../foto/index.ts';
import { pemdaOf, publik } from '../../http/index.ts';
import { jatahUnggah } from '../jatah-unggah.ts';
import type { Ruang } from '../ruang.ts';

/** Options of a route whose form carries up to five photographs; reading it checks the token. */
export const RUTE_FOTO = { config: { akses: publik, csrfDiHandler: true }, bodyLimit: 120 * 1024 * 1024 };

/** The form of the reporter with its photographs, as many as the case still takes. */
export async function bacaUnggahanPelapor(
  { inti }: Ruang,
  request: FastifyRequest,
  kasusId: string,
): Promise<Unggahan> {
  const pemda = pemdaOf(request);
  const sisaKasus = await inti.db.read(pemda.id, (trx) => sisaFotoKasus(trx, pemda.id, kasusId, 'pelapor'));
  return bacaUnggahan(inti, request, pemda, { sisaKasus, ...jatahUnggah(inti, request) });
}

/** Whether photographs came that must be chosen again when the form comes back. */
export const isBerfoto = ({ diterima, ditolak }: Unggahan): boolean => diterima.length + ditolak.length > 0;

/** What the page says after the form was taken, as a query. */
export const tercatat = ({ lebih }: Unggahan): string => `?catat=1${lebih > 0 ? `&lebih=${lebih}` : ''}`;
