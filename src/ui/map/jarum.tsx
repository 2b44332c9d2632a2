import type { JSX } from 'preact';

/** Needle whose tip stands at a point of the drawing, in SVG units. */
export function Jarum({ x, y }: { x: number; y: number }): JSX.Element {
  return (
    <>
      <path class="p-jarum" d={`M${x} ${y}c6-6 9-11 9-15a9 9 0 0 0-18 0c0 4 3 9 9 15z`} />
      <circle class="p-lubang" cx={x} cy={y - 15} r="3" />
    </>
  );
}
