import type { Inti } from '../inti/index.ts';

/** What the street map needs in the browser: its files from our own origin, and where the tiles come from. */
export interface PetaJalan {
  skrip: string;
  gaya: string;
  /** Address of a tile with `{z}`, `{x}` and `{y}`. */
  ubin: string;
  atribusi: string;
}

/** The street map of this installation; undefined where no tiles are configured, and then nothing of it is shown. */
export function petaJalan({ config, aset }: Inti): PetaJalan | undefined {
  const { 'peta-leaflet.js': skrip, 'peta-jalan.css': gaya } = aset;
  if (config.tileUrl === undefined || skrip === undefined || gaya === undefined) return undefined;
  return { skrip, gaya, ubin: config.tileUrl, atribusi: config.tileAttribution };
}
