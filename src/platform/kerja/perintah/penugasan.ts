import { bacaIsi, idDiurungkan } from '../../kasus/index.ts';
import type { KasusLengkap } from '../laporan/kasus-lengkap.query.ts';

/** How a case came to the field officer who holds it. */
export interface Penugasan {
  petugas: string;
  /** Who gave it; undefined for what the platform did itself. */
  oleh: string | undefined;
  pada: Date;
  /** What was written to the officer. */
  pesan: string;
}

/** The newest entry of the timeline that gave the case to its present officer; undefined while nobody holds it. */
export function findPenugasan({ kasus, peristiwa, orang }: KasusLengkap): Penugasan | undefined {
  const akunId = kasus.petugas_akun_id;
  if (akunId === null) return undefined;
  const batal = idDiurungkan(peristiwa);
  const asal = peristiwa.find((satu) => !batal.has(satu.id) && bacaIsi(satu.isi).petugas === akunId);
  return {
    petugas: orang.get(akunId) ?? 'Petugas',
    oleh: asal?.pelaku_nama ?? undefined,
    pada: asal?.pada ?? kasus.diubah_pada,
    pesan: bacaIsi(asal?.isi).internal ?? '',
  };
}
