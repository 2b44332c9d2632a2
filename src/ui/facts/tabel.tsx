import type { ComponentChildren, JSX } from 'preact';

/** One column; `kanan` aligns figures to the right. */
export interface KolomTabel {
  judul: string;
  kanan?: boolean | undefined;
}

/** Props of `Tabel`; the first cell of a row is its heading unless `tanpaKepala`. */
export interface TabelProps {
  keterangan: string;
  kolom: readonly KolomTabel[];
  baris: readonly (readonly ComponentChildren[])[];
  keteranganTersembunyi?: boolean | undefined;
  tanpaKepala?: boolean | undefined;
}

/** Table that scrolls inside itself on a phone, also with a keyboard. */
export function Tabel(props: TabelProps): JSX.Element {
  return (
    <div class="scroll" role="region" aria-label={props.keterangan} tabindex={0}>
      <table class="table">
        <caption class={props.keteranganTersembunyi ? 'hide' : undefined}>{props.keterangan}</caption>
        <thead>
          <tr>
            {props.kolom.map((kolom) => (
              <th scope="col" class={kolom.kanan ? 'r' : undefined}>
                {kolom.judul}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.baris.map((baris) => (
            <tr>
              {baris.map((isi, urutan) => (
                <Sel
                  kepala={urutan === 0 && !props.tanpaKepala}
                  kanan={props.kolom[urutan]?.kanan ?? false}
                  isi={isi}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sel({ kepala, kanan, isi }: { kepala: boolean; kanan: boolean; isi: ComponentChildren }): JSX.Element {
  const kelas = kanan ? 'r' : undefined;
  if (kepala) {
    return (
      <th scope="row" class={kelas} dir="auto">
        {isi}
      </th>
    );
  }
  return (
    <td class={kelas} dir="auto">
      {isi}
    </td>
  );
}
