import { Aksi, Form, KolomTeks, Pemberitahuan, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import { UMUR_KODE_MENIT } from '../auth.ts';
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
    <div class="measure stack">
      <RingkasanGalat galat={galat ? [{ id: 'surel', teks: galat }] : []} />
      <h1>Masuk dengan kode</h1>
      <p class="lead">Kami kirim kode 6 angka ke surel Anda. Tulis kode itu di halaman berikutnya.</p>
      <Form csrf={csrf} action="/masuk/kode" tersembunyi={{ ke }}>
        <KolomTeks nama="surel" label="Surel" jenis="email" autocomplete="username" nilai={surel} galat={galat} />
        <Aksi>
          <Tombol>Kirim kode</Tombol>
        </Aksi>
      </Form>
      <p>
        <a href={denganTujuan('/masuk', ke)}>Masuk dengan kata sandi</a>
      </p>
    </div>
  );
}

/** Asks for the code that was sent. */
export function IsiKodeView({ csrf, surel, ke, galat }: MintaKodeProps) {
  return (
    <div class="measure stack">
      <RingkasanGalat
        galat={galat ? [{ id: 'kode', teks: galat }] : []}
        tersimpan="Alamat surel Anda tetap tersimpan."
      />
      <h1>Tulis kode dari surel</h1>
      <Pemberitahuan peran="status">
        Bila {surel} terdaftar, kodenya sedang dikirim. Kode berlaku {UMUR_KODE_MENIT} menit. Periksa juga folder spam.
      </Pemberitahuan>
      <Form csrf={csrf} action="/masuk/kode/periksa" tersembunyi={{ surel, ke }}>
        <KolomTeks
          nama="kode"
          label="Kode 6 angka"
          inputmode="numeric"
          autocomplete="one-time-code"
          lebar="s"
          kode
          maks={10}
          galat={galat}
        />
        <Aksi>
          <Tombol>Masuk</Tombol>
        </Aksi>
      </Form>
      <Form csrf={csrf} action="/masuk/kode" tersembunyi={{ surel, ke }} label="Kirim ulang kode">
        <Tombol varian="tautan">Kirim kode baru</Tombol>
      </Form>
    </div>
  );
}
