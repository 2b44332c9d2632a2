import { tulisKursor } from '../../src/platform/kerja/kotak-masuk/kursor.ts';
import { bacaSaringan, tulisSaringan } from '../../src/platform/kerja/kotak-masuk/saringan.ts';
import { BESAR, KECIL, sebagaiPemilik } from '../alat/data.ts';
import { bebani, type Permintaan, pastikan, TERIMA } from '../alat/klien.ts';
import { layananBench } from '../alat/layanan.ts';
import { masuk } from '../alat/masuk.ts';
import { jalankanBanding } from '../alat/proses.ts';
import { bulat, type Hasil, median, rincianSebaran, selangSeling } from '../alat/ukur.ts';

const SEKALI_JALAN = 150;
const BAR = 1.5;

const HALAMAN = [
  'pertama',
  'terdalam',
  'terlangka',
  'hari',
  'kasus',
  'cari-umum',
  'cari-dua-umum',
  'cari-jarang',
  'cari-umum-jarang',
  'cari-keadaan',
  'cari-terbuka',
  'cari-jarang-bertemu',
] as const;
type Halaman = (typeof HALAMAN)[number];
/** Common things that hardly ever meet are found from their whole lists: slower in a large region, and so only reported. */
const TANPA_BAR: readonly Halaman[] = ['cari-jarang-bertemu'];

/** Pages of the desk in a region with 200,000 cases against the same in one with 2,000. */
export async function kotakMasukSkala(): Promise<Hasil[]> {
  const [alamatBesar, alamatKecil] = await Promise.all([alamatDari(BESAR.slug), alamatDari(KECIL.slug)]);
  const server = await jalankanBanding();
  try {
    const kueBesar = await masuk(server.asal, `operator@${BESAR.slug}.example`);
    const kueKecil = await masuk(server.asal, `operator@${KECIL.slug}.example`);
    const jalan = async (alamat: string[], cookie: string) => {
      const isi = Array.from(
        { length: SEKALI_JALAN },
        (_, no): Permintaan => ({ url: alamat[no % alamat.length] ?? '', headers: { ...TERIMA, cookie } }),
      );
      return median(pastikan(await bebani(server.asal, isi, 1), 200).lama);
    };
    const hasil: Hasil[] = [];
    for (const nama of HALAMAN) {
      const besar = () => jalan(alamatBesar[nama], kueBesar);
      const kecil = () => jalan(alamatKecil[nama], kueKecil);
      await besar();
      await kecil();
      const banding = await selangSeling(besar, kecil);
      const ratio = bulat(median(banding.a) / median(banding.b));
      hasil.push({
        name: `kotak-masuk-skala/${nama}`,
        ratio,
        ...(TANPA_BAR.includes(nama) ? { bar: null } : { bar: BAR, ok: ratio <= BAR }),
        msLarge: bulat(median(banding.a), 2),
        msSmall: bulat(median(banding.b), 2),
        ...rincianSebaran(banding),
      });
    }
    return hasil;
  } finally {
    await server.stop();
  }
}

const hari = (saat: Date) => saat.toISOString().slice(0, 10);

/** The addresses of each kind of page in one region; the rare word is the number of one case, which is kept as a word. */
async function alamatDari(slug: string): Promise<Record<Halaman, string[]>> {
  const dasar = `/${slug}/kerja/kotak-masuk`;
  const { id: layanan, keadaanTerbanyak: terbanyak, kategori, cari: kata } = layananBench();
  const saringan = tulisSaringan(bacaSaringan({ keadaan: `${layanan}.${terbanyak}` }));
  const cari = (isian: Record<string, string>) => `${dasar}${tulisSaringan(bacaSaringan(isian))}`;
  return sebagaiPemilik(async (tanya) => {
    const [batas] = await tanya<{ id: string; dibuat_pada: Date }>(
      `select k.id, k.dibuat_pada from kasus.kasus k join pemda.pemda p using (pemda_id)
       where p.slug = $1 and k.layanan = $3 and k.keadaan = $2
       order by k.dibuat_pada, k.id offset 25 limit 1`,
      [slug, terbanyak, layanan],
    );
    const kasus = await tanya<{ id: string; nomor: string }>(
      `select k.id, k.nomor from kasus.kasus k join pemda.pemda p using (pemda_id)
       where p.slug = $1 and k.fase <> 'akhir' and k.nomor like 'B0%' order by md5(k.id::text) limit 50`,
      [slug],
    );
    if (!batas) throw new Error(`${slug} tidak berisi laporan ${terbanyak}`);
    const kursor = tulisKursor({ arah: 'maju', nilai: batas.dibuat_pada.toISOString(), id: batas.id }, saringan);
    return {
      pertama: [dasar],
      terdalam: [`${dasar}${saringan}&kursor=${kursor}`],
      terlangka: [`${dasar}?kategori=${layanan}.${kategori.langka}`],
      hari: [cari({ dari: hari(batas.dibuat_pada), sampai: hari(batas.dibuat_pada), pandangan: 'terbuka' })],
      kasus: kasus.map(({ id }) => `/${slug}/kerja/laporan/${id}`),
      'cari-umum': [cari({ q: kata.umum })],
      'cari-dua-umum': [cari({ q: kata.duaUmum })],
      'cari-jarang': kasus.map(({ nomor }) => cari({ q: nomor })),
      'cari-umum-jarang': kasus.map(({ nomor }) => cari({ q: `${kata.umumTerbuka} ${nomor}` })),
      'cari-keadaan': [cari({ q: kata.umum, keadaan: `${layanan}.${terbanyak}` })],
      'cari-terbuka': [cari({ q: kata.umumTerbuka, pandangan: 'terbuka' })],
      'cari-jarang-bertemu': [cari({ q: kata.duaUmum, pandangan: 'terbuka' })],
    };
  });
}
