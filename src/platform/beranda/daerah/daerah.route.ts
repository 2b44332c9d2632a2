import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { NotFound } from '../../errors/index.ts';
import { awalan, kirimHalaman, pemdaOf, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import { provinsiDari, readPemdaWilayah } from '../pemda-wilayah.ts';
import { teksBeranda } from '../teks.ts';
import { BelumView } from './belum.view.tsx';
import { readDaerah } from './daerah.query.ts';
import { DaerahHero, DaerahView } from './daerah.view.tsx';

/** The page of a region, or of one that has not joined yet. */
export function registerDaerah(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  app.get('/:pemda', { config: { akses: publik } }, async (request, reply) =>
    pemdaOf(request).bergabung ? kirimDaerah(inti, request, reply, modul) : kirimBelum(inti, request, reply),
  );
}

async function kirimDaerah(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  modul: readonly Modul[],
): Promise<FastifyReply> {
  const pemda = pemdaOf(request);
  const { bahasa } = request;
  const kini = inti.waktu();
  const page = await inti.db.read(pemda.id, (trx) => readDaerah(trx, pemda, modul, kini));
  const t = teksBeranda(bahasa);
  const props = { ...page, t, bahasa, pemda, kini, alamat: (jalur: string) => awalan(request, jalur) };
  return kirimHalaman(inti, request, reply, {
    judul: t.daerah.judul(pemda.nama),
    deskripsi: t.daerah.deskripsi(pemda.nama),
    hero: h(DaerahHero, props),
    isi: h(DaerahView, props),
    pengaturan: page.pengaturan,
    dwibahasa: true,
  });
}

/** @throws NotFound for a government that is no region, such as the ministry */
async function kirimBelum(inti: Inti, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const pemda = pemdaOf(request);
  if (!findWilayah(pemda.kode)) throw new NotFound('daerah-tidak-ada');
  const daftar = await readPemdaWilayah(inti.db);
  const provinsi = provinsiDari(daftar, pemda.kode);
  const anggota =
    pemda.kode.length > 2
      ? []
      : [...daftar.values()].filter((satu) => satu.kode.startsWith(`${pemda.kode}.`) && satu.bergabung);
  const t = teksBeranda(request.bahasa);
  return kirimHalaman(inti, request, reply, {
    judul: t.belum.judul(pemda.nama),
    isi: h(BelumView, {
      t,
      bahasa: request.bahasa,
      pemda,
      anggota,
      provinsi: provinsi?.bergabung ? provinsi : undefined,
      alamat: (jalur: string) => awalan(request, jalur),
    }),
    dwibahasa: true,
  });
}
