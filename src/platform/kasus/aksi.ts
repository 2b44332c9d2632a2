import { parseNomorPublik } from '../../core/index.ts';
import { berlaku } from '../../db/index.ts';
import { RuleViolation } from '../errors/index.ts';
import type { Aksi } from '../model/index.ts';
import type { KasusRow } from './kasus.types.ts';
import { gabungkanPengikut, pisahkanPengikut } from './pengikut.ts';
import type { Langkah } from './peralihan.types.ts';
import { pilihTampil } from './tampil.query.ts';

/** Runs what a transition does besides changing the state, in the order of the model. */
export async function jalankanAksi(langkah: Langkah): Promise<void> {
  for (const nama of langkah.peralihan.aksi as Aksi[]) await AKSI[nama](langkah);
}

const AKSI: Record<Aksi, (langkah: Langkah) => void | Promise<void>> = {
  'setel-keparahan': (langkah) => {
    const { isian, model, ubah } = langkah;
    if (isian.keparahan === undefined) return;
    const keparahan = model.keparahan(isian.keparahan);
    if (!keparahan) throw new RuleViolation('isian-keliru:keparahan');
    langkah.keparahan = keparahan;
    ubah.keparahan = keparahan.id;
    ubah.bahaya = keparahan.bahaya;
  },
  'serahkan-unit': async ({ trx, kasus, isian, ubah }) => {
    if (isian.unit === undefined) return;
    const unit = await trx
      .selectFrom('pemda.unit')
      .select('id')
      .where('pemda_id', '=', kasus.pemda_id)
      .where('id', '=', isian.unit)
      .where('aktif', '=', true)
      .executeTakeFirst();
    if (!unit) throw new RuleViolation('isian-keliru:unit');
    ubah.unit_id = unit.id;
  },
  'tugaskan-petugas': async ({ trx, kasus, isian, pada, ubah }) => {
    if (isian.petugas === undefined) return;
    if (isian.petugas === null) {
      ubah.petugas_akun_id = null;
      return;
    }
    const peran = await trx
      .selectFrom('akses.peran')
      .select('akun_id')
      .where('pemda_id', '=', kasus.pemda_id)
      .where('akun_id', '=', isian.petugas)
      .where('peran', '=', 'petugas')
      .where(berlaku(pada))
      .executeTakeFirst();
    if (!peran) throw new RuleViolation('isian-keliru:petugas');
    ubah.petugas_akun_id = peran.akun_id;
  },
  terbitkan: async ({ trx, kasus, isian, tampil, ubah }) => {
    if (isian.terbit === undefined) return;
    ubah.terbit = isian.terbit;
    if (isian.terbit) ubah.tampil = [...(await pilihTampil(trx, kasus, tampil))];
  },
  'tandai-aman': ({ pada, ubah }) => {
    ubah.diamankan_pada = pada;
  },
  'tautkan-induk': async ({ inti, trx, kasus, isian, pada, ubah }) => {
    const nomor = parseNomorPublik(isian.induk ?? '');
    const induk =
      nomor &&
      (await trx
        .selectFrom('kasus.kasus')
        .select(['id', 'induk_id', 'uji', 'fase', 'hasil'])
        .where('pemda_id', '=', kasus.pemda_id)
        .where('layanan', '=', kasus.layanan)
        .where('nomor', '=', nomor.nomor)
        // Held until this act is written: the other report must not be merged away beside it.
        .forShare()
        .executeTakeFirst());
    if (!induk || induk.id === kasus.id || !isLayakInduk(induk) || induk.uji !== kasus.uji)
      throw new RuleViolation('isian-keliru:induk');
    ubah.induk_id = induk.id;
    await gabungkanPengikut(trx, await inti.kunci.pemda(trx, kasus.pemda_id), kasus, induk.id, pada);
  },
  'lepaskan-induk': async ({ trx, kasus, ubah }) => {
    ubah.induk_id = null;
    await pisahkanPengikut(trx, kasus.pemda_id, kasus.id);
  },
  // The timeline entry of every act keeps its fields, and page, letter and history read the body from there. The name
  // stays in the catalogue because published models, which never change, have it.
  'catat-penerima': () => undefined,
  'lepas-petugas': ({ ubah }) => {
    ubah.petugas_akun_id = null;
  },
};

/** Somebody must still be at work on it, or have done it: in a refused or withdrawn report the other one would get lost. */
export function isLayakInduk(induk: Pick<KasusRow, 'induk_id' | 'fase' | 'hasil'>): boolean {
  return induk.induk_id === null && (induk.fase !== 'akhir' || ['selesai', 'diteruskan'].includes(induk.hasil ?? ''));
}
