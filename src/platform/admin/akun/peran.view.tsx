import type { JSX } from 'preact';
import type { Zona } from '../../../core/index.ts';
import { Aksi, Bagian, DaftarItem, Fakta, Form, KolomPilih, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import { NAMA_PERAN } from '../../http/index.ts';
import type { TugasTerbuka } from '../../kasus/index.ts';
import type { Galat, Nilai } from '../isian.ts';
import { masaPeran } from './akun.view.tsx';
import type { BarisPeran } from './orang.query.ts';
import { UbahPeranView } from './ubah-peran.view.tsx';

interface PeranProps {
  alamat: string;
  /** First part of the address of a case. */
  laporan: string;
  csrf: string;
  zona: Zona;
  peran: BarisPeran;
  surel: string;
  /** It has begun: its first day is history. */
  mulai: boolean;
  berakhir: boolean;
  /** Open sessions of the person; undefined when they work for another region too. */
  sesi: number | undefined;
  /** It is the administrator's own role. */
  sendiri: boolean;
  /** Their sessions were ended just now. */
  dikeluarkan: boolean;
  /** Open cases that would be without a field officer. */
  tugas: readonly TugasTerbuka[];
  unit: readonly { id: string; nama: string }[];
  orang: readonly (readonly [string, string])[];
  petugas: readonly (readonly [string, string])[];
  nilai: Nilai;
  galat: Galat;
}

/** One role: its facts, what can be changed, the devices of the person, and how to end it now. */
export function PeranView(props: PeranProps): JSX.Element {
  const { peran, berakhir, tugas } = props;
  return (
    <>
      {props.dikeluarkan && (
        <Pemberitahuan varian="baik" peran="status">
          Semua perangkatnya sudah dikeluarkan.
        </Pemberitahuan>
      )}
      <Fakta
        baris={[
          { istilah: 'Peran', isi: NAMA_PERAN[peran.peran] },
          { istilah: 'Surel', isi: props.surel },
          ...(berakhir ? [{ istilah: 'Unit', isi: peran.unit }] : []),
          { istilah: 'Berlaku', isi: masaPeran(peran, props.zona) },
        ]}
      />
      {!berakhir && <UbahPeranView {...props} />}
      {!berakhir && <Perangkat {...props} />}
      {!berakhir && (
        <Bagian judul="Akhiri sekarang" id="h-akhiri">
          <p class="measure muted">
            Peran berakhir saat tombol ditekan, dan riwayatnya tetap ada. {akibatKeluar(props)}
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

function Perangkat({ alamat, sesi, sendiri }: PeranProps): JSX.Element {
  return (
    <Bagian judul="Perangkat yang sedang masuk" id="h-perangkat">
      <p class="measure muted">
        {kalimatPerangkat(sesi)}{' '}
        {sendiri && (
          <>
            Perangkat Anda sendiri ada di <a href="/akun">Akun saya</a>.
          </>
        )}
      </p>
      {sesi !== undefined && sesi > 0 && !sendiri && (
        <Tombol href={`${alamat}/keluarkan`} varian="kedua">
          Keluarkan dari semua perangkat
        </Tombol>
      )}
    </Bagian>
  );
}

function kalimatPerangkat(sesi: number | undefined): string {
  if (sesi === undefined)
    return 'Orang ini juga bekerja untuk daerah lain, jadi perangkatnya tidak dapat dilihat atau dikeluarkan dari sini. Ruang kerja daerah ini tertutup baginya segera setelah perannya diakhiri.';
  return sesi === 0 ? 'Tidak ada perangkat yang sedang masuk.' : `Sedang masuk di ${sesi} perangkat.`;
}

function akibatKeluar({ sesi }: PeranProps): string {
  return sesi === undefined
    ? 'Pekerjaannya untuk daerah lain tidak berubah, dan ia tetap masuk di perangkatnya.'
    : 'Bila ini perannya yang terakhir di sini, ia juga keluar dari semua perangkat.';
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
