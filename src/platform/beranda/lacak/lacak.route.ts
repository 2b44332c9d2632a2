import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { ALFABET_NOMOR, parseNomorPublik } from '../../../core/index.ts';
import { cariNomor } from '../../akun/index.ts';
import { awalan, kirimHalaman, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { findPemdaBySingkatan, type Pemda } from '../../pemda/index.ts';
import { type TeksBeranda, teksBeranda } from '../teks.ts';
import { findAlamatLaporan } from './lacak.query.ts';
import { LacakView } from './lacak.view.tsx';

/** Tracking: from a number to the page of its report, whichever region it belongs to. */
export function registerLacak(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  app.get('/lacak', { config: { akses: publik } }, async (request, reply) => {
    const { nomor: ketikan } = request.query as { nomor?: unknown };
    if (typeof ketikan !== 'string') return tampil(inti, request, reply, '', undefined);
    const { lacak: t } = teksBeranda(request.bahasa);
    const nomor = parseNomorPublik(ketikan);
    if (!nomor) return tampil(inti, request, reply, ketikan, kesalahan(ketikan, t));
    const daerah = await findPemdaBySingkatan(inti.db, nomor.singkatan);
    const jalur = await cariNomor(inti, request, daerah?.id, () =>
      daerah ? findAlamatLaporan(inti.db, daerah, nomor, modul) : Promise.resolve(undefined),
    );
    if (!jalur) return tampil(inti, request, reply, ketikan, t.takAda);
    return reply.redirect(awalan(request, jalur), 303);
  });
}

const PANJANG = 11;

/** What a person can mend, without saying anything about which numbers exist. */
function kesalahan(ketikan: string, t: TeksBeranda['lacak']): string {
  const isi = ketikan.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const asing = [...isi].some((huruf) => !ALFABET_NOMOR.includes(huruf));
  if (isi.length === 0 || asing || isi.length === PANJANG || isi.length > 2 * PANJANG) return t.keliru;
  return isi.length < PANJANG ? t.kurang(PANJANG - isi.length) : t.lebih(isi.length - PANJANG);
}

/** The region that the first three letters name, also of a number that is wrong further on. */
async function findDaerah(inti: Inti, ketikan: string): Promise<Pemda | undefined> {
  const singkatan = /^[A-Z]{3}/.exec(ketikan.trim().toUpperCase())?.[0];
  const pemda = singkatan === undefined ? undefined : await findPemdaBySingkatan(inti.db, singkatan);
  return pemda?.bergabung ? pemda : undefined;
}

async function tampil(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  nomor: string,
  galat: string | undefined,
): Promise<FastifyReply> {
  const t = teksBeranda(request.bahasa);
  const daerah = galat === undefined ? undefined : await findDaerah(inti, nomor);
  const props = {
    t,
    action: awalan(request, '/lacak'),
    nomor: nomor.slice(0, 100),
    galat,
    hilang: { href: awalan(request, `${daerah ? `/${daerah.slug}` : ''}/kirim-ulang`), daerah: daerah?.nama },
  };
  return kirimHalaman(inti, request, reply, {
    judul: t.lacak.judul,
    deskripsi: t.lacak.isi,
    isi: h(LacakView, props),
    adaKesalahan: galat !== undefined,
    status: galat === undefined ? 200 : 422,
    tanpaIndeks: galat !== undefined,
    dwibahasa: true,
  });
}
