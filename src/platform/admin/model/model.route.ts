import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FunctionComponent, h } from 'preact';
import { Conflict } from '../../errors/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { isiForm } from '../../kerja/index.ts';
import type { ModelLayanan } from '../../model/index.ts';
import type { Modul } from '../../modul/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import type { Galat, Nilai } from '../isian.ts';
import { bacaSla, bacaStandar, type HasilForm, nilaiSla, nilaiStandar } from './model.form.ts';
import { readModelDaerah } from './model.query.ts';
import type { ModelProps } from './model.types.ts';
import { SlaView } from './sla.view.tsx';
import { StandarView } from './standar.view.tsx';
import { pasangVersiBaru } from './versi.command.ts';

interface HalamanModel {
  bagian: 'standar' | 'sla';
  judul: string;
  view: FunctionComponent<ModelProps>;
  nilai(model: ModelLayanan): Nilai;
  baca(kini: ModelLayanan, nilai: Nilai, isBuka: boolean): HasilForm;
}

/** One of the pages with what it works on. */
interface Ruang {
  inti: Inti;
  modul: readonly Modul[];
  halaman: HalamanModel;
}

const HALAMAN: readonly HalamanModel[] = [
  { bagian: 'standar', judul: 'Standar pelayanan', view: StandarView, nilai: nilaiStandar, baca: bacaStandar },
  { bagian: 'sla', judul: 'Batas waktu', view: SlaView, nilai: nilaiSla, baca: bacaSla },
];

/** `/kerja/admin/layanan/:layanan/standar` and `/sla`: parts of the model; each save is a new version. */
export function registerModelLayanan(app: FastifyInstance, inti: Inti, modul: readonly Modul[]): void {
  for (const halaman of HALAMAN) {
    const alamat = `/:pemda/kerja/admin/layanan/:layanan/${halaman.bagian}`;
    const ruang: Ruang = { inti, modul, halaman };
    app.get(alamat, KONFIG, (request, reply) => buka(ruang, request, reply, undefined, {}));
    app.post(alamat, KONFIG, (request, reply) => simpan(ruang, request, reply));
  }
}

const layananOf = (request: FastifyRequest) => (request.params as { layanan: string }).layanan;

async function buka(
  { inti, modul, halaman }: Ruang,
  request: FastifyRequest,
  reply: FastifyReply,
  nilai: Nilai | undefined,
  galat: Galat,
) {
  const pemda = pemdaOf(request);
  const layanan = layananOf(request);
  const { model, riwayat } = await inti.db.read(pemda.id, (trx) => readModelDaerah(trx, pemda.id, layanan));
  const isi = h(halaman.view, {
    alamat: alamatAdmin(pemda.slug, `/layanan/${layanan}/${halaman.bagian}`),
    csrf: tokenForm(inti, request, reply),
    zona: pemda.zona,
    model: model.dokumen,
    riwayat,
    nilai: nilai ?? { ...halaman.nilai(model.dokumen), hash: model.hash },
    galat,
  });
  const teks = modul.find((satu) => satu.id === layanan)?.judul.id ?? model.dokumen.judul.id;
  const kembali = { href: alamatAdmin(pemda.slug, `/layanan/${layanan}`), teks };
  const pengantar =
    'Setiap penyimpanan menjadi versi baru yang tidak berubah lagi. Laporan yang sudah masuk tetap memakai versi saat ia masuk.';
  return kirimAdmin(inti, request, reply, { judul: halaman.judul, isi, galat, kembali, pengantar });
}

async function simpan(ruang: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const { inti, halaman } = ruang;
  const pemda = pemdaOf(request);
  const layanan = layananOf(request);
  const nilai = isiForm(request);
  const { model, isBuka } = await inti.db.read(pemda.id, (trx) => readModelDaerah(trx, pemda.id, layanan));
  if (nilai['hash'] !== model.hash) throw new Conflict('model-berubah');
  const { baru, galat } = halaman.baca(model.dokumen, nilai, isBuka);
  if (Object.keys(galat).length > 0) return buka(ruang, request, reply, nilai, galat);
  const { bagian } = halaman;
  const permintaan = { layanan, hash: model.hash, kini: model.dokumen, baru, bagian };
  const hasil = await pasangVersiBaru(inti, pemda.id, permintaan, pelakuAdmin(request));
  if (hasil.jenis === 'salah')
    return buka(ruang, request, reply, nilai, { model: hasil.galat.map((satu) => satu.pesan).join(' ') });
  const kabar = hasil.jenis === 'baru' ? 'versi' : 'sama';
  return reply.redirect(alamatAdmin(pemda.slug, `/layanan/${layanan}/${bagian}?kabar=${kabar}`), 303);
}
