import type { Bahasa } from '../../core/index.ts';
import { Aksi, Tombol } from '../../ui/index.ts';
import { terjemah } from './teks.ts';

/** The ways on, as `teks.ts` words them. */
export type Lanjutan = 'muat' | 'muatDraf' | 'kembali' | 'kembaliDraf';

interface GalatProps {
  bahasa: Bahasa;
  status: number;
  /** Short code to read over the telephone; only for faults of ours. */
  kode: string | undefined;
  tunggu: number | undefined;
  lanjut: Lanjutan | undefined;
  /** Code of the refusal; some have words of their own. */
  sebab: string;
  beranda: string;
}

/** The page for a refusal or a fault: what happened, what was kept, the way on. */
export function GalatView({ bahasa, status, kode, tunggu, lanjut, sebab, beranda }: GalatProps) {
  const t = terjemah(bahasa).galat;
  return (
    <div class="measure stack">
      <h1>{judulGalat(bahasa, status, sebab)}</h1>
      <p class="lead">{t.khusus[sebab]?.isi ?? t.umum[status] ?? t.lainIsi}</p>
      {tunggu !== undefined && <p>{t.tunggu(tunggu)}</p>}
      {kode && (
        <p>
          {t.kode}: <b class="code">{kode}</b>. {t.telepon}
        </p>
      )}
      {lanjut && <p>{t.lanjut[lanjut]}</p>}
      <Aksi>
        <Tombol href={beranda}>{t.beranda}</Tombol>
      </Aksi>
    </div>
  );
}

/** Title of the page for a status, or for a refusal that has words of its own. */
export function judulGalat(bahasa: Bahasa, status: number, sebab?: string): string {
  const t = terjemah(bahasa).galat;
  return t.khusus[sebab ?? '']?.judul ?? t.judul[status] ?? t.lain;
}
