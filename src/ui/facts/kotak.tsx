import type { ComponentChildren, JSX } from 'preact';

/** Props of `Kotak`; `id` is the id of the heading. */
export interface KotakProps {
  children: ComponentChildren;
  judul?: string | undefined;
  id?: string | undefined;
  /** On the tint of the brand, for what the reader should do. */
  warna?: boolean | undefined;
  rapat?: boolean | undefined;
  tanpaCetak?: boolean | undefined;
}

/** Box with an optional heading. */
export function Kotak(props: KotakProps): JSX.Element {
  const kelas = [
    'box',
    props.warna ? 'box-tint' : '',
    props.rapat ? 'stack-s' : 'stack',
    props.tanpaCetak ? 'no-print' : '',
  ];
  return (
    <section class={kelas.filter(Boolean).join(' ')} aria-labelledby={props.judul && props.id}>
      {props.judul && <h2 id={props.id}>{props.judul}</h2>}
      {props.children}
    </section>
  );
}

/** Section with a heading that names it. */
export function Bagian(props: {
  judul: string;
  id: string;
  children: ComponentChildren;
  rapat?: boolean | undefined;
}): JSX.Element {
  return (
    <section class={props.rapat ? 'stack-s' : 'stack'} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.judul}</h2>
      {props.children}
    </section>
  );
}

/** Disclosure; its content is always in the page. */
export function Rincian(props: {
  judul: string;
  children: ComponentChildren;
  terbuka?: boolean | undefined;
  id?: string | undefined;
}): JSX.Element {
  return (
    <details class="more" open={props.terbuka} id={props.id}>
      <summary>{props.judul}</summary>
      <div class="stack-s">{props.children}</div>
    </details>
  );
}

/** Words of a person, in quotation marks, in their own writing direction and lines. */
export function Kutipan({ teks }: { teks: string }): JSX.Element {
  const baris = teks.split(/\r?\n/);
  return (
    <p dir="auto">
      “
      {baris.map((satu, urutan) => (
        <>
          {urutan > 0 && <br />}
          {satu}
        </>
      ))}
      ”
    </p>
  );
}
