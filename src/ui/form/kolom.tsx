import type { ComponentChildren, JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

/** What every field has in common; `id` is the name when left out. */
export interface KolomDasar {
  nama: string;
  label: string;
  id?: string | undefined;
  petunjuk?: ComponentChildren;
  galat?: string | undefined;
  /** Says beside the label that this may be skipped. */
  opsional?: boolean | undefined;
}

/** Attributes that tie a control to its hint and error. */
export interface AtributKolom {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

/** Gives the attributes that tie a control to the hint and error of its field. */
export function atributKolom(kolom: KolomDasar): AtributKolom {
  const id = kolom.id ?? kolom.nama;
  const rujukan = [kolom.petunjuk ? `${id}-h` : '', kolom.galat ? `${id}-e` : ''].filter(Boolean);
  return {
    id,
    name: kolom.nama,
    'aria-describedby': rujukan.length > 0 ? rujukan.join(' ') : undefined,
    'aria-invalid': kolom.galat ? 'true' : undefined,
  };
}

/** Label, hint, error and control, in this order. The control gets `atributKolom`. */
export function Kolom(props: KolomDasar & { children: ComponentChildren }): JSX.Element {
  const { id } = atributKolom(props);
  return (
    <div class={props.galat ? 'field bad' : 'field'}>
      <label for={id}>
        {props.label}
        {props.opsional && <Opsional />}
      </label>
      <Keterangan {...props} />
      {props.children}
    </div>
  );
}

/** Fieldset with legend, hint and error, for a group of controls. */
export function KolomKelompok(props: KolomDasar & { children: ComponentChildren }): JSX.Element {
  const atribut = atributKolom(props);
  return (
    <fieldset class={props.galat ? 'field bad' : 'field'} aria-describedby={atribut['aria-describedby']}>
      <legend class="label">
        {props.label}
        {props.opsional && <Opsional />}
      </legend>
      <Keterangan {...props} />
      {props.children}
    </fieldset>
  );
}

function Keterangan(props: KolomDasar): JSX.Element {
  const { id } = atributKolom(props);
  return (
    <>
      {props.petunjuk && (
        <p class="hint" id={`${id}-h`}>
          {props.petunjuk}
        </p>
      )}
      {props.galat && <PesanGalat id={id} galat={props.galat} />}
    </>
  );
}

/** The error of the control with this id. */
export function PesanGalat({ id, galat }: { id: string; galat: string }): JSX.Element {
  return (
    <p class="error" id={`${id}-e`}>
      <span class="hide">{teksKini().kesalahan}</span>
      {galat}
    </p>
  );
}

function Opsional(): JSX.Element {
  const t = teksKini();
  return <span class="muted small"> {t.opsional}</span>;
}
