import type { ComponentChildren } from 'preact';
import type { Bahasa } from '../../core/index.ts';

/** The eight tested brand colours a region can pick. */
export const daftarMerek = ['nila', 'laut', 'lontar', 'mengkudu', 'cendana', 'kecubung', 'kunyit', 'besi'] as const;

/** Name of a tested brand colour. */
export type Merek = (typeof daftarMerek)[number];

/** What a page shows of the region it belongs to. `kode` is the Kemendagri code, `beranda` its home address. */
export interface WilayahHalaman {
  nama: string;
  kode: string;
  slug: string;
  merek: Merek;
  beranda: string;
}

/** A link of the header or footer menu; `lang` is set on the language switch. */
export interface TautanMenu {
  href: string;
  teks: string;
  lang?: string | undefined;
  kini?: boolean | undefined;
}

/** The person who is signed in, the pages their menu opens, and the form that ends the session. */
export interface PenggunaHalaman {
  nama: string;
  /** Left out on a page that belongs to no region: a role is a role somewhere. */
  peran?: string | undefined;
  menu: readonly TautanMenu[];
  keluar: { action: string; csrf: string };
}

/** Everything around the content of one page. */
export interface HalamanProps {
  judul: string;
  isi: ComponentChildren;
  bahasa?: Bahasa | undefined;
  /** Puts "Kesalahan: " before the title after a faulty post. */
  adaKesalahan?: boolean | undefined;
  deskripsi?: string | undefined;
  kanonik?: string | undefined;
  alternatif?: readonly { bahasa: string; href: string }[] | undefined;
  atom?: { href: string; judul: string } | undefined;
  /** Keeps search engines away, for pages of one person or of staff. */
  tanpaIndeks?: boolean | undefined;
  /** Addresses of the style sheets, in order. */
  css: readonly string[];
  /** Addresses of module scripts that only improve the page. */
  skrip?: readonly string[] | undefined;
  wilayah?: WilayahHalaman | undefined;
  /** Line under the brand; the usual line when left out. */
  subjudul?: string | undefined;
  /** Dense desk layout (loads kerja.css, given in `css`). */
  desk?: boolean | undefined;
  menu?: readonly TautanMenu[] | undefined;
  kaki?: readonly TautanMenu[] | undefined;
  kakiTeks?: string | undefined;
  /** Sample strip: true for the usual sentence, or another sentence. */
  demo?: boolean | string | undefined;
  pengguna?: PenggunaHalaman | undefined;
  cari?: { action: string; q?: string | undefined } | undefined;
  /** Content above the page column, over the full width. */
  hero?: ComponentChildren;
}
