import { isUuid } from '../../../core/index.ts';
import type { FotoTersimpan } from '../../foto/index.ts';
import { bacaIsi, idDiurungkan, type KasusRow, type PeristiwaRow } from '../../kasus/index.ts';
import type { Nilai } from './isian.form.ts';

const AWALAN = 'tampil-';
/** Says that the form carried the boxes at all: one that is not ticked does not travel. */
export const PENANDA = 'pilihTampil';

/** Name of the checkbox that lets one photograph or one entry's words be seen. */
export const namaTampil = (id: string) => `${AWALAN}${id}`;

/** What was ticked; undefined when the form did not ask. */
export function idTampil(nilai: Nilai): string[] | undefined {
  if (nilai[PENANDA] !== 'ya') return undefined;
  const ids = Object.keys(nilai).flatMap((nama) => (nama.startsWith(AWALAN) ? [nama.slice(AWALAN.length)] : []));
  return ids.filter(isUuid);
}

interface Bahan {
  kasus: Pick<KasusRow, 'terbit' | 'tampil'>;
  foto: readonly FotoTersimpan[];
  peristiwa: readonly PeristiwaRow[];
}

/** The photographs of the reporter, which are seen only when an officer lets them. */
export function fotoDipilih({ foto }: Bahan): FotoTersimpan[] {
  return foto.filter((satu) => satu.asal === 'pelapor');
}

/** An entry whose words wait for an officer. */
export interface KataDipilih {
  id: string;
  pelapor: boolean;
  pada: Date;
  /** Everything that is seen with it: its message, the material used, whom to ask at the body that has the report now. */
  kata: readonly { jenis: 'pesan' | 'bahan' | 'kontak'; teks: string }[];
}

/** The entries whose words are seen only when an officer lets them, oldest first. */
export function kataDipilih({ peristiwa }: Bahan): KataDipilih[] {
  const batal = idDiurungkan(peristiwa);
  return peristiwa
    .flatMap((satu) => {
      const kata = kataDari(satu);
      if (!satu.publik || kata.length === 0 || batal.has(satu.id)) return [];
      return [{ id: satu.id, pelapor: satu.pelaku === 'warga', pada: satu.pada, kata }];
    })
    .reverse();
}

/** Whether one of them is ticked when the form is opened: as it was chosen, at first the photographs of the report. */
export function isTampil({ kasus }: Bahan, id: string, isFotoLaporan: boolean): boolean {
  return kasus.terbit || kasus.tampil.length > 0 ? kasus.tampil.includes(id) : isFotoLaporan;
}

/** The entries of a published case that brought words or photographs which the public does not see. */
export function belumTampil(bahan: Bahan): ReadonlySet<string> {
  const { kasus } = bahan;
  if (!kasus.terbit) return new Set();
  const tampil = new Set(kasus.tampil);
  const kata = kataDipilih(bahan).map(({ id }) => ({ id, peristiwaId: id }));
  return new Set(
    [...kata, ...fotoDipilih(bahan)].flatMap(({ id, peristiwaId }) =>
      peristiwaId === null || tampil.has(id) ? [] : [peristiwaId],
    ),
  );
}

function kataDari({ isi }: PeristiwaRow): KataDipilih['kata'] {
  const { pesan, bahan, penerima } = bacaIsi(isi);
  const kontak = penerima?.kontak || undefined;
  return (['pesan', 'bahan', 'kontak'] as const).flatMap((jenis) => {
    const teks = { pesan, bahan, kontak }[jenis];
    return teks === undefined ? [] : [{ jenis, teks }];
  });
}
