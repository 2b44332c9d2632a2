import type { JSX } from 'preact';
import { teksKini } from '../bahasa.ts';

/** Steps of a form; `kini` counts from 1. A reader hears one sentence instead of the drawing. */
export function LangkahForm({ langkah, kini }: { langkah: readonly string[]; kini: number }): JSX.Element {
  const t = teksKini();
  const letak = `${kini} ${t.dari} ${langkah.length}: ${langkah[kini - 1] ?? ''}`;
  return (
    <div>
      <p class="hide">
        {t.langkah} {letak}
      </p>
      <ol class="steps" aria-hidden="true">
        {langkah.map((nama, urutan) =>
          urutan === kini - 1 ? (
            <li class="now">{letak}</li>
          ) : (
            <li class={urutan < kini ? 'done' : undefined}>
              <span>{nama}</span>
            </li>
          ),
        )}
      </ol>
    </div>
  );
}
