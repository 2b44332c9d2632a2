/** Values that no form of ours makes. */
export const JAHAT = [
  '',
  '\0',
  'a\0b@contoh.example',
  'x'.repeat(5000),
  '../../../etc/passwd',
  '💩'.repeat(40),
  '\u202e\ud83d',
  `'; drop table kasus.kasus; --`,
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '-1',
  '99999999999999999999999',
  'NaN',
  '1e400',
  '2026-99-99',
  '00000000-0000-0000-0000-000000000000',
];
/** The same and broken encodings, as they stand in an address. */
export const JAHAT_ALAMAT = [
  ...JAHAT.filter((satu) => satu !== '').map((satu) => encodeURIComponent(satu.toWellFormed())),
  '%00',
  '%E0%A4%A',
  '%',
  '..%2f..%2fetc',
  '%2e%2e/%2e%2e',
  '.%5c..%5c',
];
