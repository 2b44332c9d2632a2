import type { ComponentChildren, JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { Tombol } from '../buttons/tombol.tsx';

/** Props of `Saringan`; with `ringkas` the filters fold under that sentence. */
export interface SaringanProps {
  action: string;
  children: ComponentChildren;
  ringkas?: string | undefined;
  terbuka?: boolean | undefined;
  tombol?: string | undefined;
  /** Hidden fields that a filter keeps, such as the search words. */
  tersembunyi?: Readonly<Record<string, string>> | undefined;
}

/** Filters of a list, as a GET form that can be bookmarked. */
export function Saringan(props: SaringanProps): JSX.Element {
  const t = teksKini();
  const form = (
    <form class="grid filters" action={props.action}>
      {Object.entries(props.tersembunyi ?? {}).map(([nama, nilai]) => (
        <input type="hidden" name={nama} value={nilai} />
      ))}
      {props.children}
      <div class="field">
        <Tombol varian="kedua" kecil>
          {props.tombol ?? t.terapkan}
        </Tombol>
      </div>
    </form>
  );
  if (props.ringkas === undefined) return form;
  return (
    <details class="more" open={props.terbuka}>
      <summary>{props.ringkas}</summary>
      {form}
    </details>
  );
}
