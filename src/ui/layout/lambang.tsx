import type { JSX } from 'preact';
import { inisial } from './inisial.ts';

/** Shield with the initials of a region or of the platform; decoration beside the written name. */
export function Lambang({ nama, besar }: { nama: string; besar?: boolean | undefined }): JSX.Element {
  return (
    <svg class={besar ? 'shield shield-l' : 'shield'} viewBox="0 0 36 42" aria-hidden="true">
      <path fill="currentColor" d="M18 0 36 4.5V22c0 9.5-7 16-18 20C7 38 0 31.5 0 22V4.5z" />
      <path
        fill="none"
        stroke="var(--di-merek)"
        stroke-opacity=".55"
        d="M18 3 33 6.8V22c0 7.9-5.6 13.3-15 16.9C8.6 35.3 3 29.9 3 22V6.8z"
      />
      <text x="18" y="25">
        {inisial(nama)}
      </text>
    </svg>
  );
}
