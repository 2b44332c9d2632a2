import { formatAngka, formatTanggal, formatTanggalIso } from '../../../core/index.ts';
import { Angka, Bagian, Rincian } from '../../../ui/index.ts';
import type { BagianLayanan } from './layanan.types.ts';

/** The figures of twelve months, each with its list, and what they mean. */
export function AngkaLayanan({ t, bahasa, statistik, sejak, kini, pemda, dasar }: BagianLayanan) {
  const { terbuka, hasilSejak, nilaiTengah } = statistik;
  const href = (keadaan: string) => `${dasar}?keadaan=${keadaan}#daftar`;
  const angka = (n: number | undefined) => formatAngka(n ?? 0, bahasa);
  return (
    <Bagian judul={t.angka.judul} id="h-ang">
      <Angka
        angka={[
          { angka: angka(terbuka), teks: t.angka.terbuka, href: href('terbuka') },
          { angka: angka(hasilSejak['selesai']), teks: t.angka.selesai, href: href('selesai') },
          {
            angka: nilaiTengah === undefined ? t.angka.hariTanpa : t.angka.hari(nilaiTengah),
            teks: t.angka.tengah,
          },
          { angka: angka(hasilSejak['diteruskan']), teks: t.angka.diteruskan, href: href('diteruskan') },
        ]}
      />
      <Rincian judul={t.angka.arti}>
        {nilaiTengah !== undefined && <p>{t.angka.artiTengah(nilaiTengah)}</p>}
        <p>{t.angka.artiHitung}</p>
        <p>{t.angka.artiRentang(formatTanggalIso(sejak, bahasa), formatTanggal(kini, pemda.zona, bahasa))}</p>
      </Rincian>
    </Bagian>
  );
}
