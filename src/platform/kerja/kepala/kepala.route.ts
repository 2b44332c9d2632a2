import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { type Kalender, tanggalLokal } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { JamTeks, Lencana } from '../../../ui/index.ts';
import { pemdaOf, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { type Hitungan, kalimatJam, lencanaKeadaan } from '../../kasus/index.ts';
import { modelKasus } from '../../model/index.ts';
import type { Modul } from '../../modul/index.ts';
import { readKalender, readPengaturan } from '../../pemda/index.ts';
import { alamatKerja, kirimKerja } from '../halaman.ts';
import { namaTempat } from '../kotak-masuk/baris.query.ts';
import { hitungPandangan } from '../kotak-masuk/pandangan.query.ts';
import { TEKS_PANDANGAN } from '../kotak-masuk/pilihan.ts';
import { listLayananKerja } from '../layanan.query.ts';
import {
  type BarisEskalasi,
  type BarisKepala,
  hitungBelumDibagi,
  listDikembalikan,
  listEskalasi,
  listKeberatan,
} from './kepala.query.ts';
import { KepalaView } from './kepala.view.tsx';

/** The head's overview. */
export function registerKepala(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  app.get('/:pemda/kerja/kepala', { config: { akses: untukPeran('kepala', 'admin-pemda') } }, (request, reply) =>
    bukaKepala(inti, modul, request, reply),
  );
}

async function bukaKepala(inti: Inti, modul: readonly Modul[], request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const kini = inti.waktu();
  const laporan = (id: string) => alamatKerja(pemda.slug, `/laporan/${id}`);
  const { pengaturan, props } = await inti.db.read(pemda.id, async (trx) => {
    const layanan = await listLayananKerja(trx, pemda.id, modul);
    const kalender = await readKalender(trx, pemda);
    const jumlah = {
      ...(await hitungPandangan(trx, pemda.id, layanan, tanggalLokal(kini, pemda.zona))),
      'belum-dibagi': await hitungBelumDibagi(trx, pemda.id),
    };
    const nama = ['terlambat', 'bahaya', 'hari-ini', 'belum-dibagi', 'konfirmasi', 'terbuka'] as const;
    const eskalasi = await listEskalasi(trx, pemda.id);
    const items = (rows: readonly BarisKepala[]) => Promise.all(rows.map((row) => item(trx, row, laporan)));
    return {
      pengaturan: await readPengaturan(trx, pemda.id),
      props: {
        angka: nama.map((satu) => ({
          angka: jumlah[satu].toLocaleString('id-ID'),
          teks: TEKS_PANDANGAN[satu],
          href: alamatKerja(pemda.slug, `/kotak-masuk?pandangan=${satu}`),
        })),
        daftar: [
          {
            id: 'h-eskalasi',
            judul: 'Batas waktu lewat',
            kosong: 'Tidak ada batas waktu yang lewat.',
            item: await Promise.all(eskalasi.map((row) => itemEskalasi(trx, row, kalender, kini, laporan))),
          },
          {
            id: 'h-kembali',
            judul: 'Dikembalikan petugas',
            kosong: 'Tidak ada tugas yang dikembalikan.',
            item: await items(await listDikembalikan(trx, pemda.id, layanan)),
          },
          {
            id: 'h-keberatan',
            judul: 'Keberatan pelapor',
            kosong: 'Tidak ada keberatan yang menunggu.',
            item: await items(await listKeberatan(trx, pemda.id, layanan, kini)),
          },
        ],
      },
    };
  });
  return kirimKerja(inti, request, reply, { judul: 'Yang perlu Anda lihat', isi: h(KepalaView, props), pengaturan });
}

async function item(trx: Trx, row: BarisKepala, laporan: (id: string) => string) {
  const model = await modelKasus(trx, row.model_hash);
  return {
    judul: row.judul,
    href: laporan(row.id),
    rincian: `${row.nomor} · ${namaTempat(row)}`,
    tambahan: h(Lencana, lencanaKeadaan(model, row, 'id')),
  };
}

async function itemEskalasi(
  trx: Trx,
  row: BarisEskalasi,
  kalender: Kalender,
  kini: Date,
  laporan: (id: string) => string,
) {
  const model = await modelKasus(trx, row.model_hash);
  const hitungan = row.hitungan as unknown as Hitungan;
  const jam = { mulai: row.mulai_pada, tenggat: row.tenggat_pada, berhenti: null, selesai: null, hitungan };
  const kalimat = kalimatJam(kalender, jam, kini, 'id');
  const nama = model.jam(row.jam)?.judul.id ?? row.jam;
  return {
    ...(await item(trx, row, laporan)),
    tambahan: h(JamTeks, { ...kalimat, teks: `${nama}: ${kalimat.teks.toLowerCase()}` }),
  };
}
