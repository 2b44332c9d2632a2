import { Aksi, Bagian, Form, Kembali, KodeQr, Pemberitahuan, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import { HalamanIsian, KolomKode, KolomSandi } from '../halaman-isian.view.tsx';

const AKUN_SAYA = { href: '/akun', teks: 'Akun saya' };
const BELUM_BERUBAH = 'Belum ada yang berubah.';

interface Dasar {
  csrf: string;
  ke: string;
  galat?: string | undefined;
}

/** What the second step is, and the way to it. */
export function MulaiView({ csrf, ke, galat, wajib }: Dasar & { wajib: boolean }) {
  return (
    <HalamanIsian
      judul="Langkah kedua saat masuk"
      pengantar="Selain kata sandi, Anda menulis kode 6 angka dari aplikasi autentikator di ponsel. Kata sandi yang bocor saja tidak cukup untuk masuk."
      kembali={AKUN_SAYA}
      galat={{ sandi: galat }}
      tersimpan={BELUM_BERUBAH}
      sebelum={
        wajib && (
          <Pemberitahuan varian="awas">
            Tugas Anda di daerah memerlukan langkah kedua. Atur sekarang, sekitar dua menit.
          </Pemberitahuan>
        )
      }
      csrf={csrf}
      action="/akun/dua-langkah/mulai"
      tersembunyi={{ ke }}
      tombol="Lanjutkan"
    >
      <KolomSandi galat={galat} />
    </HalamanIsian>
  );
}

export interface PindaiProps extends Dasar {
  /** Missing after a code that did not fit: the app has the secret already. */
  qr?: { ukuran: number; data: ArrayLike<number | boolean> } | undefined;
  /** In groups of four, so that it can break on a small screen. */
  rahasia?: readonly string[] | undefined;
}

/** Shows the secret and asks for the first code. */
export function PindaiView({ csrf, ke, galat, qr, rahasia }: PindaiProps) {
  return (
    <HalamanIsian
      judul="Pindai dengan aplikasi autentikator"
      galat={{ kode: galat }}
      tersimpan="Yang sudah dipindai tetap dapat dipakai."
      sebelum={qr && <Pindai qr={qr} rahasia={rahasia ?? []} />}
      csrf={csrf}
      action="/akun/dua-langkah/sahkan"
      tersembunyi={{ ke }}
      tombol="Aktifkan"
      sesudah={
        <p>
          <a href="/akun/dua-langkah">Ulangi dari awal</a>
        </p>
      }
    >
      <KolomKode label="Kode 6 angka dari aplikasi" galat={galat} />
    </HalamanIsian>
  );
}

function Pindai({ qr, rahasia }: Required<Pick<PindaiProps, 'qr' | 'rahasia'>>) {
  return (
    <>
      <p>
        Pasang aplikasi autentikator bila belum ada, misalnya Aegis atau Google Authenticator, lalu pindai gambar ini.
      </p>
      {qr && <KodeQr ukuran={qr.ukuran} data={qr.data} label="Kode QR untuk aplikasi autentikator" />}
      <p>
        Tidak bisa memindai? Tulis kunci ini di aplikasi:{' '}
        {rahasia?.map((empat) => [<span class="code">{empat}</span>, ' '])}
      </p>
    </>
  );
}

/** Backup codes, shown this once. */
export function CadanganView({ kode, ke }: { kode: readonly string[]; ke: string }) {
  return (
    <div class="measure stack">
      <h1>Simpan kode cadangan</h1>
      <Pemberitahuan varian="baik" peran="status">
        Langkah kedua sudah aktif.
      </Pemberitahuan>
      <p class="lead">
        Bila ponsel Anda hilang, satu kode ini menggantikan satu kode dari aplikasi. Setiap kode berlaku sekali.
      </p>
      <Pemberitahuan varian="awas">
        Kode ini hanya tampil sekali. Cetak atau salin sekarang, simpan di tempat aman.
      </Pemberitahuan>
      <ul class="bare stack-s">
        {kode.map((satu) => (
          <li>
            <span class="code">{satu}</span>
          </li>
        ))}
      </ul>
      <Aksi>
        <Tombol href={ke === '' ? '/akun' : ke}>Sudah saya simpan</Tombol>
      </Aksi>
    </div>
  );
}

/** For those who have a second step. */
export function AktifView({ csrf, galat, wajib }: { csrf: string; galat?: string | undefined; wajib: boolean }) {
  return (
    <div class="measure stack-l">
      <Kembali {...AKUN_SAYA} />
      <RingkasanGalat galat={galat ? [{ id: 'sandi', teks: galat }] : []} tersimpan={BELUM_BERUBAH} />
      <h1>Langkah kedua sudah aktif</h1>
      <Bagian judul="Kode cadangan baru" id="cadangan">
        <p>Kode cadangan yang lama tidak berlaku lagi setelah Anda membuat yang baru.</p>
        <Form csrf={csrf} action="/akun/dua-langkah/cadangan">
          <KolomSandi galat={galat} />
          <Aksi>
            <Tombol>Buat kode cadangan baru</Tombol>
            {!wajib && (
              <Tombol varian="bahaya" formaction="/akun/dua-langkah/matikan">
                Matikan langkah kedua
              </Tombol>
            )}
          </Aksi>
        </Form>
        {wajib && <p class="muted">Tugas Anda memerlukan langkah kedua, jadi tidak dapat dimatikan.</p>}
      </Bagian>
    </div>
  );
}
