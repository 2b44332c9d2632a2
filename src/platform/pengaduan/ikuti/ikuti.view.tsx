import { Aksi, Form, Kembali, KolomTeks, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import type { TeksPengaduan } from '../teks.ts';

interface IkutiProps {
  t: TeksPengaduan;
  judul: string;
  pemdaNama: string;
  kembali: string;
  csrf: string;
  galat?: string;
  tulisan?: string;
}

/** Asks for the one thing that following needs: an address. */
export function IkutiView({ t, judul, pemdaNama, kembali, csrf, galat, tulisan }: IkutiProps) {
  return (
    <div class="measure stack">
      <Kembali href={kembali} />
      <RingkasanGalat galat={galat ? [{ id: 'surel', teks: galat }] : []} />
      <h1>{t.ikuti.judul}</h1>
      <p dir="auto">{judul}</p>
      <Form csrf={csrf}>
        <KolomTeks
          nama="surel"
          label={t.ikuti.surel}
          petunjuk={t.ikuti.petunjuk}
          jenis="email"
          autocomplete="email"
          nilai={tulisan}
          galat={galat}
        />
        <p class="small muted">{t.ikuti.pribadi(pemdaNama)}</p>
        <Aksi>
          <Tombol>{t.ikuti.tombol}</Tombol>
        </Aksi>
      </Form>
    </div>
  );
}
