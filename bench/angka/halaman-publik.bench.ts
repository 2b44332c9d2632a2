import { anakWilayah, siapkanWilayah } from '../../src/platform/wilayah/index.ts';
import { sebagaiPemilik } from '../alat/data.ts';
import { bebani, minta, type Permintaan, pastikan, TERIMA } from '../alat/klien.ts';
import { layananBench } from '../alat/layanan.ts';
import { cpu, jalankanBanding, type Proses } from '../alat/proses.ts';
import { acakTetap, pilih } from '../alat/rng.ts';
import { bulat, type Hasil, median, rincianSebaran, selangSeling } from '../alat/ukur.ts';

const MACAM = 200;
const SEKALI_JALAN = 1500;
const KLIEN = 8;
const BAR = 0.7;

/** The public page of a service against the same statements and bytes without the application. */
export async function halamanPublik(): Promise<Hasil[]> {
  siapkanWilayah();
  const alamat = await alamatAcak();
  const server = await jalankanBanding();
  try {
    const pernyataan = await rekamSemua(server, alamat);
    const acak = acakTetap(7);
    const urutan = Array.from({ length: SEKALI_JALAN }, () => Math.floor(acak() * alamat.length));
    const asli = urutan.map((no): Permintaan => ({ url: alamat[no] ?? '', headers: TERIMA }));
    const bare = urutan.map((no): Permintaan => ({ url: `/ulang/${no}`, headers: TERIMA }));
    const cpuMs: { a: number[]; b: number[] } = { a: [], b: [] };
    const jalan = async (asal: string, isi: Permintaan[]) => {
      const awal = cpu(server.pid);
      const { perDetik } = pastikan(await bebani(asal, isi, KLIEN), 200);
      cpuMs[asal === server.asal ? 'a' : 'b'].push((cpu(server.pid) - awal) / SEKALI_JALAN);
      return perDetik;
    };
    await jalan(server.asal, asli);
    await jalan(server.telanjang, bare);
    const banding = await selangSeling(
      () => jalan(server.asal, asli),
      () => jalan(server.telanjang, bare),
    );
    const ratio = bulat(median(banding.a) / median(banding.b));
    return [
      {
        name: 'halaman-publik',
        ratio,
        bar: BAR,
        ok: ratio >= BAR,
        perSecond: bulat(median(banding.a), 1),
        barePerSecond: bulat(median(banding.b), 1),
        statementsPerRequest: bulat(pernyataan, 1),
        cpuMs: bulat(median(cpuMs.a), 2),
        bareCpuMs: bulat(median(cpuMs.b), 2),
        clients: KLIEN,
        ...rincianSebaran(banding),
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Addresses of random regions with random filters, the same in every run. */
async function alamatAcak(): Promise<string[]> {
  const pemda = await sebagaiPemilik((tanya) =>
    tanya<{ slug: string; kode: string }>(`select slug, kode from pemda.pemda where slug <> 'pusat' order by pemda_id`),
  );
  const acak = acakTetap(1);
  const { id, jenis } = layananBench();
  return Array.from({ length: MACAM }, () => {
    const { slug, kode } = pilih(acak, pemda);
    const tempat = anakWilayah(kode).map((satu) => satu.kode);
    const isi = new URLSearchParams();
    if (acak() < 0.4) isi.set('jenis', pilih(acak, jenis));
    if (acak() < 0.4) isi.set('keadaan', pilih(acak, ['terbuka', 'selesai', 'diteruskan', 'ditutup']));
    if (acak() < 0.4 && tempat.length > 0) isi.set('tempat', pilih(acak, tempat));
    if (acak() < 0.3) isi.set('waktu', pilih(acak, ['30-hari', 'tahun-ini', '12-bulan']));
    return `/${slug}/${id}?${isi}`;
  });
}

/** Each address once without compression, so that the bare handler knows statements and text; gives their mean. */
async function rekamSemua(server: Proses & { telanjang: string }, alamat: readonly string[]): Promise<number> {
  let jumlah = 0;
  for (const ulang of [false, true]) {
    jumlah = 0;
    for (const [no, url] of alamat.entries()) {
      // The first round meets models and regions; only the second is kept.
      const jawab = await minta(server.asal, { url, headers: ulang ? { 'x-bench': String(no) } : {} });
      if (jawab.status !== 200) throw new Error(`${url}: ${jawab.status}`);
      if (ulang) jumlah += await pernyataanDari(server.telanjang, String(no));
    }
  }
  return jumlah / alamat.length;
}

/** How many statements a recorded request sent, its opening and end among them. */
export async function pernyataanDari(telanjang: string, kunci: string): Promise<number> {
  const jawab = await minta(telanjang, { url: `/rekaman/${kunci}` });
  return (JSON.parse(jawab.body.toString()) as { jumlah: number }).jumlah;
}
