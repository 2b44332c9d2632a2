import type { JSX } from 'preact';
import { formatTanggal, type Kalender } from '../../../core/index.ts';
import { Bagian, JamTeks, Kosong, Lencana, Pemberitahuan, Tombol, Tugas } from '../../../ui/index.ts';
import {
  isBahayaTerbuka,
  kalimatJamUtama,
  lencanaBahaya,
  lencanaKeadaan,
  type PelakuKasus,
} from '../../kasus/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import { namaTempat } from '../kotak-masuk/baris.query.ts';
import { tindakanBagi } from '../laporan/tindakan.ts';
import type { SatuTugas } from './tugas.query.ts';

interface TugasProps {
  tugas: readonly SatuTugas[];
  pelaku: PelakuKasus;
  kalender: Kalender;
  kini: Date;
  laporan: (id: string) => string;
  kabar: string | undefined;
}

/** What a field officer has to do, by kecamatan; made for a phone. */
export function TugasView(props: TugasProps): JSX.Element {
  const { tugas, kalender, kini } = props;
  const bahaya = tugas.filter((satu) => isBahayaTerbuka(satu.kasus)).length;
  const kelompok = [...Map.groupBy(tugas, (satu) => satu.kasus.kecamatan_kode)];
  return (
    <div class="stack">
      {props.kabar && (
        <Pemberitahuan varian="baik" peran="status">
          {props.kabar}
        </Pemberitahuan>
      )}
      <div>
        <h1>Tugas saya</h1>
        <p class="muted">
          {formatTanggal(kini, kalender.zona)}. {tugas.length} tugas{bahaya > 0 ? `, ${bahaya} berbahaya` : ''}.
        </p>
      </div>
      {tugas.length === 0 && (
        <Kosong judul="Tidak ada tugas untuk Anda sekarang.">Tugas yang dibagi kepada Anda muncul di sini.</Kosong>
      )}
      {kelompok.map(([kode, milik]) => (
        <Bagian judul={findWilayah(kode)?.nama ?? kode} id={`kec-${kode.replaceAll('.', '-')}`}>
          <ul class="bare">
            {milik.map((satu) => (
              <KartuTugas {...props} {...satu} />
            ))}
          </ul>
        </Bagian>
      ))}
    </div>
  );
}

function KartuTugas({ kasus, model, jam, pelaku, kalender, kini, laporan }: TugasProps & SatuTugas): JSX.Element {
  const batas = kalimatJamUtama(model, kalender, jam, kini, 'id');
  const bahaya = lencanaBahaya(kasus, 'id');
  const { utama } = tindakanBagi(model, kasus, pelaku);
  const href = laporan(kasus.id);
  return (
    <Tugas
      href={href}
      judul={kasus.judul}
      rincian={`${namaTempat(kasus)}. ${kasus.patokan}`}
      bahaya={isBahayaTerbuka(kasus)}
      jam={
        <span class="cluster">
          <Lencana {...lencanaKeadaan(model, kasus, 'id')} />
          {bahaya && <Lencana {...bahaya} />}
          {batas && <JamTeks {...batas} />}
        </span>
      }
      sisipan={<Arah {...kasus} />}
    >
      {kasus.lintang !== null && kasus.bujur !== null && (
        <Tombol
          varian="kedua"
          ikon="pin"
          href={`geo:${kasus.lintang},${kasus.bujur}?q=${kasus.lintang},${kasus.bujur}`}
          tentang={kasus.judul}
        >
          Arah
        </Tombol>
      )}
      <Tombol href={utama ? `${href}#aksi-${utama.id}` : href} tentang={kasus.judul}>
        {utama?.judul.id ?? 'Buka'}
      </Tombol>
    </Tugas>
  );
}

/** For phones without a map application. */
function Arah({ lintang, bujur }: { lintang: number | null; bujur: number | null }): JSX.Element | null {
  if (lintang === null || bujur === null) return null;
  return (
    <p class="small">
      Tombol Arah tidak terbuka?{' '}
      <a href={`https://www.openstreetmap.org/directions?to=${lintang}%2C${bujur}`} rel="noreferrer">
        Lihat arah di peramban
      </a>
    </p>
  );
}
