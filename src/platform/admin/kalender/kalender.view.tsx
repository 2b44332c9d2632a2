import type { JSX } from 'preact';
import { formatHariIso, formatTanggalIso, type Libur } from '../../../core/index.ts';
import {
  Aksi,
  Bagian,
  Centang,
  Form,
  KolomTanggal,
  KolomTeks,
  Kosong,
  Pemberitahuan,
  Tabel,
  Tombol,
} from '../../../ui/index.ts';
import { bagianTanggal, type Galat, type Nilai } from '../isian.ts';
import { HARI } from './jam-kerja.form.ts';
import type { LiburDaerah } from './libur.command.ts';

interface KalenderProps {
  alamat: string;
  csrf: string;
  /** The local date, `YYYY-MM-DD`. */
  hariIni: string;
  tahun: string;
  daftarTahun: readonly string[];
  nasional: readonly (Libur & { tanggal: string })[];
  libur: readonly LiburDaerah[];
  nilai: Nilai;
  galat: Galat;
}

/** Office hours, the region's days off, and the national list to read. */
export function KalenderView(props: KalenderProps): JSX.Element {
  return (
    <>
      <Pemberitahuan judul="Batas waktu hanya dapat menjadi lebih lambat.">
        Sesudah kalender berubah, batas waktu laporan yang masih terbuka dihitung ulang sedikit demi sedikit dalam
        beberapa menit. Batas yang menjadi lebih lambat dipakai; batas yang akan menjadi lebih cepat tetap seperti
        semula. Laporan yang sudah berakhir tidak berubah.
      </Pemberitahuan>
      <JamKantor {...props} />
      <LiburSendiri {...props} />
      <Nasional {...props} />
    </>
  );
}

function JamKantor({ alamat, csrf, nilai, galat }: KalenderProps): JSX.Element {
  return (
    <Bagian judul="Jam kantor" id="h-jam">
      <p class="muted measure">
        Kosongkan kedua isian untuk hari tanpa kerja. Laporan yang datang sesudah jam tutup dihitung mulai hari kerja
        berikutnya.
      </p>
      <Form action={`${alamat}/jam`} csrf={csrf} tersembunyi={{ versi: nilai['versi'] ?? '' }}>
        <div class="grid">
          {HARI.map((hari, urutan) => (
            <fieldset class="field">
              <legend class="label">{hari}</legend>
              <div class="cluster">
                {(['mulai', 'selesai'] as const).map((bagian) => {
                  const nama = `${bagian}-${urutan + 1}`;
                  const label = bagian === 'mulai' ? 'Buka' : 'Tutup';
                  return <KolomTeks nama={nama} label={label} lebar="s" nilai={nilai[nama]} galat={galat[nama]} />;
                })}
              </div>
            </fieldset>
          ))}
        </div>
        <Centang
          nama="cuti"
          teks="Buka pada cuti bersama"
          petunjuk="Untuk kantor yang tetap melayani pada hari cuti bersama."
          checked={nilai['cuti'] === 'ya'}
        />
        <Aksi>
          <Tombol>Simpan jam kantor</Tombol>
        </Aksi>
      </Form>
    </Bagian>
  );
}

function LiburSendiri({ alamat, csrf, hariIni, libur, nilai, galat }: KalenderProps): JSX.Element {
  return (
    <Bagian judul="Hari libur daerah" id="h-libur">
      {libur.length === 0 ? (
        <Kosong judul="Daerah ini belum punya hari libur sendiri." ikon="sun" />
      ) : (
        <Tabel
          keterangan="Hari libur daerah"
          keteranganTersembunyi
          kolom={[{ judul: 'Tanggal' }, { judul: 'Nama' }, { judul: 'Dasar hukum' }, { judul: 'Tindakan' }]}
          baris={libur.map((satu) => [
            formatTanggalIso(satu.tanggal),
            satu.nama,
            satu.dasarHukum,
            satu.tanggal > hariIni ? (
              <Form action={`${alamat}/libur/hapus`} csrf={csrf} tersembunyi={{ tanggal: satu.tanggal }}>
                <Tombol varian="kedua" kecil tentang={satu.nama}>
                  Hapus
                </Tombol>
              </Form>
            ) : (
              'Sudah berlaku'
            ),
          ])}
        />
      )}
      <Form action={`${alamat}/libur`} csrf={csrf} kelas="stack measure" label="Tambah hari libur daerah">
        <h3>Tambah hari libur</h3>
        <KolomTanggal nama="tanggal" label="Tanggal" nilai={bagianTanggal(nilai, 'tanggal')} galat={galat['tanggal']} />
        <KolomTeks nama="nama" label="Nama hari libur" nilai={nilai['nama']} galat={galat['nama']} />
        <KolomTeks
          nama="dasar"
          label="Dasar hukum"
          petunjuk="Keputusan kepala daerah, dengan nomor dan tahunnya"
          nilai={nilai['dasar']}
          galat={galat['dasar']}
        />
        <Aksi>
          <Tombol varian="kedua">Tambah hari libur</Tombol>
        </Aksi>
      </Form>
    </Bagian>
  );
}

function Nasional({ alamat, tahun, daftarTahun, nasional }: KalenderProps): JSX.Element {
  return (
    <Bagian judul={`Hari libur nasional dan cuti bersama ${tahun}`} id="h-nasional">
      <p class="cluster">
        {daftarTahun
          .filter((satu) => satu !== tahun)
          .map((satu) => (
            <a href={`${alamat}?tahun=${satu}#h-nasional`}>Lihat {satu}</a>
          ))}
      </p>
      {nasional.length === 0 ? (
        <Kosong judul={`Keputusan untuk tahun ${tahun} belum ada di aplikasi ini.`} ikon="clock">
          Sampai ada, hanya akhir pekan dan hari libur daerah yang dihitung.
        </Kosong>
      ) : (
        <Tabel
          keterangan={`Hari libur nasional ${tahun}, hanya untuk dibaca`}
          keteranganTersembunyi
          kolom={[{ judul: 'Tanggal' }, { judul: 'Nama' }, { judul: 'Jenis' }, { judul: 'Dasar' }]}
          baris={nasional.map((satu) => [formatHariIso(satu.tanggal), satu.nama, satu.jenis, satu.dasar])}
        />
      )}
    </Bagian>
  );
}
