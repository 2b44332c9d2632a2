import type { JSX } from 'preact';
import { formatTanggal, type Kalender } from '../../../core/index.ts';
import { Bagian, Kosong, Pemberitahuan } from '../../../ui/index.ts';
import { isBahayaTerbuka } from '../../kasus/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import type { TugasTempat, TugasTerbagi } from './bagi-tugas.ts';
import { type BahanKartu, KartuTugas } from './kartu-tugas.view.tsx';

interface TugasProps extends BahanKartu {
  tugas: TugasTerbagi;
  kalender: Kalender;
  kini: Date;
  kabar: string | undefined;
}

const BAGIAN = [
  { nama: 'hariIni', id: 'hari-ini', judul: 'Hari ini' },
  { nama: 'sesudah', id: 'sesudah', judul: 'Nanti' },
  { nama: 'menunggu', id: 'menunggu', judul: 'Menunggu pelapor' },
] as const;

/** What a field officer has to do: today by place and deadline, then the rest; made for a phone. */
export function TugasView(props: TugasProps): JSX.Element {
  const { tugas, kalender, kini } = props;
  const jumlah = BAGIAN.map(({ nama }) => hitung(tugas[nama]));
  const isKosong = jumlah.every((satu) => satu === 0);
  return (
    <div class="measure stack-l">
      {props.kabar && (
        <Pemberitahuan varian="baik" peran="status">
          {props.kabar}
        </Pemberitahuan>
      )}
      <div class="stack-s">
        <h1>Tugas saya</h1>
        <p class="muted">
          {formatTanggal(kini, kalender.zona)}. {ringkas(tugas)}
        </p>
        {!isKosong && <LompatTugas jumlah={jumlah} />}
      </div>
      {isKosong ? (
        <Kosong judul="Tidak ada tugas untuk Anda sekarang.">Tugas yang dibagi kepada Anda muncul di sini.</Kosong>
      ) : (
        <>
          {BAGIAN.map(({ nama, id, judul }) => (
            <BagianTugas {...props} id={id} judul={judul} tempat={tugas[nama]} isHariIni={nama === 'hariIni'} />
          ))}
          <p class="small muted">
            Tombol <b>Arah</b> memakai aplikasi peta di ponsel. Tidak terbuka? Buka tugasnya, lalu tekan{' '}
            <b>Lihat arah di peramban</b>.
          </p>
        </>
      )}
    </div>
  );
}

function LompatTugas({ jumlah }: { jumlah: readonly number[] }): JSX.Element {
  return (
    <nav aria-label="Bagian tugas">
      <ul class="cluster">
        {BAGIAN.map(({ id, judul }, urutan) =>
          jumlah[urutan] === 0 ? null : (
            <li>
              <a href={`#h-${id}`}>
                {judul} {jumlah[urutan]}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

interface BagianProps extends TugasProps {
  id: string;
  judul: string;
  tempat: readonly TugasTempat[];
  isHariIni: boolean;
}

/** Today is always there, for an empty day is an answer too. */
function BagianTugas(props: BagianProps): JSX.Element | null {
  const { id, judul, tempat } = props;
  if (tempat.length === 0 && !props.isHariIni) return null;
  return (
    <Bagian judul={judul} id={`h-${id}`}>
      {tempat.length === 0 && <p>Tidak ada yang berbahaya, terlambat, atau jatuh tempo hari ini.</p>}
      {tempat.map(({ kecamatan, tugas }) => (
        <div class="stack-s">
          <p id={idTempat(id, kecamatan)}>
            <b class="h3">{findWilayah(kecamatan)?.nama ?? kecamatan}</b>
          </p>
          <ul class="bare" aria-labelledby={idTempat(id, kecamatan)}>
            {tugas.map((satu) => (
              <KartuTugas {...props} {...satu} />
            ))}
          </ul>
        </div>
      ))}
    </Bagian>
  );
}

const idTempat = (bagian: string, kecamatan: string) => `${bagian}-${kecamatan.replaceAll('.', '-')}`;

function hitung(tempat: readonly TugasTempat[]): number {
  return tempat.reduce((total, satu) => total + satu.tugas.length, 0);
}

function ringkas({ hariIni }: TugasTerbagi): string {
  const bahaya = hariIni.flatMap((satu) => satu.tugas).filter((satu) => isBahayaTerbuka(satu.kasus)).length;
  return `${hitung(hariIni)} tugas hari ini${bahaya > 0 ? `, ${bahaya} berbahaya` : ''}.`;
}
