import {
  type BarisKasus,
  type KelompokPilihan,
  KolomPilih,
  KolomTeks,
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
  /** The order in which the list stands; not every list has the one that was asked for. */
  urutan: SaringanMasuk['urutan'];
  /** The days of the address that cannot be used, as they were typed, with words beside each field. */
  hari: { ketikan: { dari: string; sampai: string }; galat: { dari?: string; sampai?: string } };
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

const KOLOM_SARINGAN = [
  { nama: 'layanan', label: 'Layanan', kosong: 'Semua layanan' },
  { nama: 'kategori', label: 'Jenis', kosong: 'Semua jenis' },
  { nama: 'keadaan', label: 'Keadaan', kosong: 'Semua keadaan' },
  { nama: 'kecamatan', label: 'Kecamatan', kosong: 'Semua kecamatan' },
  { nama: 'petugas', label: 'Petugas', kosong: 'Siapa saja' },
] as const;

const KOLOM_HARI = [
  { nama: 'dari', label: 'Masuk dari' },
  { nama: 'sampai', label: 'Masuk sampai' },
] as const;

function FormSaringan({ action, saringan, pilihan, hari, urutan }: KotakMasukProps) {
  const { pandangan } = saringan;
  // What is open is where the desk begins, and no wish: a state or a period that is chosen then looks at all cases.
  const isPilihan = pandangan !== undefined && (pandangan !== 'terbuka' || saringan.q !== '');
  const tersembunyi = {
    ...(isPilihan ? { pandangan } : {}),
    ...(saringan.q === '' ? {} : { q: saringan.q }),
  };
  const pilihanUrutan = [
    { nilai: 'batas', teks: 'Batas terdekat' },
    { nilai: 'baru', teks: 'Terbaru' },
  ];
  return (
    <Saringan action={action} tersembunyi={tersembunyi}>
      {KOLOM_SARINGAN.filter(({ nama }) => nama !== 'layanan' || pilihan.layanan.length > 1).map((kolom) => (
        <KolomPilih {...kolom} key={kolom.nama} pilihan={pilihan[kolom.nama]} nilai={saringan[kolom.nama]} />
      ))}
      {KOLOM_HARI.map(({ nama, label }) => (
        <KolomTeks
          nama={nama}
          label={label}
          jenis="date"
          nilai={hari.ketikan[nama]}
          galat={hari.galat[nama]}
          key={nama}
        />
      ))}
      <KolomPilih nama="urutan" label="Urutan" pilihan={pilihanUrutan} nilai={urutan} />
    </Saringan>
  );
}
