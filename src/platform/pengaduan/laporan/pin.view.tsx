import { Form, KolomTeks, Pemberitahuan, RingkasanGalat, Tombol } from '../../../ui/index.ts';
import type { TeksPengaduan } from '../teks.ts';
import type { KeadaanForm } from './laporan.types.ts';

interface FormPinProps {
  t: TeksPengaduan;
  csrf: string;
  /** Address of the report. */
  dasar: string;
  /** Address of the region's page. */
  beranda: string;
  form: KeadaanForm;
}

/** With its PIN the reporter opens the report in this browser. */
export function FormPin({ t, csrf, dasar, beranda, form }: FormPinProps) {
  return (
    <>
      <Form csrf={csrf} action={`${dasar}/pin`} kelas="stack-s">
        <KolomTeks
          nama="pin"
          label={t.laporan.pin}
          petunjuk={t.laporan.pinPetunjuk}
          kode
          lebar="m"
          inputmode="numeric"
          autocomplete="off"
          galat={form.galat?.['pin']}
        />
        <Tombol varian="kedua">{t.laporan.pinMasuk}</Tombol>
      </Form>
      <p class="small">
        {t.laporan.pinHilang} <a href={`${beranda}/kirim-ulang`}>{t.laporan.pinKirimUlang}</a>
      </p>
    </>
  );
}

/** A report of a trial before its PIN was told: its number, and nothing of it. */
export function TerkunciView(props: FormPinProps & { nomor: string }) {
  const { t, nomor, form } = props;
  const pin = form.galat?.['pin'];
  return (
    <div class="stack measure">
      {pin !== undefined && <RingkasanGalat galat={[{ id: 'pin', teks: pin }]} tersimpan={t.laporan.pinUlang} />}
      <h1>{t.laporan.ujiJudul}</h1>
      <p class="code">{nomor}</p>
      <Pemberitahuan>{t.laporan.ujiTerkunci}</Pemberitahuan>
      <FormPin {...props} />
    </div>
  );
}
