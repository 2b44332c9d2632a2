import type { JSX } from 'preact';
import { Centang, DaftarItem, Gambar, KolomBerkas, type KolomDasar } from '../../../ui/index.ts';
import { BATAS_FOTO, type FotoTersimpan } from '../../foto/index.ts';
import { namaTitipan } from './titipan.ts';

interface KolomFotoProps {
  dasar: KolomDasar;
  /** Photographs of an earlier try; they go along as long as they are ticked. */
  titipan: readonly FotoTersimpan[];
  alamatFoto: string;
}

/** Photographs of an act. Those that were received already stand first: the file field of a browser forgets them. */
export function KolomFoto({ dasar, titipan, alamatFoto }: KolomFotoProps): JSX.Element {
  const ada = titipan.length;
  return (
    <>
      {ada > 0 && (
        <div role="group" aria-label="Foto yang sudah kami terima">
          <DaftarItem
            item={titipan.map((foto, urutan) => ({
              judul: `Foto ${urutan + 1}, sudah kami terima`,
              foto: (
                <Gambar
                  src={`${alamatFoto}/${foto.id}/kecil`}
                  alt={`Foto ${urutan + 1} yang sudah kami terima`}
                  lebar={foto.lebarKecil}
                  tinggi={foto.tinggiKecil}
                />
              ),
              tambahan: (
                <Centang
                  nama={namaTitipan(foto.id)}
                  id={`${dasar.id ?? dasar.nama}-${foto.id}`}
                  teks={`Sertakan foto ${urutan + 1}`}
                  checked
                />
              ),
            }))}
          />
        </div>
      )}
      <KolomBerkas
        {...dasar}
        {...(ada > 0 ? { label: 'Foto lain', opsional: true } : {})}
        accept="image/jpeg,image/png,image/webp"
        multiple
        petunjuk={petunjuk(ada)}
      />
    </>
  );
}

function petunjuk(ada: number): string {
  if (ada >= BATAS_FOTO) return `Sudah ada ${BATAS_FOTO} foto. Hapus centang satu foto bila ingin menggantinya.`;
  return `Paling banyak ${BATAS_FOTO - ada} foto${ada > 0 ? ' lagi' : ''}, JPEG, PNG, atau WebP`;
}
