import type { Trx } from '../../../db/index.ts';
import { type KeadaanLayanan, type LayananKerja, pilihKeadaan } from '../layanan.query.ts';
import type { NamaPandangan } from './saringan.ts';

/** The views whose counts are not kept. */
type TanpaHitungan = 'saya' | 'belum-dibagi' | 'tambahan';

/** The states that a fixed view shows; undefined when the view does not go by states. */
export function keadaanPandangan(layanan: readonly LayananKerja[], nama: NamaPandangan): KeadaanLayanan[] | undefined {
  if (nama === 'baru') return pilihKeadaan(layanan, (model, id) => model.dokumen.alur.awal === id);
  if (nama === 'konfirmasi') {
    return pilihKeadaan(layanan, (model, id) => {
      const mulai = model.jam('konfirmasi')?.mulai;
      return mulai?.saat === 'masuk' && mulai.keadaan.includes(id);
    });
  }
  if (nama === 'menunggu') return pilihKeadaan(layanan, (model, id) => model.keadaan(id).fase === 'menunggu');
  return undefined;
}

/** Exact counts of the fixed views but the reader's own, from one pass over the kept change rows. */
export async function hitungPandangan(
  trx: Trx,
  pemdaId: number,
  layanan: readonly LayananKerja[],
  hariIni: string,
): Promise<Record<Exclude<NamaPandangan, TanpaHitungan>, number>> {
  const ember = await trx
    .selectFrom('kasus.hitungan')
    .select((select) => [
      'layanan',
      'keadaan',
      'bahaya_terbuka',
      'jatuh_tempo',
      select.fn.sum<number>('jumlah').as('jumlah'),
    ])
    .where('pemda_id', '=', pemdaId)
    .groupBy(['layanan', 'keadaan', 'bahaya_terbuka', 'jatuh_tempo'])
    .execute();
  const akhir = kunci(pilihKeadaan(layanan, (model, id) => model.keadaan(id).fase === 'akhir'));
  const isAkhir = (satu: KeadaanLayanan) => akhir.has(`${satu.layanan}.${satu.keadaan}`);
  const jumlah = (isCocok: (satu: (typeof ember)[number]) => boolean) =>
    ember.filter(isCocok).reduce((total, satu) => total + Number(satu.jumlah), 0);
  const menurut = (nama: NamaPandangan) => {
    const pilihan = kunci(keadaanPandangan(layanan, nama) ?? []);
    return jumlah((satu) => pilihan.has(`${satu.layanan}.${satu.keadaan}`));
  };
  return {
    terbuka: jumlah((satu) => !isAkhir(satu)),
    baru: menurut('baru'),
    bahaya: jumlah((satu) => satu.bahaya_terbuka),
    'hari-ini': jumlah((satu) => satu.jatuh_tempo === hariIni && !isAkhir(satu)),
    terlambat: jumlah((satu) => satu.jatuh_tempo !== null && satu.jatuh_tempo < hariIni && !isAkhir(satu)),
    menunggu: menurut('menunggu'),
    konfirmasi: menurut('konfirmasi'),
  };
}

/** How many open cases a person holds. */
export async function hitungMilik(trx: Trx, pemdaId: number, akunId: string): Promise<number> {
  const row = await trx
    .selectFrom('kasus.kasus')
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .where('pemda_id', '=', pemdaId)
    .where('petugas_akun_id', '=', akunId)
    .where('fase', '<>', 'akhir')
    .executeTakeFirstOrThrow();
  return Number(row.jumlah);
}

/** In how many cases something of the reporter waits to be seen, counted no further than `paling`. */
export async function hitungTambahan(trx: Trx, pemdaId: number, paling: number): Promise<number> {
  const sebagian = trx
    .selectFrom('kasus.kasus')
    .select('id')
    .where('pemda_id', '=', pemdaId)
    .where('tambahan_pada', 'is not', null)
    .limit(paling);
  const row = await trx
    .selectFrom(sebagian.as('sebagian'))
    .select((select) => select.fn.countAll<number>().as('jumlah'))
    .executeTakeFirstOrThrow();
  return Number(row.jumlah);
}

function kunci(daftar: readonly KeadaanLayanan[]): Set<string> {
  return new Set(daftar.map((satu) => `${satu.layanan}.${satu.keadaan}`));
}
