import { DaftarItem, Kotak } from '../../../ui/index.ts';
import type { Pengaturan } from '../../pemda/index.ts';

/** Emergency numbers of a region, each to be dialled with one touch. */
export function NomorDarurat({ judul, darurat }: { judul: string; darurat: Pengaturan['darurat'] }) {
  if (darurat.length === 0) return null;
  return (
    <Kotak judul={judul} id="h-darurat">
      <DaftarItem
        item={darurat.map(({ nomor, nama, keterangan }) => ({
          judul: `${nomor} ${nama}`,
          rincian: keterangan === '' ? undefined : keterangan,
          href: `tel:${nomor.replace(/[^\d+*#]/g, '')}`,
          ikon: 'phone',
        }))}
      />
    </Kotak>
  );
}
