import { sebagaiPemilik } from '../alat/data.ts';
import { bebani, type Permintaan, pastikan, TERIMA } from '../alat/klien.ts';
import { layananBench } from '../alat/layanan.ts';
import { jalankanServe, rss } from '../alat/proses.ts';
import { acakTetap, pilih } from '../alat/rng.ts';
import { bulat, type Hasil } from '../alat/ukur.ts';

const AWAL = 5000;
const PENUH = 100_000;
const CEPAT = 20_000;
const KLIEN = 8;
const BAR = 1.2;
const MB_MAKS = 300;
const MB = 2 ** 20;

/** What the process that `npm start` runs holds after many requests against after some. */
export async function memori(cepat: boolean): Promise<Hasil[]> {
  const slug = await sebagaiPemilik((tanya) =>
    tanya<{ slug: string }>(`select slug from pemda.pemda where slug <> 'pusat' order by pemda_id`),
  );
  const acak = acakTetap(3);
  const layanan = layananBench().id;
  const jumlah = cepat ? CEPAT : PENUH;
  const permintaan = Array.from({ length: jumlah }, () => satu(acak, pilih(acak, slug).slug, layanan));
  const server = await jalankanServe();
  try {
    pastikan(await bebani(server.asal, permintaan.slice(0, AWAL), KLIEN), 200);
    const dulu = rss(server.pid);
    const beban = pastikan(await bebani(server.asal, permintaan.slice(AWAL), KLIEN), 200);
    const kini = rss(server.pid);
    const ratio = bulat(kini / dulu);
    return [
      {
        name: 'memori',
        ratio,
        bar: BAR,
        ok: ratio <= BAR && kini <= MB_MAKS * MB,
        requests: jumlah,
        mbAfter5000: bulat(dulu / MB, 1),
        mbAtEnd: bulat(kini / MB, 1),
        barMb: MB_MAKS,
        perSecond: bulat(beban.perDetik, 0),
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Pages that anybody opens, in the shares of a usual day. */
function satu(acak: () => number, slug: string, layanan: string): Permintaan {
  const undi = acak();
  const q = pilih(acak, ['kupang', 'kec oebobo', 'surabya', 'lembata', 'kab ende', '53.71']);
  const url =
    undi < 0.3
      ? `/?q=${encodeURIComponent(q)}`
      : undi < 0.55
        ? `/${slug}`
        : undi < 0.9
          ? `/${slug}/${layanan}`
          : `/${slug}/${layanan}/standar`;
  return { url, headers: TERIMA };
}
