import type { JSX } from 'preact';
import { Aksi, Bagian, Form, KolomPilih, KolomTanggal, KolomTeks, Tombol } from '../../../ui/index.ts';
import { bagianTanggal, type Galat, type Nilai } from '../isian.ts';
import type { BarisPeran } from './orang.query.ts';

interface UbahPeranProps {
  alamat: string;
  csrf: string;
  peran: BarisPeran;
  /** It has begun: its first day is history. */
  mulai: boolean;
  unit: readonly { id: string; nama: string }[];
  orang: readonly (readonly [string, string])[];
  nilai: Nilai;
  galat: Galat;
}

/** What can be changed of a role that has not ended. */
export function UbahPeranView({ alamat, csrf, nilai, galat, orang, unit, peran, mulai }: UbahPeranProps): JSX.Element {
  const kolom = (nama: string, label: string) => ({ nama, label, nilai: nilai[nama], galat: galat[nama] });
  const tanggal = (nama: string, label: string) => ({
    nama,
    label,
    nilai: bagianTanggal(nilai, nama),
    galat: galat[nama],
  });
  const pilihanUnit = unit.some(({ id }) => id === peran.unitId)
    ? unit
    : [{ id: peran.unitId, nama: peran.unit }, ...unit];
  return (
    <Bagian judul="Ubah" id="h-ubah">
      <Form action={alamat} csrf={csrf} tersembunyi={{ cap: nilai['cap'] ?? '' }} kelas="stack measure">
        <KolomTeks
          {...kolom('nama', 'Nama')}
          autocomplete="off"
          petunjuk="Berlaku untuk semua perannya di daerah ini. Riwayat laporan tidak berubah."
        />
        <KolomPilih
          {...kolom('unit', 'Unit')}
          pilihan={pilihanUnit.map((satu) => ({ nilai: satu.id, teks: satu.nama }))}
        />
        {!mulai && <KolomTanggal {...tanggal('mulai', 'Hari pertama')} />}
        <KolomTanggal {...tanggal('sampai', 'Hari terakhir')} opsional petunjuk="Kosongkan bila tidak ada batasnya." />
        <KolomPilih
          {...kolom('pengganti', 'Pengganti')}
          opsional
          petunjuk="Ia punya peran ini juga, selama peran ini berlaku."
          kosong="Tidak ada"
          pilihan={orang.map(([id, teks]) => ({ nilai: id, teks }))}
        />
        <Aksi>
          <Tombol>Simpan</Tombol>
        </Aksi>
      </Form>
    </Bagian>
  );
}
