import { type HasilTitik, periksaTitik, type Titik } from '../../../core/index.ts';
import type { TeksBeranda } from '../teks.ts';

/** The position as it was posted. */
export interface IsianPosisi {
  lintang: string;
  bujur: string;
  akurasi: string;
}

export type HasilPosisi =
  | { ok: true; titik: Titik; akurasi: number | undefined; isJauh: boolean; isian: IsianPosisi }
  | { ok: false; galat: string; isian: IsianPosisi };

const PANJANG_MAKS = 60;

/** Reads a posted position; what is wrong comes back with a sentence and, where one can be guessed, a better point. */
export function parsePosisi(badan: unknown, t: TeksBeranda['posisi']): HasilPosisi {
  const isian: IsianPosisi = {
    lintang: kolom(badan, 'lintang'),
    bujur: kolom(badan, 'bujur'),
    akurasi: kolom(badan, 'akurasi'),
  };
  const akurasi = parseAkurasi(isian.akurasi);
  const hasil = periksaTitik({ lintang: isian.lintang, bujur: isian.bujur, akurasi });
  if (!hasil.ok) return { ok: false, ...perbaiki(hasil, isian, t) };
  const { lintang, bujur, peringatan } = hasil;
  return { ok: true, titik: { lintang, bujur }, akurasi, isJauh: peringatan.includes('akurasi-buruk'), isian };
}

function perbaiki(hasil: HasilTitik & { ok: false }, isian: IsianPosisi, t: TeksBeranda['posisi']) {
  const { sebab, saran } = hasil;
  if (!saran) return { galat: t.galat[sebab], isian };
  const galat = sebab === 'di-luar-indonesia' ? t.galat.selatan : t.galat[sebab];
  return { galat, isian: { ...isian, lintang: String(saran.lintang), bujur: String(saran.bujur) } };
}

/** A browser gives metres; anything else is as good as nothing. */
function parseAkurasi(teks: string): number | undefined {
  const meter = /^\d{1,8}(\.\d+)?$/.test(teks) ? Number(teks) : Number.NaN;
  return Number.isFinite(meter) ? meter : undefined;
}

function kolom(badan: unknown, nama: string): string {
  const nilai = typeof badan === 'object' && badan !== null ? (badan as Record<string, unknown>)[nama] : undefined;
  return typeof nilai === 'string' ? nilai.trim().slice(0, PANJANG_MAKS) : '';
}
