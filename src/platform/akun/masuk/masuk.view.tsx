import { Aksi, Form, KolomTeks, Pemberitahuan, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import type { GalatMasuk } from './masuk.form.ts';
import { denganTujuan } from './tujuan.ts';

export interface MasukProps {
  csrf: string;
  surel: string;
  ke: string;
  galat: GalatMasuk;
  /** A notice after another page, such as a new password. */
  kabar?: string | undefined;
}

/** Sign in with address and password. */
export function MasukView({ csrf, surel, ke, galat, kabar }: MasukProps) {
  const daftar = Object.entries(galat).map(([id, teks]) => ({ id, teks }));
  return (
    <div class="measure stack">
      <RingkasanGalat galat={daftar} tersimpan="Alamat surel Anda tetap tertulis. Kata sandi perlu ditulis lagi." />
      <h1>Masuk petugas</h1>
      <p class="lead">Halaman ini untuk petugas pemerintah daerah. Warga tidak perlu masuk untuk melapor.</p>
      {kabar && (
        <Pemberitahuan varian="baik" peran="status">
          {kabar}
        </Pemberitahuan>
      )}
      <Form csrf={csrf} action="/masuk" tersembunyi={{ ke }}>
        <KolomTeks nama="surel" label="Surel" jenis="email" autocomplete="username" nilai={surel} galat={galat.surel} />
        <KolomTeks
          nama="sandi"
          label="Kata sandi"
          jenis="password"
          autocomplete="current-password"
          galat={galat.sandi}
        />
        <Aksi>
          <Tombol>Masuk</Tombol>
        </Aksi>
      </Form>
      <ul class="bare stack-s">
        <li>
          <a href={denganTujuan('/masuk/kode', ke)}>Kirim kode lewat surel</a>
        </li>
        <li>
          <a href="/lupa-sandi">Lupa kata sandi</a>
        </li>
      </ul>
    </div>
  );
}
