import { namaLengkap, sebutanJenis } from '../../wilayah/index.ts';
import type { TempatDitemukan } from './cari.query.ts';
import type { CariProps } from './cari.types.ts';

/** A place in words: its name, where it lies, whose page it opens. */
export function itemTempat(
  { t, alamat }: Pick<CariProps, 't' | 'alamat'>,
  tempat: TempatDitemukan,
): { judul: string; href: string; rincian: string } {
  const { wilayah, pemda, provinsiBergabung, namaLama } = tempat;
  const kalimat = [
    letak(t, tempat),
    wilayah.tingkat <= 2 && wilayah.kode !== pemda.kode ? `${t.cari.milik(pemda.nama)}.` : '',
    namaLama ? t.cari.dulu(namaLama) : '',
    provinsiBergabung ? t.cari.provinsiSudah(provinsiBergabung.nama) : '',
  ];
  return {
    judul: wilayah.kode === pemda.kode ? pemda.nama : wilayah.nama,
    href: alamat(`/${pemda.slug}`),
    rincian: kalimat.filter(Boolean).join(' '),
  };
}

/** `Kecamatan di Kabupaten Kupang, Provinsi Nusa Tenggara Timur`; of a kabupaten or kota its province. */
function letak(t: CariProps['t'], { wilayah }: TempatDitemukan): string {
  const induk = wilayah.indukKode === undefined ? undefined : namaLengkap(wilayah.indukKode);
  if (induk === undefined) return '';
  return wilayah.tingkat === 2 ? `${induk}.` : `${t.cari.bagian(t.cari.jenis[sebutanJenis(wilayah)], induk)}.`;
}
