import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { beriPeran } from '../../akses/index.ts';
import { buatAkun, TUGAS_UNDANGAN } from '../../akun/index.ts';
import { pemdaOf, tokenForm } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { antrekan } from '../../jobs/index.ts';
import { isiForm } from '../../kerja/index.ts';
import { listUnit } from '../../pemda/index.ts';
import { alamatAdmin, KONFIG, kirimAdmin, pelakuAdmin } from '../halaman.tsx';
import { awalTanggal, createPembaca, type Galat, type Nilai } from '../isian.ts';
import { listPeran, orangDari } from './orang.query.ts';
import { PERAN_DAERAH } from './peran-daerah.ts';
import { TambahView } from './tambah.view.tsx';
import { readMulai } from './ubah-peran.form.ts';

/** `/kerja/admin/akun/tambah`: an account by its address, and a role for it. */
export function registerTambahAkun(app: FastifyInstance, inti: Inti): void {
  const alamat = '/:pemda/kerja/admin/akun/tambah';
  app.get(alamat, KONFIG, (request, reply) => buka(inti, request, reply, {}, {}));
  app.post(alamat, KONFIG, (request, reply) => simpan(inti, request, reply));
}

async function buka(inti: Inti, request: FastifyRequest, reply: FastifyReply, nilai: Nilai, galat: Galat) {
  const pemda = pemdaOf(request);
  const { unit, orang } = await readPilihan(inti, pemda.id);
  const alamat = alamatAdmin(pemda.slug, '/akun');
  const isi = h(TambahView, { alamat, csrf: tokenForm(inti, request, reply), unit, orang: [...orang], nilai, galat });
  const kembali = { href: alamat, teks: 'Akun dan peran' };
  return kirimAdmin(inti, request, reply, { judul: 'Tambah orang atau peran', isi, galat, kembali });
}

function readPilihan(inti: Inti, pemdaId: number) {
  return inti.db.read(pemdaId, async (trx) => ({
    unit: await listUnit(trx, pemdaId),
    orang: orangDari(await listPeran(trx, pemdaId), inti.waktu()),
  }));
}

async function simpan(inti: Inti, request: FastifyRequest, reply: FastifyReply) {
  const pemda = pemdaOf(request);
  const nilai = isiForm(request);
  const { unit, orang } = await readPilihan(inti, pemda.id);
  const baca = createPembaca(nilai);
  const surel = baca.teks('surel', 254, 'Tulis alamat surel');
  if (surel !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(surel))
    baca.galat['surel'] = 'Tulis surel seperti nama@contoh.id';
  const nama = baca.teks('nama', 120, 'Tulis nama');
  const peran = PERAN_DAERAH.find((satu) => satu === nilai['peran']);
  if (!peran) baca.galat['peran'] = 'Pilih peran';
  const unitId = unit.find((satu) => satu.id === nilai['unit'])?.id;
  if (unitId === undefined) baca.galat['unit'] = 'Pilih unit';
  const kini = inti.waktu();
  const mulai = readMulai(baca, pemda.zona, kini);
  const akhir = baca.tanggal('sampai');
  const sampai = akhir === undefined ? undefined : awalTanggal(pemda.zona, akhir, 1);
  if (sampai && (sampai <= mulai || sampai <= kini))
    baca.galat['sampai'] = 'Tulis hari sesudah peran mulai, paling cepat hari ini';
  const penggantiAkunId = nilai['pengganti'] || undefined;
  if (penggantiAkunId !== undefined && !orang.has(penggantiAkunId)) baca.galat['pengganti'] = 'Pilih orang dari daftar';
  if (Object.keys(baca.galat).length > 0 || !peran || unitId === undefined)
    return buka(inti, request, reply, nilai, baca.galat);
  const akunId = await buatAkun(inti, { surel, nama });
  const pelaku = pelakuAdmin(request);
  await inti.db.tenant(pemda.id, pelaku, async (trx) => {
    await beriPeran(trx, pemda, { akunId, nama, peran, unitId, mulai, sampai, penggantiAkunId }, pelaku, kini);
    await antrekan(trx, pemda.id, kini, TUGAS_UNDANGAN, { akunId });
  });
  return reply.redirect(alamatAdmin(pemda.slug, '/akun?kabar=undangan'), 303);
}
