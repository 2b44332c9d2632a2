import type { ComponentChildren, JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

/** One clock of a case: what has to happen, and a `JamTeks`. */
export interface SatuJam {
  nama: string;
  isi: ComponentChildren;
}

/** The clocks of a case side by side. */
export function DaftarJam({ jam }: { jam: readonly SatuJam[] }): JSX.Element {
  return (
    <dl class="clocks">
      {jam.map((satu) => (
        <div>
          <dt>{satu.nama}</dt>
          <dd>{satu.isi}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One keyboard shortcut: its keys and what it does. */
export interface SatuTombolCepat {
  tombol: readonly string[];
  teks: string;
}

/** Which keys work on this page; shown at a desk only. */
export function TombolCepat({ daftar }: { daftar: readonly SatuTombolCepat[] }): JSX.Element {
  const t = teksKini();
  return (
    <div class="keys" role="group" aria-label={t.tombolCepat}>
      {daftar.map((satu) => (
        <span>
          {satu.tombol.map((tombol) => (
            <>
              <kbd>{tombol}</kbd>{' '}
            </>
          ))}
          {satu.teks}
        </span>
      ))}
    </div>
  );
}

/** Props of `Tugas`. */
export interface TugasProps {
  href: string;
  judul: string;
  rincian?: ComponentChildren;
  foto?: ComponentChildren;
  jam?: ComponentChildren;
  bahaya?: boolean | undefined;
  /** Between the facts and the buttons, such as a notice. */
  sisipan?: ComponentChildren;
  /** Two buttons for thumbs. */
  children?: ComponentChildren;
}

/** Card of one field task, inside a `ul.bare`. */
export function Tugas(props: TugasProps): JSX.Element {
  return (
    <li class={props.bahaya ? 'task stack task-risk' : 'task stack'}>
      <div class="item">
        {props.foto}
        <div>
          <h3>
            <a href={props.href} dir="auto">
              {props.judul}
            </a>
          </h3>
          {props.rincian && (
            <p class="small muted" dir="auto">
              {props.rincian}
            </p>
          )}
          {props.jam && <p>{props.jam}</p>}
        </div>
      </div>
      {props.sisipan}
      {props.children && <div class="two">{props.children}</div>}
    </li>
  );
}
