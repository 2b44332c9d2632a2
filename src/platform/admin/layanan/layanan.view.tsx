import type { JSX } from 'preact';
import { Aksi, Bagian, DaftarItem, Fakta, Form, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import type { LayananPemda } from '../../pemda/index.ts';
import type { Tahap } from './tahap.command.ts';

export const NAMA_TAHAP: Record<Tahap, string> = { tutup: 'Tutup', uji: 'Masa uji', buka: 'Buka untuk umum' };

const TOMBOL: Record<Tahap, string> = { tutup: 'Tutup layanan', uji: 'Mulai masa uji', buka: 'Buka untuk umum' };

const ARTI: Record<Tahap, string> = {
  tutup: 'Tidak ada laporan baru. Laporan yang sudah masuk tetap dikerjakan.',
  uji: 'Laporan yang masuk ditandai uji selamanya: tidak masuk angka dan tidak tampil di daftar umum.',
  buka: 'Siapa pun dapat melapor, dan laporannya dihitung.',
};

interface LayananProps {
  alamat: string;
  csrf: string;
  layanan: LayananPemda;
  adaModel: boolean;
  kurang: readonly { teks: string; href: string }[];
  berikut: readonly Tahap[];
}

/** The stage of a service, what is missing, and the next stages. */
export function LayananView({ alamat, csrf, layanan, adaModel, kurang, berikut }: LayananProps): JSX.Element {
  const terhenti = layanan.tahap === 'buka' && kurang.length > 0;
  const arti = terhenti ? 'Saat ini laporan baru tidak dapat masuk.' : ARTI[layanan.tahap];
  return (
    <>
      <Fakta
        baris={[
          { istilah: 'Tahap', isi: `${NAMA_TAHAP[layanan.tahap]}. ${arti}` },
          { istilah: 'Penanggung jawab', isi: layanan.unitNama },
        ]}
      />
      <div id="tahap">
        {kurang.length === 0 ? (
          <Pemberitahuan varian="baik" judul="Siap.">
            Standar pelayanan lengkap, model terpasang, dan ada operator.
          </Pemberitahuan>
        ) : (
          <Pemberitahuan
            varian="awas"
            judul={terhenti ? 'Tampil tutup bagi warga, sampai ini lengkap:' : 'Belum dapat dibuka untuk umum.'}
          >
            <ul>
              {kurang.map((satu) => (
                <li>
                  <a href={satu.href}>{satu.teks}</a>
                </li>
              ))}
            </ul>
          </Pemberitahuan>
        )}
      </div>
      <Bagian judul="Ubah tahap" id="h-tahap">
        <p class="muted measure">Urutannya: tutup, masa uji, lalu buka untuk umum.</p>
        {berikut.map((satu) => (
          <Form action={alamat} csrf={csrf} tersembunyi={{ dari: layanan.tahap, ke: satu }}>
            <p class="muted">{ARTI[satu]}</p>
            <Aksi>
              <Tombol varian={satu === 'tutup' ? 'bahaya' : 'utama'}>{TOMBOL[satu]}</Tombol>
            </Aksi>
          </Form>
        ))}
      </Bagian>
      {adaModel && (
        <Bagian judul="Isi layanan" id="h-isi">
          <DaftarItem
            item={[
              {
                judul: 'Standar pelayanan',
                rincian: '14 komponen, dua bahasa',
                href: `${alamat}/standar`,
                ikon: 'next',
              },
              {
                judul: 'Batas waktu',
                rincian: 'Lama tiap jenis, berat kerusakan, dan jam',
                href: `${alamat}/sla`,
                ikon: 'next',
              },
            ]}
          />
        </Bagian>
      )}
    </>
  );
}
