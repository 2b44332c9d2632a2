import { Bagian, Rincian } from '../../../ui/index.ts';
import { KOMPONEN_STANDAR } from '../../model/index.ts';
import { Paragraf } from '../standar/standar.view.tsx';
import type { BagianLayanan } from './layanan.types.ts';

/** The six components that must be published beside the service (UU 25/2009), and the way to all fourteen. */
const PUBLIK = 6;

/** The first components of the service standard, each in a disclosure. */
export function RingkasStandar({ t, bahasa, model, dasar }: BagianLayanan) {
  return (
    <Bagian judul={t.standar.judul} id="h-std">
      <div>
        {KOMPONEN_STANDAR.slice(0, PUBLIK).map((nama) => (
          <Rincian judul={t.standar.komponen[nama]}>
            <Paragraf teks={model.standar[nama][bahasa]} />
          </Rincian>
        ))}
        <Rincian judul={t.standar.lain(KOMPONEN_STANDAR.length - PUBLIK)}>
          <p>
            {KOMPONEN_STANDAR.slice(PUBLIK)
              .map((nama) => t.standar.komponen[nama])
              .join(', ')}
            . <a href={`${dasar}/standar`}>{t.standar.semua}</a>
          </p>
        </Rincian>
      </div>
    </Bagian>
  );
}
