import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { type Bahasa, bersihkanTeks, panjangTeks, parseNomorPublik, parsePin } from '../../../core/index.ts';
import { bolehCoba, cariNomor, catatBerhasil, catatGagal, sumberOf } from '../../akun/index.ts';
import { catatJejak } from '../../audit/index.ts';
import { Conflict, NotFound, RuleViolation } from '../../errors/index.ts';
import {
  bacaUnggahan,
  buangUnggahan,
  catatUnggahan,
  sisaFotoKasus,
  tautkanFoto,
  type Unggahan,
} from '../../foto/index.ts';
import { awalan, kirimHalaman, pastikanPengunjung, pemdaOf, publik, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import {
  type IsianPeralihan,
  isBoleh,
  jalankanPeralihan,
  judulPublik,
  type KasusRow,
  type PelakuKasus,
  tambahKeterangan,
  ubahKontak,
} from '../../kasus/index.ts';
import type { Peralihan } from '../../model/index.ts';
import type { Modul } from '../../modul/index.ts';
import { isPemilik, izinkanPerangkat } from '../../perangkat/index.ts';
import { jatahUnggah } from '../jatah-unggah.ts';
import { CERITA_MAKS } from '../lapor/cerita.tsx';
import { isianOf } from '../lapor/siapkan.ts';
import { teksPengaduan } from '../teks.ts';
import { parseUbahKontak } from './kontak.form.ts';
import { findKasus, readLaporan } from './laporan.query.ts';
import type { KeadaanForm } from './laporan.types.ts';
import { LaporanView } from './laporan.view.tsx';

const PELAPOR: PelakuKasus = { jenis: 'warga', peran: [] };

/** The page of one report, and what its reporter may do there. */
export function registerLaporan(app: FastifyInstance, inti: Inti, modul: Modul): void {
  const dasar = `/:pemda/${modul.id}/laporan/:nomor`;

  app.get(dasar, { config: { akses: publik } }, (request, reply) => kirim(request, reply, {}));

  app.post(`${dasar}/pin`, { config: { akses: publik } }, async (request, reply) => {
    const pemda = pemdaOf(request);
    const nomor = nomorOf(request);
    const sumber = sumberOf(request);
    const subjek = [sumber, `pin:${sumber} ${nomor}`, `pin-laporan:${nomor}`];
    await bolehCoba(inti, subjek);
    const cocok = await cariNomor(inti, request, pemda.id, () =>
      inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) => bukaDenganPin(trx, request, nomor)),
    );
    if (!cocok) {
      await catatGagal(inti, subjek);
      return kirim(request, reply, { galat: { pin: teksPengaduan[request.bahasa].laporan.pinSalah }, status: 422 });
    }
    await catatBerhasil(inti, subjek);
    return keLaporan(request, reply, nomor);
  });

  app.post(
    `${dasar}/aksi/:peralihan`,
    { config: { akses: publik, csrfDiHandler: true }, bodyLimit: 120 * 1024 * 1024 },
    async (request, reply) => {
      const pemda = pemdaOf(request);
      const nomor = nomorOf(request);
      const { peralihan: id } = request.params as { peralihan: string };
      const awal = await cariNomor(inti, request, pemda.id, () =>
        inti.db.read(pemda.id, (trx) => readLaporan(trx, pemda, modul.id, nomor, request.pengunjung, inti.waktu())),
      );
      const peralihan = awal.model.peralihan(id);
      if (!awal.pemilik || !peralihan || !isBoleh(peralihan, PELAPOR)) throw new NotFound('halaman-tidak-ada');
      const unggahan = await unggah(request, awal.kasus.id);
      const { pesan, galat } = parsePesan(unggahan.isian['pesan'] ?? '', peralihan, request.bahasa);
      if (unggahan.ditolak.length > unggahan.lebih) galat[`foto-${id}`] = unggahan.ditolak.join(' ');
      const ketikan = { [id]: unggahan.isian['pesan'] ?? '' };
      if (Object.keys(galat).length > 0) {
        await buangUnggahan(inti.penyimpanan, unggahan);
        return kirim(request, reply, { galat, ketikan, fotoHilang: isBerfoto(unggahan), status: 422 });
      }
      try {
        await inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
          const foto = await catatUnggahan(
            trx,
            pemda.id,
            { kasusId: awal.kasus.id },
            'pelapor',
            unggahan.diterima,
            inti.waktu(),
          );
          const isian: IsianPeralihan = { ...(pesan ? { pesan } : {}), ...(foto.length > 0 ? { foto } : {}) };
          const hasil = await jalankanPeralihan(inti, trx, pemda, {
            kasusId: awal.kasus.id,
            peralihan: id,
            versi: Number(unggahan.isian['versi']),
            isian,
            pelaku: PELAPOR,
          });
          await tautkanFoto(trx, pemda.id, awal.kasus.id, foto, hasil.peristiwaId);
        });
      } catch (error) {
        await buangUnggahan(inti.penyimpanan, unggahan);
        if (!(error instanceof Conflict || error instanceof RuleViolation)) throw error;
        return kirim(request, reply, {
          galat: { versi: teksPengaduan[request.bahasa].laporan.berubah },
          ketikan,
          fotoHilang: isBerfoto(unggahan),
          status: 409,
        });
      }
      return keLaporan(request, reply, nomor, tercatat(unggahan));
    },
  );

  app.post(
    `${dasar}/tambah`,
    { config: { akses: publik, csrfDiHandler: true }, bodyLimit: 120 * 1024 * 1024 },
    async (request, reply) => {
      const pemda = pemdaOf(request);
      const kasus = await kasusPelapor(request);
      const unggahan = await unggah(request, kasus.id);
      const { pesan, galat } = parsePesan(unggahan.isian['pesan'] ?? '', TAMBAH, request.bahasa);
      // What is only beyond the limit takes nothing with it, unless nothing else came.
      const hanyaLebih = pesan === '' && unggahan.diterima.length === 0 && unggahan.lebih > 0;
      if (unggahan.ditolak.length > unggahan.lebih || hanyaLebih)
        galat[`foto-${TAMBAH.id}`] = unggahan.ditolak.join(' ');
      else if (unggahan.diterima.length > 0 && pesan === '') delete galat[`pesan-${TAMBAH.id}`];
      if (Object.keys(galat).length > 0) {
        await buangUnggahan(inti.penyimpanan, unggahan);
        const ketikan = { [TAMBAH.id]: unggahan.isian['pesan'] ?? '' };
        return kirim(request, reply, { galat, ketikan, fotoHilang: isBerfoto(unggahan), status: 422 });
      }
      try {
        await inti.db.tenant(pemda.id, { jenis: 'warga' }, async (trx) => {
          const milik = { kasusId: kasus.id };
          const foto = await catatUnggahan(trx, pemda.id, milik, 'pelapor', unggahan.diterima, inti.waktu());
          const peristiwaId = await tambahKeterangan(inti, trx, pemda, kasus.id, { pesan, foto });
          await tautkanFoto(trx, pemda.id, kasus.id, foto, peristiwaId);
        });
      } catch (error) {
        await buangUnggahan(inti.penyimpanan, unggahan);
        throw error;
      }
      return keLaporan(request, reply, kasus.nomor, tercatat(unggahan));
    },
  );

  app.post(`${dasar}/kontak`, { config: { akses: publik } }, async (request, reply) => {
    const pemda = pemdaOf(request);
    const kasus = await kasusPelapor(request);
    const tulisan = isianOf(request);
    const { kontak, galat } = parseUbahKontak(tulisan, request.bahasa);
    if (Object.keys(galat).length > 0) {
      const ketikan = { ...tulisan, surel: tulisan['surel'] ?? '', telepon: tulisan['telepon'] ?? '' };
      return kirim(request, reply, { galat, ketikan, status: 422 });
    }
    await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) => ubahKontak(inti, trx, pemda, kasus.id, kontak));
    return keLaporan(request, reply, kasus.nomor, '?catat=1');
  });

  /** The case of this address, for the browser that may answer for it. @throws NotFound for any other */
  async function kasusPelapor(request: FastifyRequest): Promise<KasusRow> {
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

  /** The form of the reporter with its photographs, as many as the case still takes. */
  async function unggah(request: FastifyRequest, kasusId: string): Promise<Unggahan> {
    const pemda = pemdaOf(request);
    const sisaKasus = await inti.db.read(pemda.id, (trx) => sisaFotoKasus(trx, pemda.id, kasusId, 'pelapor'));
    return bacaUnggahan(inti, request, pemda, { sisaKasus, ...jatahUnggah(inti, request) });
  }

  async function kirim(request: FastifyRequest, reply: FastifyReply, form: KeadaanForm & { status?: number }) {
    const pemda = pemdaOf(request);
    const nomor = nomorOf(request);
    const data = await cariNomor(inti, request, pemda.id, () =>
      inti.db.read(pemda.id, (trx) => readLaporan(trx, pemda, modul.id, nomor, request.pengunjung, inti.waktu())),
    );
    const { bahasa } = request;
    const judul = judulPublik(data.model, data.kasus, bahasa);
    const isi = h(LaporanView, {
      ...data,
      pemda,
      bahasa,
      t: teksPengaduan[bahasa],
      kini: inti.waktu(),
      judul,
      beranda: awalan(request, `/${pemda.slug}`),
      layanan: { href: awalan(request, `/${pemda.slug}/${modul.id}`), teks: modul.judul[bahasa] },
      dasar: awalan(request, `/${pemda.slug}/${modul.id}/laporan/${nomor}`),
      csrf: tokenForm(inti, request, reply),
      form,
      kabar: kabarDari(request),
    });
    return kirimHalaman(inti, request, reply, {
      judul,
      isi,
      pengaturan: data.pengaturan,
      dwibahasa: true,
      adaKesalahan: form.galat !== undefined,
      tanpaIndeks: data.pemilik,
      elemen: data.pemilik ? ['sekali-kirim'] : [],
      ...(form.status ? { status: form.status } : {}),
    });
  }

  /** Compares without telling by time; a number of nobody is compared with something too. */
  async function bukaDenganPin(
    trx: Parameters<typeof findKasus>[0],
    request: FastifyRequest,
    nomor: string,
  ): Promise<boolean> {
    const pemda = pemdaOf(request);
    const kasus = await findKasus(trx, pemda.id, modul.id, nomor);
    const kunci = await inti.kunci.pemda(trx, pemda.id);
    const benar = Buffer.from(kunci.buka(kasus.pin, `kasus.pin/${kasus.id}`));
    const diberi = Buffer.from((parsePin(isianOf(request)['pin'] ?? '') ?? '').padEnd(benar.length));
    const cocok = diberi.length === benar.length && timingSafeEqual(diberi, benar);
    await catatJejak(trx, pemda.id, inti.waktu(), {
      pelaku: { jenis: 'warga' },
      tindakan: cocok ? 'kasus.pin.cocok' : 'kasus.pin.salah',
      objek: 'kasus',
      objekId: kasus.id,
    });
    if (cocok) await izinkanPerangkat(trx, pemda.id, request.pengunjung, kasus.id, inti.waktu());
    return cocok;
  }

  function keLaporan(request: FastifyRequest, reply: FastifyReply, nomor: string, tanya = '') {
    pastikanPengunjung(inti, request, reply);
    return reply.redirect(`${awalan(request, `/${pemdaOf(request).slug}/${modul.id}/laporan/${nomor}`)}${tanya}`, 303);
  }
}

const tercatat = ({ lebih }: Unggahan) => `?catat=1${lebih > 0 ? `&lebih=${lebih}` : ''}`;

const isBerfoto = ({ diterima, ditolak }: Unggahan) => diterima.length + ditolak.length > 0;

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

/** @throws NotFound for anything that is no number of this region */
function nomorOf(request: FastifyRequest): string {
  const nomor = parseNomorPublik((request.params as { nomor: string }).nomor);
  if (!nomor || nomor.singkatan !== pemdaOf(request).singkatan) throw new NotFound('laporan-tidak-ada');
  return nomor.nomor;
}

/** What the reporter may add at any time; not an act of the model. */
const TAMBAH: Pick<Peralihan, 'id' | 'isian'> = { id: 'tambah', isian: [{ kolom: 'pesan', wajib: true }] };

function parsePesan(tulisan: string, peralihan: Pick<Peralihan, 'id' | 'isian'>, bahasa: Bahasa) {
  const t = teksPengaduan[bahasa];
  const galat: Record<string, string> = {};
  const bersih = bersihkanTeks(tulisan.trim());
  const wajib = peralihan.isian.some((satu) => satu.kolom === 'pesan' && satu.wajib);
  const kolom = `pesan-${peralihan.id}`;
  if (!bersih.ok) galat[kolom] = t.nul;
  else if (panjangTeks(bersih.teks) > CERITA_MAKS)
    galat[kolom] = t.cerita.galat.ceritaPanjang(panjangTeks(bersih.teks));
  else if (wajib && bersih.teks === '') galat[kolom] = t.laporan.pesanKosong;
  return { pesan: bersih.ok ? bersih.teks : '', galat };
}
