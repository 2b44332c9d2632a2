import type { ComponentChildren, JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { type BentukLencana, Label, TitikLini } from './lencana.tsx';

/** One event; `waktu` is ISO 8601 for machines, `waktuTeks` the words. */
export interface KejadianLini {
  bentuk: BentukLencana;
  waktu: string;
  waktuTeks: string;
  judul: string;
  isi?: ComponentChildren;
  /** Only for staff: tagged and set apart. */
  internal?: boolean | undefined;
}

/** What happened to a case, newest first. */
export function LiniMasa({ kejadian }: { kejadian: readonly KejadianLini[] }): JSX.Element {
  const t = teksKini();
  return (
    <ol class="timeline">
      {kejadian.map((satu) => (
        <li>
          <TitikLini bentuk={satu.bentuk} />
          <time datetime={satu.waktu}>{satu.waktuTeks}</time>
          <b dir="auto">{satu.judul}</b>
          {satu.internal && (
            <>
              {' '}
              <Label teks={t.hanyaPetugas} />
            </>
          )}
          {satu.isi && (
            <div class={satu.internal ? 'internal' : 'muted'} dir="auto">
              {satu.isi}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
