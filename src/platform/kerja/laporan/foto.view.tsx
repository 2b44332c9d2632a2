import type { ComponentChildren, JSX } from 'preact';
import { Foto } from '../../../ui/index.ts';
import type { FotoTersimpan } from '../../foto/index.ts';

interface DeretFotoProps {
  foto: readonly FotoTersimpan[];
  /** Address of the region's photographs for staff. */
  alamat: string;
  keterangan: string;
  /** Stands before the first photograph, such as the drawing of the place. */
  awal?: ComponentChildren;
}

/** Photographs side by side; each opens large. Nothing when there is none. */
export function DeretFoto({ foto, alamat, keterangan, awal }: DeretFotoProps): JSX.Element | null {
  if (foto.length === 0 && !awal) return null;
  return (
    <div class="pair">
      {awal}
      {foto.map((satu, urutan) => {
        const teks = `${keterangan} ${urutan + 1} dari ${foto.length}`;
        return (
          <Foto
            src={`${alamat}/${satu.id}/kecil`}
            lain={[{ src: `${alamat}/${satu.id}/tampil`, lebar: satu.lebar }]}
            sizes="(min-width: 60em) 25rem, 100vw"
            href={`${alamat}/${satu.id}/tampil`}
            alt={teks}
            lebar={satu.lebarKecil}
            tinggi={satu.tinggiKecil}
            keterangan={teks}
          />
        );
      })}
    </div>
  );
}
