import { Aksi, Form, Kembali, KolomTeks, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import { PETUNJUK_SANDI } from '../sandi-baru.form.ts';

export interface GalatSandi {
  sandiLama?: string | undefined;
  sandiBaru?: string | undefined;
}

/** Changes the own password. */
export function GantiSandiView({ csrf, surel, galat }: { csrf: string; surel: string; galat: GalatSandi }) {
  const daftar = Object.entries(galat).flatMap(([id, teks]) => (teks === undefined ? [] : [{ id, teks }]));
  return (
    <div class="measure stack">
      <Kembali href="/akun" teks="Akun saya" />
      <RingkasanGalat galat={daftar} tersimpan="Kata sandi lama Anda masih berlaku." />
      <h1>Ganti kata sandi</h1>
      <p class="lead">Setelah disimpan, semua perangkat lain dikeluarkan. Perangkat ini tetap masuk.</p>
      <Form csrf={csrf} action="/akun/sandi">
        <input type="hidden" name="surel" value={surel} autocomplete="username" />
        <KolomTeks
          nama="sandiLama"
          label="Kata sandi sekarang"
          jenis="password"
          autocomplete="current-password"
          galat={galat.sandiLama}
        />
        <KolomTeks
          nama="sandiBaru"
          label="Kata sandi baru"
          jenis="password"
          autocomplete="new-password"
          petunjuk={PETUNJUK_SANDI}
          galat={galat.sandiBaru}
        />
        <Aksi>
          <Tombol>Simpan kata sandi</Tombol>
        </Aksi>
      </Form>
    </div>
  );
}
