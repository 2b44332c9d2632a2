import type { JSX } from 'preact';

/** Shape of a point: danger triangle, open full circle, done ring, silent diamond. */
export type BentukTitik = 'bahaya' | 'terbuka' | 'selesai' | 'diam';

/** One point of a map in its shape, at SVG units. */
export function GambarTitik({ bentuk, x, y }: { bentuk: BentukTitik; x: number; y: number }): JSX.Element {
  if (bentuk === 'bahaya') return <path class="p-risk" d={`m${x} ${y - 9} 9 16h-18z`} />;
  if (bentuk === 'diam') return <path class="p-diam" d={`m${x} ${y - 8} 8 8-8 8-8-8z`} />;
  return <circle class={bentuk === 'selesai' ? 'p-done' : 'p-open'} cx={x} cy={y} r="6" />;
}
