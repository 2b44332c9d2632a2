import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Teks, teks } from './teks.ts';

/** Language of the interface: Bahasa Indonesia or English. */
export type KodeBahasa = 'id' | 'en';

/** Context that carries the interface language; `renderHalaman` sets it for the whole page. */
export const Bahasa = createContext<KodeBahasa>('id');

/** Gives the language code of the page that is being rendered. */
export function useBahasa(): KodeBahasa {
  return useContext(Bahasa);
}

/** Gives the fixed words of the design system in the language of the page. */
export function useTeks(): Teks {
  return teks[useBahasa()];
}
