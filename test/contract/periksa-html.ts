interface Unsur {
  nama: string;
  atribut: Map<string, string>;
  /** Where its text begins. */
  sesudah: number;
}

/** The start tags of a page that our own renderer wrote. */
function bacaUnsur(html: string): Unsur[] {
  return [...html.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/g)].map((cocok) => ({
    nama: cocok[1] ?? '',
    atribut: new Map(
      [...(cocok[2] ?? '').matchAll(/([^\s"'>/=]+)(?:="([^"]*)")?/g)].map(([, kunci = '', nilai = '']) => [
        kunci,
        nilai,
      ]),
    ),
    sesudah: (cocok.index ?? 0) + cocok[0].length,
  }));
}

/** What a page must have whoever reads it; an empty list is a good page. */
export function periksaHtml(html: string, bahasa: 'id' | 'en'): string[] {
  const unsur = bacaUnsur(html);
  return [
    ...periksaJudul(html, unsur, bahasa),
    ...periksaTingkat(unsur),
    ...periksaId(unsur),
    ...periksaLabel(html, unsur),
    ...periksaSebaris(html, unsur),
  ];
}

function periksaJudul(html: string, unsur: Unsur[], bahasa: 'id' | 'en'): string[] {
  const lang = unsur.find(({ nama }) => nama === 'html')?.atribut.get('lang');
  const judul = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.trim() ?? '';
  return [...(lang === bahasa ? [] : [`lang="${lang}"`]), ...(judul === '' ? ['tanpa <title>'] : [])];
}

function periksaTingkat(unsur: Unsur[]): string[] {
  const tingkat = unsur.flatMap(({ nama }) => (/^h[1-6]$/.test(nama) ? [Number(nama[1])] : []));
  const satu = tingkat.filter((n) => n === 1).length;
  const loncat = tingkat.filter((n, i) => n > (tingkat[i - 1] ?? 0) + 1);
  return [
    ...(satu === 1 ? [] : [`${satu} h1`]),
    ...(loncat.length === 0 ? [] : [`tingkat judul meloncat: ${tingkat.join(' ')}`]),
  ];
}

function periksaId(unsur: Unsur[]): string[] {
  const ids = unsur.flatMap(({ atribut }) => atribut.get('id') ?? []);
  const ganda = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `id ganda: ${id}`);
  const rujukan = unsur.flatMap(({ atribut }) =>
    ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((nama) =>
      (atribut.get(nama) ?? '').split(/\s+/).filter((id) => id !== ''),
    ),
  );
  return [...ganda, ...rujukan.filter((id) => !ids.includes(id)).map((id) => `rujukan ke id yang tidak ada: ${id}`)];
}

const TANPA_LABEL = new Set(['hidden', 'submit', 'button', 'image', 'reset']);

function periksaLabel(html: string, unsur: Unsur[]): string[] {
  const untuk = new Set(unsur.filter(({ nama }) => nama === 'label').map(({ atribut }) => atribut.get('for')));
  return unsur.flatMap(({ nama, atribut, sesudah }) => {
    if (!['input', 'select', 'textarea'].includes(nama) || TANPA_LABEL.has(atribut.get('type') ?? '')) return [];
    const bernama = atribut.get('aria-label') || atribut.get('aria-labelledby') || untuk.has(atribut.get('id'));
    return bernama || isDalamLabel(html, sesudah) ? [] : [`tanpa label: ${nama} ${atribut.get('name')}`];
  });
}

function isDalamLabel(html: string, letak: number): boolean {
  const sebelum = html.slice(0, letak);
  return sebelum.lastIndexOf('<label') > sebelum.lastIndexOf('</label>');
}

function periksaSebaris(html: string, unsur: Unsur[]): string[] {
  const berat = unsur.flatMap(({ nama, atribut }) => [
    ...(atribut.has('style') ? [`atribut style pada ${nama}`] : []),
    ...[...atribut.keys()].filter((kunci) => /^on[a-z]+$/.test(kunci)).map((kunci) => `atribut ${kunci} pada ${nama}`),
    ...(nama === 'script' && !atribut.has('src') ? ['skrip sebaris'] : []),
    ...(nama === 'style' ? ['gaya sebaris'] : []),
    ...((atribut.get('href') ?? '').startsWith('javascript:') ? ['alamat javascript:'] : []),
    ...(nama === 'img' && !atribut.has('alt') ? [`gambar tanpa alt: ${atribut.get('src')}`] : []),
  ]);
  return [
    ...berat,
    ...(/\bundefined\b|\[object Object\]|\bNaN\b/.test(teksDari(html)) ? ['nilai mentah di teks'] : []),
  ];
}

/** What a person reads, with one space between words. */
export function teksDari(html: string): string {
  const badan = html.slice(html.indexOf('<body'));
  return badan
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The addresses of this site that a page links to or shows, without the fragment. */
export function tautanDari(html: string): string[] {
  const alamat = [...html.matchAll(/\s(?:href|src|action)="(\/[^"#]*)/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  );
  return [...new Set(alamat)];
}
