import { tanggalLokal } from '../../../core/index.ts';
import type { Pemda, Unit } from '../../pemda/index.ts';
import { awalTanggal, createPembaca, type Galat, type Nilai, nilaiTanggal } from '../isian.ts';
import type { BarisPeran } from './orang.query.ts';
import { capPeran } from './peran.store.ts';
import type { IsiPeran } from './ubah-peran.command.ts';

interface Pilihan {
  unit: readonly Unit[];
  /** People of the region, by account. */
  orang: ReadonlyMap<string, string>;
}

/** The form as it stands when nobody has written into it. */
export function nilaiPeran(peran: BarisPeran, { zona }: Pemda): Nilai {
  const akhir = peran.sampai && tanggalLokal(new Date(peran.sampai.getTime() - 1), zona);
  return {
    cap: capPeran(peran),
    nama: peran.nama,
    unit: peran.unitId,
    pengganti: peran.penggantiAkunId ?? '',
    ...nilaiTanggal('mulai', tanggalLokal(peran.mulai, zona)),
    ...nilaiTanggal('sampai', akhir ?? undefined),
  };
}

/** Reads what shall be changed of a role; dates are whole days of the region. */
export function readUbahPeran(
  nilai: Nilai,
  peran: BarisPeran,
  { unit, orang }: Pilihan,
  { zona }: Pemda,
  kini: Date,
): { isi: IsiPeran; galat: Galat } {
  const baca = createPembaca(nilai);
  const nama = baca.teks('nama', 120, 'Tulis nama');
  const unitId = [peran.unitId, ...unit.map(({ id }) => id)].find((id) => id === nilai['unit']);
  if (unitId === undefined) baca.galat['unit'] = 'Pilih unit';
  const mulai = peran.mulai > kini ? readMulai(baca, zona, kini, 'Tulis hari pertama') : peran.mulai;
  const akhir = baca.tanggal('sampai');
  const sampai = akhir === undefined ? null : awalTanggal(zona, akhir, 1);
  if (sampai !== null && sampai <= kini)
    baca.galat['sampai'] = 'Tulis hari ini atau sesudahnya. Untuk mengakhiri sekarang, pakai tombol di bawah';
  else if (sampai !== null && sampai <= mulai) baca.galat['sampai'] = 'Tulis hari pertama atau sesudahnya';
  const penggantiAkunId = nilai['pengganti'] || null;
  if (penggantiAkunId !== null && (penggantiAkunId === peran.akunId || !orang.has(penggantiAkunId)))
    baca.galat['pengganti'] = 'Pilih orang dari daftar';
  return { isi: { nama, unitId: unitId ?? peran.unitId, mulai, sampai, penggantiAkunId }, galat: baca.galat };
}

/**
 * The first day of a role: today at the earliest, for nobody had a right before it was given; then it begins now.
 * @param kurang what to say when it is empty; without it an empty one is now
 */
export function readMulai(
  baca: ReturnType<typeof createPembaca>,
  zona: Pemda['zona'],
  kini: Date,
  kurang?: string,
): Date {
  const iso = baca.tanggal('mulai', kurang);
  if (iso === undefined) return kini;
  if (iso < tanggalLokal(kini, zona)) baca.galat['mulai'] = 'Tulis hari ini atau sesudahnya';
  const awal = awalTanggal(zona, iso);
  return awal < kini ? kini : awal;
}
