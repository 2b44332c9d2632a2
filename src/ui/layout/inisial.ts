/**
 * Gives the initials of a name for the shield or a person: the first letters of its first two
 * words ("Kota Kupang" gives "KK"), or the first two letters of a single word.
 */
export function inisial(nama: string): string {
  const kata = nama.trim().split(/\s+/u).filter(hasHuruf);
  const [pertama, kedua] = kata;
  if (!pertama) return '?';
  const huruf = kedua ? `${hurufAwal(pertama)}${hurufAwal(kedua)}` : hurufKata(pertama).slice(0, 2).join('');
  return huruf.toLocaleUpperCase('id');
}

function hasHuruf(kata: string): boolean {
  return hurufKata(kata).length > 0;
}

function hurufKata(kata: string): string[] {
  return Array.from(kata.slice(0, 40)).filter((huruf) => /[\p{L}\p{N}]/u.test(huruf));
}

function hurufAwal(kata: string): string {
  return hurufKata(kata)[0] ?? '';
}
