import type { JSX } from 'preact';
import type { NamaBentuk, NamaIkon } from './simbol.ts';

/** Line icon from the page's sprite, always beside a word. `kecil` gives 18 px instead of 24. */
export function Icon({ nama, kecil }: { nama: NamaIkon; kecil?: boolean | undefined }): JSX.Element {
  return (
    <svg class={kecil ? 'ic ic-s' : 'ic'} aria-hidden="true">
      <use href={`#i-${nama}`} />
    </svg>
  );
}

/** State or clock shape from the sprite, always beside its word. `titik` draws it as a timeline dot. */
export function IconState({ nama, titik }: { nama: NamaBentuk; titik?: boolean | undefined }): JSX.Element {
  return (
    <svg class={titik ? 'dot' : 'st'} viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#s-${nama}`} />
    </svg>
  );
}
