import type { ComponentChildren } from 'preact';
import { Kembali, LangkahForm, Pemberitahuan, RingkasanGalat } from '../../../ui/index.ts';
import { type Galat, type KonteksLapor, LANGKAH_TERHITUNG, type Langkah } from './langkah.ts';

interface BingkaiProps {
  konteks: KonteksLapor;
  langkah: Langkah;
  galat?: Galat | undefined;
  judulGalat?: string | undefined;
  tersimpan?: string | undefined;
  /** Another way back than the page before. */
  kembali?: string | undefined;
  children: ComponentChildren;
}

/** What all pages of the form share: the way back, what is wrong, where one stands, and how to finish. */
export function Bingkai({ konteks, langkah, galat = {}, judulGalat, tersimpan, kembali, children }: BingkaiProps) {
  const { t, dasar } = konteks;
  // Similar reports are looked through on the way to the last page.
  const terhitung = langkah === 'serupa' ? 'periksa' : langkah;
  const kini = LANGKAH_TERHITUNG.indexOf(terhitung);
  const sebelum = LANGKAH_TERHITUNG[kini - 1];
  return (
    <div class="measure stack">
      <Kembali href={kembali ?? (sebelum ? `${dasar}/${sebelum}` : dasar.replace(/\/lapor$/, ''))} />
      <RingkasanGalat
        galat={Object.entries(galat).map(([id, teks]) => ({ id, teks }))}
        judul={judulGalat}
        tersimpan={tersimpan}
      />
      {konteks.layanan.tahap === 'uji' && (
        <Pemberitahuan varian="awas" judul={t.uji.judul}>
          {t.uji.layanan}
        </Pemberitahuan>
      )}
      <LangkahForm langkah={LANGKAH_TERHITUNG.map((satu) => t.langkah[satu])} kini={kini + 1} />
      {children}
      <p class="small muted">
        {t.tersimpan} <a href={`${dasar}/hapus`}>{t.hapus}</a>
      </p>
    </div>
  );
}
