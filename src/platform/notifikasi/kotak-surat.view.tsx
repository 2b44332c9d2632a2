import { formatWaktu } from '../../core/index.ts';
import { DaftarItem, Fakta, Kembali, Kosong, Pemberitahuan } from '../../ui/index.ts';
import type { Surat } from './kotak-surat.store.ts';

/** Mails that this machine kept, newest first; `terbatas` where the reader sees those to invented people only. */
export function DaftarSuratView({ daftar, terbatas }: { daftar: readonly Surat[]; terbatas: boolean }) {
  return (
    <div class="measure stack">
      <h1>Kotak surat</h1>
      <TidakKeluar />
      {terbatas && (
        <p class="small">
          Anda membuka dari mesin lain, jadi yang tampak hanya surel ke alamat contoh (berakhir .example). Surel lain
          terbaca di mesin server.
        </p>
      )}
      {daftar.length === 0 ? (
        <Kosong judul="Belum ada surel">Kirim sebuah laporan dengan alamat surel, lalu muat ulang halaman ini.</Kosong>
      ) : (
        <DaftarItem
          item={daftar.map((surat) => ({
            judul: surat.judul,
            href: `/_surat/${surat.id}`,
            rincian: `${surat.ke} · ${waktu(surat)}`,
          }))}
        />
      )}
    </div>
  );
}

/** One mail as text, its links to be opened. */
export function SuratView({ surat }: { surat: Surat }) {
  return (
    <div class="measure stack">
      <Kembali href="/_surat" teks="Kotak surat" />
      <h1 dir="auto">{surat.judul}</h1>
      <TidakKeluar />
      <Fakta
        baris={[
          { istilah: 'Kepada', isi: surat.ke },
          { istilah: 'Waktu', isi: waktu(surat) },
        ]}
      />
      <section class="box stack-s" aria-label="Isi surel">
        {surat.teks.split('\n').map((baris) => (
          <p dir="auto">{baris === '' ? '\u00a0' : bertautan(baris)}</p>
        ))}
      </section>
    </div>
  );
}

/** A mail belongs to no region, so its time is that of the capital. */
const waktu = ({ pada }: Surat) => formatWaktu(new Date(pada), 'Asia/Jakarta');

function TidakKeluar() {
  return (
    <Pemberitahuan judul="Surel tidak keluar dari mesin ini.">
      Server surel belum diatur, jadi setiap surel disimpan di sini dan tidak dikirim kepada siapa pun.
    </Pemberitahuan>
  );
}

/** Odd parts of the split are the addresses. */
function bertautan(baris: string) {
  return baris
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((bagian, i) => (i % 2 === 1 ? <a href={bagian}>{bagian}</a> : bagian));
}
