import { Aksi, Form, KolomRadio, Tombol } from '../../../ui/index.ts';
import { Bingkai } from './bingkai.view.tsx';
import type { IsiDraf } from './draf.store.ts';
import type { Galat, KonteksLapor } from './langkah.ts';

/** Reads the kind; an unknown one is a mistake of the form, not of the person. */
export function parseJenis(body: Record<string, string>, konteks: KonteksLapor): { isi: IsiDraf; galat: Galat } {
  const kategori = konteks.model.kategori(body['kategori'] ?? '');
  if (!kategori) return { isi: konteks.draf.isi, galat: { kategori: konteks.t.kategoriGalat } };
  return { isi: { ...konteks.draf.isi, kategori: kategori.id }, galat: {} };
}

/** The first page: what is damaged, in the groups of the model. */
export function JenisView({ konteks, galat }: { konteks: KonteksLapor; galat: Galat }) {
  const { model, bahasa, t, draf, csrf } = konteks;
  const judul =
    model.dokumen.form.langkah.find((satu) => satu.kolom.includes('kategori'))?.judul[bahasa] ?? t.pilihKategori;
  const pilihan = model.dokumen.kategori.map((satu) => ({
    nilai: satu.id,
    teks: satu.judul[bahasa],
    petunjuk: satu.uraian[bahasa],
  }));
  return (
    <Bingkai konteks={konteks} langkah="jenis" galat={galat}>
      <h1>{judul}</h1>
      <Form csrf={csrf}>
        <KolomRadio
          nama="kategori"
          label={t.pilihKategori}
          pilihan={pilihan}
          nilai={draf.isi.kategori}
          galat={galat['kategori']}
        />
        <Aksi>
          <Tombol>{t.lanjut}</Tombol>
        </Aksi>
      </Form>
    </Bingkai>
  );
}
