import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icons/icon.tsx';
import type { NamaIkon } from '../icons/simbol.ts';

/** Grid of cards. `kecil` for narrow ones. */
export function Kisi({ children, kecil }: { children: ComponentChildren; kecil?: boolean | undefined }): JSX.Element {
  return <ul class={kecil ? 'grid grid-s' : 'grid'}>{children}</ul>;
}

/** Props of `Kartu`. */
export interface KartuProps {
  judul?: string | undefined;
  ikon?: NamaIkon | undefined;
  rincian?: string | undefined;
  children?: ComponentChildren;
}

/** Card without a link, inside `Kisi`. */
export function Kartu({ judul, ikon, rincian, children }: KartuProps): JSX.Element {
  return (
    <li class="card">
      {ikon && <Icon nama={ikon} />}
      {judul && <b dir="auto">{judul}</b>}
      {rincian && (
        <span class="small muted" dir="auto">
          {rincian}
        </span>
      )}
      {children}
    </li>
  );
}

/** Props of `KartuLayanan`. */
export interface KartuLayananProps {
  href: string;
  judul: string;
  rincian: string;
  ikon: NamaIkon;
}

/** Card that leads to a service, inside `Kisi`. */
export function KartuLayanan({ href, judul, rincian, ikon }: KartuLayananProps): JSX.Element {
  return (
    <li>
      <a class="card card-link service" href={href}>
        <span class="tile">
          <Icon nama={ikon} />
        </span>
        <span>
          <b>{judul}</b>
          <span class="small muted">{rincian}</span>
        </span>
      </a>
    </li>
  );
}
