import type { ComponentChildren, JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

/** One fact; `ubah` leads to where it can be changed (`teks` is "Ubah" when left out). */
export interface BarisFakta {
  istilah: string;
  isi: ComponentChildren;
  ubah?: { href: string; teks?: string | undefined } | undefined;
  /** Grey, for "Tidak ada". */
  redup?: boolean | undefined;
}

/** Key and value rows. */
export function Fakta({ baris }: { baris: readonly BarisFakta[] }): JSX.Element {
  const t = teksKini();
  return (
    <dl class="facts">
      {baris.map((satu) => (
        <div>
          <dt>{satu.istilah}</dt>
          <dd class={satu.redup ? 'muted' : undefined} dir="auto">
            {satu.isi}
          </dd>
          {satu.ubah && (
            <dd class="act">
              <a href={satu.ubah.href}>
                {satu.ubah.teks ?? t.ubah}
                <span class="hide"> {satu.istilah}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
