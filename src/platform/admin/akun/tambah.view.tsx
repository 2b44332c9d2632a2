import type { JSX } from 'preact';
import { Aksi, Form, KolomPilih, KolomTanggal, KolomTeks, Tombol } from '../../../ui/index.ts';
import { NAMA_PERAN } from '../../http/index.ts';
import type { Unit } from '../../pemda/index.ts';
import { bagianTanggal, type Galat, type Nilai } from '../isian.ts';
import { PERAN_DAERAH } from './peran-daerah.ts';

interface TambahProps {
  alamat: string;
  csrf: string;
  unit: readonly Unit[];
  orang: readonly (readonly [string, string])[];
  nilai: Nilai;
  galat: Galat;
}

/** Form for a person and a role. */
export function TambahView({ alamat, csrf, unit, orang, nilai, galat }: TambahProps): JSX.Element {
  const kolom = (nama: string, label: string) => ({ nama, label, nilai: nilai[nama], galat: galat[nama] });
  const tanggal = (nama: string, label: string) => ({
    nama,
    label,
    opsional: true,
    nilai: bagianTanggal(nilai, nama),
    galat: galat[nama],
  });
  return (
    <Form action={`${alamat}/tambah`} csrf={csrf} kelas="stack measure">
      <KolomTeks
        {...kolom('surel', 'Alamat surel')}
        jenis="email"
        autocomplete="off"
        petunjuk="Orang yang belum punya kata sandi mendapat surel dengan tautan untuk menulisnya, berlaku 60 menit. Bila lewat, ia dapat memakai “Lupa kata sandi” di halaman masuk. Kata sandi tidak pernah dibuatkan orang lain."
      />
      <KolomTeks {...kolom('nama', 'Nama')} autocomplete="off" petunjuk="Seperti ia dikenal di kantor." />
      <KolomPilih
        {...kolom('peran', 'Peran')}
        kosong="Pilih"
        pilihan={PERAN_DAERAH.map((satu) => ({ nilai: satu, teks: NAMA_PERAN[satu] }))}
      />
      <KolomPilih
        {...kolom('unit', 'Unit')}
        kosong="Pilih"
        pilihan={unit.map((satu) => ({ nilai: satu.id, teks: satu.nama }))}
      />
      <KolomTanggal {...tanggal('mulai', 'Hari pertama')} petunjuk="Kosong berarti mulai sekarang." />
      <KolomTanggal {...tanggal('sampai', 'Hari terakhir')} petunjuk="Kosong berarti tanpa batas." />
      <KolomPilih
        {...kolom('pengganti', 'Pengganti')}
        opsional
        kosong="Tidak ada"
        pilihan={orang.map(([id, teks]) => ({ nilai: id, teks }))}
      />
      <Aksi>
        <Tombol>Simpan dan kirim surel</Tombol>
        <Tombol href={alamat} varian="tautan">
          Kembali tanpa menyimpan
        </Tombol>
      </Aksi>
    </Form>
  );
}
