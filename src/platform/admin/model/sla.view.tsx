import type { ComponentChildren, JSX } from 'preact';
import { Aksi, Bagian, Form, KolomTeks, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import type { Durasi } from '../../model/index.ts';
import { satuanDurasi } from './model.form.ts';
import type { ModelProps } from './model.types.ts';
import { RiwayatVersi } from './riwayat.view.tsx';

/** Form for the lengths of time of kinds, severities and clocks. */
export function SlaView(props: ModelProps): JSX.Element {
  const { alamat, csrf, model, nilai, galat } = props;
  const kolom = (nama: string, judul: string, lama: Durasi) => (
    <KolomTeks
      nama={nama}
      label={`${judul}, ${satuanDurasi(lama)}`}
      lebar="s"
      inputmode="numeric"
      nilai={nilai[nama]}
      galat={galat[nama]}
    />
  );
  return (
    <>
      <Pemberitahuan judul="Janji di halaman umum ikut berubah.">
        Kalimat yang menyebut batas ini mengikutinya sendiri. Yang ditulis tangan di standar pelayanan perlu Anda
        periksa.
      </Pemberitahuan>
      <Form action={alamat} csrf={csrf} tersembunyi={{ hash: nilai['hash'] ?? '' }} kelas="stack-l" id="model">
        <Kelompok judul="Menurut berat kerusakan" id="h-berat" uraian="Berlaku sejak operator menilai laporan.">
          {model.keparahan.map((satu) => kolom(`keparahan-${satu.id}`, satu.judul.id, satu.sla))}
        </Kelompok>
        <Kelompok judul="Menurut jenis" id="h-jenis" uraian="Berlaku sampai berat kerusakan dinilai.">
          {model.kategori.map((satu) => kolom(`kategori-${satu.id}`, satu.judul.id, satu.sla))}
        </Kelompok>
        <Kelompok judul="Jam layanan" id="h-jam" uraian="Batas untuk tiap tahap pekerjaan.">
          {model.jam.map((satu) => satu.lama !== 'sla' && kolom(`jam-${satu.id}`, satu.judul.id, satu.lama))}
        </Kelompok>
        <Aksi>
          <Tombol>Simpan sebagai versi baru</Tombol>
        </Aksi>
      </Form>
      <RiwayatVersi {...props} />
    </>
  );
}

function Kelompok(props: { judul: string; id: string; uraian: string; children: ComponentChildren }): JSX.Element {
  return (
    <Bagian judul={props.judul} id={props.id} rapat>
      <p class="muted">{props.uraian}</p>
      <div class="grid">{props.children}</div>
    </Bagian>
  );
}
