import type { ComponentChildren, JSX } from 'preact';

/** A further action that folds open under the main one. */
export interface AksiLain {
  judul: string;
  isi: ComponentChildren;
  /** Open, for instance because its form has an error. */
  terbuka?: boolean | undefined;
}

/** Props of `PanelAksi`: `children` is the form of the main action. */
export interface PanelAksiProps {
  judul?: string | undefined;
  ringkas?: ComponentChildren;
  children?: ComponentChildren;
  lain?: readonly AksiLain[] | undefined;
}

/** What can be done with a case now: one main action, the others folded. */
export function PanelAksi(props: PanelAksiProps): JSX.Element {
  return (
    <div class="panel">
      {(props.judul || props.children) && (
        <div class="panel-now stack">
          {props.judul && <h2>{props.judul}</h2>}
          {props.ringkas && <p class="small muted">{props.ringkas}</p>}
          {props.children}
        </div>
      )}
      {props.lain?.map((aksi) => (
        <details class="more" open={aksi.terbuka}>
          <summary>{aksi.judul}</summary>
          <div class="stack-s">{aksi.isi}</div>
        </details>
      ))}
    </div>
  );
}
