import type { JSX } from 'preact';
import { Aksi, Form, KolomArea, Label, Tombol } from '../../../ui/index.ts';
import { KOMPONEN_STANDAR, type KomponenStandar } from '../../model/index.ts';
import type { ModelProps } from './model.types.ts';
import { RiwayatVersi } from './riwayat.view.tsx';

/** Names of the 14 components (UU 25/2009 art. 21; Permen PANRB 15/2014). */
const NAMA: Record<KomponenStandar, string> = {
  persyaratan: 'Persyaratan',
  prosedur: 'Sistem, mekanisme, dan prosedur',
  jangkaWaktu: 'Jangka waktu penyelesaian',
  biaya: 'Biaya atau tarif',
  produk: 'Produk pelayanan',
  pengaduan: 'Penanganan pengaduan, saran, dan masukan',
  dasarHukum: 'Dasar hukum',
  sarana: 'Sarana, prasarana, dan fasilitas',
  kompetensi: 'Kompetensi pelaksana',
  pengawasan: 'Pengawasan internal',
  jumlahPelaksana: 'Jumlah pelaksana',
  jaminanPelayanan: 'Jaminan pelayanan',
  jaminanKeamanan: 'Jaminan keamanan dan keselamatan pelayanan',
  evaluasi: 'Evaluasi kinerja pelaksana',
};

/** About as many letters stand in one line of the field. */
const HURUF_SEBARIS = 70;

/** Form for the 14 components in both languages. */
export function StandarView(props: ModelProps): JSX.Element {
  const { alamat, csrf, nilai, galat } = props;
  const kolom = (nama: string, label: string) => ({
    nama,
    label,
    nilai: nilai[nama],
    galat: galat[nama],
    baris: Math.min(12, 2 + Math.ceil((nilai[nama] ?? '').length / HURUF_SEBARIS)),
  });
  return (
    <>
      <p class="muted measure">
        Tulis {'{lama.periksa}'} atau {'{sla.berbahaya}'} untuk batas waktu yang mengikuti halaman “Batas waktu”; kata
        sesudah titik adalah id jam atau tingkat kerusakan dalam model.
      </p>
      <Form action={alamat} csrf={csrf} tersembunyi={{ hash: nilai['hash'] ?? '' }} kelas="stack-l" id="model">
        {KOMPONEN_STANDAR.map((nama, urutan) => {
          const kosong = [`${nama}-id`, `${nama}-en`].some((satu) => (nilai[satu] ?? '').trim() === '');
          return (
            <section class="stack-s" aria-labelledby={`h-${nama}`}>
              <h2 id={`h-${nama}`}>
                {urutan + 1}. {NAMA[nama]} {kosong && <Label teks="Belum lengkap" />}
              </h2>
              <div class="stack-s measure">
                <KolomArea {...kolom(`${nama}-id`, `${NAMA[nama]}, bahasa Indonesia`)} />
                <KolomArea {...kolom(`${nama}-en`, `${NAMA[nama]}, bahasa Inggris`)} />
              </div>
            </section>
          );
        })}
        <Aksi>
          <Tombol>Simpan sebagai versi baru</Tombol>
        </Aksi>
      </Form>
      <RiwayatVersi {...props} />
    </>
  );
}
