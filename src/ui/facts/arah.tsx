import type { JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { Icon } from '../icons/icon.tsx';

/** Pager: what is shown ("1–12 dari 37") and the way to the pages beside it. */
export function Penomoran({
  keterangan,
  sebelum,
  sesudah,
}: {
  keterangan: string;
  sebelum?: string | undefined;
  sesudah?: string | undefined;
}): JSX.Element {
  const t = teksKini();
  return (
    <nav class="pager" aria-label={t.halaman}>
      {sebelum !== undefined && (
        <a class="back" href={sebelum} rel="prev">
          <Icon nama="prev" kecil />
          {t.sebelumnya}
        </a>
      )}
      <span class="muted small">{keterangan}</span>
      {sesudah !== undefined && (
        <a class="link-row" href={sesudah} rel="next">
          {t.berikutnya} <Icon nama="next" kecil />
        </a>
      )}
    </nav>
  );
}

/** One step of the trail; the last one is the page itself. */
export interface LangkahJejak {
  teks: string;
  href?: string | undefined;
  kode?: boolean | undefined;
}

/** Trail from the home of the region to this page. */
export function Jejak({ langkah }: { langkah: readonly LangkahJejak[] }): JSX.Element {
  const t = teksKini();
  return (
    <nav class="crumbs" aria-label={t.jejak}>
      <ol>
        {langkah.map((satu) =>
          satu.href === undefined ? (
            <li aria-current="page" class={satu.kode ? 'code' : undefined} dir="auto">
              {satu.teks}
            </li>
          ) : (
            <li>
              <a href={satu.href} dir="auto">
                {satu.teks}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}

/** Link back, with "Kembali" when no other words are given. */
export function Kembali({ href, teks }: { href: string; teks?: string | undefined }): JSX.Element {
  const t = teksKini();
  return (
    <a class="back" href={href}>
      <Icon nama="prev" kecil />
      {teks ?? t.kembali}
    </a>
  );
}

/** One tab. */
export interface SatuTab {
  href: string;
  teks: string;
  kini?: boolean | undefined;
}

/** Tabs as links to pages or filters. */
export function Tab({ tab, label }: { tab: readonly SatuTab[]; label?: string | undefined }): JSX.Element {
  const t = teksKini();
  return (
    <nav aria-label={label ?? t.bagianHalaman}>
      <ul class="tabs">
        {tab.map((satu) => (
          <li>
            <a href={satu.href} aria-current={satu.kini ? 'page' : undefined}>
              {satu.teks}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
