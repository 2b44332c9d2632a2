import { KolomTeks } from '../../../ui/index.ts';
import { HalamanIsian } from '../halaman-isian.view.tsx';

/** The second step: a code of the authenticator app, or a backup code. */
export function VerifikasiView({ csrf, ke, galat }: { csrf: string; ke: string; galat?: string | undefined }) {
  return (
    <HalamanIsian
      judul="Langkah kedua"
      pengantar="Buka aplikasi autentikator di ponsel Anda, lalu tulis kode untuk Puja Indah."
      galat={{ kode: galat }}
      tersimpan="Kata sandi Anda tidak perlu ditulis lagi."
      csrf={csrf}
      action="/masuk/verifikasi"
      tersembunyi={{ ke }}
      tombol="Lanjutkan"
      sesudah={
        <p>
          <a href="/masuk">Mulai lagi dari awal</a>
        </p>
      }
    >
      <KolomTeks
        nama="kode"
        label="Kode"
        petunjuk="6 angka dari aplikasi. Ponsel tidak ada? Tulis satu kode cadangan."
        autocomplete="one-time-code"
        lebar="m"
        maks={20}
        galat={galat}
      />
    </HalamanIsian>
  );
}
