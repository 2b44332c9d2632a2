import type { ComponentChildren, JSX } from 'preact';
import { atributKolom, Kolom, type KolomDasar } from './kolom.tsx';

/** Props of `KolomBerkas`; `children` stand under the control, such as a button that saves the file. */
export interface KolomBerkasProps extends KolomDasar {
  accept?: string | undefined;
  multiple?: boolean | undefined;
  disabled?: boolean | undefined;
  children?: ComponentChildren;
}

/** A file. Needs a `Form` with `berkas`. */
export function KolomBerkas(props: KolomBerkasProps): JSX.Element {
  return (
    <Kolom {...props}>
      <div class="file">
        <input
          {...atributKolom(props)}
          type="file"
          accept={props.accept}
          multiple={props.multiple}
          disabled={props.disabled}
        />
        {props.children && <div>{props.children}</div>}
      </div>
    </Kolom>
  );
}
