import { Pemberitahuan } from '../../ui/index.ts';
import type { TeksBeranda } from './teks.ts';

/** Whoever is in danger must not write but call. */
export function BahayaSekarang({ t }: { t: TeksBeranda }) {
  return (
    <Pemberitahuan varian="bahaya" ikon="phone" judul={t.bahaya.judul}>
      <br />
      {t.bahaya.telepon}{' '}
      <a href="tel:112">
        <b>112</b>
      </a>{' '}
      {t.bahaya.darurat}{' '}
      <a href="tel:110">
        <b>110</b>
      </a>{' '}
      {t.bahaya.polisi}
    </Pemberitahuan>
  );
}
