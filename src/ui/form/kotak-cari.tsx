import type { ComponentChildren, JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { Icon } from '../icons/icon.tsx';

/** Props of `KotakCari`; the name of the field is `q` when left out. */
export interface KotakCariProps {
  action: string;
  label: string;
  nama?: string | undefined;
  id?: string | undefined;
  nilai?: string | undefined;
  tombol?: string | undefined;
  labelTersembunyi?: boolean | undefined;
  /** Magnifier instead of the word, which stays for readers. */
  ikon?: boolean | undefined;
  kode?: boolean | undefined;
  /** Under the box, such as a link for people who lost their number. */
  children?: ComponentChildren;
}

/** One search box with its button, as a GET form. */
export function KotakCari(props: KotakCariProps): JSX.Element {
  const id = props.id ?? 'cari';
  const kotak = <Kotak {...props} id={id} />;
  if (props.labelTersembunyi) {
    return (
      <form class="search" role="search" aria-label={props.label} action={props.action}>
        <label class="hide" for={id}>
          {props.label}
        </label>
        {kotak}
      </form>
    );
  }
  return (
    <form class="field" role="search" aria-label={props.label} action={props.action}>
      <label for={id}>{props.label}</label>
      <div class="search">{kotak}</div>
      {props.children && <p class="small">{props.children}</p>}
    </form>
  );
}

function Kotak(props: KotakCariProps & { id: string }): JSX.Element {
  const t = teksKini();
  const kata = props.tombol ?? t.cari;
  return (
    <>
      <input
        class={props.kode ? 'input code' : 'input'}
        id={props.id}
        name={props.nama ?? 'q'}
        type="search"
        dir="auto"
        value={props.nilai}
        placeholder={props.labelTersembunyi ? props.label : undefined}
        autocomplete="off"
        autocapitalize={props.kode ? 'characters' : undefined}
      />
      <button type="submit" class="btn">
        {props.ikon ? (
          <>
            <span class="hide">{kata}</span>
            <Icon nama="search" kecil />
          </>
        ) : (
          kata
        )}
      </button>
    </>
  );
}
