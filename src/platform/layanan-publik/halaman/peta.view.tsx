import { type BentukTitik, type KotakBatas, Peta, type TitikPeta } from '../../../ui/index.ts';
import { isBahayaTerbuka, titikPublik } from '../../kasus/index.ts';
import { anakWilayah, findWilayah, kotakWilayah, titikWilayah } from '../../wilayah/index.ts';
import type { LaporanPublik } from './laporan-publik.query.ts';
import type { BagianLayanan } from './layanan.types.ts';

/** The reports of the list on a drawing, each at its rounded place; nothing when none has a point. */
export function PetaLaporan({ t, peta, pemda, saringan }: BagianLayanan) {
  const titik = peta.flatMap(titikLaporan);
  if (titik.length === 0) return null;
  const wilayah = saringan.tempat ?? pemda.kode;
  return (
    <Peta
      label={t.peta.label(findWilayah(wilayah)?.nama ?? pemda.nama)}
      titik={titik}
      tempat={namaTempat(wilayah)}
      batas={batas(wilayah)}
      keterangan={t.peta.keterangan}
    />
  );
}

function titikLaporan(kasus: LaporanPublik): TitikPeta[] {
  const titik = titikPublik(kasus);
  const bentuk = bentukTitik(kasus);
  return titik && bentuk ? [{ ...titik, bentuk }] : [];
}

function bentukTitik(kasus: LaporanPublik): BentukTitik | undefined {
  if (kasus.fase !== 'akhir') return isBahayaTerbuka(kasus) ? 'bahaya' : 'terbuka';
  return kasus.hasil === 'selesai' ? 'selesai' : undefined;
}

/** The regions below, down to the kecamatan: a desa has no point of its own. */
function namaTempat(kode: string) {
  const anak = kode.length === 8 ? [findWilayah(kode)] : anakWilayah(kode);
  return anak.flatMap((satu) => {
    const titik = satu && titikWilayah(satu.kode);
    return satu && titik ? [{ nama: satu.nama, ...titik }] : [];
  });
}

function batas(kode: string): KotakBatas | undefined {
  const kotak = kotakWilayah(kode);
  return (
    kotak && { barat: kotak.bujurMin, timur: kotak.bujurMaks, selatan: kotak.lintangMin, utara: kotak.lintangMaks }
  );
}
