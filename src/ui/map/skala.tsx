import type { JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

const panjangSkala = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];

/**
 * Line that gives the scale of a map, in its lower left corner.
 * @param perMeter SVG units of one metre
 * @param tinggi height of the map in SVG units
 */
export function Skala({ perMeter, tinggi }: { perMeter: number; tinggi: number }): JSX.Element {
  const t = teksKini();
  const meter = panjangSkala.findLast((panjang) => panjang * perMeter <= 60) ?? 10;
  const panjang = Math.round(meter * perMeter * 10) / 10;
  return (
    <>
      <path class="edge" d={`M8 ${tinggi - 8}h${panjang}`} />
      <text x="8" y={tinggi - 12}>
        {meter < 1000 ? `${meter} ${t.meter}` : `${meter / 1000} ${t.kilometer}`}
      </text>
    </>
  );
}
