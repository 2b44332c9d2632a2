import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { pemdaOf } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { listLayanan } from '../../pemda/index.ts';
import { isBerakhir, listPeran, petugasDari } from '../akun/orang.query.ts';
import { alamatAdmin, KONFIG, kirimAdmin } from '../halaman.tsx';
import { kekurangan, readKesiapan } from '../layanan/kesiapan.query.ts';
import { NAMA_TAHAP } from '../layanan/layanan.view.tsx';
import { RingkasanView } from './ringkasan.view.tsx';
import { hitungTugasTertinggal } from './tugas-tertinggal.query.ts';

/** `/kerja/admin`: where everything is, and what is missing. */
export function registerRingkasan(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  app.get('/:pemda/kerja/admin', KONFIG, async (request, reply) => {
    const pemda = pemdaOf(request);
    const kini = inti.waktu();
    const alamat = (jalur: string) => alamatAdmin(pemda.slug, jalur);
    const props = await inti.db.read(pemda.id, async (trx) => {
      const peran = await listPeran(trx, pemda.id);
      const tertinggal = await hitungTugasTertinggal(trx, pemda.id, [...petugasDari(peran, kini).keys()]);
      const layanan = [];
      for (const satu of await listLayanan(trx, pemda.id)) {
        const kesiapan = await readKesiapan(trx, pemda.id, satu.layanan, kini);
        const judul = modul.find(({ id }) => id === satu.layanan)?.judul.id ?? kesiapan.model?.dokumen.judul.id;
        layanan.push({
          judul: judul ?? satu.layanan,
          href: alamat(`/layanan/${satu.layanan}`),
          tahap: NAMA_TAHAP[satu.tahap],
          kurang: kekurangan(kesiapan).map(({ teks }) => teks),
        });
      }
      return {
        alamat: alamat(''),
        layanan,
        jumlahPeran: peran.filter((satu) => !isBerakhir(satu, kini)).length,
        tertinggal: tertinggal.map(({ akunId, jumlah }) => {
          const milik = peran.findLast((satu) => satu.akunId === akunId && satu.peran === 'petugas');
          return {
            nama: milik?.nama ?? 'Petugas',
            jumlah,
            href: milik ? alamat(`/akun/${milik.id}`) : alamat('/akun'),
          };
        }),
      };
    });
    const kembali = { href: `/${pemda.slug}/kerja`, teks: 'Meja kerja' };
    return kirimAdmin(inti, request, reply, { judul: 'Admin daerah', isi: h(RingkasanView, props), kembali });
  });
}
