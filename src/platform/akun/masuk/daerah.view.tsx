import { DaftarItem } from '../../../ui/index.ts';
import type { DaerahKerja } from '../daerah.query.ts';

/** The choice of a desk, for those who work in several regions. */
export function PilihDaerahView({ daftar }: { daftar: readonly DaerahKerja[] }) {
  return (
    <div class="measure stack">
      <h1>Pilih daerah</h1>
      <p class="lead">Anda bertugas di {daftar.length} daerah. Pilih meja kerja yang ingin Anda buka.</p>
      <DaftarItem
        item={daftar.map(({ pemda, petugas }) => ({
          judul: pemda.nama,
          href: `/${pemda.slug}/kerja`,
          rincian: petugas.nama,
          ikon: 'next',
        }))}
      />
    </div>
  );
}
