import { KolomPilih, Saringan } from '../../../ui/index.ts';
import { anakWilayah, findWilayah, sebutanKecamatan } from '../../wilayah/index.ts';
import type { BagianLayanan } from './layanan.types.ts';
import { alamatSaringan, KEADAAN, WAKTU } from './saringan.form.ts';

/** The filters of the list, folded under a sentence that says what they are. */
export function SaringanLaporan(props: BagianLayanan) {
  const { bahasa, model, saringan, dasar } = props;
  const t = props.t.daftar;
  const tempat = katakataTempat(props);
  return (
    <Saringan action={`${dasar}#daftar`} ringkas={ringkas(props)} terbuka={alamatSaringan(saringan) !== ''}>
      <KolomPilih
        nama="jenis"
        label={t.jenis}
        kosong={t.semuaJenis}
        nilai={saringan.jenis}
        pilihan={model.dokumen.kelompok.map((satu) => ({ nilai: satu.id, teks: satu.judul[bahasa] }))}
      />
      <KolomPilih
        nama="keadaan"
        label={t.keadaan}
        kosong={t.semuaKeadaan}
        nilai={saringan.keadaan}
        pilihan={KEADAAN.map((nilai) => ({ nilai, teks: t.pilihanKeadaan[nilai] }))}
      />
      <KolomPilih
        nama="tempat"
        label={tempat.label}
        kosong={tempat.semua}
        nilai={saringan.tempat}
        pilihan={anakWilayah(props.pemda.kode).map((satu) => ({ nilai: satu.kode, teks: satu.nama }))}
      />
      <KolomPilih
        nama="waktu"
        label={t.waktu}
        kosong={t.semuaWaktu}
        nilai={saringan.waktu}
        pilihan={WAKTU.map((nilai) => ({ nilai, teks: t.pilihanWaktu[nilai] }))}
      />
    </Saringan>
  );
}

function ringkas(props: BagianLayanan): string {
  const { saringan } = props;
  const t = props.t.daftar;
  const keadaan = saringan.keadaan ? t.pilihanKeadaan[saringan.keadaan] : t.semuaKeadaan;
  return t.saring(
    keadaan,
    saringan.tempat ? (findWilayah(saringan.tempat)?.nama ?? '') : katakataTempat(props).semua.toLowerCase(),
  );
}

/** A province is filtered by its kabupaten and kota, a kabupaten or kota by its kecamatan. */
function katakataTempat({ t, pemda }: BagianLayanan): { label: string; semua: string } {
  return pemda.kode.length === 2
    ? { label: t.daftar.kabupaten, semua: t.daftar.semuaKabupaten }
    : t.daftar[sebutanKecamatan(pemda.kode)];
}
