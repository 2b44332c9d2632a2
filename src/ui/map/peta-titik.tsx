import type { ComponentChildren, JSX } from 'preact';
import { useTeks } from '../bahasa.ts';
import { type NamaTempat, NamaTempatPeta } from './nama-tempat.tsx';
import { buatBidang, type Koordinat, type KotakBatas, meterPerDerajat } from './proyeksi.ts';
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
        <Skala perMeter={perMeter} />
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

function Jarum({ x, y }: { x: number; y: number }): JSX.Element {
  return (
    <>
      <path class="p-jarum" d={`M${x} ${y}c6-6 9-11 9-15a9 9 0 0 0-18 0c0 4 3 9 9 15z`} />
      <circle class="p-lubang" cx={x} cy={y - 15} r="3" />
    </>
  );
}

const panjangSkala = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

function Skala({ perMeter }: { perMeter: number }): JSX.Element {
  const t = useTeks();
  const meter = panjangSkala.findLast((panjang) => panjang * perMeter <= 60) ?? 10;
  const panjang = Math.round(meter * perMeter * 10) / 10;
  return (
    <>
      <path class="edge" d={`M8 ${tinggi - 8}h${panjang}`} />
      <text x="8" y={tinggi - 12}>
        {meter} {t.meter}
      </text>
    </>
  );
}
