import type { Bahasa } from '../../core/index.ts';
import { en } from './teks.en.ts';
import { id, type TeksPengaduan } from './teks.id.ts';

export type { TeksPengaduan };

/** The words of the report form and the report's page. */
export const teksPengaduan: Record<Bahasa, TeksPengaduan> = { id, en };
