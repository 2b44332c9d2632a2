import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icons/icon.tsx';
import type { NamaIkon } from '../icons/simbol.ts';

const kelasVarian = { utama: '', kedua: ' btn-2', bahaya: ' btn-bad', terang: ' btn-on', tautan: ' btn-link' };

/** Look of a button: one `utama` on a page. */
export type VarianTombol = keyof typeof kelasVarian;

/** Props of `Tombol`: with `href` a link that looks like a button, otherwise a submit button. */
export interface TombolProps {
  children: ComponentChildren;
  href?: string | undefined;
  varian?: VarianTombol | undefined;
  kecil?: boolean | undefined;
  ikon?: NamaIkon | undefined;
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  formaction?: string | undefined;
  /** Posts the form as it is, for "save for now" and "back". */
  formnovalidate?: boolean | undefined;
  /** Longer name for a reader, when the same word stands on several buttons. */
  tentang?: string | undefined;
}

/** Button or link; says what happens. */
export function Tombol(props: TombolProps): JSX.Element {
  const { varian = 'utama', kecil, ikon, tentang } = props;
  const kelas = `btn${kelasVarian[varian]}${kecil ? ' btn-s' : ''}`;
  const isi = (
    <>
      {ikon && <Icon nama={ikon} kecil={kecil} />}
      {props.children}
      {tentang && <span class="hide"> {tentang}</span>}
    </>
  );
  if (props.href !== undefined) {
    return (
      <a class={kelas} href={props.href} id={props.id}>
        {isi}
      </a>
    );
  }
  return (
    <button
      type="submit"
      class={kelas}
      id={props.id}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      formaction={props.formaction}
      formnovalidate={props.formnovalidate}
    >
      {isi}
    </button>
  );
}

/** Row of buttons at the end of a form; full width on a phone. */
export function Aksi({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="actions">{children}</div>;
}

/** Link with an arrow that leads on. */
export function TautanLanjut({ href, children }: { href: string; children: ComponentChildren }): JSX.Element {
  return (
    <a class="link-row" href={href}>
      {children} <Icon nama="next" kecil />
    </a>
  );
}
