/** Words that people paste or attackers try; every component and page must bear them. */
export const teksJahat: Record<string, string> = {
  script: '<script>alert(1)</script>',
  quotes: `"' onmouseover="alert(1)" x='`,
  image: '"><img src=x onerror=alert(1)>',
  comment: '--></title></textarea></style><!--',
  sprite: '<use href="#i-price"/>',
  emoji: '🚧👩‍👩‍👧‍👦',
  arabic: 'جالن رساك\u202e',
  javanese: 'ꦢꦭꦤ꧀ꦫꦸꦱꦏ꧀',
  nul: 'jalan\u0000rusak',
  long: 'panjang'.repeat(1429),
  formula: '=CMD|" /C calc"!A0',
};
