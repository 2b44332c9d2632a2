import type { Bahasa } from '../../../core/index.ts';
import { judulPublik, lencanaKeadaan, tempatPublik } from '../../kasus/index.ts';
import type { ModelTerperiksa } from '../../model/index.ts';
import type { LaporanPublik } from '../halaman/laporan-publik.query.ts';
import { teksLayanan } from '../teks.ts';
import type { EntriAtom } from './atom.ts';

/** One report as an entry: only what anybody may read. @param dasar address of the service page */
export function entriLaporan(model: ModelTerperiksa, kasus: LaporanPublik, dasar: string, bahasa: Bahasa): EntriAtom {
  const keadaan = lencanaKeadaan(model, kasus, bahasa).teks;
  return {
    id: kasus.nomor,
    judul: judulPublik(model, kasus, bahasa),
    isi: teksLayanan(bahasa).atom.isi(keadaan, tempatPublik(kasus)),
    href: `${dasar}/laporan/${kasus.nomor}`,
    kategori: model.kategori(kasus.kategori)?.judul[bahasa] ?? kasus.kategori,
    terbit: kasus.dibuat_pada,
    diubah: kasus.diubah_pada,
  };
}
