import type { JSX } from 'preact';
import { TautanLanjut } from '../buttons/tombol.tsx';
import { GambarContoh } from '../contoh/gambar-contoh.tsx';
import { Angka, AngkaUtama } from '../facts/angka.tsx';
import { Jejak, Kembali, Penomoran, Tab } from '../facts/arah.tsx';
import { DaftarItem } from '../facts/daftar-item.tsx';
import { Fakta } from '../facts/fakta.tsx';
import { Foto, Gambar, Inisial } from '../facts/foto.tsx';
import { Kartu, KartuLayanan, Kisi } from '../facts/kartu.tsx';
import { Bagian, Kotak, Kutipan, Rincian } from '../facts/kotak.tsx';
import { JamTeks, Label, Lencana } from '../facts/lencana.tsx';
import { LiniMasa } from '../facts/lini-masa.tsx';
import { Kosong, Pemberitahuan } from '../facts/pemberitahuan.tsx';
import { Tabel } from '../facts/tabel.tsx';
import { KodeQr, Tiket } from '../facts/tiket.tsx';
import { Icon, IconState } from '../icons/icon.tsx';
import { Lambang } from '../layout/lambang.tsx';
import { Pita } from '../layout/pita.tsx';
import type { Contoh, PemberiTeks } from './contoh.types.ts';

const qr = [1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1];

/** Examples of facts and states; every text goes through `t`. */
export function contohFakta(t: PemberiTeks): Contoh[] {
  return [
    { id: 'k-keadaan', judul: 'Keadaan dan jam', isi: keadaan(t) },
    { id: 'k-kabar', judul: 'Pemberitahuan', isi: kabar(t) },
    { id: 'k-kartu', judul: 'Kartu, daftar, angka', isi: kartu(t) },
    { id: 'k-tabel', judul: 'Fakta dan tabel', isi: tabel(t) },
    { id: 'k-jalan', judul: 'Jejak, tab, halaman', isi: arah(t) },
    { id: 'k-lini', judul: 'Perjalanan dan tanda terima', isi: perjalanan(t) },
  ];
}

function keadaan(t: PemberiTeks): JSX.Element {
  return (
    <div class="stack">
      <div class="cluster">
        {(['baru', 'terbuka', 'menunggu', 'selesai', 'ditutup', 'duplikat', 'bahaya'] as const).map((bentuk) => (
          <Lencana bentuk={bentuk} teks={t(bentuk)} />
        ))}
        <Label teks={t('Hanya petugas')} />
      </div>
      <div class="cluster">
        {(['pai1', 'pai2', 'pai3', 'hari-ini', 'lewat', 'berhenti', 'selesai'] as const).map((bentuk) => (
          <JamTeks bentuk={bentuk} teks={t('Sisa 7 hari kerja')} />
        ))}
      </div>
      <p class="cluster">
        <Icon nama="pin" /> <IconState nama="pie2" />
        <Inisial nama={t('Fransiska Contoh')} />
        <Lambang nama={t('Kota Kupang')} besar />
      </p>
      <Pita kode={t('53.71')} id="pita-contoh" />
    </div>
  );
}

function kabar(t: PemberiTeks): JSX.Element {
  return (
    <div class="stack-s measure">
      <Pemberitahuan>{t('Laporan ini akan diterima Dinas PUPR.')}</Pemberitahuan>
      <Pemberitahuan varian="baik" judul={t('Foto tersimpan.')} peran="status">
        {t('Tidak menghilang sendiri.')}
      </Pemberitahuan>
      <Pemberitahuan varian="awas" judul={t('Loket tutup 24 Desember.')}>
        {t('Laporan tetap masuk.')}
      </Pemberitahuan>
      <Pemberitahuan varian="bahaya" ikon="phone">
        {t('Belum terkirim.')}
      </Pemberitahuan>
      <Kosong judul={t('Tidak ada yang terlambat.')}>{t('Yang terdekat jatuh tempo besok.')}</Kosong>
    </div>
  );
}

function kartu(t: PemberiTeks): JSX.Element {
  return (
    <div class="stack">
      <Kisi>
        <KartuLayanan
          href="#k-kartu"
          ikon="road"
          judul={t('Pekerjaan umum')}
          rincian={t('Laporkan jalan yang rusak.')}
        />
        <KartuLayanan
          href="#k-kartu"
          ikon="guard"
          judul={t('Ketenteraman, ketertiban umum, dan perlindungan masyarakat')}
          rincian={t('Nama panjang tetap utuh.')}
        />
        <Kartu ikon="bridge" judul={t('Jembatan')} rincian={t('lantai, pagar, putus')} />
      </Kisi>
      <Angka
        angka={[
          { angka: t('37'), teks: t('laporan terbuka'), href: '#k-kartu' },
          { angka: t('–'), teks: t('belum ada angka') },
        ]}
      />
      <AngkaUtama
        angka={[
          {
            angka: t('6'),
            teks: t('Terlambat'),
            href: '#k-kartu',
            rincian: <JamTeks bentuk="lewat" teks={t('1 berbahaya')} />,
          },
        ]}
      />
      <DaftarItem
        item={[
          {
            href: '#k-kartu',
            judul: t('Lubang di Jalan Contoh'),
            rincian: t('Oesapa'),
            foto: <GambarContoh jenis="lubang" label={t('Foto contoh')} />,
            tambahan: <Lencana bentuk="selesai" teks={t('Selesai')} />,
          },
          { judul: t('Foto 1'), rincian: t('0,4 MB, tersimpan'), ikon: 'check' },
        ]}
      />
      <div class="pair">
        <Foto
          src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
          alt={t('Foto contoh')}
          lebar={320}
          tinggi={240}
          keterangan={t('Sebelum.')}
          href="#k-kartu"
        />
        <Gambar
          src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
          alt={t('Foto contoh')}
          lebar={320}
          tinggi={240}
          segera
        />
      </div>
      <Kotak judul={t('Batas waktu')} id="k-kotak" warna>
        <Kutipan teks={t('Kalau hujan tidak kelihatan.')} />
        <TautanLanjut href="#k-kartu">{t('Lihat semua laporan')}</TautanLanjut>
      </Kotak>
      <Rincian judul={t('Cara menghitungnya')} terbuka>
        {t('Isi lipatan selalu ada di halaman.')}
      </Rincian>
    </div>
  );
}

function tabel(t: PemberiTeks): JSX.Element {
  return (
    <div class="stack">
      <Fakta
        baris={[
          { istilah: t('Jenis'), isi: t('Jalan berlubang'), ubah: { href: '#k-tabel', teks: t('Ubah') } },
          { istilah: t('Foto'), isi: t('Tidak ada'), redup: true },
        ]}
      />
      <Tabel
        keterangan={t('Laporan per kecamatan')}
        kolom={[{ judul: t('Kecamatan') }, { judul: t('Terbuka'), kanan: true }]}
        baris={[
          [t('Alak'), t('12')],
          [t('Maulafa'), t('9')],
        ]}
      />
    </div>
  );
}

function arah(t: PemberiTeks): JSX.Element {
  return (
    <div class="stack">
      <Jejak
        langkah={[
          { href: '#k-jalan', teks: t('Kabupaten Kepulauan Siau Tagulandang Biaro') },
          { teks: t('KPG-7Q4M-2XRW'), kode: true },
        ]}
      />
      <Kembali href="#k-jalan" teks={t('Kembali')} />
      <Tab
        label={t('Keadaan')}
        tab={[
          { href: '#k-jalan', teks: t('Terbuka 37'), kini: true },
          { href: '#k-jalan', teks: t('Selesai 412') },
        ]}
      />
      <Penomoran keterangan={t('13–24 dari 37')} sebelum="#k-jalan" sesudah="#k-jalan" />
    </div>
  );
}

function perjalanan(t: PemberiTeks): JSX.Element {
  return (
    <div class="pair">
      <LiniMasa
        kejadian={[
          {
            bentuk: 'selesai',
            waktu: t('2026-11-23T15:20+08:00'),
            waktuTeks: t('Senin 23 November, 15.20'),
            judul: t('Selesai ditambal'),
          },
          {
            bentuk: 'menunggu',
            waktu: '2026-11-12',
            waktuTeks: t('Kamis 12 November'),
            judul: t('Catatan'),
            isi: t('Pembatas ada di gudang.'),
            internal: true,
          },
        ]}
      />
      <Bagian judul={t('Tanda terima')} id="k-tiket">
        <Tiket
          judul={t('Laporan Anda sudah kami terima')}
          nomor={t('KPG-7Q4M-2XRW')}
          pin={t('482 936')}
          qr={<KodeQr ukuran={5} data={qr} label={t('Contoh kode QR')} />}
        />
      </Bagian>
    </div>
  );
}
