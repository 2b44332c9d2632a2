import type { JSX } from 'preact';
import { atributKolom, Kolom, type KolomDasar, KolomKelompok, PesanGalat } from './kolom.tsx';

/** One choice; `petunjuk` is its small second line (not shown in a select). */
export interface Pilihan {
  nilai: string;
  teks: string;
  petunjuk?: string | undefined;
  disabled?: boolean | undefined;
}

/** Choices under a common heading. */
export interface KelompokPilihan {
  judul: string;
  pilihan: readonly Pilihan[];
}

/** Props of `KolomPilih`; `kosong` is the text of a first, empty choice. */
export interface KolomPilihProps extends KolomDasar {
  pilihan: readonly (Pilihan | KelompokPilihan)[];
  nilai?: string | undefined;
  kosong?: string | undefined;
  disabled?: boolean | undefined;
}

/** Characters that a select of full width shows in one line at 320 px. */
const SEBARIS = 26;

/** Select list, with groups where a choice has its own choices. */
export function KolomPilih(props: KolomPilihProps): JSX.Element {
  const { nilai } = props;
  return (
    <Kolom {...props}>
      <select
        {...atributKolom(props)}
        class={isPanjang(props) ? 'input input-long' : 'input'}
        disabled={props.disabled}
      >
        {props.kosong !== undefined && <option value="">{props.kosong}</option>}
        {props.pilihan.map((satu) =>
          'pilihan' in satu ? (
            <optgroup label={satu.judul}>
              {satu.pilihan.map((anak) => (
                <Opsi pilihan={anak} terpilih={anak.nilai === nilai} />
              ))}
            </optgroup>
          ) : (
            <Opsi pilihan={satu} terpilih={satu.nilai === nilai} />
          ),
        )}
      </select>
    </Kolom>
  );
}

/** Whether a choice does not fit into one line of a phone. */
function isPanjang({ pilihan, kosong = '' }: KolomPilihProps): boolean {
  const teks = pilihan.flatMap((satu) => ('pilihan' in satu ? satu.pilihan : [satu])).map((satu) => satu.teks);
  return [kosong, ...teks].some((satu) => satu.length > SEBARIS);
}

function Opsi({ pilihan, terpilih }: { pilihan: Pilihan; terpilih: boolean }): JSX.Element {
  return (
    <option value={pilihan.nilai} selected={terpilih} disabled={pilihan.disabled}>
      {pilihan.teks}
    </option>
  );
}

/** Props of `KolomRadio`. */
export interface KolomRadioProps extends KolomDasar {
  pilihan: readonly Pilihan[];
  nilai?: string | undefined;
}

/** One of several. The first choice carries the id of the field, so that an error link lands there. */
export function KolomRadio(props: KolomRadioProps): JSX.Element {
  return (
    <KolomKelompok {...props}>
      <DaftarPilihan {...props} jenis="radio" terpilih={props.nilai === undefined ? [] : [props.nilai]} />
    </KolomKelompok>
  );
}

/** Props of `KolomCentang`. */
export interface KolomCentangProps extends KolomDasar {
  pilihan: readonly Pilihan[];
  nilai?: readonly string[] | undefined;
}

/** Any of several. */
export function KolomCentang(props: KolomCentangProps): JSX.Element {
  return (
    <KolomKelompok {...props}>
      <DaftarPilihan {...props} jenis="checkbox" terpilih={props.nilai ?? []} />
    </KolomKelompok>
  );
}

function DaftarPilihan(props: {
  nama: string;
  id?: string | undefined;
  galat?: string | undefined;
  jenis: 'radio' | 'checkbox';
  pilihan: readonly Pilihan[];
  terpilih: readonly string[];
}): JSX.Element {
  const id = props.id ?? props.nama;
  return (
    <>
      {props.pilihan.map((pilihan, urutan) => (
        <label class="choice">
          <input
            type={props.jenis}
            id={urutan === 0 ? id : `${id}-${urutan + 1}`}
            name={props.nama}
            value={pilihan.nilai}
            checked={props.terpilih.includes(pilihan.nilai)}
            disabled={pilihan.disabled}
            aria-describedby={props.galat ? `${id}-e` : undefined}
          />
          <span>
            {pilihan.teks}
            {pilihan.petunjuk && <span class="hint">{pilihan.petunjuk}</span>}
          </span>
        </label>
      ))}
    </>
  );
}

/** Props of `Centang`. */
export interface CentangProps {
  nama: string;
  teks: string;
  nilai?: string | undefined;
  petunjuk?: string | undefined;
  checked?: boolean | undefined;
  id?: string | undefined;
  galat?: string | undefined;
}

/** One checkbox that stands alone; with an error it is a field of its own. */
export function Centang(props: CentangProps): JSX.Element {
  const { galat } = props;
  const id = props.id ?? props.nama;
  const pilihan = (
    <label class="choice">
      <input
        type="checkbox"
        id={id}
        name={props.nama}
        value={props.nilai ?? 'ya'}
        checked={props.checked}
        aria-describedby={galat && `${id}-e`}
        aria-invalid={galat ? 'true' : undefined}
      />
      <span>
        {props.teks}
        {props.petunjuk && <span class="hint">{props.petunjuk}</span>}
      </span>
    </label>
  );
  if (!galat) return pilihan;
  return (
    <div class="field bad">
      <PesanGalat id={id} galat={galat} />
      {pilihan}
    </div>
  );
}
