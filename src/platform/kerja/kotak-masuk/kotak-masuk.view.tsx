import {
  type BarisKasus,
  type KelompokPilihan,
  KolomPilih,
  Kosong,
  Pandangan,
  Pemberitahuan,
  Penomoran,
  type Pilihan,
  Saringan,
  type SatuPandangan,
  TabelKasus,
  Tombol,
  TombolCepat,
} from '../../../ui/index.ts';
import type { SaringanMasuk } from './saringan.ts';

export interface PilihanSaringan {
  layanan: readonly Pilihan[];
  kategori: readonly (Pilihan | KelompokPilihan)[];
  keadaan: readonly (Pilihan | KelompokPilihan)[];
  kecamatan: readonly Pilihan[];
  petugas: readonly Pilihan[];
}

export interface KotakMasukProps {
  judul: string;
  jumlah: string;
  action: string;
  catat: string | undefined;
  saringan: SaringanMasuk;
  pandangan: readonly SatuPandangan[];
  pilihan: PilihanSaringan;
  baris: readonly BarisKasus[];
  letak: { keterangan: string; sebelum: string | undefined; sesudah: string | undefined };
  kosong: { judul: string; isi: string; href: string | undefined };
  kabar: string | undefined;
}

/** The desk's list of cases: views with their counts, filters, the page of the list. */
export function KotakMasukView(props: KotakMasukProps) {
  return (
    <div class="bench">
      <Pandangan kelompok={[{ pandangan: props.pandangan }]} />
      <div class="stack">
        {props.kabar && (
          <Pemberitahuan varian="baik" peran="status">
            {props.kabar}
          </Pemberitahuan>
        )}
        <div class="between">
          <h1>
            {props.judul} <span class="muted">{props.jumlah}</span>
          </h1>
          {props.catat !== undefined && (
            <Tombol href={props.catat} kecil>
              Catat laporan loket
            </Tombol>
          )}
        </div>
        <FormSaringan {...props} />
        {props.baris.length === 0 ? (
          <Kosong judul={props.kosong.judul}>
            {props.kosong.isi}{' '}
            {props.kosong.href !== undefined && <a href={props.kosong.href}>Lihat semua yang terbuka</a>}
          </Kosong>
        ) : (
          <>
            <TabelKasus keterangan={`${props.judul}, ${props.jumlah}`} baris={props.baris} />
            <Penomoran {...props.letak} />
            <TombolCepat
              daftar={[
                { tombol: ['J', 'K'], teks: 'turun, naik' },
                { tombol: ['Enter'], teks: 'buka' },
                { tombol: ['/'], teks: 'cari' },
              ]}
            />
          </>
        )}
      </div>
    </div>
  );
}

function FormSaringan({ action, saringan, pilihan }: KotakMasukProps) {
  const tersembunyi = {
    ...(saringan.pandangan ? { pandangan: saringan.pandangan } : {}),
    ...(saringan.q === '' ? {} : { q: saringan.q }),
  };
  return (
    <Saringan action={action} tersembunyi={tersembunyi}>
      {pilihan.layanan.length > 1 && (
        <KolomPilih
          nama="layanan"
          label="Layanan"
          kosong="Semua layanan"
          pilihan={pilihan.layanan}
          nilai={saringan.layanan}
        />
      )}
      <KolomPilih
        nama="kategori"
        label="Jenis"
        kosong="Semua jenis"
        pilihan={pilihan.kategori}
        nilai={saringan.kategori}
      />
      <KolomPilih
        nama="keadaan"
        label="Keadaan"
        kosong="Semua keadaan"
        pilihan={pilihan.keadaan}
        nilai={saringan.keadaan}
      />
      <KolomPilih
        nama="kecamatan"
        label="Kecamatan"
        kosong="Semua kecamatan"
        pilihan={pilihan.kecamatan}
        nilai={saringan.kecamatan}
      />
      <KolomPilih
        nama="petugas"
        label="Petugas"
        kosong="Siapa saja"
        pilihan={pilihan.petugas}
        nilai={saringan.petugas}
      />
      <KolomPilih
        nama="urutan"
        label="Urutan"
        pilihan={[
          { nilai: 'batas', teks: 'Batas terdekat' },
          { nilai: 'baru', teks: 'Terbaru' },
        ]}
        nilai={saringan.urutan}
      />
    </Saringan>
  );
}
