import {
  formatTanggalIso,
  hariKerjaAntara,
  type Kalender,
  lanjutkanTenggat,
  tenggatHariKerja,
} from '../../core/index.ts';
import type { Trx } from '../../db/index.ts';
import type { Inti } from '../inti/index.ts';
import { antrekan } from '../jobs/index.ts';
import { modelKasus } from '../model/index.ts';
import { type Pemda, readKalender } from '../pemda/index.ts';
import { pindahkanHitungan } from './hitungan.ts';
import { type JamTersimpan, readJam, storeJam } from './jam.store.ts';
import { type JamBerjalan, tenggatTerdekat } from './jam.ts';
import { lockKasus } from './peralihan.command.ts';
import { catatPeristiwa } from './peristiwa.ts';

/** The outbox task that follows a change of the calendar. */
export const TUGAS_HITUNG_ULANG = 'kalender.hitung-ulang';
const SEPOTONG = 200;
const AWAL = '00000000-0000-0000-0000-000000000000';

/**
 * Recomputes the deadlines of the next piece of open cases by the calendar of now, forward only, and asks for the
 * piece after it. Running it again finds nothing to move.
 * @param setelah id of the last case of the piece before
 */
export async function hitungUlangTenggat(inti: Inti, pemda: Pemda, setelah: string = AWAL): Promise<void> {
  const daftar = await inti.db.read(pemda.id, (trx) => listTerbuka(trx, pemda.id, setelah));
  for (const id of daftar) await inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) => majukan(inti, trx, pemda, id));
  const terakhir = daftar.at(-1);
  if (daftar.length < SEPOTONG || terakhir === undefined) return;
  await inti.db.tenant(pemda.id, { jenis: 'sistem' }, (trx) =>
    antrekan(trx, pemda.id, inti.waktu(), TUGAS_HITUNG_ULANG, { setelah: terakhir }),
  );
}

async function listTerbuka(trx: Trx, pemdaId: number, setelah: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('kasus.kasus')
    .select('id')
    .where('pemda_id', '=', pemdaId)
    .where('fase', '<>', 'akhir')
    .where('id', '>', setelah)
    .orderBy('id')
    .limit(SEPOTONG)
    .execute();
  return rows.map((row) => row.id);
}

async function majukan(inti: Inti, trx: Trx, pemda: Pemda, kasusId: string): Promise<void> {
  const kasus = await lockKasus(trx, pemda.id, kasusId);
  if (kasus.fase === 'akhir') return;
  const [kalender, lama] = [await readKalender(trx, pemda), await readJam(trx, pemda.id, kasusId)];
  const pada = inti.waktu();
  const baru = lama.map((run) => majukanTenggat(kalender, run, pada));
  if (baru.every((run, urutan) => run === lama[urutan])) return;
  const { dokumen } = await modelKasus(trx, kasus.model_hash);
  await storeJam(trx, pemda.id, kasusId, lama, baru, pada);
  const terdekat = tenggatTerdekat(dokumen, kalender, baru);
  const hasil = await trx
    .updateTable('kasus.kasus')
    .set({
      jatuh_tempo: terdekat?.jatuhTempo ?? null,
      tenggat_pada: terdekat?.tenggat ?? null,
      diubah_pada: pada,
      version: kasus.version + 1,
    })
    .where('pemda_id', '=', pemda.id)
    .where('id', '=', kasusId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await pindahkanHitungan(trx, pemda.id, pada, kasus, hasil);
  const sampai = hasil.jatuh_tempo === null ? '' : ` Batas terdekat sekarang ${formatTanggalIso(hasil.jatuh_tempo)}.`;
  await catatPeristiwa(trx, pemda.id, pada, {
    kasusId,
    jenis: 'tenggat',
    pelaku: { jenis: 'sistem', peran: [] },
    publik: false,
    isi: { internal: `Kalender kerja daerah berubah.${sampai}` },
  });
}

/**
 * A run of a clock by the calendar of now: the same object where that would not move its deadline later. Only clocks
 * in working days depend on the calendar.
 */
function majukanTenggat<T extends JamBerjalan | JamTersimpan>(kalender: Kalender, run: T, pada: Date): T {
  const { lama, jeda } = run.hitungan;
  if (run.selesai !== null || !('hariKerja' in lama)) return run;
  const { tenggat: awal, ...hariKerja } = tenggatHariKerja(kalender, run.mulai, lama.hariKerja);
  let tenggat = awal;
  const jedaBaru = jeda.map((satu) => {
    const [dari, sampai] = [new Date(satu.dari), new Date(satu.sampai)];
    tenggat = lanjutkanTenggat(kalender, tenggat, dari, sampai);
    return { ...satu, hariKerja: hariKerjaAntara(kalender, dari, sampai) };
  });
  if (tenggat <= run.tenggat) return run;
  const ditangani = tenggat > pada ? null : run.ditangani;
  return { ...run, tenggat, ditangani, hitungan: { lama, hariKerja, jeda: jedaBaru } };
}
