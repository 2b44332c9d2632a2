import type { ComponentChildren } from 'preact';
import { Kembali, LangkahForm, RingkasanGalat } from '../../../ui/index.ts';
import { type Galat, type KonteksLapor, LANGKAH, type Langkah } from './langkah.ts';

interface BingkaiProps {
  konteks: KonteksLapor;
  langkah: Langkah;
  galat?: Galat | undefined;
  judulGalat?: string | undefined;
  tersimpan?: string | undefined;
  children: ComponentChildren;
}

/** What all pages of the form share: the way back, what is wrong, where one stands, and how to finish. */
export function Bingkai({ konteks, langkah, galat = {}, judulGalat, tersimpan, children }: BingkaiProps) {
  const { t, dasar, draf } = konteks;
  const kini = LANGKAH.indexOf(langkah);
  return (
    <div class="measure stack">
      <Kembali
        href={kini === 0 ? dasar.replace(/\/lapor$/, '') : `${dasar}/${sebelum(kini, draf.isi.lintang !== undefined)}`}
      />
      <RingkasanGalat
        galat={Object.entries(galat).map(([id, teks]) => ({ id, teks }))}
        judul={judulGalat}
        tersimpan={tersimpan}
      />
      <LangkahForm langkah={LANGKAH.map((satu) => t.langkah[satu])} kini={kini + 1} />
      {children}
      <p class="small muted">
        {t.tersimpan} <a href={`${dasar}/hapus`}>{t.hapus}</a>
      </p>
    </div>
  );
}

function sebelum(kini: number, adaTitik: boolean): Langkah {
  const satu = LANGKAH[kini - 1] ?? 'jenis';
  return satu === 'serupa' && !adaTitik ? 'cerita' : satu;
}
