import { Aksi, Form, Kembali, KolomPilih, type Pilihan, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import type { TeksBeranda } from '../teks.ts';

interface HilangProps {
  t: TeksBeranda;
  daerah: readonly Pilihan[];
  galat: string | undefined;
  /** An address in the language of the page. */
  alamat: (jalur: string) => string;
}

/** Asks in which region the report was made. */
export function HilangView({ t, daerah, galat, alamat }: HilangProps) {
  return (
    <div class="measure stack">
      <Kembali href={alamat('/lacak')} teks={t.lacak.judul} />
      <RingkasanGalat galat={galat ? [{ id: 'daerah', teks: galat }] : []} tersimpan={t.hilang.lanjutkan} />
      <h1>{t.hilang.judul}</h1>
      <p class="lead">{t.hilang.isi}</p>
      <Form action={alamat('/kirim-ulang')} method="get">
        <KolomPilih nama="daerah" label={t.hilang.daerah} kosong={t.hilang.pilih} pilihan={daerah} galat={galat} />
        <Aksi>
          <Tombol>{t.hilang.tombol}</Tombol>
        </Aksi>
      </Form>
    </div>
  );
}
