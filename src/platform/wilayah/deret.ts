/** Running sums: where each part begins, with one more for the end. */
export function awalan(jumlah: ArrayLike<number>): Int32Array {
  const hasil = new Int32Array(jumlah.length + 1);
  for (let i = 0; i < jumlah.length; i += 1) hasil[i + 1] = (hasil[i] ?? 0) + (jumlah[i] ?? 0);
  return hasil;
}

/**
 * The places of a list by their numbers, which are below `banyak`: each group in the order of the list, and where each
 * begins, with one more for the end.
 */
export function kelompokkan(nomor: ArrayLike<number>, banyak: number): { awal: Int32Array; isi: Int32Array } {
  const jumlah = new Int32Array(banyak);
  for (let i = 0; i < nomor.length; i += 1) jumlah[nomor[i] ?? 0] = (jumlah[nomor[i] ?? 0] ?? 0) + 1;
  const awal = awalan(jumlah);
  const isi = new Int32Array(nomor.length);
  const ke = awal.slice();
  for (let i = 0; i < nomor.length; i += 1) {
    const n = nomor[i] ?? 0;
    isi[ke[n] ?? 0] = i;
    ke[n] = (ke[n] ?? 0) + 1;
  }
  return { awal, isi };
}
