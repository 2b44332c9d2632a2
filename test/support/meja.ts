import { uuidv7 } from '../../src/core/index.ts';
import { buatKasus, type KasusBaru, type KasusRow, type TandaTerima } from '../../src/platform/kasus/index.ts';
import { type AplikasiUji, buatAplikasiUji, type OpsiAplikasi, type SesiUji } from './aplikasi.ts';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI, type OpsiDaerah } from './daerah.ts';

export type Jawaban = Awaited<ReturnType<AplikasiUji['app']['inject']>>;

/** The desk of Kota Kupang with people signed in, beside Kabupaten Lembata. */
export interface MejaUji extends AplikasiUji {
  kupang: DaerahUji;
  lembata: DaerahUji;
  operator: SesiUji;
  petugas: SesiUji;
  kepala: SesiUji;
  /** A report of the small model, from the web. */
  buat(daerah: DaerahUji, ubah?: Partial<KasusBaru>): Promise<TandaTerima>;
  baca(id: string, daerah?: DaerahUji): Promise<KasusRow>;
  buka(sesi: SesiUji, url: string): Promise<Jawaban>;
  kirim(sesi: SesiUji, url: string, isi: Record<string, string>): Promise<Jawaban>;
  /** Opens the case and sends the form of an act as it stands there, with these fields. */
  lakukan(sesi: SesiUji, id: string, peralihan: string, isi?: Record<string, string>): Promise<Jawaban>;
  /** The number beside each view of the inbox, by its words. */
  jumlahPandangan(sesi: SesiUji): Promise<Record<string, number>>;
}

/** Address of a case at the desk of Kota Kupang. */
export const alamatLaporan = (id: string) => `/kota-kupang/kerja/laporan/${id}`;

/** The hidden fields of the form of an act. */
export function tersembunyi(body: string, peralihan: string): Record<string, string> {
  const form = new RegExp(`action="[^"]*/aksi/${peralihan}".*?</form>`, 's').exec(body)?.[0] ?? '';
  const kolom = [...form.matchAll(/type="hidden" name="(versi|sejak)" value="([^"]*)"/g)];
  return Object.fromEntries(kolom.map(([, nama, nilai]) => [nama, nilai]));
}

/** Signs in and gives what tests of the desk do all the time. */
export async function buatMejaUji(opsi: OpsiAplikasi = {}, opsiDaerah: OpsiDaerah = {}): Promise<MejaUji> {
  const uji = await buatAplikasiUji(opsi);
  const daerah = await isiDaerahUji(uji.inti, opsiDaerah);
  const { akun } = daerah.kupang;
  const buka = (sesi: SesiUji, url: string) => uji.app.inject({ url, headers: { cookie: sesi.cookie } });
  const kirim = (sesi: SesiUji, url: string, isi: Record<string, string>) =>
    uji.app.inject({
      method: 'POST',
      url,
      headers: { cookie: sesi.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: sesi.csrf, ...isi }).toString(),
    });
  return {
    ...uji,
    ...daerah,
    operator: await uji.masukSebagai(akun.operator.surel),
    petugas: await uji.masukSebagai(akun.petugas.surel),
    kepala: await uji.masukSebagai(akun.kepala.surel),
    buka,
    kirim,
    buat: (milik, ubah = {}) =>
      buatKasus(uji.inti, milik.pemda, { jenis: 'warga', peran: [] }, { ...kasusUji(opsiDaerah), ...ubah }),
    baca: (id, { pemda } = daerah.kupang) =>
      uji.db.read(pemda.id, (trx) =>
        trx
          .selectFrom('kasus.kasus')
          .selectAll()
          .where('pemda_id', '=', pemda.id)
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      ),
    async lakukan(sesi, id, peralihan, isi = {}) {
      const { body } = await buka(sesi, alamatLaporan(id));
      return kirim(sesi, `${alamatLaporan(id)}/aksi/${peralihan}`, { ...tersembunyi(body, peralihan), ...isi });
    },
    async jumlahPandangan(sesi) {
      const { body } = await buka(sesi, '/kota-kupang/kerja/kotak-masuk');
      const cocok = [...body.matchAll(/<span dir="auto">([^<]+)<\/span><b>(\d+)<\/b>/g)];
      return Object.fromEntries(cocok.map(([, nama, jumlah]) => [nama, Number(jumlah)]));
    },
  };
}

function kasusUji({ layanan = LAYANAN_UJI }: OpsiDaerah): KasusBaru {
  return {
    layanan,
    kategori: 'meja',
    judul: 'Meja patah di Oesapa',
    tempat: { kecamatanKode: '53.71.04', desaKode: '53.71.04.1001', patokan: 'Depan Pasar Contoh' },
    bahaya: false,
    data: { cerita: 'Kaki meja patah.' },
    kontak: {},
    saluran: 'web',
    bahasa: 'id',
    kunciKirim: uuidv7(),
  };
}
