import { pekerjaanUmum } from './layanan/pekerjaan-umum/modul.ts';
import type { Modul } from './platform/modul/index.ts';

/** The only list of the services and of the parts of the network. */
export const MODUL: readonly Modul[] = [pekerjaanUmum];
