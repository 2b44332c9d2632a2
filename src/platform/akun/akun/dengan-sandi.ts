import type { FastifyRequest } from 'fastify';
import { bolehCoba, catatBerhasil, catatGagal, sumberOf } from '../hambat.ts';
import { catatJejakAkun } from '../jejak.store.ts';
import type { Ruang } from '../ruang.ts';
import { sesiWajib } from './sesi-wajib.ts';

export const SANDI_SALAH = 'Kata sandi tidak cocok. Tulis lagi.';

/**
 * Does something for which the own password is asked again; its tries are counted with those of signing in.
 * @param kerja checks the password itself, and gives undefined when it is not the right one
 * @throws TooMany
 */
export async function denganSandi<T>(
  ruang: Ruang,
  request: FastifyRequest,
  kerja: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const { inti } = ruang;
  const { akun } = await sesiWajib(ruang, request);
  const subjek = [`surel:${akun.surel}`, sumberOf(request)];
  await bolehCoba(inti, subjek);
  const hasil = await kerja();
  await (hasil === undefined ? catatGagal(inti, subjek) : catatBerhasil(inti, subjek));
  if (hasil === undefined) await catatJejakAkun(inti, request, { tindakan: 'akun.sandi.ditolak', akunId: akun.id });
  return hasil;
}
