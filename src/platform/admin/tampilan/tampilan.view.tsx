import type { JSX } from 'preact';
import {
  Aksi,
  Bagian,
  daftarMerek,
  Form,
  KolomArea,
  KolomRadio,
  KolomTeks,
  Pemberitahuan,
  Tombol,
} from '../../../ui/index.ts';
import type { Galat, Nilai } from '../isian.ts';
import { DARURAT_MAKS } from './tampilan.form.ts';

const WARNA: Record<(typeof daftarMerek)[number], string> = {
  nila: 'Nila, biru tua kain',
  laut: 'Laut, biru kehijauan',
  lontar: 'Lontar, hijau daun',
  mengkudu: 'Mengkudu, merah akar',
  cendana: 'Cendana, cokelat kayu',
  kecubung: 'Kecubung, ungu batu',
  kunyit: 'Kunyit, kuning tua',
  besi: 'Besi, abu kebiruan',
};

interface TampilanProps {
  alamat: string;
  csrf: string;
  nilai: Nilai;
  galat: Galat;
  /** This page is a preview and nothing has been saved. */
  contoh: boolean;
}

/** Colour, contact and emergency numbers. */
export function TampilanView({ alamat, csrf, nilai, galat, contoh }: TampilanProps): JSX.Element {
  const kolom = (nama: string, label: string) => ({ nama, label, nilai: nilai[nama], galat: galat[nama] });
  return (
    <>
      {contoh && (
        <Pemberitahuan varian="awas" judul="Ini contoh." peran="status">
          Halaman ini memakai warna yang Anda pilih. Belum ada yang disimpan.
        </Pemberitahuan>
      )}
      <Form action={alamat} csrf={csrf} tersembunyi={{ versi: nilai['versi'] ?? '' }} kelas="stack-l measure">
        <KolomRadio
          {...kolom('merek', 'Warna daerah')}
          petunjuk="Semua warna ini sudah diuji agar terbaca, juga di layar gelap."
          pilihan={daftarMerek.map((satu) => ({ nilai: satu, teks: WARNA[satu] }))}
        />
        <Bagian judul="Kontak" id="h-kontak">
          <KolomArea {...kolom('alamatKantor', 'Alamat kantor')} baris={2} opsional />
          <KolomTeks {...kolom('telepon', 'Telepon')} jenis="tel" opsional />
          <KolomTeks {...kolom('surel', 'Surel')} jenis="email" opsional />
          <KolomTeks
            {...kolom('petugasDataPribadi', 'Kontak pelindungan data pribadi')}
            petunjuk="Tampil pada pemberitahuan privasi setiap formulir."
          />
        </Bagian>
        <Bagian judul="Nomor darurat" id="h-darurat">
          <p class="muted">Kosongkan semua isiannya untuk menghapus satu nomor.</p>
          {Array.from({ length: DARURAT_MAKS }, (_, urutan) => (
            <Darurat urutan={urutan} nilai={nilai} galat={galat} />
          ))}
        </Bagian>
        <Aksi>
          <Tombol>Simpan</Tombol>
          <Tombol varian="kedua" name="aksi" value="lihat">
            Lihat contohnya
          </Tombol>
        </Aksi>
      </Form>
    </>
  );
}

function Darurat({ urutan, nilai, galat }: { urutan: number; nilai: Nilai; galat: Galat }): JSX.Element {
  const kolom = (nama: string, label: string) => ({
    nama: `${nama}-${urutan}`,
    label,
    nilai: nilai[`${nama}-${urutan}`],
    galat: galat[`${nama}-${urutan}`],
  });
  return (
    <fieldset class="field stack-s">
      <legend class="label">Nomor darurat {urutan + 1}</legend>
      <KolomTeks {...kolom('nomor', 'Nomor')} lebar="m" inputmode="tel" />
      <KolomTeks {...kolom('nama', 'Nama')} />
      <KolomTeks {...kolom('keterangan', 'Keterangan')} opsional />
      <KolomTeks {...kolom('namaEn', 'Nama dalam bahasa Inggris')} opsional />
      <KolomTeks {...kolom('keteranganEn', 'Keterangan dalam bahasa Inggris')} opsional />
    </fieldset>
  );
}
