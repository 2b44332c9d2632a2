import type { JSX } from 'preact';
import { Kembali, RingkasanGalat } from '../../../ui/index.ts';
import { type PetaJalan, type PilihanPeta, PilihTitikView } from '../../titik/index.ts';
import type { Nilai } from './isian.form.ts';
import type { KasusLengkap } from './kasus-lengkap.query.ts';

interface TitikProps {
  lengkap: KasusLengkap;
  alamat: string;
  /** Of the list from which the case was opened. */
  kueri: string;
  csrf: string;
  pilihan: PilihanPeta;
  galat: Readonly<Record<string, string>>;
  ketikan: Nilai | undefined;
  jalan: PetaJalan | undefined;
}

/** The map on which the desk moves the point of a case. */
export function TitikView(props: TitikProps): JSX.Element {
  const { lengkap, alamat, kueri, galat } = props;
  const { kasus, peristiwa } = lengkap;
  return (
    <div class="measure stack">
      <Kembali href={`${alamat}/betulkan${kueri}`} teks={kasus.nomor} />
      <RingkasanGalat galat={Object.entries(galat).map(([id, teks]) => ({ id, teks }))} />
      <h1>{kasus.lintang === null ? 'Tandai titik di peta' : 'Pindahkan titik di peta'}</h1>
      <p class="muted">
        Patokan: <span dir="auto">{kasus.patokan}</span>. Titik yang lama tetap ada di riwayat.
      </p>
      <PilihTitikView
        bahasa="id"
        pilihan={props.pilihan}
        kecamatan={kasus.kecamatan_kode}
        action={`${alamat}/titik${kueri}`}
        metodePeta="get"
        csrf={props.csrf}
        tersembunyiPeta={Object.fromEntries(new URLSearchParams(kueri))}
        tersembunyi={{
          versi: props.ketikan?.['versi'] ?? String(kasus.version),
          sejak: props.ketikan?.['sejak'] ?? peristiwa[0]?.id ?? '',
        }}
        kembali={`${alamat}${kueri}`}
        galat={galat}
        ketikan={props.ketikan}
        jalan={props.jalan}
      />
    </div>
  );
}
