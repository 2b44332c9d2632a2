import { type PetaJalan, type PilihanPeta, PilihTitikView, teksTitik } from '../../titik/index.ts';
import { Bingkai } from './bingkai.view.tsx';
import type { Galat, KonteksLapor } from './langkah.ts';

interface PetaProps {
  konteks: KonteksLapor;
  pilihan: PilihanPeta;
  galat: Galat;
  ketikan?: Readonly<Record<string, string>> | undefined;
  jalan: PetaJalan | undefined;
}

/** A side page of the step "tempat": the point is chosen on a map. */
export function PetaView({ konteks, pilihan, galat, ketikan, jalan }: PetaProps) {
  const { bahasa, csrf, dasar, draf } = konteks;
  const kembali = `${dasar}/tempat`;
  return (
    <Bingkai konteks={konteks} langkah="tempat" galat={galat} kembali={kembali}>
      <h1>{teksTitik[bahasa].judul}</h1>
      <PilihTitikView
        bahasa={bahasa}
        pilihan={pilihan}
        kecamatan={draf.isi.kecamatan || undefined}
        action={`${dasar}/peta`}
        metodePeta="post"
        csrf={csrf}
        kembali={kembali}
        galat={galat}
        ketikan={ketikan}
        jalan={jalan}
      />
    </Bingkai>
  );
}
