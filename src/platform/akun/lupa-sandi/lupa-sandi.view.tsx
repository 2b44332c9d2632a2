import { Aksi, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import { HalamanIsian, KolomSurel } from '../halaman-isian.view.tsx';
import { KolomSandiBaru } from '../kolom-sandi-baru.view.tsx';
import { UMUR_TOKEN_MENIT } from '../token.store.ts';

/** Asks where the link for a new password goes. */
export function LupaSandiView({ csrf, surel, galat }: { csrf: string; surel: string; galat?: string | undefined }) {
  return (
    <HalamanIsian
      judul="Lupa kata sandi"
      pengantar="Kami kirim tautan ke surel Anda untuk menulis kata sandi baru."
      galat={{ surel: galat }}
      csrf={csrf}
      action="/lupa-sandi"
      tombol="Kirim tautan"
      sesudah={
        <p>
          <a href="/masuk">Kembali ke halaman masuk</a>
        </p>
      }
    >
      <KolomSurel nilai={surel} galat={galat} />
    </HalamanIsian>
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
    <HalamanIsian
      judul="Kata sandi baru"
      pengantar="Setelah disimpan, semua perangkat Anda dikeluarkan dan Anda masuk dengan kata sandi baru."
      galat={{ sandiBaru: galat }}
      tersimpan="Tautan Anda masih berlaku."
      csrf={csrf}
      action={action}
      tombol="Simpan kata sandi"
    >
      <KolomSandiBaru galat={galat} />
    </HalamanIsian>
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
