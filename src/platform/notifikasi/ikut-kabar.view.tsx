import type { Bahasa } from '../../core/index.ts';
import { Aksi, Form, Tombol } from '../../ui/index.ts';

export const teksIkutKabar = {
  id: {
    judul: 'Terima kabar laporan',
    tanya: (nomor: string) => `Kabar setiap langkah laporan ${nomor} akan dikirim ke alamat surel Anda.`,
    bukan: 'Bukan Anda yang meminta? Tutup halaman ini. Tanpa persetujuan Anda, kabar tidak dikirim.',
    tombol: 'Ya, kirim kabar',
  },
  en: {
    judul: 'Get news of a report',
    tanya: (nomor: string) => `The news of each step of report ${nomor} will go to your e-mail address.`,
    bukan: 'Was it not you who asked? Close this page. Without your yes we send no news.',
    tombol: 'Yes, send me the news',
  },
};

/** Asks the owner of an address before any news goes there. */
export function IkutKabarView({ bahasa, nomor }: { bahasa: Bahasa; nomor: string }) {
  const t = teksIkutKabar[bahasa];
  return (
    <div class="measure stack">
      <h1>{t.judul}</h1>
      <p class="lead">{t.tanya(nomor)}</p>
      <p>{t.bukan}</p>
      <Form>
        <Aksi>
          <Tombol>{t.tombol}</Tombol>
        </Aksi>
      </Form>
    </div>
  );
}
