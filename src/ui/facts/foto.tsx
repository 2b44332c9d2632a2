import type { ComponentChildren, JSX } from 'preact';
import { inisial } from '../layout/inisial.ts';

/** Props of `Gambar`: width and height in pixels, so that the page does not jump. */
export interface GambarProps {
  src: string;
  alt: string;
  lebar: number;
  tinggi: number;
  /** Larger versions by width in pixels, for `srcset`. */
  lain?: readonly { src: string; lebar: number }[] | undefined;
  /** CSS `sizes`, with `lain`. */
  sizes?: string | undefined;
  /** Loads at once; only for a picture on the first screen. */
  segera?: boolean | undefined;
}

/** Picture alone, for the small place in a list. */
export function Gambar(props: GambarProps): JSX.Element {
  return (
    <img
      class="photo"
      src={props.src}
      srcset={srcsetGambar(props)}
      sizes={props.sizes}
      alt={props.alt}
      width={props.lebar}
      height={props.tinggi}
      loading={props.segera ? undefined : 'lazy'}
      decoding="async"
    />
  );
}

function srcsetGambar({ src, lebar, lain }: GambarProps): string | undefined {
  if (!lain || lain.length === 0) return undefined;
  return [{ src, lebar }, ...lain].map((satu) => `${satu.src} ${satu.lebar}w`).join(', ');
}

/** Picture with its caption; `href` opens the large one. */
export function Foto(props: GambarProps & { keterangan?: ComponentChildren; href?: string | undefined }): JSX.Element {
  const { keterangan, href, ...gambar } = props;
  return (
    <figure>
      {href === undefined ? (
        <Gambar {...gambar} />
      ) : (
        <a href={href}>
          <Gambar {...gambar} />
        </a>
      )}
      {keterangan && <figcaption dir="auto">{keterangan}</figcaption>}
    </figure>
  );
}

/** Initials of a person in a circle, beside the written name. */
export function Inisial({ nama }: { nama: string }): JSX.Element {
  return (
    <span class="initials" aria-hidden="true">
      {inisial(nama)}
    </span>
  );
}
