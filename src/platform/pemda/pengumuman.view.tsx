import { Pemberitahuan } from '../../ui/index.ts';
import type { KataDaerah } from './kata-daerah.ts';

/** Notices of a region, each in the language in which it was written. */
export function DaftarPengumuman({ pengumuman }: { pengumuman: readonly KataDaerah[] }) {
  return pengumuman.map(({ judul, isi, bahasa }) => (
    <Pemberitahuan ikon="voice">
      <span dir="auto" lang={bahasa}>
        <b>{judul}</b> {isi}
      </span>
    </Pemberitahuan>
  ));
}
