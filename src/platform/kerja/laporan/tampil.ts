import { isUuid } from '../../../core/index.ts';
import type { FotoTersimpan } from '../../foto/index.ts';
import { idDiurungkan, type KasusRow, type PeristiwaRow } from '../../kasus/index.ts';
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

/** The entries whose words are seen only when an officer lets them, oldest first. */
export function pesanDipilih({ peristiwa }: Bahan): { id: string; pelapor: boolean; pada: Date; pesan: string }[] {
  const batal = idDiurungkan(peristiwa);
  return peristiwa
    .flatMap((satu) => {
      const pesan = pesanDari(satu);
      if (!satu.publik || pesan === '' || batal.has(satu.id)) return [];
      return [{ id: satu.id, pelapor: satu.pelaku === 'warga', pada: satu.pada, pesan }];
    })
    .reverse();
}

/** Whether one of them is ticked when the form is opened: as it was chosen, at first the photographs of the report. */
export function isTampil({ kasus }: Bahan, id: string, isFotoLaporan: boolean): boolean {
  return kasus.terbit || kasus.tampil.length > 0 ? kasus.tampil.includes(id) : isFotoLaporan;
}

/** Whether an entry of a published case brought words or photographs that the public does not see. */
export function isBelumTampil(bahan: Bahan, peristiwa: PeristiwaRow): boolean {
  const { kasus } = bahan;
  if (!kasus.terbit) return false;
  const foto = fotoDipilih(bahan).filter((satu) => satu.peristiwaId === peristiwa.id);
  const milik = [...pesanDipilih(bahan).filter((satu) => satu.id === peristiwa.id), ...foto];
  return milik.some((satu) => !kasus.tampil.includes(satu.id));
}

function pesanDari({ isi }: PeristiwaRow): string {
  const { pesan } = Object(isi) as { pesan?: unknown };
  return typeof pesan === 'string' ? pesan : '';
}
