import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Conflict } from '../../errors/index.ts';
import { pemdaOf, tokenForm, untukPeran } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { betulkanTitik, titikKasus } from '../../kasus/index.ts';
import {
  awalPilihan,
  bacaPandangan,
  bacaTitikPilihan,
  isianPandangan,
  petaJalan,
  pindahkan,
  type TitikPilihan,
} from '../../titik/index.ts';
import { idDiAlamat, isiForm, kirimKerja, kueri, pelakuOf } from '../halaman.ts';
import { kueriDaftar } from '../kotak-masuk/tetangga.ts';
import type { Nilai } from './isian.form.ts';
import { readKasusLengkap } from './kasus-lengkap.query.ts';
import { alamatBerdaftar, alamatLaporan, versiDari } from './kirim.ts';
import { TitikView } from './titik.view.tsx';

const BERUBAH =
  'Rekan mengubah laporan ini sejak Anda membukanya. Lihat riwayatnya, lalu tekan Pakai titik ini sekali lagi.';

/** The point of a case can be moved on a map; what the map shows stands in the address. */
export function registerTitik(app: FastifyInstance, inti: Inti): void {
  const config = { akses: untukPeran('operator', 'verifikator') };
  const alamat = '/:pemda/kerja/laporan/:id/titik';
  app.get(alamat, { config }, (request, reply) => kirimPeta(inti, request, reply));
  app.post(alamat, { config }, (request, reply) => terima(inti, request, reply));
}

async function kirimPeta(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  salah: { status: 409 | 422; galat: Record<string, string>; ketikan: Nilai } | undefined = undefined,
) {
  const pemda = pemdaOf(request);
  const lengkap = await inti.db.read(pemda.id, (trx) =>
    readKasusLengkap(inti, trx, pemda, pelakuOf(request), idDiAlamat(request)),
  );
  const { kasus } = lengkap;
  const awal = awalPilihan(pemda.kode, kasus.kecamatan_kode, titikKasus(kasus) ?? undefined);
  const dicari = kueri(request);
  const jalan = petaJalan(inti);
  const isi = h(TitikView, {
    lengkap,
    alamat: alamatLaporan(request),
    kueri: kueriDaftar(dicari),
    csrf: tokenForm(inti, request, reply),
    pilihan: pindahkan(dicari, bacaPandangan(dicari, awal)),
    galat: salah?.galat ?? {},
    ketikan: salah?.ketikan,
    jalan,
  });
  return kirimKerja(inti, request, reply, {
    judul: `Titik ${kasus.nomor}`,
    isi,
    pengaturan: lengkap.pengaturan,
    status: salah?.status ?? 200,
    adaKesalahan: salah !== undefined,
    elemen: jalan ? ['peta-jalan'] : [],
  });
}

async function terima(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const hanyaLihat = nilai['aksi'] === 'lihat';
  // Figures that only look odd are shown: a person looks at the map to find out.
  const hasil = bacaTitikPilihan(hanyaLihat ? { ...nilai, 'titik-pasti': 'ya' } : nilai, pemda.kode, 'id');
  if (!hasil.ok) return kirimPeta(inti, request, reply, { status: 422, galat: hasil.galat, ketikan: nilai });
  if (hanyaLihat) return reply.redirect(alamatPandangan(request, hasil.titik), 303);
  try {
    const berubah = await simpan(inti, request, nilai, hasil.titik);
    return reply.redirect(alamatBerdaftar(request, berubah ? 'dibetulkan' : 'sama'), 303);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const { versi: _, sejak: __, ...lain } = nilai;
    return kirimPeta(inti, request, reply, { status: 409, galat: { lintang: BERUBAH }, ketikan: lain });
  }
}

function simpan(inti: Inti, request: FastifyRequest, nilai: Nilai, titik: TitikPilihan): Promise<boolean> {
  const pemda = pemdaOf(request);
  const pelaku = pelakuOf(request);
  const { lintang, bujur, sumber, akurasi = null } = titik;
  return inti.db.tenant(pemda.id, { jenis: 'petugas', id: pelaku.akunId }, (trx) =>
    betulkanTitik(inti, trx, pemda, {
      kasusId: idDiAlamat(request),
      versi: versiDari(nilai),
      pelaku,
      titik: { lintang, bujur, akurasi, sumber },
    }),
  );
}

function alamatPandangan(request: FastifyRequest, titik: TitikPilihan): string {
  const { lintang, bujur } = titik;
  const isian = isianPandangan(awalPilihan(pemdaOf(request).kode, undefined, { lintang, bujur }));
  const daftar = Object.fromEntries(new URLSearchParams(kueriDaftar(kueri(request))));
  return `${alamatLaporan(request)}/titik?${new URLSearchParams({ ...daftar, ...isian })}`;
}
