import { z } from 'zod';

const kata = z.string().min(1).optional().catch(undefined);
const benda = z.record(z.string(), z.unknown()).optional().catch(undefined);

/** What entries of a timeline say, each what its kind has: `internal` is for colleagues, `jamKerja` in hours. */
const IsiPeristiwa = z
  .object({
    pesan: kata,
    internal: kata,
    saluran: kata,
    jam: kata,
    alasan: kata,
    keparahan: kata,
    unit: kata,
    /** Null when the task was taken from whoever had it. */
    petugas: z.string().min(1).nullable().optional().catch(undefined),
    jadwal: kata,
    bahan: kata,
    /** Number of the report that this one repeats. */
    induk: kata,
    /** Id of the entry that this one takes back. */
    peristiwa: kata,
    jamKerja: z.number().optional().catch(undefined),
    terbit: z.boolean().optional().catch(undefined),
    tampil: z.array(z.string()).optional().catch(undefined),
    penerima: z
      .object({ nama: z.string(), kontak: z.string().catch('') })
      .optional()
      .catch(undefined),
    lama: benda,
    baru: benda,
  })
  .catch({});
export type IsiPeristiwa = z.infer<typeof IsiPeristiwa>;

/** Reads what an entry of a timeline says; what is missing, empty or of another kind is undefined. */
export function bacaIsi(isi: unknown): IsiPeristiwa {
  return IsiPeristiwa.parse(isi);
}
