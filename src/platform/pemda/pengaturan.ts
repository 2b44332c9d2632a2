import { z } from 'zod';
import type { Trx } from '../../db/index.ts';

const teks = (maks: number) => z.string().trim().max(maks);
const jam = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The eight tested brand colours of the design system. */
const MEREK = ['nila', 'laut', 'lontar', 'mengkudu', 'cendana', 'kecubung', 'kunyit', 'besi'] as const;

export const Pengaturan = z.object({
  merek: z.enum(MEREK).default('nila'),
  alamatKantor: teks(300).default(''),
  telepon: teks(40).default(''),
  surel: z.union([z.email(), z.literal('')]).default(''),
  /** Emergency numbers; 112 and 110 hold everywhere until the region says otherwise. */
  darurat: z
    .array(
      z.object({
        nomor: teks(20),
        nama: teks(80),
        keterangan: teks(120).default(''),
        namaEn: teks(80).default(''),
        keteranganEn: teks(120).default(''),
      }),
    )
    .default([
      {
        nomor: '112',
        nama: 'Panggilan darurat',
        keterangan: 'Gratis, 24 jam',
        namaEn: 'Emergency call',
        keteranganEn: 'Free, 24 hours',
      },
      { nomor: '110', nama: 'Polisi', keterangan: '', namaEn: 'Police', keteranganEn: '' },
    ]),
  petugasDataPribadi: teks(200).default(''),
  /** Office hours by weekday (1 Monday to 7 Sunday); a day without an entry is no working day. */
  jamKerja: z.record(z.string().regex(/^[1-7]$/), z.object({ mulai: jam, selesai: jam })).default({
    1: { mulai: '08:00', selesai: '15:30' },
    2: { mulai: '08:00', selesai: '15:30' },
    3: { mulai: '08:00', selesai: '15:30' },
    4: { mulai: '08:00', selesai: '15:30' },
    5: { mulai: '08:00', selesai: '14:30' },
  }),
  bukaCutiBersama: z.boolean().default(false),
  pengumuman: z
    .array(
      z.object({
        judul: teks(120),
        isi: teks(600),
        judulEn: teks(120).default(''),
        isiEn: teks(600).default(''),
        mulai: z.iso.date(),
        sampai: z.iso.date(),
      }),
    )
    .default([]),
  /** Every page says that people and figures are examples. */
  contoh: z.boolean().default(false),
  totpWajib: z.boolean().default(true),
});
export type Pengaturan = z.infer<typeof Pengaturan>;

/** The region's own settings, or the defaults of the country. */
export async function readPengaturan(trx: Trx, pemdaId: number): Promise<Pengaturan> {
  const row = await trx.selectFrom('pemda.pengaturan').select('isi').where('pemda_id', '=', pemdaId).executeTakeFirst();
  return Pengaturan.parse(row?.isi ?? {});
}
