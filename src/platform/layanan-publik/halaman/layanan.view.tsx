import { Bagian, Jejak, Kartu, Kisi, type NamaIkon, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import { DaftarPengumuman, pengumumanKini } from '../../pemda/index.ts';
import { teksLayanan } from '../teks.ts';
import { AngkaLayanan } from './angka.view.tsx';
import { DaftarLaporan } from './daftar.view.tsx';
import type { BagianLayanan, LayananProps } from './layanan.types.ts';
import { RingkasStandar } from './ringkas-standar.view.tsx';

/** The public page of a service: what it is for, how it does, what citizens reported, what is promised. */
export function LayananView(props: LayananProps) {
  const bagian: BagianLayanan = { ...props, t: teksLayanan(props.bahasa) };
  return (
    <div class="stack-l">
      <Pembuka {...bagian} />
      <YangDapatDilaporkan {...bagian} />
      <AngkaLayanan {...bagian} />
      <DaftarLaporan {...bagian} />
      <RingkasStandar {...bagian} />
    </div>
  );
}

function Pembuka({ t, bahasa, modul, pemda, kini, pengaturan, beranda, dasar, lacak, unitNama, tahap }: BagianLayanan) {
  const judul = modul.judul[bahasa];
  return (
    <div class="stack">
      <DaftarPengumuman pengumuman={pengumumanKini(pengaturan, pemda, kini, bahasa)} />
      <Jejak langkah={[{ href: beranda, teks: pemda.nama }, { teks: judul }]} />
      <h1>{judul}</h1>
      <p class="lead measure">
        {modul.uraian[bahasa]} {t.ditangani(unitNama)}
      </p>
      {tahap !== 'buka' && (
        <Pemberitahuan varian="awas" judul={t[tahap].judul}>
          {t[tahap].isi}
        </Pemberitahuan>
      )}
      <p class="cluster">
        {tahap !== 'tutup' && <Tombol href={`${dasar}/lapor`}>{modul.ajakan[bahasa]}</Tombol>}
        <Tombol varian="kedua" href={lacak}>
          {t.lacak}
        </Tombol>
      </p>
    </div>
  );
}

function YangDapatDilaporkan({ t, bahasa, model }: BagianLayanan) {
  return (
    <Bagian judul={t.apa} id="h-apa">
      <Kisi kecil>
        {model.dokumen.kelompok.map((kelompok) => (
          <Kartu
            judul={kelompok.judul[bahasa]}
            ikon={kelompok.ikon.replace(/^i-/, '') as NamaIkon}
            rincian={model
              .kategoriDari(kelompok.id)
              .map((kategori) => kategori.judul[bahasa])
              .join(', ')}
          />
        ))}
      </Kisi>
    </Bagian>
  );
}
