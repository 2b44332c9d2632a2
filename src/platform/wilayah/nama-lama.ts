const KATA: Readonly<Record<string, string>> = {
  KAB: 'Kabupaten',
  ADM: 'Administrasi',
  KEP: 'Kepulauan',
  DKI: 'DKI',
};

/** A former name as all names are written: `KAB. TOBA SAMOSIR` of the older lists is `Kabupaten Toba Samosir`. */
export function tulisNamaLama(nama: string): string {
  if (/[a-z]/.test(nama)) return nama;
  return nama
    .split(/\.? /)
    .map((kata) => KATA[kata] ?? kata.charAt(0) + kata.slice(1).toLowerCase())
    .join(' ');
}
