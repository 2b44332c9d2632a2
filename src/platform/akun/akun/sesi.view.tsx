import { DaftarItem } from '../../../ui/index.ts';
import { HalamanIsian, KolomSandi } from '../halaman-isian.view.tsx';
import { type BarisSesi, itemPerangkat } from './perangkat.ts';

interface AkhiriSesiProps {
  csrf: string;
  /** Empty for all other devices. */
  id: string;
  sasaran: readonly BarisSesi[];
  galat?: string | undefined;
}

/** Asks for the own password before another device, or all others, are signed out. */
export function AkhiriSesiView({ csrf, id, sasaran, galat }: AkhiriSesiProps) {
  return (
    <HalamanIsian
      judul={id === '' ? 'Keluarkan semua perangkat lain' : 'Keluarkan satu perangkat'}
      pengantar={
        <>
          Perangkat di bawah harus masuk lagi. Bila Anda tidak mengenalnya, sesudah ini{' '}
          <a href="/akun/sandi">ganti juga kata sandi Anda</a>.
        </>
      }
      sebelum={<DaftarItem item={sasaran.map(itemPerangkat)} />}
      kembali={{ href: '/akun', teks: 'Akun saya' }}
      galat={{ sandi: galat }}
      tersimpan="Belum ada yang berubah."
      csrf={csrf}
      action="/akun/sesi/akhiri"
      tersembunyi={{ id }}
      tombol="Keluarkan"
      bahaya
    >
      <KolomSandi galat={galat} petunjuk="Belum punya? Buat lewat “Lupa kata sandi” di halaman masuk." />
    </HalamanIsian>
  );
}
