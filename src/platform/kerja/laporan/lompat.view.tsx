import type { JSX } from 'preact';
import { alamatGeo } from '../../../core/index.ts';
import { Tombol } from '../../../ui/index.ts';
import type { LaporanProps } from './laporan.types.ts';
import { isLapangan, tindakanBagi } from './tindakan.ts';

/**
 * Where the panel stands below the facts: a way to it from the first screen, and for who has to go there the way to
 * the place. Nothing when there is nothing to do.
 */
export function Lompat({ lengkap, pelaku }: LaporanProps): JSX.Element | null {
  const { kasus, model } = lengkap;
  const { utama, lain } = tindakanBagi(model, kasus, pelaku);
  const { lintang, bujur } = kasus;
  const bertitik = isLapangan(pelaku) && lintang !== null && bujur !== null;
  if (!utama && lain.length === 0) return null;
  return (
    <nav class="two jump no-print" aria-label="Tindakan">
      {bertitik && (
        <Tombol varian="kedua" ikon="pin" href={alamatGeo({ lintang, bujur })}>
          Arah
        </Tombol>
      )}
      <Tombol varian="kedua" href="#panel">
        {utama?.judul.id ?? 'Pilih tindakan'}
      </Tombol>
    </nav>
  );
}
