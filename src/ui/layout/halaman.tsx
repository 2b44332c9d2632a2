import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Bahasa, useBahasa } from '../bahasa.ts';
import { buatSprite } from '../icons/sprite.ts';
import { teks } from '../teks.ts';
import type { HalamanProps } from './halaman.types.ts';
import { Kaki } from './kaki.tsx';
import { Kepala } from './kepala.tsx';

// NUL and the other control characters are parse errors in HTML; people paste them from documents.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const kontrol = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Renders one full HTML document with only the symbols that its body uses.
 * Gives a string from `<!doctype html>` on; every text is escaped.
 */
export function renderHalaman(props: HalamanProps): string {
  const bahasa = props.bahasa ?? 'id';
  const kepala = renderToString(<HeadHalaman {...props} />);
  const badan = renderToString(
    <Bahasa.Provider value={bahasa}>
      <Badan {...props} />
    </Bahasa.Provider>,
  );
  const kelas = [`merek-${props.wilayah?.merek ?? 'nila'}`, props.desk ? 'desk' : ''].join(' ').trim();
  const html = `<!doctype html><html lang="${bahasa}">${kepala}<body class="${kelas}">${buatSprite(badan)}${badan}</body></html>`;
  return html.replace(kontrol, '');
}

function HeadHalaman(props: HalamanProps): JSX.Element {
  const t = teks[props.bahasa ?? 'id'];
  const judul = `${props.adaKesalahan ? t.kesalahan : ''}${props.judul} · ${props.wilayah?.nama ?? 'Puja Indah'}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{judul}</title>
      {props.deskripsi && <meta name="description" content={props.deskripsi} />}
      {props.tanpaIndeks && <meta name="robots" content="noindex" />}
      {props.kanonik && <link rel="canonical" href={props.kanonik} />}
      {props.alternatif?.map((lain) => (
        <link rel="alternate" hreflang={lain.bahasa} href={lain.href} />
      ))}
      {props.atom && (
        <link rel="alternate" type="application/atom+xml" title={props.atom.judul} href={props.atom.href} />
      )}
      {props.css.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {props.skrip?.map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
  );
}

function Badan(props: HalamanProps): JSX.Element {
  const { isi, css: _css, ...kepala } = props;
  const t = teks[useBahasa()];
  return (
    <>
      <a class="skip" href="#isi-halaman">
        {t.loncat}
      </a>
      <Kepala {...kepala} />
      <main id="isi-halaman" tabIndex={-1}>
        {props.hero}
        <div class="wrap main">{isi}</div>
      </main>
      {props.kaki && props.kaki.length > 0 && <Kaki kaki={props.kaki} teks={props.kakiTeks} />}
    </>
  );
}
