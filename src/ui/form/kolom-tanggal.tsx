import type { JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { type KolomDasar, KolomKelompok } from './kolom.tsx';

/** The three parts of a date as the person wrote them. */
export interface BagianTanggal {
  hari: string;
  bulan: string;
  tahun: string;
}

/** Props of `KolomTanggal`; `galatBagian` names the parts that are wrong, all when left out. */
export interface KolomTanggalProps extends KolomDasar {
  nilai?: Partial<BagianTanggal> | undefined;
  galatBagian?: readonly (keyof BagianTanggal)[] | undefined;
}

const bagian = ['hari', 'bulan', 'tahun'] as const;

/**
 * A date in three inputs, posted as `nama-hari`, `nama-bulan` and `nama-tahun`.
 * The first input carries the id of the field, so that an error link lands there.
 */
export function KolomTanggal(props: KolomTanggalProps): JSX.Element {
  const t = teksKini();
  const id = props.id ?? props.nama;
  const salah = props.galat ? (props.galatBagian ?? bagian) : [];
  return (
    <KolomKelompok {...props}>
      <div class="date">
        {bagian.map((satu) => (
          <div>
            <label for={idBagian(id, satu)}>{t[satu]}</label>
            <input
              class="input"
              id={idBagian(id, satu)}
              name={`${props.nama}-${satu}`}
              inputmode="numeric"
              maxlength={satu === 'tahun' ? 4 : 2}
              value={props.nilai?.[satu]}
              aria-invalid={salah.includes(satu) ? 'true' : undefined}
              aria-describedby={salah.includes(satu) ? `${id}-e` : undefined}
            />
          </div>
        ))}
      </div>
    </KolomKelompok>
  );
}

function idBagian(id: string, satu: keyof BagianTanggal): string {
  return satu === 'hari' ? id : `${id}-${satu}`;
}
