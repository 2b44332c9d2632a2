import type { JSX } from 'preact';
import { formatPin } from '../../../core/index.ts';
import {
  Aksi,
  Form,
  type KelompokPilihan,
  Kembali,
  KolomArea,
  KolomPilih,
  KolomRadio,
  KolomTeks,
  Kotak,
  RingkasanGalat,
  Tiket,
  Tombol,
} from '../../../ui/index.ts';
import type { GalatIsian, Nilai } from '../laporan/isian.form.ts';
import { SALURAN_CATAT } from './catat.form.ts';

interface CatatProps {
  action: string;
  kembali: string;
  csrf: string;
  kategori: readonly KelompokPilihan[];
  tempat: readonly KelompokPilihan[];
  nilai: Nilai;
  galat: GalatIsian;
}

/** One page on which an officer takes a report in for somebody. */
export function CatatView({ action, kembali, csrf, kategori, tempat, nilai, galat }: CatatProps): JSX.Element {
  const kolom = (nama: string, label: string) => ({ nama, label, nilai: nilai[nama], galat: galat[nama] });
  return (
    <div class="measure stack">
      <Kembali href={kembali} teks="Kotak masuk" />
      <h1>Catat laporan untuk orang lain</h1>
      <RingkasanGalat galat={Object.entries(galat).map(([id, teks]) => ({ id, teks: teks ?? '' }))} />
      <Form action={action} csrf={csrf} tersembunyi={{ kunciKirim: nilai['kunciKirim'] ?? '' }} sekaliKirim>
        <KolomRadio {...kolom('saluran', 'Laporan ini datang')} pilihan={SALURAN_CATAT} />
        <KolomPilih {...kolom('kategori', 'Jenis')} kosong="Pilih jenis" pilihan={kategori} />
        <KolomPilih {...kolom('wilayah', 'Desa atau kelurahan')} kosong="Pilih tempat" pilihan={tempat} />
        <KolomTeks
          {...kolom('patokan', 'Patokan')}
          petunjuk="Yang mudah dilihat di dekatnya, misalnya depan Pasar Contoh"
        />
        <KolomArea {...kolom('cerita', 'Cerita pelapor')} petunjuk="Tulis dengan kata-kata pelapor" />
        <KolomRadio
          {...kolom('bahaya', 'Dapatkah orang celaka?')}
          pilihan={[
            { nilai: 'ya', teks: 'Ya, berbahaya' },
            { nilai: 'tidak', teks: 'Tidak' },
          ]}
        />
        <KolomTeks {...kolom('nama', 'Nama pelapor')} opsional />
        <KolomTeks {...kolom('telepon', 'Telepon pelapor')} opsional jenis="tel" inputmode="tel" lebar="m" />
        <KolomTeks
          {...kolom('surel', 'Surel pelapor')}
          opsional
          jenis="email"
          inputmode="email"
          petunjuk="Kabar tiap langkah dikirim ke sini"
        />
        <Aksi>
          <Tombol>Simpan dan beri nomor</Tombol>
        </Aksi>
      </Form>
    </div>
  );
}

interface TandaTerimaProps {
  nomor: string;
  pin: string;
  laporan: string;
  baru: string;
  alamatLacak: string;
}

/** Number and PIN to hand over; made to be printed. */
export function TandaTerimaView({ nomor, pin, laporan, baru, alamatLacak }: TandaTerimaProps): JSX.Element {
  return (
    <div class="measure stack">
      <Tiket judul="Laporan tercatat" nomor={nomor} pin={formatPin(pin)} />
      <Kotak rapat>
        <p>
          Berikan nomor dan PIN ini kepada pelapor. Dengan keduanya pelapor mengikuti laporannya di <b>{alamatLacak}</b>
          .
        </p>
        <p class="muted">
          PIN tampil di halaman ini selama 1 jam dan hanya kepada Anda. Cetak, atau bacakan lewat telepon.
        </p>
      </Kotak>
      <div class="no-print">
        <Aksi>
          <Tombol href={laporan}>Buka laporan</Tombol>
          <Tombol href={baru} varian="kedua">
            Catat laporan lain
          </Tombol>
        </Aksi>
      </div>
    </div>
  );
}
