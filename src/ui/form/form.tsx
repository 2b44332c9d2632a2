import { type ComponentChildren, h, type JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

/** Props of `Form`. */
export interface FormProps {
  children: ComponentChildren;
  action?: string | undefined;
  method?: 'get' | 'post' | undefined;
  /** True for a form that carries files. */
  berkas?: boolean | undefined;
  /** Value of the hidden `_csrf` field. */
  csrf?: string | undefined;
  /** Other hidden fields, by name. */
  tersembunyi?: Readonly<Record<string, string>> | undefined;
  kelas?: string | undefined;
  id?: string | undefined;
  label?: string | undefined;
  /** Without script nothing changes; with it the button rests while the form is sent. */
  sekaliKirim?: boolean | undefined;
}

/**
 * Form with its hidden fields. They stand first, because a multipart body is read in order and
 * the token has to arrive before the files.
 */
export function Form(props: FormProps): JSX.Element {
  const t = teksKini();
  return (
    <form
      class={props.kelas ?? 'stack'}
      id={props.id}
      action={props.action}
      method={props.method ?? 'post'}
      enctype={props.berkas ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      novalidate
    >
      {props.csrf !== undefined && <input type="hidden" name="_csrf" value={props.csrf} />}
      {Object.entries(props.tersembunyi ?? {}).map(([nama, nilai]) => (
        <input type="hidden" name={nama} value={nilai} />
      ))}
      {props.children}
      {props.sekaliKirim && h('puja-sekali-kirim', { class: 'hide', role: 'status', 'data-teks': t.mengirim })}
    </form>
  );
}
