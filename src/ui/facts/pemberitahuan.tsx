import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icons/icon.tsx';
import type { NamaIkon } from '../icons/simbol.ts';

const rupa = {
  info: ['note', 'info'],
  baik: ['note note-good', 'check'],
  awas: ['note note-warn', 'clock'],
  bahaya: ['note note-bad', 'alert'],
} as const satisfies Record<string, readonly [string, NamaIkon]>;

/** Kind of a notice. */
export type VarianPemberitahuan = keyof typeof rupa;

/** Props of `Pemberitahuan`; `peran` "status" after a good post, so that readers hear it. */
export interface PemberitahuanProps {
  children: ComponentChildren;
  varian?: VarianPemberitahuan | undefined;
  ikon?: NamaIkon | undefined;
  judul?: string | undefined;
  peran?: 'status' | 'alert' | undefined;
}

/** Notice that stays in the page; it never vanishes by itself. */
export function Pemberitahuan(props: PemberitahuanProps): JSX.Element {
  const [kelas, ikon] = rupa[props.varian ?? 'info'];
  return (
    <div class={kelas} role={props.peran}>
      <Icon nama={props.ikon ?? ikon} />
      <div>
        {props.judul && <b>{props.judul} </b>}
        {props.children}
      </div>
    </div>
  );
}

/** Empty list as an answer: what is true now, and a way on. */
export function Kosong({
  judul,
  children,
  ikon = 'check',
}: {
  judul: string;
  children?: ComponentChildren;
  ikon?: NamaIkon | undefined;
}): JSX.Element {
  return (
    <div class="empty">
      <Icon nama={ikon} />
      <p>
        <b>{judul}</b>
      </p>
      {children && <div class="muted">{children}</div>}
    </div>
  );
}
