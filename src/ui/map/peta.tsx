import type { ComponentChildren, JSX } from 'preact';
import { teksKini } from '../bahasa.ts';
import { type NamaTempat, NamaTempatPeta } from './nama-tempat.tsx';
import { batasDari, buatBidang, type Koordinat, type KotakBatas } from './proyeksi.ts';
import { type BentukTitik, GambarTitik } from './titik.tsx';

/** One case on the map. */
export interface TitikPeta extends Koordinat {
  bentuk: BentukTitik;
}

/** Props of `Peta`; without `batas` the box of all points and names. `label` says what it shows. */
export interface PetaProps {
  label: string;
  titik: readonly TitikPeta[];
  tempat?: readonly NamaTempat[] | undefined;
  batas?: KotakBatas | undefined;
  keterangan?: ComponentChildren;
}

// Danger is drawn last, so that no other point covers it.
const urutan: readonly BentukTitik[] = ['selesai', 'diam', 'terbuka', 'bahaya'];
const lebar = 480;
const huruf = 15;

/** Drawn map beside a list that says the same. No shapes of land: a ground, names and points. */
export function Peta(props: PetaProps): JSX.Element {
  const tempat = props.tempat ?? [];
  const batas = props.batas ?? batasDari([...props.titik, ...tempat]) ?? nusantara;
  const bidang = buatBidang(batas, lebar);
  const titik = urutan.flatMap((bentuk) => props.titik.filter((satu) => satu.bentuk === bentuk));
  return (
    <figure>
      <svg class="map" viewBox={`0 0 ${lebar} ${bidang.tinggi}`} role="img" aria-label={props.label}>
        <rect class="land" width={lebar} height={bidang.tinggi} />
        <NamaTempatPeta tempat={tempat} bidang={bidang} huruf={huruf} />
        {titik.map((satu) => (
          <GambarTitik bentuk={satu.bentuk} {...bidang.proyeksi(satu)} />
        ))}
      </svg>
      <figcaption>
        <ArtiTitik dipakai={titik.map((satu) => satu.bentuk)} /> {props.keterangan}
      </figcaption>
    </figure>
  );
}

const nusantara: KotakBatas = { barat: 94.5, timur: 141.5, selatan: -11.5, utara: 6.5 };
const urutanArti: readonly BentukTitik[] = ['bahaya', 'terbuka', 'selesai', 'diam'];

function ArtiTitik({ dipakai }: { dipakai: readonly BentukTitik[] }): JSX.Element {
  const t = teksKini();
  return (
    <>
      {urutanArti.map((bentuk, i) => {
        const arti = t.petaArti[i];
        if (!arti || !dipakai.includes(bentuk)) return null;
        return (
          <>
            <b>{arti[0]}</b>: {arti[1]}.{' '}
          </>
        );
      })}
    </>
  );
}
