import type { JSX } from 'preact';
import { Tombol } from '../buttons/tombol.tsx';
import { daftarJenisGambar } from '../contoh/gambar.ts';
import { GambarContoh } from '../contoh/gambar-contoh.tsx';
import { DaftarJam, TombolCepat, Tugas } from '../desk/kasus.tsx';
import { Pandangan } from '../desk/pandangan.tsx';
import { PanelAksi } from '../desk/panel-aksi.tsx';
import { TabelKasus } from '../desk/tabel-kasus.tsx';
import { Kisi } from '../facts/kartu.tsx';
import { JamTeks, Lencana } from '../facts/lencana.tsx';
import { Form } from '../form/form.tsx';
import { Peta } from '../map/peta.tsx';
import { PetaPilih } from '../map/peta-pilih.tsx';
import { PetaTitik } from '../map/peta-titik.tsx';
import type { Contoh, PemberiTeks } from './contoh.types.ts';

/** Examples of the desk, the field and the maps; every text goes through `t`. */
export function contohKerja(t: PemberiTeks): Contoh[] {
  return [
    { id: 'k-kasus', judul: 'Daftar kasus', isi: kasus(t) },
    { id: 'k-panel', judul: 'Tindakan dan jam', isi: panel(t) },
    { id: 'k-tugas', judul: 'Tugas lapangan', isi: tugas(t) },
    { id: 'k-peta', judul: 'Peta', isi: peta(t) },
    {
      id: 'k-contoh',
      judul: 'Gambar contoh',
      isi: (
        <Kisi kecil>
          {daftarJenisGambar.map((jenis) => (
            <li>
              <GambarContoh jenis={jenis} label={t(jenis)} />
            </li>
          ))}
        </Kisi>
      ),
    },
  ];
}

function kasus(t: PemberiTeks): JSX.Element {
  const dasar = { href: '#k-kasus', tempat: t('Lasiana, Kelapa Lima'), petugas: t('Yohanis Contoh') };
  return (
    <div class="bench">
      <Pandangan
        kelompok={[
          { pandangan: [{ href: '#k-kasus', teks: t('Semua terbuka'), jumlah: 37, kini: true }] },
          { judul: t('Pandangan saya'), pandangan: [{ href: '#k-kasus', teks: t('Salah alamat'), jumlah: 0 }] },
        ]}
        kaki={t('Simpan saringan ini')}
      />
      <div class="stack">
        <TabelKasus
          keterangan={t('2 laporan terbuka')}
          baris={[
            {
              ...dasar,
              judul: t('Pagar jembatan kecil patah'),
              nomor: t('KPG-K3H9-D8TN'),
              sub: t('2 jam lalu, web'),
              tempatSub: t('Jembatan'),
              petugasSub: t('Dibuka Yuliana Contoh'),
              keadaan: <Lencana bentuk="baru" teks={t('Baru')} />,
              batas: <JamTeks bentuk="hari-ini" teks={t('Sisa 21 jam')} />,
              bahaya: true,
              kini: true,
            },
            {
              ...dasar,
              judul: t('Trotoar pecah'),
              nomor: t('KPG-R2VQ-5SHZ'),
              keadaan: <Lencana bentuk="terbuka" teks={t('Dikerjakan')} />,
              batas: <JamTeks bentuk="pai3" teks={t('Sisa 3 hari kerja')} />,
              pilih: true,
            },
          ]}
        />
        <TombolCepat daftar={[{ tombol: [t('J'), t('K')], teks: t('turun, naik') }]} />
      </div>
    </div>
  );
}

function panel(t: PemberiTeks): JSX.Element {
  return (
    <div class="stack">
      <DaftarJam
        jam={[
          { nama: t('Amankan'), isi: <JamTeks bentuk="hari-ini" teks={t('Besok 06.52')} /> },
          { nama: t('Periksa'), isi: <JamTeks bentuk="pai1" teks={t('Jumat 27 November')} /> },
        ]}
      />
      <PanelAksi
        judul={t('Verifikasi laporan')}
        ringkas={t('Sesudah ini pelapor dikabari.')}
        lain={[{ judul: t('Tanya pelapor'), isi: t('Waktu berhenti sampai pelapor menjawab.') }]}
      >
        <Tombol varian="kedua">{t('Verifikasi dan serahkan')}</Tombol>
      </PanelAksi>
    </div>
  );
}

function tugas(t: PemberiTeks): JSX.Element {
  return (
    <ul class="bare">
      <Tugas
        href="#k-tugas"
        judul={t('Pagar jembatan kecil patah')}
        rincian={t('Lasiana. 2,1 km')}
        foto={<GambarContoh jenis="jembatan" label={t('Foto contoh')} />}
        jam={<JamTeks bentuk="hari-ini" teks={t('Amankan sebelum besok')} />}
        bahaya
      >
        <Tombol varian="kedua" href="#k-tugas" ikon="pin">
          {t('Arah')}
        </Tombol>
        <Tombol href="#k-tugas">{t('Sudah aman')}</Tombol>
      </Tugas>
    </ul>
  );
}

function peta(t: PemberiTeks): JSX.Element {
  const oesapa = { lintang: -10.152, bujur: 123.645 };
  return (
    <div class="pair">
      <Peta
        label={t('Peta gambar Kota Kupang')}
        keterangan={t('Semua isi peta ada di daftar.')}
        titik={[
          { ...oesapa, bentuk: 'terbuka' },
          { lintang: -10.14, bujur: 123.66, bentuk: 'bahaya' },
          { lintang: -10.19, bujur: 123.6, bentuk: 'selesai' },
          { lintang: -10.2, bujur: 123.62, bentuk: 'diam' },
        ]}
        tempat={[
          { nama: t('Oebobo'), lintang: -10.165, bujur: 123.61 },
          { nama: t('Alak'), lintang: -10.19, bujur: 123.56 },
        ]}
      />
      <PetaTitik
        label={t('Titik Anda')}
        titik={oesapa}
        akurasi={35}
        tempat={[{ nama: t('Oesapa'), lintang: -10.1512, bujur: 123.6436 }]}
        keterangan={t('Meleset sampai 35 meter.')}
      />
      <Form action="#k-peta">
        <PetaPilih
          label={t('Taruh titik di tempat yang diketuk')}
          pandangan={{ ...oesapa, zoom: 13 }}
          dipilih
          tempat={[{ nama: t('Kelapa Lima'), lintang: -10.148, bujur: 123.648 }]}
          diLuar={[{ nama: t('Oebobo'), lintang: -10.3, bujur: 123.6, jarak: t('4 km') }]}
          kotak={{ barat: 123.61, timur: 123.68, selatan: -10.16, utara: -10.13 }}
        />
      </Form>
    </div>
  );
}
