import type { ComponentChildren, JSX } from 'preact';

/** One figure; `href` leads to the list it counts. */
export interface SatuAngka {
  angka: string;
  teks: string;
  href?: string | undefined;
}

/** Row of large figures. */
export function Angka({ angka }: { angka: readonly SatuAngka[] }): JSX.Element {
  return (
    <ul class="figures">
      {angka.map((satu) => (
        <li>
          {satu.href === undefined ? (
            <span class="figure">
              <b>{satu.angka}</b>
              {satu.teks}
            </span>
          ) : (
            <a class="figure" href={satu.href}>
              <b>{satu.angka}</b>
              {satu.teks}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One figure of a desk overview, with a small line under it. */
export interface AngkaKerja {
  angka: string;
  teks: string;
  href: string;
  rincian?: ComponentChildren;
}

/** Figures of a desk overview; each leads to its list. */
export function AngkaUtama({ angka }: { angka: readonly AngkaKerja[] }): JSX.Element {
  return (
    <ul class="kpi">
      {angka.map((satu) => (
        <li>
          <a href={satu.href}>
            <span>{satu.teks}</span>
            <b>{satu.angka}</b>
            {satu.rincian && <small class="muted">{satu.rincian}</small>}
          </a>
        </li>
      ))}
    </ul>
  );
}
