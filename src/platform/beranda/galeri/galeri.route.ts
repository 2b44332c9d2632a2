import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { Galeri } from '../../../ui/index.ts';
import { kirimHalaman, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';

/** `/_ui`: each component of the design system in its states, for people who build pages. */
export function registerGaleri(inti: Inti): (app: FastifyInstance) => void {
  return (app) => {
    app.get('/_ui', { config: { akses: publik, hanyaIndonesia: true } }, async (request, reply) =>
      kirimHalaman(inti, request, reply, { judul: 'Komponen', isi: h(Galeri, {}), desk: true, tanpaIndeks: true }),
    );
  };
}
