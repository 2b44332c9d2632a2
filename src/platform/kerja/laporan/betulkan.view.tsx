import type { JSX } from 'preact';
import {
  Aksi,
  Form,
  type KelompokPilihan,
  Kembali,
  KolomPilih,
  KolomTeks,
  RingkasanGalat,
  Tombol,
} from '../../../ui/index.ts';
import type { GalatIsian, Nilai } from './isian.form.ts';
import type { KasusLengkap } from './kasus-lengkap.query.ts';

interface BetulkanProps {
  lengkap: KasusLengkap;
  alamat: string;
  /** Of the list from which the case was opened. */
  kueri: string;
  csrf: string;
  tempat: readonly KelompokPilihan[];
  nilai: Nilai;
  galat: GalatIsian;
}

/** Form that puts kind and place right. */
export function BetulkanView({ lengkap, alamat, kueri, csrf, tempat, nilai, galat }: BetulkanProps): JSX.Element {
  const kolom = (nama: string, label: string) => ({ nama, label, nilai: nilai[nama], galat: galat[nama] });
  return (
    <div class="measure stack">
      <Kembali href={`${alamat}${kueri}`} teks={lengkap.kasus.nomor} />
      <h1>Betulkan jenis atau tempat</h1>
      <p class="muted">
        Yang lama tetap ada di riwayat. Bila jenis punya batas waktu lain dan berat kerusakan belum dinilai, batasnya
        dihitung lagi.
      </p>
      <p>
        <a href={`${alamat}/titik${kueri}`}>
          {lengkap.kasus.lintang === null ? 'Tandai titiknya di peta' : 'Pindahkan titiknya di peta'}
        </a>
      </p>
      <RingkasanGalat galat={Object.entries(galat).map(([id, teks]) => ({ id, teks: teks ?? '' }))} />
      <Form
        action={`${alamat}/betulkan${kueri}`}
        csrf={csrf}
        tersembunyi={{ versi: nilai['versi'] ?? '', sejak: nilai['sejak'] ?? '' }}
        sekaliKirim
      >
        <KolomPilih
          {...kolom('kategori', 'Jenis')}
          pilihan={lengkap.model.dokumen.kategori.map((satu) => ({ nilai: satu.id, teks: satu.judul.id }))}
        />
        <KolomTeks
          {...kolom('judul', 'Judul')}
          petunjuk="Tampil untuk umum sesudah laporan diterbitkan. Tanpa nama orang. Judul yang belum pernah ditulis tangan mengikuti jenis dan tempat."
        />
        <KolomPilih {...kolom('wilayah', 'Desa atau kelurahan')} pilihan={tempat} />
        <KolomTeks {...kolom('patokan', 'Patokan')} petunjuk="Yang mudah dilihat di dekatnya" />
        <Aksi>
          <Tombol>Simpan pembetulan</Tombol>
          <Tombol href={`${alamat}${kueri}`} varian="tautan">
            Kembali tanpa menyimpan
          </Tombol>
        </Aksi>
      </Form>
    </div>
  );
}
