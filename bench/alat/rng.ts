/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function acakTetap(benih: number): () => number {
  let a = benih;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pilih<T>(acak: () => number, dari: readonly T[]): T {
  const satu = dari[Math.floor(acak() * dari.length)];
  if (satu === undefined) throw new Error('tidak ada pilihan');
  return satu;
}
