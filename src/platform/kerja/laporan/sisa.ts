import type { KolomAksi, Peralihan } from '../../model/index.ts';
import type { Nilai } from './isian.form.ts';
import { LABEL_KOLOM } from './isian.view.tsx';
import type { KasusLengkap } from './kasus-lengkap.query.ts';
import type { Kembalian, LaporanProps } from './laporan.types.ts';
import { tindakanBagi } from './tindakan.ts';

/** The act of a post that came back and is not offered any more; undefined while its form stands on the page. */
export function peralihanHilang({ lengkap, pelaku, kembalian }: LaporanProps): Peralihan | undefined {
  const peralihan = kembalian && lengkap.model.peralihan(kembalian.form);
  const { utama, lain } = tindakanBagi(lengkap.model, lengkap.kasus, pelaku);
  return [utama, ...lain].some((satu) => satu?.id === peralihan?.id) ? undefined : peralihan;
}

/** All that was filled in for an act, in words, as a note for colleagues: the act, then a line for each field. */
export function tulisanSisa(lengkap: KasusLengkap, peralihan: Peralihan, { nilai }: Kembalian): string {
  const baris = peralihan.isian.flatMap(({ kolom }) => {
    const teks = KATA[kolom as KolomAksi](nilai, lengkap).trim();
    return teks === '' ? [] : [`${LABEL_KOLOM[kolom as KolomAksi]}: ${teks}`];
  });
  return [`Belum jadi dilakukan: ${peralihan.judul.id}`, ...baris].join('\n');
}

type Kata = (nilai: Nilai, lengkap: KasusLengkap) => string;

const ketikan =
  (nama: string): Kata =>
  (nilai) =>
    nilai[nama] ?? '';
const gabungan =
  (pemisah: string, ...nama: string[]): Kata =>
  (nilai) =>
    nama.flatMap((satu) => nilai[satu]?.trim() || []).join(pemisah);

const KATA: Record<KolomAksi, Kata> = {
  keparahan: ({ keparahan = '' }, { model }) => model.keparahan(keparahan)?.judul.id ?? '',
  unit: (nilai, { unit }) => unit.find(({ id }) => id === nilai['unit'])?.nama ?? '',
  petugas: (nilai, { petugas }) => petugas.find(({ akunId }) => akunId === nilai['petugas'])?.nama ?? '',
  alasan: ({ alasan = '' }, { model }) => model.alasan(alasan)?.judul.id ?? '',
  pesan: ketikan('pesan'),
  catatan: ketikan('catatan'),
  jadwal: gabungan('-', 'jadwal-hari', 'jadwal-bulan', 'jadwal-tahun'),
  // Shown as pictures.
  foto: () => '',
  jamKerja: ketikan('jamKerja'),
  bahan: ketikan('bahan'),
  induk: ketikan('induk'),
  penerima: gabungan(', ', 'penerima-nama', 'penerima-kontak'),
  terbit: ketikan('terbit'),
};
