import type { Bahasa } from '../../../core/index.ts';
import { DaftarItem, Kotak } from '../../../ui/index.ts';
import { daruratDaerah, type Pengaturan } from '../../pemda/index.ts';

/** Emergency numbers of a region, each to be dialled with one touch. */
export function NomorDarurat(props: { judul: string; pengaturan: Pick<Pengaturan, 'darurat'>; bahasa: Bahasa }) {
  const darurat = daruratDaerah(props.pengaturan, props.bahasa);
  if (darurat.length === 0) return null;
  return (
    <Kotak judul={props.judul} id="h-darurat">
      <DaftarItem
        item={darurat.map(({ nomor, judul, isi, bahasa }) => ({
          judul: (
            <>
              {nomor} <span lang={bahasa}>{judul}</span>
            </>
          ),
          rincian: isi === '' ? undefined : <span lang={bahasa}>{isi}</span>,
          href: `tel:${nomor.replace(/[^\d+*#]/g, '')}`,
          ikon: 'phone',
        }))}
      />
    </Kotak>
  );
}
