import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { publik } from '../../http/index.ts';
import type { Ruang } from '../ruang.ts';
import type { IsiDraf } from './draf.store.ts';
import { alamatRute, simpanIsi, tampilkan, terimaLangkah } from './halaman.ts';
import type { Galat } from './langkah.ts';
import { isianOf, kirimLapor, siapkan } from './siapkan.ts';
import { parseTempat } from './tempat.form.ts';
import { TempatView } from './tempat.view.tsx';

/** Where it is, in words and as a point. The map is in `peta.route.ts`. */
export function registerTempat(app: FastifyInstance, ruang: Ruang): void {
  const alamat = `${alamatRute(ruang.modul)}/tempat`;
  const opsi = { config: { akses: publik } };
  app.get(alamat, opsi, (request, reply) =>
    tampilkan(ruang, request, reply, 'tempat', (konteks) =>
      h(TempatView, { konteks, isi: konteks.draf.isi, galat: {}, ketikan: {} }),
    ),
  );
  app.post(alamat, opsi, (request, reply) => {
    const body = isianOf(request);
    if (body['aksi'] === 'desa' || body['aksi'] === 'peta') return simpanSaja(ruang, request, reply, body);
    return terimaLangkah(ruang, request, reply, {
      langkah: 'tempat',
      parse: parseTempat,
      view: (konteks, isi, galat) => h(TempatView, { konteks, isi, galat, ketikan: titikKetikan(body, isi) }),
    });
  });
}

/** A button inside the page: what was typed is kept, and only a landmark that cannot be kept is a fault. */
async function simpanSaja(
  { inti, modul }: Ruang,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Record<string, string>,
): Promise<FastifyReply> {
  const konteks = await siapkan(inti, modul, request, reply);
  const { isi, galat } = parseTempat(body, konteks);
  await simpanIsi(inti, konteks, isi);
  const bisaLanjut = isi.patokan !== '' || (body['patokan'] ?? '').trim() === '';
  if (body['aksi'] === 'peta' && bisaLanjut) return reply.redirect(`${konteks.dasar}/peta`, 303);
  const salah: Galat = bisaLanjut ? {} : { patokan: galat['patokan'] ?? '' };
  const view = h(TempatView, { konteks, isi, galat: salah, ketikan: body });
  return kirimLapor(inti, request, reply, konteks, view, 'tempat', !bisaLanjut);
}

/** A swapped pair is shown the right way round, everything else as it was typed. */
function titikKetikan(body: Record<string, string>, isi: IsiDraf): Record<string, string> {
  const tertukar =
    isi.lintang !== undefined &&
    body['lintang'] !== undefined &&
    Math.abs(isi.lintang) < 12 &&
    Number.parseFloat(body['lintang'].replace(',', '.')) > 90;
  if (!tertukar) return body;
  const { lintang: _, bujur: __, ...lain } = body;
  return lain;
}
