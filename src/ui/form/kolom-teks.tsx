import { h, type JSX } from 'preact';
import { atributKolom, Kolom, type KolomDasar } from './kolom.tsx';

/** Props of `KolomTeks`; `lebar` s or m for short answers. */
export interface KolomTeksProps extends KolomDasar {
  nilai?: string | undefined;
  jenis?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'number' | 'date' | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  autocomplete?: string | undefined;
  lebar?: 's' | 'm' | undefined;
  /** Figures and numbers that people copy. */
  kode?: boolean | undefined;
  maks?: number | undefined;
  disabled?: boolean | undefined;
}

/** One line of text. */
export function KolomTeks(props: KolomTeksProps): JSX.Element {
  const kelas = ['input', props.lebar ? `w-${props.lebar}` : '', props.kode ? 'code' : ''];
  return (
    <Kolom {...props}>
      {h('input', {
        ...atributKolom(props),
        class: kelas.filter(Boolean).join(' '),
        type: props.jenis ?? 'text',
        dir: 'auto',
        value: props.nilai,
        inputmode: props.inputmode,
        autocomplete: props.autocomplete,
        autocapitalize: props.kode ? 'characters' : undefined,
        spellcheck: props.kode ? false : undefined,
        maxlength: props.maks,
        disabled: props.disabled,
      })}
    </Kolom>
  );
}

/** Props of `KolomArea`. */
export interface KolomAreaProps extends KolomDasar {
  nilai?: string | undefined;
  baris?: number | undefined;
  maks?: number | undefined;
  disabled?: boolean | undefined;
}

/** Several lines of text. */
export function KolomArea(props: KolomAreaProps): JSX.Element {
  return (
    <Kolom {...props}>
      <textarea
        {...atributKolom(props)}
        class="input"
        dir="auto"
        rows={props.baris ?? 5}
        maxlength={props.maks}
        disabled={props.disabled}
      >
        {props.nilai}
      </textarea>
    </Kolom>
  );
}
