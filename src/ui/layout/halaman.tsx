import type { JSX } from 'preact';
import { bahasaKini, denganBahasa } from '../bahasa.ts';
import { buatSprite } from '../icons/sprite.ts';
import { teks } from '../teks.ts';
import { tulis } from '../tulis.ts';
import type { HalamanProps } from './halaman.types.ts';
import { Kaki } from './kaki.tsx';
import { Kepala } from './kepala.tsx';

/**
 * Renders one full HTML document with only the symbols that its body uses.
 * Gives a string from `<!doctype html>` on; every text is escaped.
 */
export function renderHalaman(props: HalamanProps): string {
  const bahasa = props.bahasa ?? 'id';
  const kepala = tulis(<HeadHalaman {...props} />);
  const badan = denganBahasa(bahasa, () => tulis(<Badan {...props} />));
  const kelas = [`merek-${props.wilayah?.merek ?? 'nila'}`, props.desk ? 'desk' : ''].join(' ').trim();
  return `<!doctype html><html lang="${bahasa}">${kepala}<body class="${kelas}">${buatSprite(badan)}${badan}</body></html>`;
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
  const t = teks[bahasaKini()];
  return (
    <>
      <a class="skip" href="#isi-halaman">
        {t.loncat}
      </a>
      <Kepala {...kepala} />
      <main id="isi-halaman" tabindex={-1}>
        {props.hero}
        <div class="wrap main">{isi}</div>
      </main>
      {props.kaki && props.kaki.length > 0 && <Kaki kaki={props.kaki} teks={props.kakiTeks} />}
    </>
  );
}
