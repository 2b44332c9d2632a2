import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { kirimHalaman, publik } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import {
  awalPilihan,
  bacaPandangan,
  bacaTitikPilihan,
  type PilihanPeta,
  petaJalan,
  pindahkan,
  teksTitik,
} from '../../titik/index.ts';
import { type IsiDraf, simpanDraf } from './draf.store.ts';
import { type Galat, isTerbuka, type KonteksLapor, langkahKurang } from './langkah.ts';
import { PetaView } from './peta.view.tsx';
import { isianOf, siapkan } from './siapkan.ts';

type Isian = Readonly<Record<string, string>>;

/**
 * The map of the form. Each tap is a post that keeps the view in the draft and leads back to the page: the way back of
 * the browser, a reload and a lost line find what was there.
 */
export function registerPeta(app: FastifyInstance, inti: Inti, modul: Modul): void {
  const alamat = `/:pemda/${modul.id}/lapor/peta`;
  const jalan = petaJalan(inti);

  app.get(alamat, { config: { akses: publik } }, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    if (!isTerbuka('tempat', konteks.draf.isi))
      return reply.redirect(`${konteks.dasar}/${langkahKurang(konteks.draf.isi)}`, 303);
    return kirim(request, reply, konteks, {});
  });

  app.post(alamat, { config: { akses: publik } }, async (request, reply) => {
    const konteks = await siapkan(inti, modul, request, reply);
    const isian = isianOf(request);
    if (isian['aksi'] === 'pakai') return pakai(request, reply, konteks, isian);
    if (isian['aksi'] === 'lihat') return lihat(request, reply, konteks, isian);
    await simpan(konteks, { peta: pindahkan(isian, bacaPandangan(isian, pilihanKini(konteks))) });
    return reply.redirect(`${konteks.dasar}/peta`, 303);
  });

  async function pakai(request: FastifyRequest, reply: FastifyReply, konteks: KonteksLapor, isian: Isian) {
    const hasil = bacaTitikPilihan(isian, konteks.pemda.kode, konteks.bahasa);
    if (!hasil.ok) return kirim(request, reply, konteks, hasil.galat, isian);
    const { lintang, bujur, akurasi, sumber, pasti } = hasil.titik;
    await simpan(konteks, {
      lintang,
      bujur,
      akurasi,
      sumberTitik: sumber,
      titikPasti: pasti,
      peta: undefined,
      serupaDilewati: false,
    });
    return reply.redirect(`${konteks.dasar}/tempat#h-titik`, 303);
  }

  /** Figures that only look odd are shown: a person looks at the map to find out. */
  async function lihat(request: FastifyRequest, reply: FastifyReply, konteks: KonteksLapor, isian: Isian) {
    const hasil = bacaTitikPilihan({ ...isian, 'titik-pasti': 'ya' }, konteks.pemda.kode, konteks.bahasa);
    if (!hasil.ok) return kirim(request, reply, konteks, hasil.galat, isian);
    await simpan(konteks, { peta: awalPilihan(konteks.pemda.kode, undefined, hasil.titik) });
    return reply.redirect(`${konteks.dasar}/peta`, 303);
  }

  function pilihanKini({ draf: { isi }, pemda }: KonteksLapor): PilihanPeta {
    const titik =
      isi.lintang === undefined || isi.bujur === undefined ? undefined : { lintang: isi.lintang, bujur: isi.bujur };
    return isi.peta ?? awalPilihan(pemda.kode, isi.kecamatan, titik);
  }

  async function simpan(konteks: KonteksLapor, ubah: Partial<IsiDraf>): Promise<void> {
    const { pemda, draf } = konteks;
    await inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) =>
      simpanDraf(trx, pemda.id, draf, { ...draf.isi, ...ubah }, inti.waktu()),
    );
  }

  function kirim(request: FastifyRequest, reply: FastifyReply, konteks: KonteksLapor, galat: Galat, ketikan?: Isian) {
    const salah = Object.keys(galat).length > 0;
    return kirimHalaman(inti, request, reply, {
      judul: `${teksTitik[konteks.bahasa].judul} · ${konteks.model.dokumen.judul[konteks.bahasa]}`,
      isi: h(PetaView, { konteks, pilihan: pilihanKini(konteks), galat, ketikan, jalan }),
      pengaturan: konteks.pengaturan,
      adaKesalahan: salah,
      tanpaIndeks: true,
      rahasia: true,
      dwibahasa: true,
      elemen: jalan ? ['peta-jalan'] : [],
      status: salah ? 422 : 200,
    });
  }
}
