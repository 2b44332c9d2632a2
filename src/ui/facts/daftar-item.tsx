import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../icons/icon.tsx';
import type { NamaIkon } from '../icons/simbol.ts';

/** One entry: title, small lines, badges, small picture. With `href` the whole entry is the link. */
export interface ItemProps {
  judul: ComponentChildren;
  href?: string | undefined;
  rincian?: ComponentChildren;
  /** Badges, a clock, or in an entry without `href` also buttons. */
  tambahan?: ComponentChildren;
  /** A picture with class `photo`. */
  foto?: ComponentChildren;
  ikon?: NamaIkon | undefined;
}

/** List of entries with hairlines. */
export function DaftarItem({ item }: { item: readonly ItemProps[] }): JSX.Element {
  return (
    <ul class="items">
      {item.map((satu) => (
        <li>
          {satu.href === undefined ? (
            <div class="item">
              <IsiItem {...satu} />
            </div>
          ) : (
            <a class="item" href={satu.href}>
              <IsiItem {...satu} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function IsiItem(item: ItemProps): JSX.Element {
  return (
    <>
      {item.foto}
      <div>
        <b dir="auto">{item.judul}</b>
        {item.rincian && (
          <div class="small muted" dir="auto">
            {item.rincian}
          </div>
        )}
        {item.tambahan && <div class="cluster">{item.tambahan}</div>}
      </div>
      {item.ikon && <Icon nama={item.ikon} />}
    </>
  );
}
