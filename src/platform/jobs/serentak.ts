/**
 * Works on a list with at most `n` at a time. All are tried, also when some fail.
 * @throws the first failure, after the last one has ended
 */
export async function serentak<T>(daftar: readonly T[], n: number, kerja: (satu: T) => Promise<void>): Promise<void> {
  const antre = daftar.values();
  const gagal: unknown[] = [];
  const jalur = async () => {
    for (const satu of antre) await kerja(satu).catch((error: unknown) => gagal.push(error));
  };
  await Promise.all(Array.from({ length: Math.min(n, daftar.length) }, jalur));
  if (gagal.length > 0) throw gagal[0];
}
