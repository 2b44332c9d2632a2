import type { JSX } from 'preact';
import type { Zona } from '../../../core/index.ts';
import {
  Aksi,
  Bagian,
  DaftarItem,
  Fakta,
  Form,
  KolomPilih,
  KolomTanggal,
  Pemberitahuan,
  Tombol,
} from '../../../ui/index.ts';
import { NAMA_PERAN } from '../../http/index.ts';
import type { TugasTerbuka } from '../../kasus/index.ts';
import { bagianTanggal, type Galat, type Nilai } from '../isian.ts';
import { masaPeran } from './akun.view.tsx';
import type { BarisPeran } from './orang.query.ts';

interface PeranProps {
  alamat: string;
  /** First part of the address of a case. */
  laporan: string;
  csrf: string;
  zona: Zona;
  peran: BarisPeran;
  surel: string;
  berakhir: boolean;
  /** Open cases that would be without a field officer. */
  tugas: readonly TugasTerbuka[];
  orang: readonly (readonly [string, string])[];
  petugas: readonly (readonly [string, string])[];
  nilai: Nilai;
  galat: Galat;
}

/** One role: its facts, its end and substitute, and how to end it now. */
export function PeranView(props: PeranProps): JSX.Element {
  const { peran, berakhir, tugas } = props;
  return (
    <>
      <Fakta
        baris={[
          { istilah: 'Peran', isi: NAMA_PERAN[peran.peran] },
          { istilah: 'Surel', isi: props.surel },
          { istilah: 'Unit', isi: peran.unit },
          { istilah: 'Berlaku', isi: masaPeran(peran, props.zona) },
        ]}
      />
      {!berakhir && <Ubah {...props} />}
      {!berakhir && (
        <Bagian judul="Akhiri sekarang" id="h-akhiri">
          <p class="measure muted">
            Peran berakhir saat tombol ditekan. Riwayatnya tetap ada, dan akun untuk daerah lain tidak berubah.
          </p>
          <Serahkan {...props} action={`${props.alamat}/akhiri`} tombol="Akhiri peran ini" />
        </Bagian>
      )}
      {berakhir && tugas.length > 0 && (
        <Bagian judul="Tugas yang belum dialihkan" id="h-alihkan">
          <Serahkan {...props} action={`${props.alamat}/alihkan`} tombol="Alihkan tugas" />
        </Bagian>
      )}
    </>
  );
}

function Ubah({ alamat, csrf, nilai, galat, orang }: PeranProps): JSX.Element {
  return (
    <Bagian judul="Tanggal akhir dan pengganti" id="h-ubah">
      <Form action={alamat} csrf={csrf} tersembunyi={{ cap: nilai['cap'] ?? '' }} kelas="stack measure">
        <KolomTanggal
          nama="sampai"
          label="Hari terakhir"
          opsional
          petunjuk="Kosongkan bila tidak ada batasnya."
          nilai={bagianTanggal(nilai, 'sampai')}
          galat={galat['sampai']}
        />
        <KolomPilih
          nama="pengganti"
          label="Pengganti"
          opsional
          petunjuk="Ia punya peran ini juga, selama peran ini berlaku."
          kosong="Tidak ada"
          nilai={nilai['pengganti']}
          galat={galat['pengganti']}
          pilihan={orang.map(([id, teks]) => ({ nilai: id, teks }))}
        />
        <Aksi>
          <Tombol>Simpan</Tombol>
        </Aksi>
      </Form>
    </Bagian>
  );
}

function Serahkan(props: PeranProps & { action: string; tombol: string }): JSX.Element {
  const { tugas, laporan, galat } = props;
  return (
    <>
      {tugas.length > 0 && (
        <>
          <Pemberitahuan varian="awas" judul={`${tugas.length} tugas masih terbuka.`}>
            Semuanya dialihkan pada langkah ini juga, dan dicatat di riwayat tiap laporan.
          </Pemberitahuan>
          <DaftarItem
            item={tugas.map((satu) => ({ judul: satu.judul, href: `${laporan}/${satu.id}`, rincian: satu.nomor }))}
          />
        </>
      )}
      <Form
        action={props.action}
        csrf={props.csrf}
        tersembunyi={{ cap: props.nilai['cap'] ?? '' }}
        kelas="stack measure"
      >
        {tugas.length > 0 && (
          <KolomPilih
            nama="tujuan"
            label="Siapa yang meneruskan?"
            kosong="Pilih"
            galat={galat['tujuan']}
            pilihan={[
              { nilai: 'belum', teks: 'Kembalikan ke belum dibagi' },
              ...props.petugas.map(([id, teks]) => ({ nilai: id, teks })),
            ]}
          />
        )}
        {tugas.length === 0 && galat['tujuan'] && (
          <div id="tujuan">
            <Pemberitahuan varian="bahaya">{galat['tujuan']}</Pemberitahuan>
          </div>
        )}
        <Aksi>
          <Tombol varian="bahaya">{props.tombol}</Tombol>
        </Aksi>
      </Form>
    </>
  );
}
