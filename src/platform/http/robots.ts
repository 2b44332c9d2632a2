import type { FastifyInstance } from 'fastify';
import { publik } from './akses.ts';

/** `*` stands for any signs, so that the pages in English are meant too. */
const HALAMAN = ['/*/lapor', '/*/ikuti', '/*/kerja', '/*/kirim-ulang', '/lacak', '/kirim-ulang', '/masuk', '/akun'];
const AWAL = ['/*/foto/', '/*/henti-kabar/', '/*/ikut-kabar/', '/lupa-sandi', '/uji/'];

/**
 * Tells robots (RFC 9309) where there is nothing for them: forms with their drafts, the desk, tracking and the links of
 * mails. Regions, services and the pages of reports may be found.
 */
export function registerRobots(app: FastifyInstance): void {
  // With its end: `/lapor` alone would be the beginning of `/laporan` too.
  const jalur = [...HALAMAN.flatMap((satu) => [`${satu}$`, `${satu}/`, `${satu}?`]), ...AWAL];
  const baris = jalur.flatMap((satu) => (satu.startsWith('/*') ? [satu] : [satu, `/en${satu}`]));
  const teks = ['User-agent: *', ...baris.map((satu) => `Disallow: ${satu}`), ''].join('\n');
  app.get('/robots.txt', { config: { akses: publik } }, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=86400').send(teks),
  );
}
