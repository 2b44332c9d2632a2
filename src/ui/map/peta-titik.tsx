import type { ComponentChildren, JSX } from 'preact';
import { Jarum } from './jarum.tsx';
import { type NamaTempat, NamaTempatPeta } from './nama-tempat.tsx';
import { buatBidang, type Koordinat, type KotakBatas, meterPerDerajat } from './proyeksi.ts';
import { Skala } from './skala.tsx';
import { type BentukTitik, GambarTitik } from './titik.tsx';

/** Props of `PetaTitik`; `akurasi` in metres, `bentuk` for a case instead of a needle. */
export interface PetaTitikProps {
  label: string;
  titik: Koordinat;
  akurasi?: number | undefined;
  bentuk?: BentukTitik | undefined;
  tempat?: readonly NamaTempat[] | undefined;
  keterangan?: ComponentChildren;
}

const lebar = 230;
const tinggi = 130;
const huruf = 8;

/** One point with the circle it may be off by, and a line that gives the scale. */
export function PetaTitik(props: PetaTitikProps): JSX.Element {
  const akurasi = Math.min(Math.max(props.akurasi ?? 0, 0), 50_000);
  const setengahTinggi = Math.max(akurasi * 2.5, 150);
  const bidang = buatBidang(kotakSekitar(props.titik, setengahTinggi), lebar);
  const perMeter = tinggi / (setengahTinggi * 2);
  const { x, y } = bidang.proyeksi(props.titik);
  return (
    <figure>
      <svg class="map map-near" viewBox={`0 0 ${lebar} ${tinggi}`} role="img" aria-label={props.label}>
        <rect class="land" width={lebar} height={tinggi} />
        <NamaTempatPeta tempat={props.tempat ?? []} bidang={bidang} huruf={huruf} />
        {akurasi > 0 && <circle class="p-luas" cx={x} cy={y} r={Math.round(akurasi * perMeter * 10) / 10} />}
        {props.bentuk ? <GambarTitik bentuk={props.bentuk} x={x} y={y} /> : <Jarum x={x} y={y} />}
        <Skala perMeter={perMeter} tinggi={tinggi} />
      </svg>
      {props.keterangan && <figcaption>{props.keterangan}</figcaption>}
    </figure>
  );
}

function kotakSekitar(titik: Koordinat, setengahTinggi: number): KotakBatas {
  const lintang = setengahTinggi / meterPerDerajat;
  const bujur = (lintang * (lebar / tinggi)) / Math.cos((titik.lintang * Math.PI) / 180);
  return {
    barat: titik.bujur - bujur,
    timur: titik.bujur + bujur,
    selatan: titik.lintang - lintang,
    utara: titik.lintang + lintang,
  };
}
