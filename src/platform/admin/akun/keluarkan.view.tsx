import type { JSX } from 'preact';
import { Aksi, Form, Tombol } from '../../../ui/index.ts';

interface KeluarkanProps {
  alamat: string;
  csrf: string;
  nama: string;
  /** Open sessions. */
  jumlah: number;
}

/** Asks once more before all devices of a person are signed out. */
export function KeluarkanView({ alamat, csrf, nama, jumlah }: KeluarkanProps): JSX.Element {
  return (
    <div class="measure stack">
      <p class="lead">
        {nama} sedang masuk di {jumlah} perangkat. Semuanya harus masuk lagi.
      </p>
      <p>
        Pakai ini bila ponselnya hilang atau akunnya mungkin dipakai orang lain. Peran dan tugasnya tidak berubah. Bila
        kata sandinya diketahui orang, minta ia menggantinya lewat “Lupa kata sandi”.
      </p>
      <Form action={`${alamat}/keluarkan`} csrf={csrf}>
        <Aksi>
          <Tombol varian="bahaya">Keluarkan dari semua perangkat</Tombol>
          <Tombol href={alamat} varian="tautan">
            Batal
          </Tombol>
        </Aksi>
      </Form>
    </div>
  );
}
