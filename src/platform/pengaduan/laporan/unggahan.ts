import type { FastifyReply, FastifyRequest } from 'fastify';
import { bacaUnggahan, buangUnggahan, sisaFotoKasus, type Unggahan } from '../../foto/index.ts';
import { pemdaOf, publik } from '../../http/index.ts';
import { jatahUnggah } from '../jatah-unggah.ts';
import type { Ruang } from '../ruang.ts';
import { kirimLaporan } from './kirim.ts';

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

/** Shows the form again with its words; the photographs that came go, and must be chosen again. @param form the act's id */
export async function tolakUnggahan(
  ruang: Ruang,
  request: FastifyRequest,
  reply: FastifyReply,
  unggahan: Unggahan,
  { form, galat, status }: { form: string; galat: Record<string, string>; status: number },
): Promise<FastifyReply> {
  await buangUnggahan(ruang.inti.penyimpanan, unggahan);
  const ketikan = { [form]: unggahan.isian['pesan'] ?? '' };
  const fotoHilang = unggahan.diterima.length + unggahan.ditolak.length > 0;
  return kirimLaporan(ruang, request, reply, { galat, ketikan, fotoHilang, status });
}

/** What the page says after the form was taken, as a query. */
export const tercatat = ({ lebih }: Unggahan): string => `?catat=1${lebih > 0 ? `&lebih=${lebih}` : ''}`;
