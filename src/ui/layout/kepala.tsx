import type { JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { KotakCari } from '../form/kotak-cari.tsx';
import type { HalamanProps, TautanMenu } from './halaman.types.ts';
import { Lambang } from './lambang.tsx';
import { MenuPengguna } from './menu-pengguna.tsx';
import { Pita } from './pita.tsx';

const namaPlatform = 'Puja Indah';

/** Header of every page: woven edge, shield and name, menu, desk search, person and sample strip. */
export function Kepala(props: Omit<HalamanProps, 'isi' | 'css'>): JSX.Element {
  const t = teksKini();
  const nama = props.wilayah?.nama ?? namaPlatform;
  return (
    <header class="head">
      <Pita kode={props.wilayah?.kode} />
      <div class={props.cari ? 'wrap head-row head-full' : 'wrap head-row'}>
        <a class="brand" href={props.wilayah?.beranda ?? (props.bahasa === 'en' ? '/en' : '/')}>
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
        {props.pengguna && <MenuPengguna {...props.pengguna} />}
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
  const t = teksKini();
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
