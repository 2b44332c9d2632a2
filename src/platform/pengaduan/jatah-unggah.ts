import type { FastifyRequest } from 'fastify';
import { bolehCoba, catatBeban, MB_SEBEBAN, sumberOf } from '../akun/index.ts';
import type { JatahUnggahan } from '../foto/index.ts';
import type { Inti } from '../inti/index.ts';

const MB = 1024 * 1024;

/**
 * What one place on the network may send a day (`UNGGAH_MB_PER_SUMBER`), before it has to wait: one piece is counted
 * before the files are read, so that uploads side by side cannot slip past, the rest by what came.
 */
export function jatahUnggah(inti: Inti, request: FastifyRequest): { jatah?: JatahUnggahan } {
  if (inti.config.unggahMbPerSumber === 0) return {};
  const subjek = `unggah-${sumberOf(request)}`;
  return {
    jatah: {
      mulai: () => bolehCoba(inti, subjek),
      selesai: async (byte) => {
        const beban = Math.floor(byte / (MB_SEBEBAN * MB));
        if (beban > 0) await catatBeban(inti, subjek, beban);
      },
    },
  };
}
