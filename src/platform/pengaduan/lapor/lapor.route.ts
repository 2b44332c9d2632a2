import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { CeritaView, parseCerita } from './cerita.tsx';
import { registerFotoLapor } from './foto.route.ts';
import { alamatRute, keLangkah, tampilkan, terimaLangkah } from './halaman.ts';
import { registerHapus } from './hapus.route.ts';
import { JenisView, parseJenis } from './jenis.tsx';
import { langkahKurang } from './langkah.ts';
import { PeriksaView } from './periksa.view.tsx';
import { registerSerupa } from './serupa.route.ts';
import { isianOf, siapkan } from './siapkan.ts';
import { registerTempat } from './tempat.route.ts';

/** The pages of the report form, from the kind to the summary. Sending is in `kirim.route.ts`. */
export function registerLapor(app: FastifyInstance, inti: Inti, modul: Modul): void {
  const ruang = { inti, modul };
  const dasar = alamatRute(modul);
  const opsi = { config: { akses: publik } };

  app.get(dasar, opsi, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    return keLangkah(reply, konteks, langkahKurang(konteks.draf.isi));
  });

  app.get(`${dasar}/jenis`, opsi, (request, reply) =>
    tampilkan(ruang, request, reply, 'jenis', (konteks) => h(JenisView, { konteks, galat: {} })),
  );
  app.post(`${dasar}/jenis`, opsi, (request, reply) =>
    terimaLangkah(ruang, request, reply, {
      langkah: 'jenis',
      parse: parseJenis,
      view: (konteks, _isi, galat) => h(JenisView, { konteks, galat }),
    }),
  );

  registerTempat(app, ruang);
  registerFotoLapor(app, ruang);

  app.get(`${dasar}/cerita`, opsi, (request, reply) =>
    tampilkan(ruang, request, reply, 'cerita', (konteks) => h(CeritaView, { konteks, galat: {}, ketikan: {} })),
  );
  app.post(`${dasar}/cerita`, opsi, (request, reply) =>
    terimaLangkah(ruang, request, reply, {
      langkah: 'cerita',
      parse: parseCerita,
      view: (konteks, _isi, galat) => h(CeritaView, { konteks, galat, ketikan: isianOf(request) }),
    }),
  );

  registerSerupa(app, ruang);

  app.get(`${dasar}/periksa`, opsi, (request, reply) =>
    tampilkan(ruang, request, reply, 'periksa', (konteks) => h(PeriksaView, { konteks, galat: {}, sekaliLagi: false })),
  );

  registerHapus(app, ruang);
}
