import type { JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import type { TautanMenu } from './halaman.types.ts';

/** Footer with the whole menu, which is also the menu of a phone, and the closing line. */
export function Kaki({ kaki, teks }: { kaki: readonly TautanMenu[]; teks?: string | undefined }): JSX.Element {
  const t = teksKini();
  return (
    <footer class="foot" id="menu">
      <div class="wrap stack">
        <nav aria-label={t.menu}>
          <ul class="grid grid-s">
            {kaki.map((tautan) => (
              <li>
                <a href={tautan.href} lang={tautan.lang} hreflang={tautan.lang}>
                  {tautan.teks}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="muted">{teks ?? t.penutup}</p>
      </div>
    </footer>
  );
}
