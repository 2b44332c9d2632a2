import type { FastifyReply, FastifyRequest } from 'fastify';
import { bolehCoba, sumberOf } from '../../akun/index.ts';
import { TooMany } from '../../errors/index.ts';
import type { Inti } from '../../inti/index.ts';
import { TAMBAHAN_SEHARI } from '../../kasus/index.ts';
import { teksPengaduan } from '../teks.ts';

/**
 * Asks whether the reporter may add to this report, change its contact or act on it now.
 * @throws TooMany with the seconds to wait
 */
export function bolehTambah(inti: Inti, request: FastifyRequest, kasusId: string): Promise<void> {
  return bolehCoba(inti, [`tambah-${sumberOf(request)}`, `tambah-laporan:${kasusId}`]);
}

/**
 * Why an addition is refused for now, in words to stand at its form, where what was typed stays; undefined for any
 * other error.
 */
export function sebabTunda(error: unknown, request: FastifyRequest, reply: FastifyReply): string | undefined {
  if (!(error instanceof TooMany)) return undefined;
  const t = teksPengaduan[request.bahasa].laporan;
  reply.header('retry-after', String(error.retryAfterSeconds));
  return error.kode === 'tambahan-penuh'
    ? t.tambahPenuh(TAMBAHAN_SEHARI)
    : t.tambahTunggu(Math.ceil(error.retryAfterSeconds / 60));
}
