import { Aksi, Tombol } from '../../ui/index.ts';
import { terjemah } from './teks.ts';

interface GalatProps {
  bahasa: 'id' | 'en';
  status: number;
  /** Short code to read over the telephone; only for faults of ours. */
  kode: string | undefined;
  tunggu: number | undefined;
  beranda: string;
}

/** The page for a refusal or a fault: what happened, what was kept, the way on. */
export function GalatView({ bahasa, status, kode, tunggu, beranda }: GalatProps) {
  const t = terjemah(bahasa).galat;
  return (
    <div class="measure stack">
      <h1>{judulGalat(bahasa, status)}</h1>
      <p class="lead">{t.umum[status] ?? t.lainIsi}</p>
      {tunggu !== undefined && <p>{t.tunggu(tunggu)}</p>}
      {kode && (
        <p>
          {t.kode}: <b class="code">{kode}</b>. {t.telepon}
        </p>
      )}
      {status >= 409 && <p>{t.kembali}</p>}
      <Aksi>
        <Tombol href={beranda}>{t.beranda}</Tombol>
      </Aksi>
    </div>
  );
}

/** Title of the page for a status. */
export function judulGalat(bahasa: 'id' | 'en', status: number): string {
  const t = terjemah(bahasa).galat;
  return t.judul[status] ?? t.lain;
}
