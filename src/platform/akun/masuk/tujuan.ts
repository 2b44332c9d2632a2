import type { Akun } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import { listDaerahKerja } from '../daerah.query.ts';

/** The page to go on to: a path of this site, or an empty string for anything else. */
export function tujuanAman(ke: unknown): string {
  if (typeof ke !== 'string' || ke.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(ke) || ke.includes('\\'))
    return '';
  const dasar = 'http://sini.invalid';
  const url = URL.parse(ke, dasar);
  if (url?.origin !== dasar || url.pathname.startsWith('//') || /^\/(masuk|keluar)(\/|$)/.test(url.pathname)) return '';
  return `${url.pathname}${url.search}`;
}

/** Where somebody goes who has just signed in: where they wanted to, their desk, or the choice of desks. */
export async function tujuanSetelahMasuk(inti: Inti, akun: Akun, ke: string): Promise<string> {
  if (ke !== '') return ke;
  const daftar = await listDaerahKerja(inti, akun);
  const [pertama] = daftar;
  if (!pertama) return '/akun';
  return daftar.length === 1 ? `/${pertama.pemda.slug}/kerja` : '/masuk/daerah';
}

/** The query that carries the page to go on to. */
export const denganTujuan = (path: string, ke: string) => (ke === '' ? path : `${path}?ke=${encodeURIComponent(ke)}`);
