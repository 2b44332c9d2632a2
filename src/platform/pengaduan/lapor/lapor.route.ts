import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { bolehCoba, sumberOf } from '../../akun/index.ts';
import { PenyimpananPenuh } from '../../berkas/index.ts';
import { TooMany } from '../../errors/index.ts';
import {
  bacaUnggahan,
  buangFoto,
  buangUnggahan,
  catatUnggahan,
  DrafTerkirim,
  hapusFotoDraf,
  listFoto,
  listFotoUmum,
} from '../../foto/index.ts';
import { awalan, lupakanPengunjung, pemdaOf, publik, type Tampilan } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { findSerupa } from '../../kasus/index.ts';
import type { Modul } from '../../modul/index.ts';
import { jatahUnggah } from '../jatah-unggah.ts';
import { CeritaView, parseCerita } from './cerita.tsx';
import { hapusPerangkat, type IsiDraf, simpanDraf } from './draf.store.ts';
import { FOTO_MAKS, FotoView } from './foto.view.tsx';
import { kasusTerakhir, kirimFotoTerlambat } from './foto-terlambat.tsx';
import { HapusView } from './hapus.view.tsx';
import { JenisView, parseJenis } from './jenis.tsx';
import { type Galat, isTerbuka, type KonteksLapor, type Langkah, langkahKurang, langkahSesudah } from './langkah.ts';
import { PeriksaView } from './periksa.view.tsx';
import { SerupaView } from './serupa.view.tsx';
import { isianOf, kirimLapor, siapkan } from './siapkan.ts';
import { parseTempat } from './tempat.form.ts';
import { TempatView } from './tempat.view.tsx';

/** The pages of the report form, from the kind to the summary. Sending is in `kirim.route.ts`. */
export function registerLapor(app: FastifyInstance, inti: Inti, modul: Modul): void {
  const dasar = `/:pemda/${modul.id}/lapor`;
  const opsi = { config: { akses: publik } };

  app.get(dasar, opsi, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    return keLangkah(
      reply,
      konteks,
      langkahKurang(konteks.draf.isi) === 'periksa' ? 'periksa' : langkahKurang(konteks.draf.isi),
    );
  });

  app.get(`${dasar}/jenis`, opsi, (request, reply) =>
    tampil(request, reply, 'jenis', (konteks) => h(JenisView, { konteks, galat: {} })),
  );
  app.post(`${dasar}/jenis`, opsi, (request, reply) =>
    simpan(request, reply, 'jenis', parseJenis, (konteks, _isi, galat) => h(JenisView, { konteks, galat })),
  );

  app.get(`${dasar}/tempat`, opsi, (request, reply) =>
    tampil(request, reply, 'tempat', (konteks) =>
      h(TempatView, { konteks, isi: konteks.draf.isi, galat: {}, ketikan: {} }),
    ),
  );
  app.post(`${dasar}/tempat`, opsi, async (request, reply) => {
    const body = isianOf(request);
    const { aksi } = body;
    if (aksi !== 'desa' && aksi !== 'peta')
      return simpan(request, reply, 'tempat', parseTempat, (konteks, isi, galat) =>
        h(TempatView, { konteks, isi, galat, ketikan: titikKetikan(body, isi) }),
      );
    const konteks = await siapkan(inti, modul, request, reply);
    const { isi, galat } = parseTempat(body, konteks);
    await simpanIsi(konteks, isi);
    const bisaLanjut = isi.patokan !== '' || (body['patokan'] ?? '').trim() === '';
    if (aksi === 'peta' && bisaLanjut) return reply.redirect(`${konteks.dasar}/peta`, 303);
    const salah: Galat = bisaLanjut ? {} : { patokan: galat['patokan'] ?? '' };
    return kirim(
      request,
      reply,
      konteks,
      h(TempatView, { konteks, isi, galat: salah, ketikan: body }),
      'tempat',
      !bisaLanjut,
    );
  });

  app.get(`${dasar}/foto`, opsi, (request, reply) =>
    tampil(request, reply, 'foto', (konteks) => h(FotoView, { konteks, ditolak: [] })),
  );
  app.post(`${dasar}/foto`, { config: { akses: publik, csrfDiHandler: true }, bodyLimit: 120 * 1024 * 1024 }, unggah);
  app.post(`${dasar}/foto-hapus`, opsi, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    const folder = await inti.db.tenant(konteks.pemda.id, { jenis: 'warga' }, (trx) =>
      hapusFotoDraf(trx, konteks.pemda.id, konteks.draf.id, isianOf(request)['id'] ?? ''),
    );
    if (folder) await buangFoto(inti.penyimpanan, folder);
    return keLangkah(reply, konteks, 'foto');
  });
  app.post(`${dasar}/foto-selesai`, opsi, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    const isi = { ...konteks.draf.isi, foto: true };
    await simpanIsi(konteks, isi);
    return keLangkah(reply, konteks, langkahSesudah('foto', isi, konteks.draf.isi));
  });

  app.get(`${dasar}/cerita`, opsi, (request, reply) =>
    tampil(request, reply, 'cerita', (konteks) => h(CeritaView, { konteks, galat: {}, ketikan: {} })),
  );
  app.post(`${dasar}/cerita`, opsi, (request, reply) =>
    simpan(request, reply, 'cerita', parseCerita, (konteks, _isi, galat) =>
      h(CeritaView, { konteks, galat, ketikan: isianOf(request) }),
    ),
  );

  app.get(`${dasar}/serupa`, opsi, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    const serupa = await cariSerupa(request, konteks);
    if (serupa.length === 0)
      return keLangkah(reply, konteks, langkahKurang({ ...konteks.draf.isi, serupaDilewati: true }));
    return kirim(request, reply, konteks, h(SerupaView, { konteks, serupa }), 'serupa');
  });
  app.post(`${dasar}/serupa`, opsi, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    await simpanIsi(konteks, { ...konteks.draf.isi, serupaDilewati: true });
    return keLangkah(reply, konteks, 'periksa');
  });

  app.get(`${dasar}/periksa`, opsi, (request, reply) =>
    tampil(request, reply, 'periksa', (konteks) => h(PeriksaView, { konteks, galat: {}, sekaliLagi: false })),
  );

  app.get(`${dasar}/hapus`, opsi, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    return kirim(request, reply, konteks, h(HapusView, { konteks }), 'periksa');
  });
  app.post(`${dasar}/hapus`, opsi, async (request, reply) => {
    const pemda = pemdaOf(request);
    await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) => hapusPerangkat(trx, pemda.id, request.pengunjung));
    lupakanPengunjung(request, reply);
    // Whoever sits down here next finds nothing by the way back.
    return reply.header('clear-site-data', '"cache"').redirect(awalan(request, `/${pemda.slug}`), 303);
  });

  async function tampil(
    request: FastifyRequest,
    reply: FastifyReply,
    langkah: Langkah,
    view: (konteks: KonteksLapor) => Tampilan['isi'],
  ) {
    const konteks = await siapkan(inti, modul, request, reply);
    if (!isTerbuka(langkah, konteks.draf.isi)) return keLangkah(reply, konteks, langkahKurang(konteks.draf.isi));
    return kirim(request, reply, konteks, view(konteks), langkah);
  }

  type Parse = (body: Record<string, string>, konteks: KonteksLapor) => { isi: IsiDraf; galat: Galat };
  async function simpan(
    request: FastifyRequest,
    reply: FastifyReply,
    langkah: Langkah,
    parse: Parse,
    view: (konteks: KonteksLapor, isi: IsiDraf, galat: Galat) => Tampilan['isi'],
  ) {
    const konteks = await siapkan(inti, modul, request, reply);
    const { isi, galat } = parse(isianOf(request), konteks);
    if (Object.keys(galat).length > 0) return kirim(request, reply, konteks, view(konteks, isi, galat), langkah, true);
    await simpanIsi(konteks, isi);
    return keLangkah(reply, konteks, langkahSesudah(langkah, isi, konteks.draf.isi));
  }

  async function unggah(request: FastifyRequest, reply: FastifyReply) {
    const konteks = await siapkan(inti, modul, request, reply);
    const { t, pemda, draf } = konteks;
    // Without a stored draft there is nothing that a photograph could belong to.
    if (!isTerbuka('foto', draf.isi)) {
      const terkirim = await kasusTerakhir(inti, modul, request, konteks);
      if (terkirim !== undefined) return kirimFotoTerlambat(inti, request, reply, konteks, terkirim);
      return keLangkah(reply, konteks, langkahKurang(draf.isi));
    }
    let ditolak: string[];
    try {
      const hasil = await bacaUnggahan(inti, request, pemda, {
        sisa: FOTO_MAKS - konteks.foto.length,
        ...jatahUnggah(inti, request),
      });
      ditolak = hasil.diterima.length + hasil.ditolak.length === 0 ? [t.foto.kosong] : hasil.ditolak;
      try {
        await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) =>
          catatUnggahan(trx, pemda.id, { drafId: draf.id }, 'pelapor', hasil.diterima, inti.waktu()),
        );
      } catch (error) {
        await buangUnggahan(inti.penyimpanan, hasil);
        throw error;
      }
    } catch (error) {
      if (error instanceof DrafTerkirim) return kirimFotoTerlambat(inti, request, reply, konteks, error.kasusId);
      if (!(error instanceof PenyimpananPenuh)) throw error;
      ditolak = [t.foto.penyimpanan];
    }
    if (ditolak.length === 0) return keLangkah(reply, konteks, 'foto');
    const foto = await inti.db.read(pemda.id, (trx) => listFoto(trx, pemda.id, { drafId: draf.id }));
    return kirim(request, reply, konteks, h(FotoView, { konteks: { ...konteks, foto }, ditolak }), 'foto', true);
  }

  async function cariSerupa(request: FastifyRequest, konteks: KonteksLapor) {
    const { pemda, draf } = konteks;
    const { kategori, lintang, bujur } = draf.isi;
    if (kategori === undefined || lintang === undefined || bujur === undefined) return [];
    const titik = { lintang, bujur };
    const hanyaTerbit = !(await bolehTertutup(request));
    const cari = { pemdaId: pemda.id, layanan: modul.id, kategori, titik, kini: inti.waktu(), hanyaTerbit };
    return inti.db.read(pemda.id, async (trx) => {
      const serupa = await findSerupa(trx, cari);
      const hasil = [];
      for (const satu of serupa)
        hasil.push({
          satu,
          foto: (await listFotoUmum(trx, pemda.id, satu.kasus))[0],
        });
      return hasil;
    });
  }

  /** Whoever asks for point after point learns of published reports only; nobody waits in the middle of a form. */
  async function bolehTertutup(request: FastifyRequest): Promise<boolean> {
    if (inti.config.laporPerSumber === 0) return true;
    try {
      await bolehCoba(inti, `serupa-${sumberOf(request)}`);
      return true;
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      return false;
    }
  }

  async function simpanIsi(konteks: KonteksLapor, isi: IsiDraf): Promise<void> {
    await inti.db.tenant(konteks.pemda.id, { jenis: 'warga' }, (trx) =>
      simpanDraf(trx, konteks.pemda.id, konteks.draf, isi, inti.waktu()),
    );
  }

  function kirim(
    request: FastifyRequest,
    reply: FastifyReply,
    konteks: KonteksLapor,
    isi: Tampilan['isi'],
    langkah: Langkah,
    adaKesalahan = false,
  ) {
    return kirimLapor(inti, request, reply, konteks, isi, langkah, adaKesalahan);
  }
}

function keLangkah(reply: FastifyReply, konteks: KonteksLapor, langkah: Langkah): FastifyReply {
  return reply.redirect(`${konteks.dasar}/${langkah}`, 303);
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
