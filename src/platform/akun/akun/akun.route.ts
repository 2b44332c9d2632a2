import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { formatWaktu, type Zona } from '../../../core/index.ts';
import { NotFound } from '../../errors/index.ts';
import { berakun, kirimHalaman, NAMA_PERAN, tokenForm } from '../../http/index.ts';
import { type DaerahKerja, listDaerahKerja } from '../daerah.query.ts';
import { teksOf } from '../isian.ts';
import { kepalaOf } from '../kue-sesi.ts';
import type { Ruang } from '../ruang.ts';
import { AkunView, type BarisPeran } from './akun.view.tsx';
import { namaPerangkat } from './perangkat.ts';
import { sesiWajib } from './sesi-wajib.ts';

const KABAR = new Map([
  ['sandi', 'Kata sandi Anda sudah diganti. Semua perangkat lain sudah dikeluarkan.'],
  ['sesi', 'Perangkat itu sudah dikeluarkan.'],
  ['mati', 'Langkah kedua sudah dimatikan.'],
]);

/** `/akun`: what belongs to the person who is signed in. */
export function registerAkunSaya(app: FastifyInstance, ruang: Ruang): void {
  const { inti, auth } = ruang;

  app.get('/akun', { config: { akses: berakun } }, async (request, reply) => {
    const sesi = await sesiWajib(ruang, request);
    const daerah = await listDaerahKerja(inti, sesi.akun);
    const zona = daerah[0]?.pemda.zona ?? 'Asia/Jakarta';
    const isi = h(AkunView, {
      csrf: tokenForm(inti, request, reply),
      nama: sesi.akun.nama,
      surel: sesi.akun.surel,
      duaLangkah: sesi.duaLangkah,
      peran: daerah.map(barisPeran),
      sesi: await listSesi(kepalaOf(request), sesi.id, zona),
      kabar: KABAR.get(String((request.query as { kabar?: unknown }).kabar)),
    });
    return kirimHalaman(inti, request, reply, { judul: 'Akun saya', isi, tanpaIndeks: true });
  });

  app.post('/akun/sesi/akhiri', { config: { akses: berakun } }, async (request, reply) => {
    const headers = kepalaOf(request);
    const id = teksOf(request.body, 'id');
    const satu = (await auth.api.listSessions({ headers })).find((sesi) => sesi.id === id);
    if (!satu) throw new NotFound('sesi-tidak-ada');
    await auth.api.revokeSession({ headers, body: { token: satu.token } });
    return reply.redirect('/akun?kabar=sesi', 303);
  });

  /** The tokens of the sessions never reach the page. */
  async function listSesi(headers: Headers, idKini: string, zona: Zona) {
    const daftar = await auth.api.listSessions({ headers });
    return daftar
      .sort(
        (a, b) => Number(b.id === idKini) - Number(a.id === idKini) || b.updatedAt.getTime() - a.updatedAt.getTime(),
      )
      .map((satu) => ({
        id: satu.id,
        perangkat: namaPerangkat(satu.userAgent),
        tempat: satu.ipAddress || 'alamat tidak dikenal',
        sejak: formatWaktu(satu.createdAt, zona),
        kini: satu.id === idKini,
      }));
  }
}

const barisPeran = ({ pemda, petugas }: DaerahKerja): BarisPeran => ({
  daerah: pemda.nama,
  href: `/${pemda.slug}/kerja`,
  peran: petugas.peran.map((satu) => NAMA_PERAN[satu]).join(', '),
});
