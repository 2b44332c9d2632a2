import type { JSX } from 'preact';
import { formatWaktu } from '../../../core/index.ts';
import { Bagian, Tabel } from '../../../ui/index.ts';
import type { ModelProps } from './model.types.ts';

/** The versions of a model that a region has run, newest first. */
export function RiwayatVersi({ riwayat, zona }: Pick<ModelProps, 'riwayat' | 'zona'>): JSX.Element {
  return (
    <Bagian judul="Riwayat versi" id="h-riwayat">
      <Tabel
        keterangan="Versi yang pernah dipasang, terbaru di atas"
        kolom={[{ judul: 'Versi' }, { judul: 'Berlaku sejak' }, { judul: 'Sidik isi' }]}
        baris={riwayat.map((satu) => [
          satu.versi,
          formatWaktu(satu.sejak, zona),
          <span class="code">{satu.hash.slice(7, 19)}</span>,
        ])}
      />
    </Bagian>
  );
}
