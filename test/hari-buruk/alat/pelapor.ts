import { randomUUID } from 'node:crypto';
import type { LayananKacau } from './daerah-kacau.ts';
import { createPerambanHttp, type JawabanHttp, type PerambanHttp } from './peramban-http.ts';
import { sejenak } from './tunggu.ts';

/** A report that is written down to its last page and may be sent. */
export interface LaporanSiap {
  /** Words that stand in no other report. */
  cerita: string;
  draf: string;
  foto: boolean;
  siapPada: number;
  /** Every number that was ever shown for it. */
  nomor: Set<string>;
  peramban: PerambanHttp;
}

export interface Catatan {
  diterima: LaporanSiap[];
  /** Posts whose answer is still outstanding. */
  dalamKirim: number;
  /** Posts that were repeated because the answer was lost. */
  ulangan: number;
  /** Answers that nobody should ever get. */
  ganjil: string[];
}

export interface Medan {
  layanan: LayananKacau;
  slug: string;
  alamat(): Promise<string>;
  /** Whether reports are sent now; between two kills they are written, so that the next server gets time to start. */
  terbuka(): boolean;
  selesai(): boolean;
  foto: Uint8Array<ArrayBuffer>;
  catatan: Catatan;
}

/** The form wants to be three seconds old; a little more, as two clocks are compared. */
const UMUR_MS = 3200;
const SIMPANAN = 6;

/** A person who writes reports ahead and sends them one after the other, each until its number is shown. */
export async function jalankanPelapor(medan: Medan): Promise<void> {
  const antre: LaporanSiap[] = [];
  while (!medan.selesai()) {
    const tertua = antre[0];
    if (tertua && medan.terbuka() && performance.now() - tertua.siapPada > UMUR_MS) {
      antre.shift();
      await kirim(medan, tertua);
    } else if (antre.length < SIMPANAN) antre.push(await tulis(medan));
    else await sejenak(20);
  }
}

async function tulis(medan: Medan): Promise<LaporanSiap> {
  const dasar = dasarDari(medan);
  const peramban = createPerambanHttp(medan.alamat);
  const foto = Math.random() < 0.2;
  const cerita = `Uji kacau ${randomUUID()}`;
  await gigih(() => peramban.buka(`${dasar}/jenis`), 200);
  const siapPada = performance.now();
  await gigih(() => peramban.kirim(`${dasar}/jenis`, { kategori: medan.layanan.kategori }), 303);
  const tempat = { kecamatan: '53.71.01', desa: '', patokan: 'Depan Pasar Contoh' };
  await gigih(() => peramban.kirim(`${dasar}/tempat`, tempat), 303);
  if (foto) await gigih(() => peramban.unggah(`${dasar}/foto`, { nama: 'a.jpg', isi: medan.foto }), 303, 422);
  await gigih(() => peramban.kirim(`${dasar}/foto-selesai`, {}), 303);
  await gigih(() => peramban.kirim(`${dasar}/cerita`, { cerita, bahaya: 'tidak', surel: 'a@b.example' }), 303);
  const periksa = await gigih(() => peramban.buka(`${dasar}/periksa`), 200);
  const draf = /name="draf" value="([^"]*)"/.exec(periksa.isi)?.[1];
  if (!draf || !periksa.isi.includes(cerita)) throw new Error(`Halaman periksa tanpa isinya: ${periksa.isi}`);
  return { cerita, draf, foto, siapPada, nomor: new Set(), peramban };
}

async function kirim(medan: Medan, laporan: LaporanSiap): Promise<void> {
  await sampaiTanda(medan, laporan);
  medan.catatan.diterima.push(laporan);
  // Some go back and send once more.
  if (Math.random() < 0.3) await sampaiTanda(medan, laporan);
}

async function sampaiTanda(medan: Medan, laporan: LaporanSiap): Promise<void> {
  const { catatan } = medan;
  const { peramban, draf, nomor } = laporan;
  const jawab = await gigih(async () => {
    catatan.dalamKirim += 1;
    try {
      return await peramban.kirim(`${dasarDari(medan)}/periksa`, { draf, situs: '' });
    } catch (error) {
      catatan.ulangan += 1;
      throw error;
    } finally {
      catatan.dalamKirim -= 1;
    }
  }, 303);
  const satu = /\/terkirim\/([A-Z0-9-]+)$/.exec(jawab.ke)?.[1] ?? `bukan tanda terima: ${jawab.ke}`;
  nomor.add(satu);
  const tanda = await gigih(() => peramban.buka(jawab.ke), 200);
  if (!tanda.isi.includes(satu)) catatan.ganjil.push(`${satu} tidak tampak di tanda terima`);
}

const dasarDari = ({ slug, layanan }: Medan) => `/${slug}/${layanan.id}/lapor`;

/** Repeats what got no answer, as a person does; an answer that should not be is written down. */
async function gigih(coba: () => Promise<JawabanHttp>, ...boleh: number[]): Promise<JawabanHttp> {
  for (;;) {
    const jawab = await coba().catch((error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
      return undefined;
    });
    if (jawab && boleh.includes(jawab.status)) return jawab;
    // Without its database a server says so; that is an answer, and one tries again.
    if (jawab && jawab.status !== 503)
      throw new Error(`Jawaban ${jawab.status} ${jawab.ke} ${jawab.isi.replace(/<[^>]*>/g, ' ').slice(0, 400)}`);
    await sejenak(10);
  }
}
