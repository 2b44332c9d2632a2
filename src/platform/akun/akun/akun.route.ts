import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { berakun, kirimHalaman, NAMA_PERAN, tokenForm } from '../../http/index.ts';
import { type DaerahKerja, listDaerahKerja } from '../daerah.query.ts';
import type { Ruang } from '../ruang.ts';
import { AkunView, type BarisPeran } from './akun.view.tsx';
import { listSesi } from './sesi.query.ts';
import { sesiWajib } from './sesi-wajib.ts';

const KABAR = new Map([
  ['sandi', 'Kata sandi Anda sudah diganti. Semua perangkat lain sudah dikeluarkan.'],
  ['sesi', 'Perangkat itu sudah dikeluarkan.'],
  ['semua', 'Semua perangkat lain sudah dikeluarkan.'],
  ['mati', 'Langkah kedua sudah dimatikan.'],
]);

/** `/akun`: what belongs to the person who is signed in. */
export function registerAkunSaya(app: FastifyInstance, ruang: Ruang): void {
  const { inti } = ruang;

  app.get('/akun', { config: { akses: berakun } }, async (request, reply) => {
    const sesi = await sesiWajib(ruang, request);
    const daerah = await listDaerahKerja(inti, sesi.akun);
    const isi = h(AkunView, {
      csrf: tokenForm(inti, request, reply),
      nama: sesi.akun.nama,
      surel: sesi.akun.surel,
      duaLangkah: sesi.duaLangkah,
      peran: daerah.map(barisPeran),
      sesi: await listSesi(ruang, request),
      kabar: KABAR.get(String((request.query as { kabar?: unknown }).kabar)),
    });
    return kirimHalaman(inti, request, reply, { judul: 'Akun saya', isi, tanpaIndeks: true });
  });
}

const barisPeran = ({ pemda, petugas }: DaerahKerja): BarisPeran => ({
  daerah: pemda.nama,
  href: `/${pemda.slug}/kerja`,
  peran: petugas.peran.map((satu) => NAMA_PERAN[satu]).join(', '),
});
