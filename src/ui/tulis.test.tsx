import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Galeri } from './gallery/galeri.tsx';
import { tulis } from './tulis.ts';

test('every component is written as the reference renderer writes it', () => {
  const galeri = h(Galeri, {});
  // Element by element, so that a difference is shown and not the whole page.
  expect(tulis(galeri).split('<')).toEqual(renderToString(galeri).split('<'));
});

test('kinds of children and attributes are written as the reference renderer writes them', () => {
  const Isi = ({ anak }: { anak: unknown }) => <b>{anak as string}</b>;
  const contoh = (
    <form novalidate hidden={false} aria-hidden={false} aria-busy data-n={0} class="a&quot;b" title={'<"&>'}>
      {[1, 0, 'dua & <tiga>', null, undefined, false, true, [<i key="x">x</i>, ['y']]]}
      <input type="checkbox" checked disabled={undefined} value="" spellcheck={false} maxlength={3} />
      <Isi anak={['a', <br />, 2]} />
      <svg viewBox="0 0 1 1" aria-hidden="true">
        <path d="M0 0" stroke-width={2} />
      </svg>
      {h(Fragment, null, ['z', h('p', { dangerouslySetInnerHTML: { __html: '<u>&amp;</u>' } })])}
    </form>
  );
  expect(tulis(contoh)).toBe(renderToString(contoh));
});

test('what did not come from JSX writes nothing, and controls are left out', () => {
  const palsu = JSON.parse('{"type":"script","props":{"children":"alert(1)"},"constructor":null,"$$typeof":1}');
  expect(tulis(palsu)).toBe('');
  expect(tulis([palsu, 'a\u0000\u0007b\n\tc\u007f'])).toBe('ab\n\tc');
  expect(tulis(<a href={'/x\u0001"'}>y</a>)).toBe('<a href="/x&quot;">y</a>');
});
