import { isUuid, uuidv7 } from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import type { FotoDiterima } from '../berkas/index.ts';
import { pastikanMuat, tahanDraf } from './muat.store.ts';

export interface FotoTersimpan {
  id: string;
  asal: 'pelapor' | 'petugas';
  folder: string;
  byte: number;
  lebar: number;
  tinggi: number;
  lebarKecil: number;
  tinggiKecil: number;
  dibuatPada: Date;
  peristiwaId: string | null;
}

/** Who sent photographs, and with an act on which case. */
export interface PemilikTitipan {
  akunId: string;
  kasusId: string;
}

/**
 * Whose photograph it is: a draft's before the report is sent, a case's from then on; one that came with an act of
 * staff which did not go through is that person's for the next try.
 */
export type Pemilik =
  | { drafId: string }
  | { kasusId: string; peristiwaId?: string | undefined }
  | { titipan: PemilikTitipan };

/** A photograph of a case may be seen by the public only when the case's words and pictures are published. */
export interface FotoDilihat extends FotoTersimpan {
  kasusId: string | null;
  drafId: string | null;
  titipanAkunId: string | null;
}

/** The columns that `toFoto` reads. */
export const KOLOM_FOTO = [
  'id',
  'asal',
  'folder',
  'byte_asal',
  'lebar',
  'tinggi',
  'lebar_kecil',
  'tinggi_kecil',
  'dibuat_pada',
  'peristiwa_id',
  'kasus_id',
  'draf_id',
  'titipan_akun_id',
] as const;

/** The photographs of a draft or a case, in the order in which they came. */
export async function listFoto(
  trx: Trx,
  pemdaId: number,
  pemilik: { drafId: string } | { kasusId: string },
): Promise<FotoTersimpan[]> {
  const query = trx.selectFrom('berkas.foto').select(KOLOM_FOTO).where('pemda_id', '=', pemdaId).orderBy('id');
  const rows = await ('drafId' in pemilik
    ? query.where('draf_id', '=', pemilik.drafId)
    : query.where('kasus_id', '=', pemilik.kasusId)
  ).execute();
  return rows.map(toFoto);
}

/** One photograph of this region, or undefined. */
export async function findFoto(trx: Trx, pemdaId: number, id: string): Promise<FotoDilihat | undefined> {
  const row = await trx
    .selectFrom('berkas.foto')
    .select(KOLOM_FOTO)
    .where('pemda_id', '=', pemdaId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toFoto(row);
}

/** Records a photograph whose files lie in the storage already. */
export async function catatFoto(
  trx: Trx,
  pemdaId: number,
  pemilik: Pemilik,
  asal: 'pelapor' | 'petugas',
  nama: string,
  folder: string,
  foto: FotoDiterima,
  pada: Date,
): Promise<string> {
  const id = uuidv7(pada);
  await trx
    .insertInto('berkas.foto')
    .values({
      pemda_id: pemdaId,
      id,
      draf_id: 'drafId' in pemilik ? pemilik.drafId : null,
      kasus_id: 'kasusId' in pemilik ? pemilik.kasusId : null,
      peristiwa_id: 'kasusId' in pemilik ? (pemilik.peristiwaId ?? null) : null,
      titipan_akun_id: 'titipan' in pemilik ? pemilik.titipan.akunId : null,
      titipan_kasus_id: 'titipan' in pemilik ? pemilik.titipan.kasusId : null,
      asal,
      folder,
      nama_asal: nama.slice(0, 200),
      mime_asal: foto.asli.mime,
      byte_asal: foto.asli.bytes.length,
      sha256: foto.asli.sha256,
      lebar: foto.tampil.lebar,
      tinggi: foto.tampil.tinggi,
      lebar_kecil: foto.kecil.lebar,
      tinggi_kecil: foto.kecil.tinggi,
      waktu_foto: foto.waktuFoto ?? null,
      lintang: foto.titikFoto?.lintang ?? null,
      bujur: foto.titikFoto?.bujur ?? null,
      dibuat_pada: pada,
    })
    .execute();
  return id;
}

/**
 * Records what a form brought in.
 * @returns the ids, in the order of the form
 * @throws RuleViolation when forms side by side would bring more than a draft or a case may keep; DrafTerkirim when the
 * draft was sent meanwhile
 */
export async function catatUnggahan(
  trx: Trx,
  pemdaId: number,
  pemilik: { drafId: string } | { kasusId: string },
  asal: 'pelapor' | 'petugas',
  diterima: readonly { nama: string; folder: string; foto: FotoDiterima }[],
  pada: Date,
): Promise<string[]> {
  await pastikanMuat(trx, pemdaId, pemilik, asal, diterima.length);
  return catatSemua(trx, pemdaId, pemilik, asal, diterima, pada);
}

/** Records photographs whose number was looked at; gives their ids in the same order. */
export async function catatSemua(
  trx: Trx,
  pemdaId: number,
  pemilik: Pemilik,
  asal: 'pelapor' | 'petugas',
  diterima: readonly { nama: string; folder: string; foto: FotoDiterima }[],
  pada: Date,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { nama, folder, foto } of diterima)
    ids.push(await catatFoto(trx, pemdaId, pemilik, asal, nama, folder, foto, pada));
  return ids;
}

/** Takes a photograph out of a draft; gives its folder, so that the files can go after the commit. */
export async function hapusFotoDraf(
  trx: Trx,
  pemdaId: number,
  drafId: string,
  id: string,
): Promise<string | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await trx
    .deleteFrom('berkas.foto')
    .where('pemda_id', '=', pemdaId)
    .where('draf_id', '=', drafId)
    .where('id', '=', id)
    .returning('folder')
    .executeTakeFirst();
  return row?.folder;
}

/** The draft is being sent: its photographs become the case's, also one that is just being recorded. */
export async function pindahkanFoto(trx: Trx, pemdaId: number, drafId: string, kasusId: string): Promise<void> {
  await tahanDraf(trx, pemdaId, drafId);
  await trx
    .updateTable('berkas.foto')
    .set({ kasus_id: kasusId, draf_id: null })
    .where('pemda_id', '=', pemdaId)
    .where('draf_id', '=', drafId)
    .execute();
}

/** Photographs that came with an act are tied to its entry in the timeline. */
export async function tautkanFoto(
  trx: Trx,
  pemdaId: number,
  kasusId: string,
  ids: readonly string[],
  peristiwaId: string,
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('berkas.foto')
    .set({ peristiwa_id: peristiwaId })
    .where('pemda_id', '=', pemdaId)
    .where('kasus_id', '=', kasusId)
    .where('id', 'in', [...ids])
    .execute();
}

/** A row of `KOLOM_FOTO` as the rest of the code knows it. */
export function toFoto(row: {
  id: string;
  asal: string;
  folder: string;
  byte_asal: number;
  lebar: number;
  tinggi: number;
  lebar_kecil: number;
  tinggi_kecil: number;
  dibuat_pada: Date;
  peristiwa_id: string | null;
  kasus_id: string | null;
  draf_id: string | null;
  titipan_akun_id: string | null;
}): FotoDilihat {
  return {
    id: row.id,
    asal: row.asal === 'petugas' ? 'petugas' : 'pelapor',
    folder: row.folder,
    byte: row.byte_asal,
    lebar: row.lebar,
    tinggi: row.tinggi,
    lebarKecil: row.lebar_kecil,
    tinggiKecil: row.tinggi_kecil,
    dibuatPada: row.dibuat_pada,
    peristiwaId: row.peristiwa_id,
    kasusId: row.kasus_id,
    drafId: row.draf_id,
    titipanAkunId: row.titipan_akun_id,
  };
}
