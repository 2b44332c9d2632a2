import type { JSX } from 'preact';
import { type AngkaKerja, AngkaUtama, Bagian, DaftarItem, type ItemProps, Kosong } from '../../../ui/index.ts';

export interface DaftarKepala {
  id: string;
  judul: string;
  kosong: string;
  item: readonly ItemProps[];
}

/** What is late and what waits for a decision; each figure leads to its list. */
export function KepalaView({
  angka,
  daftar,
}: {
  angka: readonly AngkaKerja[];
  daftar: readonly DaftarKepala[];
}): JSX.Element {
  return (
    <div class="stack-l">
      <h1>Yang perlu Anda lihat</h1>
      <AngkaUtama angka={angka} />
      {daftar.map((satu) => (
        <Bagian judul={satu.judul} id={satu.id}>
          {satu.item.length === 0 ? <Kosong judul={satu.kosong} /> : <DaftarItem item={satu.item} />}
        </Bagian>
      ))}
    </div>
  );
}
