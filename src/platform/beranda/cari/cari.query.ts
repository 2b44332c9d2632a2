import type { Database } from '../../../db/index.ts';
import {
  anakWilayah,
  cariWilayah,
  daerahTerdekat,
  daftarProvinsi,
  findWilayah,
  type Wilayah,
} from '../../wilayah/index.ts';
import { type PemdaWilayah, provinsiDari, readPemdaWilayah } from '../pemda-wilayah.ts';
import type { HasilPosisi } from './posisi.form.ts';

/** A place with the government whose page it opens. */
export interface TempatDitemukan {
  wilayah: Wilayah;
  pemda: PemdaWilayah;
  /** The province, where the government has not joined but its province has. */
  provinsiBergabung: PemdaWilayah | undefined;
  namaLama: string | undefined;
}

export interface ProvinsiDaftar {
  kode: string;
  nama: string;
  /** The governments in it, its own first. */
  pemda: readonly PemdaWilayah[];
  /** The whole list was asked for. */
  dipilih: boolean;
}

export interface CariPage {
  q: string;
  hasil: readonly TempatDitemukan[];
  /** There are more than these. */
  adaLagi: boolean;
  posisi: HasilPosisi | undefined;
  terdekat: readonly TempatDitemukan[];
  /** Provinces whose regions are shown: the chosen one, and those with a member while these are few. */
  provinsi: readonly ProvinsiDaftar[];
  semuaProvinsi: readonly { kode: string; nama: string }[];
}

const Q_MAKS = 100;
const HASIL_MAKS = 10;
/** With more members than this the page would be too heavy: then the provinces alone are listed. */
const ANGGOTA_MAKS = 40;

/** Everything that the front page shows; one statement. */
export async function readCari(
  db: Database,
  masuk: { q: string; provinsi: string; posisi: HasilPosisi | undefined },
): Promise<CariPage> {
  const daftar = await readPemdaWilayah(db);
  const q = masuk.q.trim().slice(0, Q_MAKS);
  const hasil = q === '' ? [] : cariWilayah(q, { batas: HASIL_MAKS + 1 });
  const dekat = masuk.posisi?.ok ? daerahTerdekat(masuk.posisi.titik) : [];
  return {
    q,
    hasil: hasil.slice(0, HASIL_MAKS).flatMap((satu) => tempat(daftar, findWilayah(satu.kode), satu.namaLama)),
    adaLagi: hasil.length > HASIL_MAKS,
    posisi: masuk.posisi,
    terdekat: dekat.flatMap((satu) => tempat(daftar, satu)),
    provinsi: provinsiTampil(daftar, masuk.provinsi),
    semuaProvinsi: daftarProvinsi().map(({ kode, nama }) => ({ kode, nama })),
  };
}

function tempat(
  daftar: ReadonlyMap<string, PemdaWilayah>,
  wilayah: Wilayah | undefined,
  namaLama?: string,
): TempatDitemukan[] {
  const pemda = wilayah && daftar.get(wilayah.pemdaKode);
  if (!wilayah || !pemda) return [];
  const provinsi = provinsiDari(daftar, pemda.kode);
  const provinsiBergabung = !pemda.bergabung && provinsi?.bergabung ? provinsi : undefined;
  return [{ wilayah, pemda, provinsiBergabung, namaLama }];
}

function provinsiTampil(daftar: ReadonlyMap<string, PemdaWilayah>, dipilih: string): ProvinsiDaftar[] {
  const bergabung = [...daftar.values()].filter((pemda) => pemda.bergabung);
  const sedikit = bergabung.length <= ANGGOTA_MAKS ? bergabung.map((pemda) => pemda.kode.slice(0, 2)) : [];
  const kode = new Set([...(findWilayah(dipilih)?.tingkat === 1 ? [dipilih] : []), ...sedikit]);
  return daftarProvinsi()
    .filter((provinsi) => kode.has(provinsi.kode))
    .map((provinsi) => ({
      kode: provinsi.kode,
      nama: provinsi.nama,
      pemda: [provinsi, ...anakWilayah(provinsi.kode)].flatMap((satu) => daftar.get(satu.kode) ?? []),
      dipilih: provinsi.kode === dipilih,
    }));
}
