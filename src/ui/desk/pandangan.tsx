import type { ComponentChildren, JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

/** One saved view with the number of cases in it. */
export interface SatuPandangan {
  href: string;
  teks: string;
  /** A text where it was not counted to its end. */
  jumlah: number | string;
  kini?: boolean | undefined;
}

/** Views under a small heading; the first group needs none. */
export interface KelompokPandangan {
  judul?: string | undefined;
  pandangan: readonly SatuPandangan[];
}

/** Views of the inbox with their counts. `kaki` stands under the last group. */
export function Pandangan({
  kelompok,
  kaki,
}: {
  kelompok: readonly KelompokPandangan[];
  kaki?: ComponentChildren;
}): JSX.Element {
  const t = teksKini();
  return (
    <nav aria-label={t.pandangan}>
      {kelompok.map((satu) => (
        <>
          {satu.judul && <p class="views-h">{satu.judul}</p>}
          <ul class="views">
            {satu.pandangan.map((pandangan) => (
              <li>
                <a
                  href={pandangan.href}
                  class={pandangan.jumlah === 0 ? 'zero' : undefined}
                  aria-current={pandangan.kini ? 'page' : undefined}
                >
                  <span dir="auto">{pandangan.teks}</span>
                  <b>{pandangan.jumlah}</b>
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
      {kaki && <p class="views-h">{kaki}</p>}
    </nav>
  );
}
