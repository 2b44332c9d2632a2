import { h } from 'preact';
import { formatHariPendek, formatHariRelatif, type Kalender } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import type { BarisKasus } from '../../../ui/index.ts';
import { JamTeks, Label, Lencana } from '../../../ui/index.ts';
import {
  isBahayaTerbuka,
  type JamBerjalan,
  kalimatJamUtama,
  lencanaBahaya,
  lencanaKeadaan,
  listJam,
} from '../../kasus/index.ts';
import { type ModelTerperiksa, modelKasus } from '../../model/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import { SALURAN_TEKS } from '../teks.ts';
import type { BarisMasuk } from './kotak-masuk.query.ts';
import { TEKS_PANDANGAN } from './pilihan.ts';

interface Bahan {
  kalender: Kalender;
  kini: Date;
  orang: ReadonlyMap<string, string>;
  akunId: string;
  alamat: (row: BarisMasuk) => string;
}

/** Makes rows of cases ready for the table: badges, clock and names, with two queries for all of them. */
export async function susunBaris(
  trx: Trx,
  pemdaId: number,
  rows: readonly BarisMasuk[],
  bahan: Bahan,
): Promise<BarisKasus[]> {
  const jam = await listJam(
    trx,
    pemdaId,
    rows.map((row) => row.id),
  );
  const hasil: BarisKasus[] = [];
  for (const row of rows) hasil.push(baris(row, await modelKasus(trx, row.model_hash), jam.get(row.id) ?? [], bahan));
  return hasil;
}

function baris(row: BarisMasuk, model: ModelTerperiksa, jam: readonly JamBerjalan[], bahan: Bahan): BarisKasus {
  const { kalender, kini, orang } = bahan;
  const bahaya = lencanaBahaya(row, 'id');
  const utama = kalimatJamUtama(model, kalender, jam, kini, 'id', row);
  const milik = row.petugas_akun_id;
  return {
    href: bahan.alamat(row),
    judul: row.judul,
    nomor: row.nomor,
    sub: `${waktuMasuk(row.dibuat_pada, kini, kalender)}, ${SALURAN_TEKS[row.saluran] ?? row.saluran}${row.uji ? ', uji coba' : ''}`,
    tempat: namaTempat(row),
    tempatSub: model.kategori(row.kategori)?.judul.id,
    keadaan: [
      h(Lencana, { ...lencanaKeadaan(model, row, 'id'), key: 'k' }),
      bahaya && h('span', { class: 'sub', key: 'b' }, h(Lencana, bahaya)),
      row.tambahan_pada && h('span', { class: 'sub', key: 't' }, h(Label, { teks: TEKS_PANDANGAN.tambahan })),
    ],
    batas: utama && h(JamTeks, utama),
    petugas: milik === null ? 'Belum dibagi' : (orang.get(milik) ?? 'Orang yang sudah pergi'),
    bahaya: isBahayaTerbuka(row),
    pilih: milik === bahan.akunId,
  };
}

function waktuMasuk(saat: Date, kini: Date, { zona }: Kalender): string {
  const relatif = formatHariRelatif(saat, kini, zona);
  return /^(hari ini|kemarin)$/.test(relatif) ? relatif : formatHariPendek(saat, zona);
}

/** Desa and kecamatan of a case in words; staff see the codes when today's list has no name. */
export function namaTempat(row: { kecamatan_kode: string; desa_kode: string | null }): string {
  const kode = [row.desa_kode, row.kecamatan_kode].filter((satu) => satu !== null);
  return [...new Set(kode.map((satu) => findWilayah(satu)?.nama ?? satu))].join(', ');
}
