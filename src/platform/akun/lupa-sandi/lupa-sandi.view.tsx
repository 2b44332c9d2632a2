import { Aksi, Form, KolomTeks, Pemberitahuan, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import { PETUNJUK_SANDI } from '../sandi-baru.form.ts';
import { UMUR_TOKEN_MENIT } from '../token.store.ts';

/** Asks where the link for a new password goes. */
export function LupaSandiView({ csrf, surel, galat }: { csrf: string; surel: string; galat?: string | undefined }) {
  return (
    <div class="measure stack">
      <RingkasanGalat galat={galat ? [{ id: 'surel', teks: galat }] : []} />
      <h1>Lupa kata sandi</h1>
      <p class="lead">Kami kirim tautan ke surel Anda untuk menulis kata sandi baru.</p>
      <Form csrf={csrf} action="/lupa-sandi">
        <KolomTeks nama="surel" label="Surel" jenis="email" autocomplete="username" nilai={surel} galat={galat} />
        <Aksi>
          <Tombol>Kirim tautan</Tombol>
        </Aksi>
      </Form>
    </div>
  );
}

/** The same words for every address. */
export function TautanDikirimView({ surel }: { surel: string }) {
  return (
    <div class="measure stack">
      <h1>Periksa surel Anda</h1>
      <Pemberitahuan varian="baik" peran="status">
        Bila {surel} terdaftar, tautannya sedang dikirim. Tautan berlaku {UMUR_TOKEN_MENIT} menit.
      </Pemberitahuan>
      <p>Belum ada setelah beberapa menit? Periksa folder spam, atau tanyakan alamat surel Anda kepada admin daerah.</p>
      <p>
        <a href="/masuk">Kembali ke halaman masuk</a>
      </p>
    </div>
  );
}

/** Asks for the new password. */
export function SandiBaruView({ csrf, action, galat }: { csrf: string; action: string; galat?: string | undefined }) {
  return (
    <div class="measure stack">
      <RingkasanGalat galat={galat ? [{ id: 'sandiBaru', teks: galat }] : []} tersimpan="Tautan Anda masih berlaku." />
      <h1>Kata sandi baru</h1>
      <p class="lead">Setelah disimpan, semua perangkat Anda dikeluarkan dan Anda masuk dengan kata sandi baru.</p>
      <Form csrf={csrf} action={action}>
        <KolomTeks
          nama="sandiBaru"
          label="Kata sandi baru"
          jenis="password"
          autocomplete="new-password"
          petunjuk={PETUNJUK_SANDI}
          galat={galat}
        />
        <Aksi>
          <Tombol>Simpan kata sandi</Tombol>
        </Aksi>
      </Form>
    </div>
  );
}

/** For a link that is used up, too old or mistyped. */
export function TautanHabisView() {
  return (
    <div class="measure stack">
      <h1>Tautan tidak berlaku lagi</h1>
      <p class="lead">Tautan hanya dapat dipakai sekali, paling lama {UMUR_TOKEN_MENIT} menit setelah dikirim.</p>
      <Aksi>
        <Tombol href="/lupa-sandi">Minta tautan baru</Tombol>
      </Aksi>
    </div>
  );
}
