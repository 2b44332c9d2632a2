import { formatHari } from '../../../core/index.ts';
import { Bagian, DaftarItem, Gambar, type ItemProps, Kosong, Lencana, TautanLanjut } from '../../../ui/index.ts';
import { judulPublik, lencanaKeadaan, tempatPublik } from '../../kasus/index.ts';
import type { PekerjaanSelesai } from './daerah.query.ts';
import type { DaerahProps } from './daerah.types.ts';

/** Work that was finished lately, with the way to all reports. */
export function BaruSelesai(props: DaerahProps) {
  const { t, bahasa, pemda, layanan, selesai, alamat } = props;
  return (
    <Bagian judul={t.daerah.selesai} id="h-baru">
      {selesai.length === 0 ? (
        <Kosong judul={t.daerah.selesaiKosong} ikon="note" />
      ) : (
        <DaftarItem item={selesai.map((satu) => itemSelesai(props, satu))} />
      )}
      {layanan.map(({ modul }) => (
        <p>
          <TautanLanjut href={alamat(`/${pemda.slug}/${modul.id}#daftar`)}>
            {t.daerah.lihatSemua(modul.judul[bahasa].toLowerCase())}
          </TautanLanjut>
        </p>
      ))}
    </Bagian>
  );
}

function itemSelesai({ t, bahasa, pemda, alamat }: DaerahProps, { kasus, model, foto }: PekerjaanSelesai): ItemProps {
  const { berakhir_pada: pada, hari_kerja_selesai: lama } = kasus;
  return {
    judul: judulPublik(model, kasus, bahasa),
    href: alamat(`/${pemda.slug}/${kasus.layanan}/laporan/${kasus.nomor}`),
    foto: foto && (
      <Gambar
        src={`/${pemda.slug}/foto/${foto.id}/kecil`}
        alt={t.daerah.foto}
        lebar={foto.lebarKecil}
        tinggi={foto.tinggiKecil}
      />
    ),
    rincian: t.daerah.selesaiRincian(
      tempatPublik(kasus),
      pada ? formatHari(pada, pemda.zona, bahasa) : '',
      lama === null ? '' : t.daerah.hariKerja(lama),
    ),
    tambahan: <Lencana {...lencanaKeadaan(model, kasus, bahasa)} />,
  };
}
