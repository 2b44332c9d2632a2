import type { JSX } from 'preact';
import { Aksi, Tombol } from '../buttons/tombol.tsx';
import { Form } from '../form/form.tsx';
import { KolomBerkas } from '../form/kolom-berkas.tsx';
import { Centang, KolomCentang, KolomPilih, KolomRadio } from '../form/kolom-pilihan.tsx';
import { KolomTanggal } from '../form/kolom-tanggal.tsx';
import { KolomArea, KolomTeks } from '../form/kolom-teks.tsx';
import { KotakCari } from '../form/kotak-cari.tsx';
import { LangkahForm } from '../form/langkah-form.tsx';
import { RingkasanGalat } from '../form/ringkasan-galat.tsx';
import { Saringan } from '../form/saringan.tsx';
import { TombolPosisi } from '../form/tombol-posisi.tsx';
import type { Contoh, PemberiTeks } from './contoh.types.ts';

/** Examples of buttons and forms; every text goes through `t`. */
export function contohForm(t: PemberiTeks): Contoh[] {
  return [
    { id: 'k-tombol', judul: 'Tombol', isi: tombol(t) },
    { id: 'k-isian', judul: 'Isian', isi: isian(t) },
    { id: 'k-pilihan', judul: 'Pilihan', isi: pilihan(t) },
    {
      id: 'k-salah',
      judul: 'Ringkasan kesalahan',
      isi: (
        <RingkasanGalat
          judul={t('Ada 2 yang perlu diperbaiki')}
          galat={[
            { id: 'ponsel', teks: t('Nomor kurang 2 angka.') },
            { id: 'mulai-bulan', teks: t('Tulis bulan, 1 sampai 12') },
          ]}
          tersimpan={t('Jawaban lain tersimpan.')}
        />
      ),
    },
    {
      id: 'k-langkah',
      judul: 'Langkah',
      isi: <LangkahForm langkah={['Jenis', 'Tempat', 'Foto', 'Cerita', 'Serupa', 'Periksa'].map(t)} kini={3} />,
    },
    { id: 'k-saring', judul: 'Saringan dan cari', isi: saringan(t) },
  ];
}

function tombol(t: PemberiTeks): JSX.Element {
  return (
    <div class="cluster">
      <Tombol>{t('Utama')}</Tombol>
      <Tombol varian="kedua" ikon="print" kecil>
        {t('Kedua')}
      </Tombol>
      <Tombol varian="bahaya" name={t('aksi')} value={t('hapus')}>
        {t('Hapus laporan')}
      </Tombol>
      <Tombol varian="tautan" tentang={t('foto 1')}>
        {t('Batal')}
      </Tombol>
      <Tombol disabled>{t('Belum bisa')}</Tombol>
      <Tombol varian="terang" href="#k-tombol">
        {t('Terang')}
      </Tombol>
    </div>
  );
}

function isian(t: PemberiTeks): JSX.Element {
  return (
    <Form csrf={t('tanda')} tersembunyi={{ versi: t('3') }} label={t('Contoh isian')} berkas sekaliKirim>
      <KolomTeks
        nama="nama"
        label={t('Nama')}
        petunjuk={t('Seperti di surat')}
        nilai={t('Muhammad Abdurrahman Wahidin Contoh')}
      />
      <KolomTeks
        nama="ponsel"
        label={t('Nomor ponsel')}
        petunjuk={t('Contoh: 0812 3456 7890')}
        galat={t('Nomor kurang 2 angka.')}
        nilai={t('0812 3456')}
        jenis="tel"
        lebar="m"
      />
      <KolomTeks nama="nomor" label={t('Nomor laporan')} nilai={t('KPG-7Q4M-2XRW')} kode disabled />
      <KolomArea
        nama="cerita"
        label={t('Cerita')}
        petunjuk={t('Paling banyak 1.000 huruf')}
        nilai={t('Lubang selebar ban')}
        opsional
      />
      <KolomBerkas nama="foto" label={t('Foto')} petunjuk={t('Paling besar 20 MB')} accept="image/*">
        <Tombol varian="kedua" kecil ikon="camera">
          {t('Simpan foto ini')}
        </Tombol>
      </KolomBerkas>
      <TombolPosisi lintang={t('-10.15')} bujur={t('123.6')} akurasi={t('35')} />
      <Aksi>
        <Tombol varian="kedua">{t('Kirim laporan')}</Tombol>
      </Aksi>
    </Form>
  );
}

function pilihan(t: PemberiTeks): JSX.Element {
  return (
    <Form label={t('Contoh pilihan')}>
      <KolomPilih
        nama="kecamatan"
        label={t('Kecamatan')}
        kosong={t('Pilih kecamatan')}
        nilai="a"
        pilihan={[
          { nilai: 'a', teks: t('Alak') },
          { judul: t('Lainnya'), pilihan: [{ nilai: t('b'), teks: t('Maulafa') }] },
        ]}
      />
      <KolomRadio
        nama="bahaya"
        label={t('Apakah berbahaya?')}
        petunjuk={t('Orang bisa jatuh')}
        galat={t('Pilih salah satu')}
        nilai="ya"
        pilihan={[
          { nilai: 'ya', teks: t('Ya'), petunjuk: t('Diamankan dalam 24 jam') },
          { nilai: t('tidak'), teks: t('Tidak') },
          { nilai: 'x', teks: t('Tidak tersedia'), disabled: true },
        ]}
      />
      <KolomCentang
        nama="kabar"
        label={t('Kabari lewat')}
        nilai={['surel']}
        pilihan={[
          { nilai: 'surel', teks: t('Surel') },
          { nilai: 'sms', teks: t('Pesan singkat') },
        ]}
      />
      <KolomTanggal
        nama="mulai"
        label={t('Kapan mulai rusak?')}
        petunjuk={t('Contoh: 27 11 2026')}
        galat={t('Tulis bulan, 1 sampai 12')}
        galatBagian={['bulan']}
        nilai={{ hari: t('27'), bulan: t('13'), tahun: t('2026') }}
      />
      <Centang
        nama="terbit"
        teks={t('Terbitkan foto dan cerita')}
        petunjuk={t('Sudah dilihat')}
        nilai={t('ya')}
        checked
      />
      <Centang nama="setuju" teks={t('Titik ini sudah benar')} galat={t('Centang bila memang di sini')} />
    </Form>
  );
}

function saringan(t: PemberiTeks): JSX.Element {
  return (
    <div class="stack">
      <Saringan
        action="#k-saring"
        ringkas={t('Saring: semua kecamatan')}
        tombol={t('Terapkan')}
        tersembunyi={{ q: t('lubang') }}
        terbuka
      >
        <KolomPilih nama="jenis" label={t('Jenis')} pilihan={[{ nilai: '', teks: t('Semua jenis') }]} />
      </Saringan>
      <KotakCari
        action="#k-saring"
        id="lacak"
        nama="nomor"
        label={t('Lacak dengan nomor laporan')}
        tombol={t('Lacak')}
        nilai={t('KPG-')}
        kode
      >
        {t('Nomor hilang?')}
      </KotakCari>
    </div>
  );
}
