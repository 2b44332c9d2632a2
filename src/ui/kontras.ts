/** Colours of one theme by token name without dashes in front. */
export type Token = Readonly<Record<string, string>>;

/** Tokens of one brand in the light and in the dark. */
export interface Tema {
  merek: string;
  terang: Token;
  gelap: Token;
}

/**
 * Contrast of two colours written `#rgb` or `#rrggbb`, 1 to 21.
 * WCAG 2.2, definitions of "contrast ratio" and "relative luminance". Throws on another notation.
 */
export function kontras(a: string, b: string): number {
  const [terang, gelap] = [luminans(a), luminans(b)].sort((x, y) => y - x) as [number, number];
  return (terang + 0.05) / (gelap + 0.05);
}

function luminans(warna: string): number {
  const [merah, hijau, biru] = saluran(warna).map((nilai) =>
    nilai <= 0.04045 ? nilai / 12.92 : ((nilai + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * merah + 0.7152 * hijau + 0.0722 * biru;
}

function saluran(warna: string): number[] {
  const panjang = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.test(warna) ? warna.replace(/[0-9a-f]/gi, '$&$&') : warna;
  if (!/^#[0-9a-f]{6}$/i.test(panjang)) throw new Error(`Bukan warna hex: ${warna}`);
  return [1, 3, 5].map((awal) => Number.parseInt(panjang.slice(awal, awal + 2), 16) / 255);
}

/** Reads the tokens of all brands, light and dark, out of the text of puja.css. */
export function bacaTema(css: string, daftarMerek: readonly string[]): Tema[] {
  const gelapMulai = css.indexOf('@media screen and (prefers-color-scheme:dark)');
  const gelapAkhir = css.indexOf('\n}', gelapMulai);
  const terang = css.slice(0, gelapMulai);
  const gelap = css.slice(gelapMulai, gelapAkhir);
  const dasar = bacaAturan(terang, ':root');
  return daftarMerek.map((merek) => {
    const tokenTerang = { ...dasar, ...bacaAturan(terang, `.merek-${merek}`) };
    return {
      merek,
      terang: tokenTerang,
      gelap: { ...tokenTerang, ...bacaAturan(gelap, ':root'), ...bacaAturan(gelap, `.merek-${merek}`) },
    };
  });
}

function bacaAturan(css: string, pemilih: string): Token {
  const mulai = css.indexOf(`${pemilih}{`);
  if (mulai < 0) return {};
  const isi = css.slice(mulai, css.indexOf('}', mulai));
  return Object.fromEntries(
    [...isi.matchAll(/--([a-z0-9-]+):(#[0-9a-f]+)/gi)].map((cocok) => [cocok[1] ?? '', cocok[2] ?? '']),
  );
}
