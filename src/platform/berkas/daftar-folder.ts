import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What to list; see `Penyimpanan.daftarFolder`. */
export interface PilihanFolder {
  /** Only folders in which nothing has come or gone since this moment, by the clock of the storage. */
  sebelum: Date;
  /** How many folders are looked at in each year, at most. */
  paling: number;
  /** Where in the order of the names to begin, 0 to 1: a part that is chosen anew each time reaches all of them. */
  mulai: number;
}

/** The name of a year's folder, and of a photograph's. */
export const TAHUN = /^\d{4}$/;
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The folders `<pemdaId>/<yyyy>/<uuid>` under the root of the storage. */
export async function listFolder(akar: string, pemdaId: number, pilihan: PilihanFolder): Promise<string[]> {
  const hasil: string[] = [];
  for (const tahun of await namaDi(join(akar, String(pemdaId)), TAHUN)) {
    const nama = await namaDi(join(akar, String(pemdaId), tahun), UUID);
    for (const satu of sebagian(nama, pilihan)) {
      const folder = `${pemdaId}/${tahun}/${satu}`;
      const waktu = await waktuUbah(join(akar, folder));
      if (waktu !== undefined && waktu < pilihan.sebelum.getTime()) hasil.push(folder);
    }
  }
  return hasil;
}

function sebagian(nama: string[], { paling, mulai }: PilihanFolder): string[] {
  if (nama.length <= paling) return nama;
  const awal = Math.floor(nama.length * mulai) % nama.length;
  return [...nama.slice(awal), ...nama.slice(0, awal)].slice(0, paling);
}

async function namaDi(folder: string, pola: RegExp): Promise<string[]> {
  const isi = await bilaAda(readdir(folder));
  return (isi ?? []).filter((nama) => pola.test(nama)).sort();
}

async function waktuUbah(folder: string): Promise<number | undefined> {
  return (await bilaAda(stat(folder)))?.mtimeMs;
}

async function bilaAda<T>(janji: Promise<T>): Promise<T | undefined> {
  return janji.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}
