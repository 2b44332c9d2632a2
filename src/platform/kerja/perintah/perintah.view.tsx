import type { JSX } from 'preact';
import { formatTanggal, formatWaktu } from '../../../core/index.ts';
import { Bagian, type BarisFakta, Fakta, Kembali, KodeQr, Kutipan } from '../../../ui/index.ts';
import { batasWaktu, ceritaDari } from '../../kasus/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import { namaLengkap } from '../../wilayah/index.ts';
import { DeretFoto } from '../laporan/foto.view.tsx';
import type { KasusLengkap } from '../laporan/kasus-lengkap.query.ts';
import type { Penugasan } from './penugasan.ts';

interface PerintahProps {
  lengkap: KasusLengkap;
  penugasan: Penugasan;
  pemda: Pemda;
  kini: Date;
  /** Of the case. */
  alamat: string;
  alamatFoto: string;
  qr: { ukuran: number; data: ArrayLike<number | boolean> };
}

/** What a field officer takes along where no network reaches: the task, and room to write down what was done. */
export function PerintahView(props: PerintahProps): JSX.Element {
  const { lengkap, penugasan, pemda, kini } = props;
  const foto = lengkap.foto.filter((satu) => satu.peristiwaId === null).slice(0, 2);
  return (
    <div class="measure stack-l">
      <div class="stack no-print">
        <Kembali href={props.alamat} teks={`Laporan ${lengkap.kasus.nomor}`} />
        <p>Cetak halaman ini dari menu peramban, atau simpan sebagai PDF, untuk dibawa ke tempat tanpa jaringan.</p>
      </div>
      <div class="between">
        <div class="stack-s">
          <h1>Perintah kerja</h1>
          <p>
            Laporan <span class="code">{lengkap.kasus.nomor}</span>
          </p>
          <p class="small muted">
            {pemda.nama}. Dicetak {formatWaktu(kini, pemda.zona)}.
          </p>
        </div>
        <KodeQr {...props.qr} label={`Kode QR menuju laporan ${lengkap.kasus.nomor}`} />
      </div>
      <Fakta baris={[...barisPenugasan(lengkap, penugasan, pemda), ...barisPekerjaan(lengkap)]} />
      <DeretFoto foto={foto} alamat={props.alamatFoto} keterangan="Foto pelapor" />
      <Bagian judul="Diisi di lapangan" id="h-lapangan">
        <Fakta
          baris={[
            'Tiba, tanggal dan jam',
            'Yang dipasang agar aman',
            'Yang dikerjakan',
            'Bahan',
            'Selesai, jam kerja',
          ].map((istilah) => ({ istilah, isi: <span class="tulis" /> }))}
        />
        <div class="pair">
          {[`${penugasan.petugas}, petugas`, 'Pengawas'].map((nama) => (
            <p>
              <span class="tulis" />
              {nama}
            </p>
          ))}
        </div>
      </Bagian>
    </div>
  );
}

function barisPenugasan({ kasus, unit }: KasusLengkap, penugasan: Penugasan, { zona }: Pemda): BarisFakta[] {
  const oleh = penugasan.oleh === undefined ? '' : ` oleh ${penugasan.oleh}`;
  return [
    { istilah: 'Petugas', isi: penugasan.petugas },
    { istilah: 'Unit', isi: unit.find((satu) => satu.id === kasus.unit_id)?.nama ?? 'Unit lama' },
    { istilah: 'Diberikan', isi: `${formatTanggal(penugasan.pada, zona)}${oleh}` },
    ...(penugasan.pesan === '' ? [] : [{ istilah: 'Pesan', isi: <Kutipan teks={penugasan.pesan} /> }]),
  ];
}

function barisPekerjaan(lengkap: KasusLengkap): BarisFakta[] {
  const { kasus, model, jam, kalender } = lengkap;
  const cerita = ceritaDari(kasus.data);
  const berat = kasus.keparahan === null ? undefined : model.keparahan(kasus.keparahan)?.judul.id;
  const batas = jam
    .filter((run) => run.selesai === null)
    .map((run) => `${model.jam(run.jam)?.judul.id ?? run.jam}: ${batasWaktu(run, kalender.zona)}`);
  return [
    { istilah: 'Jenis', isi: model.kategori(kasus.kategori)?.judul.id ?? kasus.kategori },
    ...(berat === undefined ? [] : [{ istilah: 'Berat', isi: berat }]),
    {
      istilah: 'Tempat',
      isi: (
        <>
          <bdi>{kasus.patokan}</bdi>. {namaLengkap(kasus.desa_kode ?? kasus.kecamatan_kode)}
          {kasus.lintang !== null && kasus.bujur !== null && (
            <div class="code small">
              {kasus.lintang.toFixed(5)}, {kasus.bujur.toFixed(5)}
            </div>
          )}
        </>
      ),
    },
    ...(cerita === '' ? [] : [{ istilah: 'Cerita', isi: <Kutipan teks={cerita} /> }]),
    { istilah: 'Batas waktu', isi: batas.map((satu) => <div>{satu}</div>) },
  ];
}
