import type { JSX } from 'preact';
import { Bagian, DaftarItem, Label, Pemberitahuan } from '../../../ui/index.ts';

interface RingkasanProps {
  alamat: string;
  layanan: readonly { judul: string; href: string; tahap: string; kurang: readonly string[] }[];
  jumlahPeran: number;
  /** People who hold open cases without being field officers any more. */
  tertinggal: readonly { nama: string; jumlah: number; href: string }[];
}

/** The services with what they lack, and the ways to everything else. */
export function RingkasanView({ alamat, layanan, jumlahPeran, tertinggal }: RingkasanProps): JSX.Element {
  return (
    <>
      {tertinggal.map((satu) => (
        <Pemberitahuan varian="awas" judul={`${satu.jumlah} tugas masih atas nama ${satu.nama}.`}>
          Perannya sebagai petugas sudah berakhir. <a href={satu.href}>Alihkan tugasnya</a>.
        </Pemberitahuan>
      ))}
      <Bagian judul="Layanan" id="h-layanan">
        <DaftarItem
          item={layanan.map((satu) => ({
            judul: satu.judul,
            href: satu.href,
            rincian: satu.kurang.length === 0 ? 'Lengkap.' : satu.kurang.join(' '),
            tambahan: <Label teks={satu.tahap} />,
            ikon: 'next',
          }))}
        />
      </Bagian>
      <Bagian judul="Daerah" id="h-daerah">
        <DaftarItem
          item={[
            {
              judul: 'Akun dan peran',
              rincian: `${jumlahPeran} peran berlaku atau akan berlaku`,
              href: `${alamat}/akun`,
              ikon: 'next',
            },
            {
              judul: 'Kalender kerja',
              rincian: 'Jam kantor dan hari libur daerah',
              href: `${alamat}/kalender`,
              ikon: 'next',
            },
            {
              judul: 'Tampilan dan kontak',
              rincian: 'Warna, alamat, nomor darurat',
              href: `${alamat}/tampilan`,
              ikon: 'next',
            },
            {
              judul: 'Pengumuman',
              rincian: 'Kabar di halaman daerah, dengan tanggalnya',
              href: `${alamat}/pengumuman`,
              ikon: 'next',
            },
            {
              judul: 'Keamanan masuk',
              rincian: 'Langkah kedua saat masuk bagi kepala dan admin',
              href: `${alamat}/keamanan`,
              ikon: 'next',
            },
          ]}
        />
      </Bagian>
    </>
  );
}
