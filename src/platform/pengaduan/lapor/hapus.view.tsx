import { Aksi, Form, Tombol } from '../../../ui/index.ts';
import type { KonteksLapor } from './langkah.ts';

/** "I am finished": a question first, since what was typed goes with it. */
export function HapusView({ konteks: { t, csrf, dasar, bahasa } }: { konteks: KonteksLapor }) {
  const kata =
    bahasa === 'id'
      ? {
          judul: 'Hapus dari peramban ini?',
          isi: 'Jawaban yang belum terkirim dan daftar laporan di peramban ini dihapus. Laporan yang sudah terkirim tetap ada: buka lagi dengan nomor dan PIN.',
          tidak: 'Kembali',
        }
      : {
          judul: 'Delete from this browser?',
          isi: 'Answers that were not sent and the list of reports in this browser are deleted. Reports that were sent stay: open them again with number and PIN.',
          tidak: 'Back',
        };
  return (
    <div class="measure stack">
      <h1>{kata.judul}</h1>
      <p>{kata.isi}</p>
      <Form csrf={csrf} action={`${dasar}/hapus`}>
        <Aksi>
          <Tombol varian="bahaya">{t.hapus}</Tombol>
          <Tombol varian="kedua" href={dasar}>
            {kata.tidak}
          </Tombol>
        </Aksi>
      </Form>
    </div>
  );
}
