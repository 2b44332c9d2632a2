import { salinKeanggotaan } from './platform/akses/index.ts';
import { bersihkanAkun, kirimUndangan, TUGAS_UNDANGAN } from './platform/akun/index.ts';
import type { Inti } from './platform/inti/index.ts';
import {
  bersihkanPemda,
  createPengirim,
  lipatHitungan,
  type PenanganTugas,
  sapuFotoYatim,
  startJadwal,
  type TugasTerjadwal,
} from './platform/jobs/index.ts';
import { hapusKontakLama, hitungUlangTenggat, sapuTenggat, TUGAS_HITUNG_ULANG } from './platform/kasus/index.ts';
import type { Metrik } from './platform/metrik/index.ts';
import { penanganSurat } from './platform/notifikasi/index.ts';
import { lipatStatistik } from './platform/statistik/index.ts';

/** Work that the clock starts; the cron is in the time of Jakarta. */
const TERJADWAL: TugasTerjadwal[] = [
  { nama: 'sapu-tenggat', cron: '* * * * *', jalankan: sapuTenggat },
  { nama: 'lipat-hitungan', cron: '*/5 * * * *', jalankan: lipatHitungan },
  {
    nama: 'lipat-statistik',
    cron: '*/10 * * * *',
    jalankan: (inti, pemda) => lipatStatistik(inti.db, pemda.id, inti.waktu()),
  },
  { nama: 'hapus-kontak-lama', cron: '15 2 * * *', jalankan: hapusKontakLama },
  { nama: 'bersihkan-pemda', cron: '30 2 * * *', jalankan: bersihkanPemda },
  { nama: 'sapu-foto-yatim', cron: '45 2 * * *', jalankan: sapuFotoYatim },
  { nama: 'bersihkan-akun', cron: '0 3 * * *', jalankanUmum: bersihkanAkun },
];

export interface Pekerja {
  /** Something was committed: look into the outbox now. */
  colek(): void;
  stop(): Promise<void>;
}

/** The background work: the outbox's dispatcher and the schedule. Several processes may run it side by side. */
export async function startWorker(inti: Inti, metrik?: Metrik): Promise<Pekerja> {
  const opsi = metrik ? { onGagal: metrik.gagal } : {};
  const penangan = {
    ...penanganSurat,
    'akun.keanggotaan': ({ pemda, isi }) => salinKeanggotaan(inti, pemda.id, String(isi['akunId'])),
    [TUGAS_UNDANGAN]: ({ pemda, isi }) => kirimUndangan(inti, pemda, String(isi['akunId'])),
    [TUGAS_HITUNG_ULANG]: ({ pemda, isi }) =>
      hitungUlangTenggat(inti, pemda, typeof isi['setelah'] === 'string' ? isi['setelah'] : undefined),
  } satisfies Record<string, PenanganTugas>;
  const pengirim = createPengirim(inti, penangan, opsi);
  const jadwal = await startJadwal(inti, opsi);
  for (const tugas of TERJADWAL) await jadwal.jadwalkan(tugas);
  pengirim.mulai();
  return {
    colek: pengirim.colek,
    stop: async () => {
      await pengirim.stop();
      await jadwal.stop();
    },
  };
}
