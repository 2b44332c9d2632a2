/** The three time zones of Indonesia (Keppres 41/1987) by their names in the tz database. */
export type Zona = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
export type NamaZona = 'WIB' | 'WITA' | 'WIT';

/** A local moment: days since 1 January 1970 and minutes since local midnight. */
export interface WaktuLokal {
  hari: number;
  menit: number;
}

const NAMA: Record<Zona, NamaZona> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };
const MS_HARI = 86_400_000;
const MS_JAM = 3_600_000;
const MEMO_MAKS = 5000;

const formatter = new Map<Zona, Intl.DateTimeFormat>();
const selisih = new Map<Zona, Map<number, number>>();
const tengahMalam = new Map<Zona, Map<number, number>>();
const iso = new Map<number, string>();

/** The short name of a zone: WIB, WITA or WIT. */
export function namaZona(zona: Zona): NamaZona {
  return NAMA[zona];
}

/** The zone of a short name. */
export function zonaDariNama(nama: NamaZona): Zona {
  return nama === 'WIB' ? 'Asia/Jakarta' : nama === 'WITA' ? 'Asia/Makassar' : 'Asia/Jayapura';
}

/** Whether the text is the tz name of one of the three zones. */
export function isZona(text: string): text is Zona {
  return Object.hasOwn(NAMA, text);
}

/** The local day and minute of a moment. */
export function waktuLokal(zona: Zona, saat: Date | number): WaktuLokal {
  const lokal = lokalMs(zona, saat);
  const hari = Math.floor(lokal / MS_HARI);
  return { hari, menit: Math.floor((lokal - hari * MS_HARI) / 60_000) };
}

/** The moment, in ms, at which a local day begins. */
export function awalHari(zona: Zona, hari: number): number {
  const memo = tengahMalam.get(zona) ?? new Map<number, number>();
  tengahMalam.set(zona, memo);
  const ada = memo.get(hari);
  if (ada !== undefined) return ada;
  if (memo.size >= MEMO_MAKS) memo.clear();
  const lokal = hari * MS_HARI;
  // The difference to UTC is read near the guess and once more at the guess, in case it changed between.
  const dugaan = lokal - (lokalMs(zona, lokal) - lokal);
  const saat = lokal - (lokalMs(zona, dugaan) - dugaan);
  memo.set(hari, saat);
  return saat;
}

/** `YYYY-MM-DD` of a day number. */
export function isoDariHari(hari: number): string {
  const ada = iso.get(hari);
  if (ada !== undefined) return ada;
  if (iso.size >= MEMO_MAKS) iso.clear();
  const teks = new Date(hari * MS_HARI).toISOString().slice(0, 10);
  iso.set(hari, teks);
  return teks;
}

/**
 * The day number of `YYYY-MM-DD`.
 * @throws RangeError when the text is not a date of the calendar
 */
export function hariDariIso(teks: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(teks) ? Date.parse(`${teks}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || isoDariHari(ms / MS_HARI) !== teks)
    throw new RangeError(`Bukan tanggal: ${teks.slice(0, 20)}`);
  return ms / MS_HARI;
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function hariDalamPekan(hari: number): number {
  return ((((hari + 3) % 7) + 7) % 7) + 1;
}

/**
 * The local wall clock read as if it were UTC, in ms. The difference to UTC is remembered by the hour: since 1970 it
 * has changed in Indonesia at full hours only.
 */
function lokalMs(zona: Zona, saat: Date | number): number {
  const ms = Number(saat);
  if (!(ms >= 0)) return hitungLokalMs(zona, saat);
  const detik = Math.floor(ms / 1000) * 1000;
  const jam = Math.floor(ms / MS_JAM);
  const memo = selisih.get(zona) ?? new Map<number, number>();
  selisih.set(zona, memo);
  const ada = memo.get(jam);
  if (ada !== undefined) return detik + ada;
  if (memo.size >= MEMO_MAKS) memo.clear();
  const beda = hitungLokalMs(zona, jam * MS_JAM) - jam * MS_JAM;
  memo.set(jam, beda);
  return detik + beda;
}

function hitungLokalMs(zona: Zona, saat: Date | number): number {
  let f = formatter.get(zona);
  if (!f) {
    f = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zona,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatter.set(zona, f);
  }
  const teks = f.format(saat);
  return Date.UTC(
    +teks.slice(0, 4),
    +teks.slice(5, 7) - 1,
    +teks.slice(8, 10),
    +teks.slice(11, 13),
    +teks.slice(14, 16),
    +teks.slice(17, 19),
  );
}
