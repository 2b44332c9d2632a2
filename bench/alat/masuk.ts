import { SANDI_DEMO } from '../../src/demo/daerah.ts';
import { kueDari, minta } from './klien.ts';

/** Signs a demo account in; gives its cookies. */
export async function masuk(asal: string, surel: string): Promise<string> {
  const halaman = await minta(asal, { url: '/masuk' });
  const csrf = /name="_csrf" value="([^"]*)"/.exec(halaman.body.toString())?.[1] ?? '';
  const kue = kueDari(halaman);
  const jawab = await minta(asal, {
    method: 'POST',
    url: '/masuk',
    headers: { cookie: kue, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: csrf, surel, sandi: SANDI_DEMO, ke: '' }).toString(),
  });
  if (jawab.status !== 303) throw new Error(`${surel} tidak dapat masuk: ${jawab.status}`);
  return `${kue}; ${kueDari(jawab)}`;
}
