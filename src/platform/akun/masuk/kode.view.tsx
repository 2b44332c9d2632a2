import { Form, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import { UMUR_KODE_MENIT } from '../auth.ts';
import { HalamanIsian, KolomKode, KolomSurel } from '../halaman-isian.view.tsx';
import { denganTujuan } from './tujuan.ts';

export interface MintaKodeProps {
  csrf: string;
  surel: string;
  ke: string;
  galat?: string | undefined;
}

/** Asks for the address that a code goes to. */
export function MintaKodeView({ csrf, surel, ke, galat }: MintaKodeProps) {
  return (
    <HalamanIsian
      judul="Masuk dengan kode"
      pengantar="Kami kirim kode 6 angka ke surel Anda. Tulis kode itu di halaman berikutnya."
      galat={{ surel: galat }}
      csrf={csrf}
      action="/masuk/kode"
      tersembunyi={{ ke }}
      tombol="Kirim kode"
      sesudah={
        <p>
          <a href={denganTujuan('/masuk', ke)}>Masuk dengan kata sandi</a>
        </p>
      }
    >
      <KolomSurel nilai={surel} galat={galat} />
    </HalamanIsian>
  );
}

/** Asks for the code that was sent. */
export function IsiKodeView({ csrf, surel, ke, galat }: MintaKodeProps) {
  return (
    <HalamanIsian
      judul="Tulis kode dari surel"
      galat={{ kode: galat }}
      tersimpan="Alamat surel Anda tetap tersimpan."
      sebelum={
        <Pemberitahuan peran="status">
          Bila {surel} terdaftar, kodenya sedang dikirim. Kode berlaku {UMUR_KODE_MENIT} menit. Periksa juga folder
          spam.
        </Pemberitahuan>
      }
      csrf={csrf}
      action="/masuk/kode/periksa"
      tersembunyi={{ surel, ke }}
      tombol="Masuk"
      sesudah={
        <Form csrf={csrf} action="/masuk/kode" tersembunyi={{ surel, ke }} label="Kirim ulang kode">
          <Tombol varian="tautan">Kirim kode baru</Tombol>
        </Form>
      }
    >
      <KolomKode label="Kode 6 angka" galat={galat} />
    </HalamanIsian>
  );
}
