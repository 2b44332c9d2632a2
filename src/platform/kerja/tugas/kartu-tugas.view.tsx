import type { JSX } from 'preact';
import { alamatGeo, formatHariIso, type Kalender } from '../../../core/index.ts';
import { Gambar, JamTeks, Label, Lencana, Tombol, Tugas } from '../../../ui/index.ts';
import {
  isBahayaTerbuka,
  kalimatJamUtama,
  lencanaBahaya,
  lencanaKeadaan,
  type PelakuKasus,
} from '../../kasus/index.ts';
import { namaTempat } from '../kotak-masuk/baris.query.ts';
import { tindakanBagi } from '../laporan/tindakan.ts';
import type { SatuTugas } from './tugas.query.ts';

/** What every card needs besides its case. */
export interface BahanKartu {
  pelaku: PelakuKasus;
  kalender: Kalender;
  kini: Date;
  laporan: (id: string) => string;
  /** Address of the region's photographs for staff. */
  alamatFoto: string;
}

/** One task: what, where, until when, the way there and the next act. */
export function KartuTugas(props: BahanKartu & SatuTugas): JSX.Element {
  const { kasus, model, jam, jadwal, foto, pelaku, kalender, kini } = props;
  const batas = kalimatJamUtama(model, kalender, jam, kini, 'id', kasus);
  const bahaya = lencanaBahaya(kasus, 'id');
  const { utama } = tindakanBagi(model, kasus, pelaku);
  const href = props.laporan(kasus.id);
  return (
    <Tugas
      href={href}
      judul={kasus.judul}
      rincian={
        <>
          {namaTempat(kasus)}. <bdi>{kasus.patokan}</bdi>
        </>
      }
      bahaya={isBahayaTerbuka(kasus)}
      foto={
        foto && (
          <Gambar
            src={`${props.alamatFoto}/${foto.id}/kecil`}
            alt="Foto pelapor"
            lebar={foto.lebarKecil}
            tinggi={foto.tinggiKecil}
          />
        )
      }
      jam={
        <span class="cluster">
          <Lencana {...lencanaKeadaan(model, kasus, 'id')} />
          {bahaya && <Lencana {...bahaya} />}
          {batas && <JamTeks {...batas} />}
          {props.isAdaTambahan && <Label teks="Ada tambahan" />}
          {jadwal && <span class="small">Rencana {formatHariIso(jadwal)}</span>}
        </span>
      }
    >
      <Arah {...kasus} />
      <Tombol varian={utama ? 'utama' : 'kedua'} href={utama ? `${href}#aksi-${utama.id}` : href} tentang={kasus.judul}>
        {utama?.judul.id ?? 'Buka'}
      </Tombol>
    </Tugas>
  );
}

/** The way to the point in the map application of the phone; nothing for a case that has only words. */
function Arah({ lintang, bujur, judul }: SatuTugas['kasus']): JSX.Element | null {
  if (lintang === null || bujur === null) return null;
  return (
    <Tombol varian="kedua" ikon="pin" href={alamatGeo({ lintang, bujur })} tentang={judul}>
      Arah
    </Tombol>
  );
}
