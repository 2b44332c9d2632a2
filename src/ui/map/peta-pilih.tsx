import type { JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { Jarum } from './jarum.tsx';
import { LEBAR_GAMBAR, namaGambar, tinggiGambar } from './ketukan.ts';
import { type NamaTempat, NamaTempatPeta } from './nama-tempat.tsx';
import { bidangPandangan, LUAS_PILIH, meterPerPiksel, type PandanganPeta } from './pandangan.ts';
import { Penunjuk, type TempatDiLuar } from './penunjuk.tsx';
import type { Bidang, Koordinat, KotakBatas } from './proyeksi.ts';
import { Skala } from './skala.tsx';

/** Props of `PetaPilih`; stands in a form. */
export interface PetaPilihProps {
  pandangan: PandanganPeta;
  /** The middle of the view is the chosen point. */
  dipilih: boolean;
  /** What a tap does; the name of the picture for a reader. */
  label: string;
  tempat: readonly NamaTempat[];
  /** Places beyond the edge, nearest first. */
  diLuar?: readonly TempatDiLuar[] | undefined;
  /** Drawn with a broken line. */
  kotak?: KotakBatas | undefined;
}

/** A picture of one transparent pixel: the drawing lies below it, in the colours of the page. */
const KOSONG = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Where the scale and the arrow to the north stand. */
const TERPAKAI = [
  { x: 45, y: LUAS_PILIH.tinggi - 12, lebar: 80 },
  { x: LUAS_PILIH.lebar - 14, y: 24, lebar: 28 },
  { x: LUAS_PILIH.lebar - 14, y: 40, lebar: 28 },
];

/** Drawn map that is tapped: the browser posts where, also without a script. */
export function PetaPilih(props: PetaPilihProps): JSX.Element {
  return (
    <div class="pick">
      <Gambar {...props} />
      {LEBAR_GAMBAR.map((lebar) => (
        <input
          type="image"
          class={`pick-${lebar}`}
          name={namaGambar(lebar)}
          src={KOSONG}
          width={lebar}
          height={tinggiGambar(lebar)}
          alt={props.label}
          tabindex={-1}
        />
      ))}
    </div>
  );
}

function Gambar({ pandangan, dipilih, tempat, diLuar = [], kotak }: PetaPilihProps): JSX.Element {
  const t = teksKini();
  const { lebar, tinggi } = LUAS_PILIH;
  const bidang = bidangPandangan(pandangan);
  const diAtas: Bidang = { ...bidang, proyeksi: (titik) => naik(bidang, titik) };
  return (
    <svg class="map" viewBox={`0 0 ${lebar} ${tinggi}`} aria-hidden="true">
      <rect class="land" width={lebar} height={tinggi} />
      {kotak && <Batas {...sudut(kotak, bidang)} />}
      {tempat.map((satu) => {
        const { x, y } = bidang.proyeksi(satu);
        return <circle class="p-tempat" cx={x} cy={y} r="2.5" />;
      })}
      <NamaTempatPeta tempat={tempat} bidang={diAtas} huruf={12} terpakai={TERPAKAI} />
      <Penunjuk tempat={diLuar} bidang={bidang} />
      {dipilih && <Jarum x={lebar / 2} y={tinggi / 2} />}
      <Skala perMeter={1 / meterPerPiksel(pandangan)} tinggi={tinggi} />
      <path class="edge" d={`M${lebar - 14} 34v-22m-5 6 5-6 5 6`} />
      <text x={lebar - 14} y="47" text-anchor="middle">
        {t.utara.charAt(0)}
      </text>
    </svg>
  );
}

function Batas(batas: { x: number; y: number; lebar: number; tinggi: number }): JSX.Element {
  return <rect class="p-batas" x={batas.x} y={batas.y} width={batas.lebar} height={batas.tinggi} />;
}

function sudut(kotak: KotakBatas, bidang: Bidang) {
  const atas = bidang.proyeksi({ lintang: kotak.utara, bujur: kotak.barat });
  const bawah = bidang.proyeksi({ lintang: kotak.selatan, bujur: kotak.timur });
  return { x: atas.x, y: atas.y, lebar: bulat(bawah.x - atas.x), tinggi: bulat(bawah.y - atas.y) };
}

/** A name stands above the dot of its place. */
function naik(bidang: Bidang, titik: Koordinat) {
  const { x, y } = bidang.proyeksi(titik);
  return { x, y: y - 5 };
}

function bulat(nilai: number): number {
  return Math.round(nilai * 10) / 10;
}
