import { indukKodeWilayah, type JenisWilayah, parseKodeWilayah, type TingkatWilayah } from '../../core/index.ts';
import { loadWilayah, loadWilayahLama, loadWilayahTitik, type WilayahTitik } from '../../reference/index.ts';

/** A region of today's list. */
export interface Wilayah {
  /** code with dots: `53.71.01.1001` */
  kode: string;
  nama: string;
  tingkat: TingkatWilayah;
  jenis: JenisWilayah;
  indukKode: string | undefined;
  /** code of the government it belongs to; Jakarta's administrative areas belong to the province, `31` */
  pemdaKode: string;
}

/** The regions in the order of their codes, which puts each below the one it belongs to. */
export const data = sekali(() => {
  const { kode, nama } = loadWilayah();
  const titik = new Map<string, WilayahTitik>(loadWilayahTitik().map((t) => [t.kode, t]));
  const kodeLama = new Map<string, string>(loadWilayahLama().map((l) => [l.kodeLama, l.kodeKini]));
  return { kode, nama, titik, kodeLama, teringat: new Map<number, Wilayah>() };
});

/** The place of a code in the list, -1 when it is not there. */
export function letakKode(kode: string): number {
  const i = letakPertama(kode);
  return data().kode[i] === kode ? i : -1;
}

/** The first place whose code is not before the text. */
export function letakPertama(teks: string): number {
  const { kode } = data();
  let [bawah, atas] = [0, kode.length];
  while (bawah < atas) {
    const tengah = (bawah + atas) >>> 1;
    if ((kode[tengah] ?? '') < teks) bawah = tengah + 1;
    else atas = tengah;
  }
  return bawah;
}

/** The region at a place of the list; down to the kecamatan always the same object. */
export function wilayahDi(i: number): Wilayah | undefined {
  return data().teringat.get(i) ?? susunWilayah(i);
}

function susunWilayah(i: number): Wilayah | undefined {
  const kode = data().kode[i];
  const bentuk = kode === undefined ? undefined : parseKodeWilayah(kode);
  if (bentuk === undefined) return undefined;
  const wilayah = Object.freeze<Wilayah>({
    kode: bentuk.kode,
    nama: data().nama[i] ?? '',
    tingkat: bentuk.tingkat,
    jenis: bentuk.jenis,
    indukKode: indukKodeWilayah(bentuk.kode),
    pemdaKode: bentuk.kode.startsWith('31') ? '31' : bentuk.kode.slice(0, 5),
  });
  if (wilayah.tingkat <= 3) data().teringat.set(i, wilayah);
  return wilayah;
}

/** The level by the length of a code with dots. */
export function tingkatKode(kode: string): TingkatWilayah {
  return kode.length === 2 ? 1 : kode.length === 5 ? 2 : kode.length === 8 ? 3 : 4;
}

/**
 * Today's code for an old one, also of what lies below a region whose code changed: `92.71` is `96.71`.
 * @returns undefined when neither it nor a region above it ever changed
 */
export function kodePengganti(kode: string): string | undefined {
  for (const panjang of [13, 8, 5, 2]) {
    if (panjang > kode.length) continue;
    const kini = data().kodeLama.get(kode.slice(0, panjang));
    if (kini === undefined) continue;
    const hasil = kini + kode.slice(panjang);
    if (hasil !== kode && letakKode(hasil) >= 0) return hasil;
  }
  return undefined;
}

/** Runs a loader at its first use only. */
export function sekali<T>(muat: () => T): () => T {
  let nilai: { isi: T } | undefined;
  return () => {
    nilai ??= { isi: muat() };
    return nilai.isi;
  };
}
