import type { JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { Form } from '../form/form.tsx';
import type { PenggunaHalaman } from './halaman.types.ts';
import { inisial } from './inisial.ts';

/** The person who is signed in: folds open to the pages of their roles, their account and the way out. */
export function MenuPengguna({ nama, peran, menu, keluar }: PenggunaHalaman): JSX.Element {
  const t = teksKini();
  return (
    <details class="who no-print">
      <summary>
        <span class="who-row">
          <span class="who-name">
            {nama}
            {peran && <span>{peran}</span>}
          </span>
          <span class="who-word">{t.menu}</span>
          <span class="initials" aria-hidden="true">
            {inisial(nama)}
          </span>
        </span>
      </summary>
      <div class="who-menu">
        <p class="who-me" aria-hidden="true">
          <b>{nama}</b>
          {peran && <span>{peran}</span>}
        </p>
        <nav aria-label={t.menuSaya}>
          <ul class="bare">
            {menu.map((tautan) => (
              <li>
                <a href={tautan.href} aria-current={tautan.kini ? 'page' : undefined}>
                  {tautan.teks}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Form action={keluar.action} csrf={keluar.csrf} kelas="who-out">
          <button type="submit">{t.keluar}</button>
        </Form>
      </div>
    </details>
  );
}
