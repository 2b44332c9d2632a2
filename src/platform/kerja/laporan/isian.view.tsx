import type { JSX } from 'preact';
import {
  Centang,
  KolomArea,
  type KolomDasar,
  KolomPilih,
  KolomRadio,
  KolomTanggal,
  KolomTeks,
  Tombol,
} from '../../../ui/index.ts';
import type { FotoTersimpan } from '../../foto/index.ts';
import { type KolomAksi, kalimatDurasi, type ModelTerperiksa, type Peralihan } from '../../model/index.ts';
import type { GalatIsian, Nilai } from './isian.form.ts';
import type { KasusLengkap } from './kasus-lengkap.query.ts';
import { KolomFoto } from './kolom-foto.view.tsx';
import { KolomTampil } from './kolom-tampil.view.tsx';

interface IsianProps {
  peralihan: Peralihan;
  lengkap: KasusLengkap;
  /** What was posted, or empty for the first look. */
  nilai: Nilai;
  galat: GalatIsian;
  /** Photographs of an earlier try. */
  titipan: readonly FotoTersimpan[];
  alamatFoto: string;
}

/** The fields of a transition, in the order of the model. */
export function Isian(props: IsianProps): JSX.Element {
  return (
    <>
      {props.peralihan.isian.map(({ kolom, wajib }) => {
        const Kolom = KOLOM[kolom as KolomAksi];
        return <Kolom {...props} wajib={wajib} dasar={dasar(props, kolom, wajib)} />;
      })}
    </>
  );
}

/** Id of a field: several forms on the page may ask for the same. */
export const idIsian = (peralihan: string, kolom: string) => `${peralihan}-${kolom}`;

function dasar({ peralihan, galat }: IsianProps, kolom: string, wajib: boolean): KolomDasar {
  return {
    nama: kolom,
    id: idIsian(peralihan.id, kolom),
    label: LABEL_KOLOM[kolom as KolomAksi],
    galat: galat[kolom],
    opsional: !wajib,
    petunjuk: PETUNJUK[kolom as KolomAksi],
  };
}

/** How the page calls each field. */
export const LABEL_KOLOM: Record<KolomAksi, string> = {
  keparahan: 'Berat kerusakan',
  unit: 'Diserahkan kepada',
  petugas: 'Petugas lapangan',
  alasan: 'Alasan',
  pesan: 'Pesan untuk pelapor',
  catatan: 'Catatan untuk rekan',
  jadwal: 'Hari pengerjaan',
  foto: 'Foto',
  jamKerja: 'Lama pengerjaan, dalam jam',
  bahan: 'Bahan yang dipakai',
  induk: 'Nomor laporan yang sama',
  penerima: 'Lembaga penerima',
  terbit: 'Terbitkan foto dan cerita',
};

const PETUNJUK: Partial<Record<KolomAksi, string>> = {
  catatan: 'Tidak terlihat oleh pelapor',
  jamKerja: 'Misalnya 2,5',
  bahan: 'Misalnya 6 karung aspal dingin',
};

type KolomProps = IsianProps & { wajib: boolean; dasar: KolomDasar };

const KOLOM: Record<KolomAksi, (props: KolomProps) => JSX.Element | null> = {
  keparahan: ({ dasar, lengkap, nilai }) => (
    <KolomRadio
      {...dasar}
      nilai={nilai['keparahan'] ?? lengkap.kasus.keparahan ?? undefined}
      pilihan={lengkap.model.dokumen.keparahan.map((satu) => ({
        nilai: satu.id,
        teks: satu.judul.id,
        petunjuk: [kalimatDurasi(satu.sla, 'id'), ...(satu.bahaya ? jamBahaya(lengkap.model) : [])].join(', '),
      }))}
    />
  ),
  unit: ({ dasar, lengkap, nilai }) => (
    <KolomPilih
      {...dasar}
      kosong="Pilih unit"
      nilai={nilai['unit'] ?? lengkap.kasus.unit_id}
      pilihan={lengkap.unit.map((satu) => ({ nilai: satu.id, teks: satu.nama }))}
    />
  ),
  petugas: ({ dasar, lengkap, nilai, wajib }) => (
    <KolomPilih
      {...dasar}
      kosong={wajib ? 'Pilih petugas' : 'Belum dibagi'}
      nilai={nilai['petugas'] ?? lengkap.kasus.petugas_akun_id ?? undefined}
      pilihan={lengkap.petugas.map((satu) => ({ nilai: satu.akunId, teks: `${satu.nama}, ${satu.tugas} tugas` }))}
    />
  ),
  alasan: ({ dasar, lengkap, nilai }) => (
    <KolomRadio
      {...dasar}
      nilai={nilai['alasan']}
      petunjuk="Pelapor membaca penjelasan di bawah tiap alasan, dan cara berkeberatan ikut dikirim."
      pilihan={lengkap.model.dokumen.alasan.map((satu) => ({
        nilai: satu.id,
        teks: satu.judul.id,
        petunjuk: satu.uraian.id,
      }))}
    />
  ),
  pesan: (props) => (
    <>
      <KolomArea {...props.dasar} nilai={props.nilai['pesan']} baris={4} />
      <Templat {...props} />
    </>
  ),
  catatan: ({ dasar, nilai }) => <KolomArea {...dasar} nilai={nilai['catatan']} baris={2} />,
  bahan: ({ dasar, nilai }) => <KolomTeks {...dasar} nilai={nilai['bahan']} />,
  jadwal: ({ dasar, nilai }) => (
    <KolomTanggal
      {...dasar}
      nilai={{
        hari: nilai['jadwal-hari'] ?? '',
        bulan: nilai['jadwal-bulan'] ?? '',
        tahun: nilai['jadwal-tahun'] ?? '',
      }}
    />
  ),
  foto: (props) => <KolomFoto {...props} />,
  jamKerja: ({ dasar, nilai }) => <KolomTeks {...dasar} nilai={nilai['jamKerja']} inputmode="decimal" lebar="s" />,
  induk: ({ dasar, nilai }) => <KolomTeks {...dasar} nilai={nilai['induk']} kode lebar="m" maks={20} />,
  penerima: ({ dasar, nilai }) => (
    <>
      <KolomTeks
        {...dasar}
        nama="penerima-nama"
        nilai={nilai['penerima-nama']}
        petunjuk="Tampil untuk umum. Misalnya Dinas PU Provinsi"
      />
      <KolomTeks
        nama="penerima-kontak"
        id={`${dasar.id ?? dasar.nama}-kontak`}
        label="Cara menghubungi lembaga itu"
        nilai={nilai['penerima-kontak']}
        opsional={dasar.opsional}
      />
    </>
  ),
  terbit: ({ dasar, lengkap, nilai, wajib, alamatFoto }) => {
    const kini = nilai['terbit'] ?? (lengkap.kasus.terbit ? 'ya' : 'tidak');
    if (!wajib)
      return (
        <Centang nama={dasar.nama} id={dasar.id} teks={dasar.label} checked={kini === 'ya'} petunjuk={LIHAT_DULU} />
      );
    const pilihan = [
      { nilai: 'ya', teks: 'Terbitkan', petunjuk: LIHAT_DULU },
      { nilai: 'tidak', teks: 'Jangan tampilkan untuk umum' },
    ];
    return (
      <>
        <KolomRadio {...dasar} label="Foto dan cerita" nilai={kini} pilihan={pilihan} />
        <KolomTampil id={dasar.id ?? dasar.nama} lengkap={lengkap} nilai={nilai} alamatFoto={alamatFoto} />
      </>
    );
  },
};

const LIHAT_DULU = 'Sudah dilihat: tidak ada wajah, pelat, atau nama';

/** Answer templates fill the message without script: the button posts the form, and the page comes back filled. */
function Templat({ peralihan, lengkap, nilai }: KolomProps): JSX.Element | null {
  const templat = lengkap.model.dokumen.templat.filter(({ untuk }) => untuk?.includes(peralihan.id) ?? true);
  if (templat.length === 0) return null;
  return (
    <details class="more">
      <summary>Pakai templat jawaban</summary>
      <div class="stack-s">
        <KolomPilih
          nama="templat"
          id={idIsian(peralihan.id, 'templat')}
          label="Templat"
          kosong="Pilih templat"
          nilai={nilai['templat']}
          pilihan={templat.map((satu) => ({ nilai: satu.id, teks: satu.judul }))}
        />
        <Tombol varian="kedua" kecil name="isiTemplat" value="ya" formnovalidate>
          Isikan ke pesan
        </Tombol>
      </div>
    </details>
  );
}

function jamBahaya(model: ModelTerperiksa): string[] {
  return model.dokumen.jam.flatMap((jam) =>
    jam.mulai.saat === 'bahaya' && jam.lama !== 'sla'
      ? [`${jam.judul.id.toLowerCase()} dalam ${kalimatDurasi(jam.lama, 'id')}`]
      : [],
  );
}
