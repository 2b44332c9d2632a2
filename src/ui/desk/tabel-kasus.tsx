import { type ComponentChildren, h, type JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

/** One case in the inbox: each `sub` is the small second line of its column. */
export interface BarisKasus {
  href: string;
  judul: string;
  nomor: string;
  /** After the number, such as "4 Nov, web". */
  sub?: string | undefined;
  tempat: string;
  tempatSub?: string | undefined;
  keadaan: ComponentChildren;
  batas: ComponentChildren;
  petugas: string;
  petugasSub?: string | undefined;
  /** Dangerous: a red edge beside its badge. */
  bahaya?: boolean | undefined;
  /** Of the reader or of their selection: on the tint. */
  pilih?: boolean | undefined;
  /** Where the keyboard stands. */
  kini?: boolean | undefined;
}

/** List of cases: blocks on a phone, a table at a desk. The script moves through it with J and K. */
export function TabelKasus({ keterangan, baris }: { keterangan: string; baris: readonly BarisKasus[] }): JSX.Element {
  const t = teksKini();
  return (
    <div class="cases">
      {h('puja-tombol-cepat', null)}
      <table>
        <caption class="hide">{keterangan}</caption>
        <thead>
          <tr>
            {[t.laporan, t.tempat, t.keadaan, t.batas, t.petugas].map((judul) => (
              <th scope="col">{judul}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baris.map((kasus) => (
            <Baris {...kasus} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Baris(kasus: BarisKasus): JSX.Element {
  const kelas = [kasus.bahaya ? 'risk' : '', kasus.pilih ? 'on' : '', kasus.kini ? 'here' : ''];
  return (
    <tr class={kelas.filter(Boolean).join(' ') || undefined}>
      <th scope="row">
        <a href={kasus.href} dir="auto">
          {kasus.judul}
        </a>
        <span class="sub">
          <span class="code">{kasus.nomor}</span>
          {kasus.sub && ` · ${kasus.sub}`}
        </span>
      </th>
      <td dir="auto">
        {kasus.tempat}
        <Sub teks={kasus.tempatSub} />
      </td>
      <td>{kasus.keadaan}</td>
      <td>{kasus.batas}</td>
      <td>
        {kasus.petugas}
        <Sub teks={kasus.petugasSub} />
      </td>
    </tr>
  );
}

function Sub({ teks }: { teks: string | undefined }): JSX.Element | null {
  return teks === undefined ? null : <span class="sub">{teks}</span>;
}
