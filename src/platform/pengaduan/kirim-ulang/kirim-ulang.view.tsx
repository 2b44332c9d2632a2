import { Aksi, Form, Kembali, KolomTeks, Pemberitahuan, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import type { TeksPengaduan } from '../teks.ts';

interface KirimUlangProps {
  t: TeksPengaduan;
  csrf: string;
  /** The region's page, and where a number leads to its report. */
  kembali: { href: string; teks: string };
  lacak: string;
  galat?: string;
  tulisan?: string;
  terkirim?: boolean;
}

/** Asks for the address; says afterwards what happens without telling whether it is known. */
export function KirimUlangView({ t, csrf, kembali, lacak, galat, tulisan, terkirim }: KirimUlangProps) {
  return (
    <div class="measure stack">
      <Kembali {...kembali} />
      <RingkasanGalat galat={galat ? [{ id: 'surel', teks: galat }] : []} />
      <h1>{t.kirimUlang.judul}</h1>
      {terkirim ? (
        <>
          <Pemberitahuan varian="baik" peran="status">
            {t.kirimUlang.terkirim}
          </Pemberitahuan>
          <p>
            <a href={lacak}>{t.kirimUlang.lacak}</a>
          </p>
        </>
      ) : (
        <Form csrf={csrf}>
          <p>{t.kirimUlang.isi}</p>
          <KolomTeks
            nama="surel"
            label={t.kirimUlang.surel}
            jenis="email"
            autocomplete="email"
            nilai={tulisan}
            galat={galat}
          />
          <Aksi>
            <Tombol>{t.kirimUlang.tombol}</Tombol>
          </Aksi>
        </Form>
      )}
      <p class="small muted">{t.kirimUlang.tanpa}</p>
    </div>
  );
}
