import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { PenyimpananPenuh } from '../../berkas/index.ts';
import {
  bacaUnggahan,
  buangFoto,
  buangUnggahan,
  catatUnggahan,
  DrafTerkirim,
  hapusFotoDraf,
  listFoto,
} from '../../foto/index.ts';
import { publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { jatahUnggah } from '../jatah-unggah.ts';
import type { Ruang } from '../ruang.ts';
import { FOTO_MAKS, FotoView } from './foto.view.tsx';
import { kasusTerakhir, kirimFotoTerlambat } from './foto-terlambat.tsx';
import { alamatRute, keLangkah, simpanIsi, tampilkan } from './halaman.ts';
import { isTerbuka, type KonteksLapor, langkahKurang, langkahSesudah } from './langkah.ts';
import { isianOf, kirimLapor, siapkan } from './siapkan.ts';

/** Photographs, each kept at once. */
export function registerFotoLapor(app: FastifyInstance, ruang: Ruang): void {
  const dasar = alamatRute(ruang.modul);
  const opsi = { config: { akses: publik } };
  const unggahan = { config: { akses: publik, csrfDiHandler: true }, bodyLimit: 120 * 1024 * 1024 };
  app.get(`${dasar}/foto`, opsi, (request, reply) =>
    tampilkan(ruang, request, reply, 'foto', (konteks) => h(FotoView, { konteks, ditolak: [] })),
  );
  app.post(`${dasar}/foto`, unggahan, (request, reply) => unggah(ruang, request, reply));
  app.post(`${dasar}/foto-hapus`, opsi, (request, reply) => hapus(ruang, request, reply));
  app.post(`${dasar}/foto-selesai`, opsi, (request, reply) => selesai(ruang, request, reply));
}

async function unggah({ inti, modul }: Ruang, request: FastifyRequest, reply: FastifyReply) {
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
    ditolak = await simpanUnggahan(inti, request, konteks);
  } catch (error) {
    if (error instanceof DrafTerkirim) return kirimFotoTerlambat(inti, request, reply, konteks, error.kasusId);
    if (!(error instanceof PenyimpananPenuh)) throw error;
    ditolak = [t.foto.penyimpanan];
  }
  if (ditolak.length === 0) return keLangkah(reply, konteks, 'foto');
  const foto = await inti.db.read(pemda.id, (trx) => listFoto(trx, pemda.id, { drafId: draf.id }));
  const view = h(FotoView, { konteks: { ...konteks, foto }, ditolak });
  return kirimLapor(inti, request, reply, konteks, view, 'foto', true);
}

/**
 * Stores what can be used of the posted photographs in the draft.
 * @returns plain words for each of the others
 * @throws PenyimpananPenuh, DrafTerkirim
 */
async function simpanUnggahan(inti: Inti, request: FastifyRequest, konteks: KonteksLapor): Promise<string[]> {
  const { t, pemda, draf } = konteks;
  const sisa = FOTO_MAKS - konteks.foto.length;
  const hasil = await bacaUnggahan(inti, request, pemda, { sisa, ...jatahUnggah(inti, request) });
  try {
    await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) =>
      catatUnggahan(trx, pemda.id, { drafId: draf.id }, 'pelapor', hasil.diterima, inti.waktu()),
    );
  } catch (error) {
    await buangUnggahan(inti.penyimpanan, hasil);
    throw error;
  }
  return hasil.diterima.length + hasil.ditolak.length === 0 ? [t.foto.kosong] : hasil.ditolak;
}

async function hapus({ inti, modul }: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const konteks = await siapkan(inti, modul, request, reply);
  const { pemda, draf } = konteks;
  const folder = await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) =>
    hapusFotoDraf(trx, pemda.id, draf.id, isianOf(request)['id'] ?? ''),
  );
  if (folder) await buangFoto(inti.penyimpanan, folder);
  return keLangkah(reply, konteks, 'foto');
}

async function selesai({ inti, modul }: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const konteks = await siapkan(inti, modul, request, reply);
  const isi = { ...konteks.draf.isi, foto: true };
  await simpanIsi(inti, konteks, isi);
  return keLangkah(reply, konteks, langkahSesudah('foto', isi, konteks.draf.isi));
}
