import type { FastifyInstance } from 'fastify';

const PERIKSA_MS = 50;
const TUNGGU_MS = 5000;

/**
 * Lets the server end: what is being answered is answered, for five seconds at most; then every connection is cut.
 * Browsers open connections ahead and keep them, and a server waits for each one of them.
 */
export function tutupSambungan(app: FastifyInstance): void {
  let berjalan = 0;
  let jam: NodeJS.Timeout | undefined;
  app.server.on('request', (_request, response) => {
    berjalan += 1;
    response.once('close', () => {
      berjalan -= 1;
    });
  });
  app.addHook('preClose', async () => {
    const batas = performance.now() + TUNGGU_MS;
    jam = setInterval(() => {
      if (berjalan === 0 || performance.now() > batas) app.server.closeAllConnections();
    }, PERIKSA_MS);
  });
  app.addHook('onClose', async () => clearInterval(jam));
}
