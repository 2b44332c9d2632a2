import { teksBeranda } from '../../src/platform/beranda/teks.ts';
import { terjemah } from '../../src/platform/http/teks.ts';
import { teksTampilan } from '../../src/platform/kasus/tampilan/teks.ts';
import { teksLayanan } from '../../src/platform/layanan-publik/teks.ts';
import { teksHenti } from '../../src/platform/notifikasi/henti-kabar.view.tsx';
import { teksIkutKabar } from '../../src/platform/notifikasi/ikut-kabar.view.tsx';
import { teksPengaduan } from '../../src/platform/pengaduan/teks.ts';
import { teksTitik } from '../../src/platform/titik/teks.ts';
import { teks as teksUi } from '../../src/ui/teks.ts';

export type Nilai = unknown;

/** The text tables of the rooms that speak both languages. */
export function tabelTeks(bahasa: 'id' | 'en'): Record<string, Nilai> {
  return {
    beranda: teksBeranda(bahasa),
    pengaduan: teksPengaduan[bahasa],
    'layanan-publik': teksLayanan(bahasa),
    kasus: teksTampilan[bahasa],
    titik: teksTitik[bahasa],
    ui: teksUi[bahasa],
    // The menu of staff is in Indonesian alone.
    http: Object.fromEntries(Object.entries(terjemah(bahasa)).filter(([nama]) => nama !== 'menuPetugas')),
    henti: teksHenti[bahasa],
    ikutKabar: teksIkutKabar[bahasa],
  };
}

/** All plain texts of a table. */
export function kata(nilai: Nilai): string[] {
  if (typeof nilai === 'string') return [nilai];
  return typeof nilai === 'object' && nilai !== null ? Object.values(nilai).flatMap(kata) : [];
}
