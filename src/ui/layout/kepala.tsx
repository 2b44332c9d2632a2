import type { JSX } from 'preact';
import { useTeks } from '../bahasa.ts';
import { KotakCari } from '../form/kotak-cari.tsx';
import type { HalamanProps, PenggunaHalaman, TautanMenu } from './halaman.types.ts';
import { inisial } from './inisial.ts';
import { Lambang } from './lambang.tsx';
import { Pita } from './pita.tsx';

const namaPlatform = 'Puja Indah';

/** Header of every page: woven edge, shield and name, menu, desk search, person and sample strip. */
export function Kepala(props: Omit<HalamanProps, 'isi' | 'css'>): JSX.Element {
  const t = useTeks();
  const nama = props.wilayah?.nama ?? namaPlatform;
  return (
    <header class="head">
      <Pita kode={props.wilayah?.kode} />
      <div class={props.pengguna && props.menu?.length ? 'wrap head-row head-full' : 'wrap head-row'}>
        <a class="brand" href={props.wilayah?.beranda ?? '/'}>
          <Lambang nama={nama} />
          <span>
            <b>{nama}</b>
            <span>{props.subjudul ?? t.merekBaris}</span>
          </span>
        </a>
        {props.cari && (
          <KotakCari action={props.cari.action} nilai={props.cari.q} label={t.cariKasus} labelTersembunyi ikon />
        )}
        <MenuKepala menu={props.menu ?? []} adaKaki={Boolean(props.kaki?.length)} />
        {props.pengguna && <Pengguna {...props.pengguna} />}
      </div>
      {props.demo && (
        <div class="demo no-print">
          <div class="wrap">{props.demo === true ? t.contoh : props.demo}</div>
        </div>
      )}
    </header>
  );
}

function MenuKepala({ menu, adaKaki }: { menu: readonly TautanMenu[]; adaKaki: boolean }): JSX.Element | null {
  const t = useTeks();
  if (menu.length === 0) return null;
  return (
    <nav class="head-nav" aria-label={t.menuUtama}>
      {menu.map((tautan) => (
        <a
          class={adaKaki ? 'wide' : undefined}
          href={tautan.href}
          lang={tautan.lang}
          hreflang={tautan.lang}
          aria-current={tautan.kini ? 'page' : undefined}
        >
          {tautan.teks}
        </a>
      ))}
      {adaKaki && (
        <a class="slim" href="#menu">
          {t.menu}
        </a>
      )}
    </nav>
  );
}

function Pengguna({ nama, peran, href }: PenggunaHalaman): JSX.Element {
  return (
    <a class="who brand" href={href}>
      <span>
        {nama}
        <span>{peran}</span>
      </span>
      <span class="initials" aria-hidden="true">
        {inisial(nama)}
      </span>
    </a>
  );
}
