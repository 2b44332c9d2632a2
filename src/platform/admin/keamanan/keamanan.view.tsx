import type { JSX } from 'preact';
import { Aksi, Form, KolomRadio, Tombol } from '../../../ui/index.ts';
import type { Galat, Nilai } from '../isian.ts';

interface KeamananProps {
  alamat: string;
  csrf: string;
  nilai: Nilai;
  galat: Galat;
}

/** Whether heads and administrators need a second step at sign-in. */
export function KeamananView({ alamat, csrf, nilai, galat }: KeamananProps): JSX.Element {
  return (
    <Form action={alamat} csrf={csrf} tersembunyi={{ versi: nilai['versi'] ?? '' }} kelas="stack measure">
      <KolomRadio
        nama="totpWajib"
        label="Langkah kedua saat masuk untuk kepala dan admin"
        petunjuk="Sesudah kata sandi, mereka menulis kode dari aplikasi di ponselnya. Siapa yang belum memasangnya diminta memasang pada halaman kerja berikutnya yang dibuka, juga Anda."
        pilihan={[
          { nilai: 'ya', teks: 'Wajib' },
          { nilai: 'tidak', teks: 'Tidak wajib, setiap orang boleh memasangnya sendiri' },
        ]}
        nilai={nilai['totpWajib']}
        galat={galat['totpWajib']}
      />
      <Aksi>
        <Tombol>Simpan</Tombol>
      </Aksi>
    </Form>
  );
}
