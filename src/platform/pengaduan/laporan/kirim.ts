import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { parseNomorPublik } from '../../../core/index.ts';
import { cariNomor } from '../../akun/index.ts';
import { NotFound } from '../../errors/index.ts';
import { awalan, kirimHalaman, pastikanPengunjung, pemdaOf, tokenForm } from '../../http/index.ts';
import { judulPublik, type KasusRow } from '../../kasus/index.ts';
import type { Modul } from '../../modul/index.ts';
import { readPengaturan } from '../../pemda/index.ts';
import { isPemilik } from '../../perangkat/index.ts';
import type { Ruang } from '../ruang.ts';
import { teksPengaduan } from '../teks.ts';
import { findKasus, type LaporanPage, readLaporan } from './laporan.query.ts';
import type { KeadaanForm } from './laporan.types.ts';
import { LaporanView } from './laporan.view.tsx';
import { TerkunciView } from './pin.view.tsx';

/** Address of a report in these routes. */
export const alamatRute = (modul: Modul) => `/:pemda/${modul.id}/laporan/:nomor`;

/** The report of this address as this browser may see it; null for one of a trial that it may not. @throws NotFound */
function bacaLaporan({ inti, modul }: Ruang, request: FastifyRequest): Promise<LaporanPage | null> {
  const pemda = pemdaOf(request);
  const nomor = nomorOf(request);
  return cariNomor(inti, request, pemda.id, () =>
    inti.db.read(pemda.id, (trx) => readLaporan(trx, pemda, modul.id, nomor, request.pengunjung, inti.waktu())),
  );
}

/** The case of this address, for the browser that may answer for it. @throws NotFound for any other */
export function kasusPelapor({ inti, modul }: Ruang, request: FastifyRequest): Promise<KasusRow> {
  const pemda = pemdaOf(request);
  return cariNomor(inti, request, pemda.id, () =>
    inti.db.read(pemda.id, async (trx) => {
      const kasus = await findKasus(trx, pemda.id, modul.id, nomorOf(request));
      const milik = await isPemilik(trx, pemda.id, request.pengunjung, kasus.id, inti.waktu());
      if (!milik) throw new NotFound('halaman-tidak-ada');
      return kasus;
    }),
  );
}

/** The page of a report, after a look or after a post that did not go through. */
export async function kirimLaporan(
  ruang: Ruang,
  request: FastifyRequest,
  reply: FastifyReply,
  form: KeadaanForm & { status?: number },
): Promise<FastifyReply> {
  const { inti, modul } = ruang;
  const { bahasa } = request;
  const pemda = pemdaOf(request);
  const data = await bacaLaporan(ruang, request);
  if (!data) return kirimTerkunci(ruang, request, reply, form);
  const judul = judulPublik(data.model, data.kasus, bahasa);
  const layanan = awalan(request, `/${pemda.slug}/${modul.id}`);
  const jalur = jalurLaporan(ruang, request);
  const isi = h(LaporanView, {
    ...data,
    pemda,
    bahasa,
    t: teksPengaduan[bahasa],
    kini: inti.waktu(),
    judul,
    beranda: awalan(request, `/${pemda.slug}`),
    layanan: { href: layanan, teks: modul.judul[bahasa] },
    dasar: awalan(request, jalur),
    csrf: tokenForm(inti, request, reply),
    form,
    kabar: kabarDari(request),
  });
  return kirimHalaman(inti, request, reply, {
    judul,
    isi,
    pengaturan: data.pengaturan,
    dwibahasa: true,
    // The language is changed on the page itself, also after a post to an address below it.
    jalur,
    adaKesalahan: form.galat !== undefined,
    tanpaIndeks: data.pemilik,
    rahasia: data.pemilik,
    elemen: data.pemilik ? ['sekali-kirim'] : [],
    ...(form.status ? { status: form.status } : {}),
  });
}

/** Of a report of a trial nobody learns anything; its reporter opens it by the PIN on any device. */
async function kirimTerkunci(
  ruang: Ruang,
  request: FastifyRequest,
  reply: FastifyReply,
  form: KeadaanForm & { status?: number },
): Promise<FastifyReply> {
  const { inti } = ruang;
  const { bahasa } = request;
  const pemda = pemdaOf(request);
  const t = teksPengaduan[bahasa];
  const jalur = jalurLaporan(ruang, request);
  const isi = h(TerkunciView, {
    t,
    nomor: nomorOf(request),
    csrf: tokenForm(inti, request, reply),
    beranda: awalan(request, `/${pemda.slug}`),
    dasar: awalan(request, jalur),
    form,
  });
  return kirimHalaman(inti, request, reply, {
    judul: t.laporan.ujiJudul,
    isi,
    pengaturan: await inti.db.read(pemda.id, (trx) => readPengaturan(trx, pemda.id)),
    dwibahasa: true,
    jalur,
    adaKesalahan: form.galat !== undefined,
    tanpaIndeks: true,
    ...(form.status ? { status: form.status } : {}),
  });
}

/** Back to the page of the report. @param tanya what it shall say on top, as a query */
export function keLaporan(ruang: Ruang, request: FastifyRequest, reply: FastifyReply, tanya = '') {
  pastikanPengunjung(ruang.inti, request, reply);
  return reply.redirect(`${awalan(request, jalurLaporan(ruang, request))}${tanya}`, 303);
}

/** Path of the report, without the language. */
function jalurLaporan({ modul }: Ruang, request: FastifyRequest): string {
  return `/${pemdaOf(request).slug}/${modul.id}/laporan/${nomorOf(request)}`;
}

/** The number in the address. @throws NotFound for anything that is no number of this region */
export function nomorOf(request: FastifyRequest): string {
  const nomor = parseNomorPublik((request.params as { nomor: string }).nomor);
  if (!nomor || nomor.singkatan !== pemdaOf(request).singkatan) throw new NotFound('laporan-tidak-ada');
  return nomor.nomor;
}

function kabarDari(request: FastifyRequest): string | undefined {
  const t = teksPengaduan[request.bahasa];
  const { catat, ikut, lebih } = request.query as { catat?: string; ikut?: string; lebih?: string };
  if (catat === '1')
    return /^\d{1,2}$/.test(lebih ?? '')
      ? `${t.laporan.tersimpan} ${t.laporan.fotoLebih(Number(lebih))}`
      : t.laporan.tersimpan;
  if (ikut === 'ya') return t.ikuti.tercatat;
  if (ikut === '1') return t.ikuti.ditanya;
  return ikut === 'lapor' ? `${t.ikuti.ditanya} ${t.ikuti.belumDikirim}` : undefined;
}
