import type { ComponentChildren, JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { Icon } from '../icons/icon.tsx';

/** Props of `Tiket`; `qr` is usually a `KodeQr`. */
export interface TiketProps {
  judul: string;
  nomor: string;
  pin?: string | undefined;
  qr?: ComponentChildren;
}

/** Receipt: number, PIN and the code that opens the page of the case. */
export function Tiket({ judul, nomor, pin, qr }: TiketProps): JSX.Element {
  const t = teksKini();
  return (
    <section class="ticket">
      <div class="ticket-top">
        <Icon nama="check" />
        <h1>{judul}</h1>
      </div>
      <div class="stack-s">
        <span class="muted">{t.nomor}</span>
        <span class="code">{nomor}</span>
      </div>
      {(pin !== undefined || qr) && (
        <div class="between">
          {pin !== undefined && (
            <div class="stack-s">
              <span class="muted">{t.pin}</span>
              <span class="code">{pin}</span>
            </div>
          )}
          {qr}
        </div>
      )}
    </section>
  );
}

/** Props of `KodeQr`: `data` holds `ukuran` × `ukuran` modules row by row, truthy is dark. */
export interface KodeQrProps {
  ukuran: number;
  data: ArrayLike<number | boolean>;
  label: string;
}

/** QR code as one path; keeps a white ground also in the dark. */
export function KodeQr({ ukuran, data, label }: KodeQrProps): JSX.Element {
  let d = '';
  for (let y = 0; y < ukuran; y += 1) d += barisQr(data, ukuran, y);
  return (
    <svg class="qr" viewBox={`0 0 ${ukuran} ${ukuran}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="currentColor" d={d} />
    </svg>
  );
}

function barisQr(data: ArrayLike<number | boolean>, ukuran: number, y: number): string {
  let d = '';
  let awal = -1;
  for (let x = 0; x <= ukuran; x += 1) {
    const gelap = x < ukuran && Boolean(data[y * ukuran + x]);
    if (gelap && awal < 0) awal = x;
    if (gelap || awal < 0) continue;
    d += `M${awal} ${y}h${x - awal}v1h-${x - awal}z`;
    awal = -1;
  }
  return d;
}
