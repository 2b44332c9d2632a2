import { Form, KolomTeks, Kotak, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import { BahayaSekarang } from '../bahaya.view.tsx';
import type { TeksBeranda } from '../teks.ts';

/** Where no region is known yet. */
const SINGKATAN_CONTOH = 'KPG';

/** The box that leads from a number to its report. */
export function KotakLacak({ t, action }: { t: TeksBeranda; action: string }) {
  return (
    <Kotak judul={t.lacak.judul} id="h-lacak" rapat>
      <p>{t.lacak.isi}</p>
      <FormLacak t={t} action={action} />
    </Kotak>
  );
}

interface LacakProps {
  t: TeksBeranda;
  action: string;
  nomor: string;
  galat: string | undefined;
  /** Where a lost number is sent again: the region of the number that was tried, else all. */
  hilang: { href: string; daerah: string | undefined };
}

/** Tracking as a page of its own, with what is wrong with a number beside its field. */
export function LacakView({ t, action, nomor, galat, hilang }: LacakProps) {
  return (
    <div class="measure stack">
      <RingkasanGalat galat={galat ? [{ id: 'nomor', teks: galat }] : []} tersimpan={t.lacak.tersimpan} />
      <h1>{t.lacak.judul}</h1>
      <p class="lead">{t.lacak.isi}</p>
      <FormLacak t={t} action={action} nomor={nomor} galat={galat} isUtama />
      <p class="muted">{t.lacak.bantuan}</p>
      <p>
        {t.lacak.hilang}{' '}
        <a href={hilang.href}>
          {hilang.daerah === undefined ? t.lacak.kirimUlang : t.lacak.kirimUlangDari(hilang.daerah)}
        </a>
      </p>
      <BahayaSekarang t={t} />
    </div>
  );
}

function FormLacak(
  props: Pick<LacakProps, 't' | 'action'> & { nomor?: string; galat?: string | undefined; isUtama?: boolean },
) {
  const { t, action, nomor, galat, isUtama } = props;
  return (
    <Form action={action} method="get" kelas={isUtama ? 'stack' : 'stack-s'}>
      <KolomTeks
        nama="nomor"
        label={t.lacak.label}
        petunjuk={t.lacak.petunjuk(SINGKATAN_CONTOH)}
        nilai={nomor}
        galat={galat}
        autocomplete="off"
        kode
      />
      <Tombol varian={isUtama ? 'utama' : 'kedua'}>{t.lacak.tombol}</Tombol>
    </Form>
  );
}
