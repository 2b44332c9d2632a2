import { HalamanIsian, KolomSandi } from '../halaman-isian.view.tsx';
import { KolomSandiBaru } from '../kolom-sandi-baru.view.tsx';

export interface GalatSandi {
  sandiLama?: string | undefined;
  sandiBaru?: string | undefined;
}

/** Changes the own password. */
export function GantiSandiView({ csrf, surel, galat }: { csrf: string; surel: string; galat: GalatSandi }) {
  return (
    <HalamanIsian
      judul="Ganti kata sandi"
      pengantar="Setelah disimpan, semua perangkat lain dikeluarkan. Perangkat ini tetap masuk."
      kembali={{ href: '/akun', teks: 'Akun saya' }}
      galat={{ ...galat }}
      tersimpan="Kata sandi lama Anda masih berlaku."
      csrf={csrf}
      action="/akun/sandi"
      tombol="Simpan kata sandi"
    >
      <input type="hidden" name="surel" value={surel} autocomplete="username" />
      <KolomSandi nama="sandiLama" label="Kata sandi sekarang" galat={galat.sandiLama} />
      <KolomSandiBaru galat={galat.sandiBaru} />
    </HalamanIsian>
  );
}
