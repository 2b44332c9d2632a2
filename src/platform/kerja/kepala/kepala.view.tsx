import type { JSX } from 'preact';
import { formatAngka } from '../../../core/index.ts';
import {
  type AngkaKerja,
  AngkaUtama,
  Bagian,
  DaftarItem,
  type ItemProps,
  Kembali,
  Kosong,
  Penomoran,
  TautanLanjut,
} from '../../../ui/index.ts';

export interface BagianKepala {
  nama: string;
  judul: string;
  kosong: string;
  jumlah: number;
  /** Address of the whole list. */
  href: string;
  /** The first of them. */
  item: readonly ItemProps[];
}

/** What is late and what waits for a decision; each figure leads to its list. */
export function KepalaView({
  angka,
  daftar,
}: {
  angka: readonly AngkaKerja[];
  daftar: readonly BagianKepala[];
}): JSX.Element {
  const [terlambat, ...keputusan] = daftar;
  return (
    <div class="stack-l">
      <h1>Yang perlu Anda lihat</h1>
      <AngkaUtama angka={angka} />
      <div class="split stack-l">
        <div>{terlambat && <SatuBagian {...terlambat} />}</div>
        <div class="stack-l">
          {keputusan.map((satu) => (
            <SatuBagian {...satu} />
          ))}
        </div>
      </div>
    </div>
  );
}

function SatuBagian({ nama, judul, kosong, jumlah, href, item }: BagianKepala): JSX.Element {
  return (
    <Bagian judul={judul} id={`h-${nama}`}>
      {jumlah === 0 ? <p class="muted">{kosong}</p> : <DaftarItem item={item} />}
      {jumlah > item.length && <TautanLanjut href={href}>Lihat semua {angkaTeks(jumlah)}</TautanLanjut>}
    </Bagian>
  );
}

/** One page of one list. */
export function DaftarKepalaView(props: {
  kembali: string;
  judul: string;
  kosong: string;
  jumlah: number;
  item: readonly ItemProps[];
  letak: { keterangan: string; sebelum: string | undefined; sesudah: string | undefined };
}): JSX.Element {
  return (
    <div class="stack">
      <Kembali href={props.kembali} teks="Yang perlu Anda lihat" />
      <h1>
        {props.judul} <span class="muted">{angkaTeks(props.jumlah)}</span>
      </h1>
      {props.item.length === 0 ? (
        <Kosong judul={props.kosong} />
      ) : (
        <>
          <DaftarItem item={props.item} />
          <Penomoran {...props.letak} />
        </>
      )}
    </div>
  );
}

/** A figure as people write it. */
export function angkaTeks(jumlah: number): string {
  return formatAngka(jumlah);
}
