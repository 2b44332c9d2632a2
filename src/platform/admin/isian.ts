import { awalHari, bersihkanTeks, formatAngka, hariDariIso, panjangTeks, type Zona } from '../../core/index.ts';

/** What was posted, by the name of its input. */
export type Nilai = Readonly<Record<string, string>>;
/** Sentences beside the fields, by the name of the field. */
export type Galat = Record<string, string>;

/** Reads forms: gives the value, and keeps what is wrong beside the name of the field. */
export function createPembaca(nilai: Nilai) {
  const galat: Galat = {};
  return {
    galat,
    /** @param kurang what to say when it is empty; without it empty is fine */
    teks(nama: string, maks: number, kurang?: string): string {
      const bersih = bersihkanTeks(nilai[nama] ?? '');
      const isi = bersih.ok ? bersih.teks.trim() : '';
      if (!bersih.ok) galat[nama] = 'Hapus huruf yang tidak terlihat, lalu tulis lagi';
      else if (panjangTeks(isi) > maks) galat[nama] = `Tulis paling banyak ${formatAngka(maks)} huruf`;
      else if (isi === '' && kurang !== undefined) galat[nama] = kurang;
      return isi;
    },
    /** @returns `YYYY-MM-DD`, or undefined when it is empty or wrong */
    tanggal(nama: string, kurang?: string): string | undefined {
      const bagian = ['hari', 'bulan', 'tahun'].map((satu) => (nilai[`${nama}-${satu}`] ?? '').trim());
      if (bagian.every((satu) => satu === '')) {
        if (kurang !== undefined) galat[nama] = kurang;
        return undefined;
      }
      const iso = isoDari(bagian);
      if (iso === undefined) galat[nama] = 'Tulis tanggal yang ada, misalnya 17 8 2026';
      return iso;
    },
    /** @returns a whole number from `min` to `maks`, or undefined when it is wrong */
    bilangan(nama: string, min: number, maks: number): number | undefined {
      const teks = (nilai[nama] ?? '').trim();
      const n = /^\d{1,6}$/.test(teks) ? Number(teks) : Number.NaN;
      if (n >= min && n <= maks) return n;
      galat[nama] = `Tulis angka bulat ${min} sampai ${formatAngka(maks)}`;
      return undefined;
    },
  };
}

function isoDari([hari = '', bulan = '', tahun = '']: string[]): string | undefined {
  if (!/^\d{1,2}$/.test(hari) || !/^\d{1,2}$/.test(bulan) || !/^20\d\d$/.test(tahun)) return undefined;
  const iso = `${tahun}-${bulan.padStart(2, '0')}-${hari.padStart(2, '0')}`;
  const saat = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(saat.getTime()) && saat.toISOString().startsWith(iso) ? iso : undefined;
}

/** The moment at which a local day begins, or the one `tambah` days later. */
export function awalTanggal(zona: Zona, iso: string, tambah = 0): Date {
  return new Date(awalHari(zona, hariDariIso(iso) + tambah));
}

/** The three inputs of a date. */
export function bagianTanggal(nilai: Nilai, nama: string) {
  return {
    hari: nilai[`${nama}-hari`] ?? '',
    bulan: nilai[`${nama}-bulan`] ?? '',
    tahun: nilai[`${nama}-tahun`] ?? '',
  };
}

/** A date as the three inputs post it. */
export function nilaiTanggal(nama: string, iso: string | undefined): Nilai {
  const [tahun = '', bulan = '', hari = ''] = (iso ?? '').split('-');
  return { [`${nama}-hari`]: hari, [`${nama}-bulan`]: bulan, [`${nama}-tahun`]: tahun };
}
