import { Aksi, Form, KolomTeks, RingkasanGalat, Tombol } from '../../../ui/index.ts';

/** The second step: a code of the authenticator app, or a backup code. */
export function VerifikasiView({ csrf, ke, galat }: { csrf: string; ke: string; galat?: string | undefined }) {
  return (
    <div class="measure stack">
      <RingkasanGalat
        galat={galat ? [{ id: 'kode', teks: galat }] : []}
        tersimpan="Kata sandi Anda tidak perlu ditulis lagi."
      />
      <h1>Langkah kedua</h1>
      <p class="lead">Buka aplikasi autentikator di ponsel Anda, lalu tulis kode untuk Puja Indah.</p>
      <Form csrf={csrf} action="/masuk/verifikasi" tersembunyi={{ ke }}>
        <KolomTeks
          nama="kode"
          label="Kode"
          petunjuk="6 angka dari aplikasi. Ponsel tidak ada? Tulis satu kode cadangan."
          inputmode="text"
          autocomplete="one-time-code"
          lebar="m"
          maks={20}
          galat={galat}
        />
        <Aksi>
          <Tombol>Lanjutkan</Tombol>
        </Aksi>
      </Form>
      <p>
        <a href="/masuk">Mulai lagi dari awal</a>
      </p>
    </div>
  );
}
