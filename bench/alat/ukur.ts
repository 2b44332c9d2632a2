/** One figure as it is printed: a JSON line. `ok` is absent where there is no bar. */
export interface Hasil {
  name: string;
  ratio: number;
  bar: number | null;
  ok?: boolean;
  [rincian: string]: unknown;
}

/** Two ways of doing the same, measured in turn. */
export interface Banding {
  a: number[];
  b: number[];
}

const ULANG = 5;
const SEBARAN_WAJAR = 0.15;

/** The middle value; of an even number the lower one. */
export function median(nilai: readonly number[]): number {
  return persentil(nilai, 0.5);
}

/** @param p between 0 and 1 */
export function persentil(nilai: readonly number[], p: number): number {
  const urut = [...nilai].sort((a, b) => a - b);
  return urut[Math.max(0, Math.ceil(urut.length * p) - 1)] ?? Number.NaN;
}

/** Range over median: how far the runs lie apart. */
function sebaran(nilai: readonly number[]): number {
  return (Math.max(...nilai) - Math.min(...nilai)) / median(nilai);
}

/** Runs A B A B … so that what the machine does meanwhile falls on both. */
export async function selangSeling(
  a: (putaran: number) => Promise<number>,
  b: (putaran: number) => Promise<number>,
  ulang = ULANG,
): Promise<Banding> {
  const hasil: Banding = { a: [], b: [] };
  for (let putaran = 0; putaran < ulang; putaran += 1) {
    hasil.a.push(await a(putaran));
    hasil.b.push(await b(putaran));
  }
  return hasil;
}

/** Spread of both sides, with a warning where it is too wide to believe the median. */
export function rincianSebaran({ a, b }: Banding): Record<string, unknown> {
  const [spreadA, spreadB] = [bulat(sebaran(a)), bulat(sebaran(b))];
  const lebar = Math.max(spreadA, spreadB) > SEBARAN_WAJAR;
  return { spreadA, spreadB, ...(lebar ? { warning: 'spread above 15 %' } : {}) };
}

/** Rounded for reading. */
export function bulat(nilai: number, digit = 3): number {
  return Number(nilai.toFixed(digit));
}
