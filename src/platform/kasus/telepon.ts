/**
 * A telephone number in one spelling, so that equal numbers are found however they were typed: `0812 3456-7890`,
 * `62812…` and `+62 812…` become `+62812…`.
 * @returns undefined when the text cannot be a telephone number
 */
export function normalTelepon(teks: string): string | undefined {
  if (teks.length > 40 || !/^[\s+]*[(\d][\d\s().-]*$/.test(teks)) return undefined;
  const angka = teks.replace(/\D/g, '');
  const nasional = angka.replace(/^(?:62|0)0?/, '');
  const asing = teks.trim().startsWith('+') && !angka.startsWith('62');
  if (nasional.length < 7 || angka.length > 15) return undefined;
  return asing ? `+${angka}` : `+62${nasional}`;
}
