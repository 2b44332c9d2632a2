import { type ComponentChildren, Fragment, isValidElement, type VNode } from 'preact';

/**
 * Writes elements and components as HTML: what `preact-render-to-string` gives (a test compares the two on every
 * component), without what pages of ours never use: state, effects, contexts, suspense, style objects. On the service
 * page that was half of all memory a request took (docs/adr/0011).
 *
 * Gives HTML in which every text and attribute is escaped; control characters, which are parse errors in HTML and come
 * along when people paste from documents, are left out. An object that did not come from JSX writes nothing.
 */
export function tulis(isi: ComponentChildren): string {
  if (isi === null || isi === undefined || typeof isi === 'boolean') return '';
  if (typeof isi === 'string') return aman(isi);
  if (typeof isi !== 'object') return String(isi);
  if (Array.isArray(isi)) return tulisSemua(isi);
  return isValidElement(isi) ? tulisSimpul(isi) : '';
}

function tulisSemua(daftar: readonly ComponentChildren[]): string {
  let html = '';
  for (const satu of daftar) html += tulis(satu);
  return html;
}

function tulisSimpul({ type, props }: VNode): string {
  if (typeof type === 'string') return tulisUnsur(type, props as Props);
  if (type === Fragment) return tulis(props.children);
  return tulis((type as (props: object) => ComponentChildren)(props));
}

type Props = Readonly<Record<string, unknown>> & {
  children?: ComponentChildren;
  dangerouslySetInnerHTML?: { __html: string };
};

/** Elements without content (HTML Living Standard, 13.1.2). */
const HAMPA = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

function tulisUnsur(nama: string, props: Props): string {
  let html = `<${nama}`;
  for (const atribut in props) html += tulisAtribut(atribut, props[atribut]);
  if (HAMPA.test(nama)) return `${html}/>`;
  return `${html}>${props.dangerouslySetInnerHTML?.__html ?? tulis(props.children)}</${nama}>`;
}

/** Where a boolean is a word of its own, and leaving the attribute out means something else. */
const BERKATA = /^(?:aria-|data-|spellcheck$|draggable$)/;
const BUKAN_ATRIBUT = new Set(['children', 'dangerouslySetInnerHTML', 'key', 'ref']);

function tulisAtribut(nama: string, nilai: unknown): string {
  if (nilai === null || nilai === undefined || BUKAN_ATRIBUT.has(nama)) return '';
  if (typeof nilai === 'boolean' && !BERKATA.test(nama)) return nilai ? ` ${nama}` : '';
  return nilai === '' ? ` ${nama}` : ` ${nama}="${aman(String(nilai))}"`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const KHUSUS = /["&<\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const SEMUA_KHUSUS = new RegExp(KHUSUS, 'g');
const GANTI: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' };

function aman(teks: string): string {
  return KHUSUS.test(teks) ? teks.replace(SEMUA_KHUSUS, (huruf) => GANTI[huruf] ?? '') : teks;
}
