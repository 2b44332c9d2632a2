import { sebagaiPemilik } from '../alat/data.ts';
import { minta, TERIMA } from '../alat/klien.ts';
import { layananBench } from '../alat/layanan.ts';
import { jalankanServe } from '../alat/proses.ts';
import type { Hasil } from '../alat/ukur.ts';

const BAR = 14 * 1024;
const BAR_SKRIP = 10 * 1024;

interface Halaman {
  url: string;
  /** A page with a form, and the front page for the position, may bring a script beside it. */
  berform: boolean;
}

/** Every byte before the first interaction on every public page: document, styles, fonts; scripts counted apart. */
export async function berat(): Promise<Hasil[]> {
  const server = await jalankanServe();
  try {
    const hasil: Hasil[] = [];
    for (const halaman of await halamanPublik()) {
      const { dokumen, skrip } = await timbang(server.asal, halaman.url);
      const ok = dokumen <= BAR && skrip <= (halaman.berform ? BAR_SKRIP : 0);
      hasil.push({
        name: `berat ${halaman.url}`,
        ratio: Number((dokumen / BAR).toFixed(3)),
        bar: 1,
        ok,
        bytes: dokumen,
        barBytes: BAR,
        scriptBytes: skrip,
        barScriptBytes: halaman.berform ? BAR_SKRIP : 0,
      });
    }
    return hasil;
  } finally {
    await server.stop();
  }
}

async function halamanPublik(): Promise<Halaman[]> {
  const nomor = await sebagaiPemilik(async (tanya) => {
    const [satu] = await tanya<{ nomor: string }>(
      `select k.nomor from kasus.kasus k join pemda.pemda p using (pemda_id)
       where p.slug = 'kota-kupang' and k.nomor not like 'B0%' and k.terbit order by k.id limit 1`,
    );
    if (!satu) throw new Error('tidak ada laporan contoh yang terbit');
    return satu.nomor;
  });
  const layanan = `/kota-kupang/${layananBench().id}`;
  const baca = ['', '?keadaan=selesai', '/standar', '/lapor'];
  const form = ['/lapor/jenis', `/laporan/${nomor}`];
  return [
    { url: '/', berform: true },
    { url: '/?q=oebobo', berform: true },
    { url: '/?provinsi=53', berform: true },
    { url: '/en', berform: true },
    { url: '/lacak', berform: true },
    { url: '/masuk', berform: true },
    ...['/kota-kupang', '/en/kota-kupang', '/kabupaten-lembata', '/provinsi-nusa-tenggara-timur'].map((url) => ({
      url,
      berform: false,
    })),
    ...baca.map((akhir) => ({ url: `${layanan}${akhir}`, berform: akhir === '/lapor' })),
    ...form.map((akhir) => ({ url: `${layanan}${akhir}`, berform: true })),
    { url: '/tidak-ada', berform: false },
  ];
}

/** Follows one redirect; each style sheet, font, image and script counts once, as it travels. */
async function timbang(asal: string, url: string): Promise<{ dokumen: number; skrip: number }> {
  const padat = await minta(asal, { url, headers: TERIMA });
  const ke = padat.headers.location;
  if (ke !== undefined) return timbang(asal, ke);
  const html = (await minta(asal, { url })).body.toString();
  const aset = (pola: RegExp) => [...new Set([...html.matchAll(pola)].map((cocok) => cocok[1] ?? ''))];
  const [gaya, skrip, gambar] = [
    aset(/<link[^>]+rel="(?:stylesheet|preload|icon)"[^>]+href="(\/[^"]+)"/g),
    aset(/<script[^>]+src="(\/[^"]+)"/g),
    aset(/<img(?![^>]*loading="lazy")[^>]+src="(\/[^"]+)"/g),
  ];
  let dokumen = padat.body.length + (await jumlah(asal, [...gaya, ...gambar]));
  for (const satu of gaya) {
    const css = (await minta(asal, { url: satu })).body.toString();
    const isi = [...css.matchAll(/url\((?:"|')?(\/[^"')]+)/g)].map((cocok) => cocok[1] ?? '');
    dokumen += await jumlah(asal, isi);
  }
  return { dokumen, skrip: await jumlah(asal, skrip) };
}

async function jumlah(asal: string, alamat: readonly string[]): Promise<number> {
  let total = 0;
  for (const url of alamat) total += (await minta(asal, { url, headers: TERIMA })).body.length;
  return total;
}
