import { HalamanIsian, KolomSandi, KolomSurel } from '../halaman-isian.view.tsx';
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
  return (
    <HalamanIsian
      judul="Masuk petugas"
      pengantar="Halaman ini untuk petugas pemerintah daerah. Warga tidak perlu masuk untuk melapor."
      kabar={kabar}
      galat={{ ...galat }}
      tersimpan="Alamat surel Anda tetap tertulis. Kata sandi perlu ditulis lagi."
      csrf={csrf}
      action="/masuk"
      tersembunyi={{ ke }}
      tombol="Masuk"
      sesudah={
        <ul class="bare stack-s">
          <li>
            <a href={denganTujuan('/masuk/kode', ke)}>Kirim kode lewat surel</a>
          </li>
          <li>
            <a href="/lupa-sandi">Lupa kata sandi</a>
          </li>
        </ul>
      }
    >
      <KolomSurel nilai={surel} galat={galat.surel} />
      <KolomSandi label="Kata sandi" galat={galat.sandi} />
    </HalamanIsian>
  );
}
