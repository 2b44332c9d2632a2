import type { JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

/** One error: the id of its field and the same words as beside the field. */
export interface GalatKolom {
  id: string;
  teks: string;
}

/** Props of `RingkasanGalat`; `tersimpan` says what was kept, the usual sentence when left out. */
export interface RingkasanGalatProps {
  galat: readonly GalatKolom[];
  judul?: string | undefined;
  tersimpan?: string | undefined;
}

/** Summary on top of a page after a faulty post. Nothing when there is no error. */
export function RingkasanGalat({ galat, judul, tersimpan }: RingkasanGalatProps): JSX.Element | null {
  const t = teksKini();
  if (galat.length === 0) return null;
  return (
    // Whoever listens or moves by keys must not have to look for the errors.
    <div class="summary-bad stack-s" role="alert" tabindex={-1} autofocus>
      <h2>{judul ?? t.galatJudul(galat.length)}</h2>
      <ul class="bare">
        {galat.map((satu) => (
          <li>
            <a href={`#${satu.id}`}>{satu.teks}</a>
          </li>
        ))}
      </ul>
      <p>{tersimpan ?? t.galatTersimpan}</p>
    </div>
  );
}
