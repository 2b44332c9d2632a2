import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { uuidv7 } from '../../../core/index.ts';
import { Conflict, NotFound, RuleViolation } from '../../errors/index.ts';
import { asalSendiri, pemdaOf, tokenForm, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { buatKasus, bukaPin } from '../../kasus/index.ts';
import type { Modul } from '../../modul/index.ts';
import { readPengaturan } from '../../pemda/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import { alamatKerja, idDiAlamat, isiForm, kirimKerja, pelakuOf } from '../halaman.ts';
import type { GalatIsian, Nilai } from '../laporan/isian.form.ts';
import { type LayananKerja, listLayananKerja } from '../layanan.query.ts';
import { TOLAKAN } from '../teks.ts';
import { pilihanTempat } from '../tempat.ts';
import { bacaLaporan, type LaporanDicatat } from './catat.form.ts';
import { CatatView, TandaTerimaView } from './catat.view.tsx';

const MENIT_PIN = 60;

/** Taking a report in for somebody at the counter, on the telephone or from a desa. */
export function registerCatat(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  const config = { akses: untukPeran('operator', 'verifikator') };
  app.get('/:pemda/kerja/catat', { config }, (request, reply) =>
    kirimForm(inti, modul, request, reply, { kunciKirim: uuidv7(), saluran: 'loket' }, {}),
  );
  app.post('/:pemda/kerja/catat', { config }, (request, reply) => simpan(inti, modul, request, reply));
  app.get('/:pemda/kerja/catat/:id', { config }, (request, reply) => bukaTandaTerima(inti, request, reply));
}

async function kirimForm(
  inti: Inti,
  modul: readonly Modul[],
  request: FastifyRequest,
  reply: FastifyReply,
  nilai: Nilai,
  galat: GalatIsian,
) {
  const pemda = pemdaOf(request);
  const { layanan, pengaturan } = await bacaDaerah(inti, modul, request);
  const isi = h(CatatView, {
    action: alamatKerja(pemda.slug, '/catat'),
    kembali: alamatKerja(pemda.slug, '/kotak-masuk'),
    csrf: tokenForm(inti, request, reply),
    kategori: layanan.map((satu) => ({
      judul: satu.judul,
      pilihan: satu.kini.dokumen.kategori.map((kategori) => ({
        nilai: `${satu.id}.${kategori.id}`,
        teks: kategori.judul.id,
      })),
    })),
    tempat: pilihanTempat(pemda),
    nilai,
    galat,
  });
  const salah = Object.keys(galat).length > 0;
  return kirimKerja(inti, request, reply, {
    judul: 'Catat laporan',
    isi,
    pengaturan,
    status: salah ? 422 : 200,
    adaKesalahan: salah,
    elemen: ['sekali-kirim'],
  });
}

function bacaDaerah(inti: Inti, modul: readonly Modul[], request: FastifyRequest) {
  const pemda = pemdaOf(request);
  return inti.db.read(pemda.id, async (trx) => ({
    layanan: await listLayananKerja(trx, pemda.id, modul),
    pengaturan: await readPengaturan(trx, pemda.id),
  }));
}

async function simpan(inti: Inti, modul: readonly Modul[], request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const { layanan } = await bacaDaerah(inti, modul, request);
  const baca = bacaLaporan(pemda, layanan, nilai);
  if (!baca.ok) return kirimForm(inti, modul, request, reply, nilai, baca.galat);
  try {
    const { kasusId } = await buatKasus(inti, pemda, pelakuOf(request), kasusDari(baca.laporan));
    return reply.redirect(alamatKerja(pemda.slug, `/catat/${kasusId}`), 303);
  } catch (error) {
    if (!(error instanceof RuleViolation) && !(error instanceof Conflict)) throw error;
    return kirimForm(inti, modul, request, reply, nilai, {
      kategori: TOLAKAN[error.kode] ?? 'Laporan ini belum dapat disimpan.',
    });
  }
}

function kasusDari({ layanan, kategori, tempat, cerita, bahaya, saluran, kontak, kunciKirim }: LaporanDicatat) {
  return {
    layanan: layanan.id,
    kategori,
    judul: judulDari(layanan, kategori, tempat),
    tempat,
    bahaya,
    data: { cerita },
    kontak,
    saluran,
    bahasa: 'id' as const,
    kunciKirim,
  };
}

function judulDari(layanan: LayananKerja, kategori: string, tempat: LaporanDicatat['tempat']): string {
  const nama = findWilayah(tempat.desaKode ?? tempat.kecamatanKode)?.nama;
  const jenis = layanan.kini.kategori(kategori)?.judul.id ?? kategori;
  return nama === undefined ? jenis : `${jenis} di ${nama}`;
}

/** The PIN is shown to whoever took the report in, and only for a while: staff must not act as the reporter. */
async function bukaTandaTerima(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const id = idDiAlamat(request);
  const { kasus, pin, pengaturan } = await inti.db.read(pemda.id, async (trx) => {
    const kasus = await trx
      .selectFrom('kasus.kasus as kasus')
      .innerJoin('kasus.peristiwa as peristiwa', (join) =>
        join.onRef('peristiwa.pemda_id', '=', 'kasus.pemda_id').onRef('peristiwa.kasus_id', '=', 'kasus.id'),
      )
      .select('kasus.nomor')
      .where('kasus.pemda_id', '=', pemda.id)
      .where('kasus.id', '=', id)
      .where('peristiwa.jenis', '=', 'diterima')
      .where('peristiwa.pelaku_id', '=', pelaku.akunId)
      .where('peristiwa.pada', '>', new Date(inti.waktu().getTime() - MENIT_PIN * 60_000))
      .executeTakeFirst();
    return { kasus, pin: await bukaPin(inti, trx, pemda, id), pengaturan: await readPengaturan(trx, pemda.id) };
  });
  if (!kasus || pin === undefined) throw new NotFound('kasus-tidak-ada');
  const isi = h(TandaTerimaView, {
    nomor: kasus.nomor,
    pin,
    laporan: alamatKerja(pemda.slug, `/laporan/${id}`),
    baru: alamatKerja(pemda.slug, '/catat'),
    alamatLacak: `${asalSendiri(inti, request).replace(/^https?:\/\//, '')}/lacak`,
  });
  return kirimKerja(inti, request, reply, { judul: `Tanda terima ${kasus.nomor}`, isi, pengaturan });
}
