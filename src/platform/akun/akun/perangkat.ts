const PERAMBAN: readonly (readonly [RegExp, string])[] = [
  [/Edg/, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox/, 'Firefox'],
  [/Chrome/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SISTEM: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone atau iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** A device in words that its owner knows, from what the browser says of itself. */
export function namaPerangkat(userAgent: string | null | undefined): string {
  const cari = (daftar: typeof PERAMBAN) => daftar.find(([pola]) => pola.test(userAgent ?? ''))?.[1];
  const peramban = cari(PERAMBAN) ?? 'Peramban lain';
  const sistem = cari(SISTEM);
  return sistem ? `${peramban} di ${sistem}` : peramban;
}

/** An open session as its owner sees it. */
export interface BarisSesi {
  id: string;
  perangkat: string;
  tempat: string;
  sejak: string;
  kini: boolean;
}

/** Its lines in a list. */
export const itemPerangkat = ({ perangkat, tempat, sejak }: BarisSesi) => ({
  judul: perangkat,
  rincian: `Dari ${tempat}, sejak ${sejak}`,
});
