import type { Bahasa } from '../../core/index.ts';
import { Aksi, Form, Pemberitahuan, Tombol } from '../../ui/index.ts';

export const teksHenti = {
  id: {
    judul: 'Berhenti menerima kabar',
    sudah: 'Kabar sudah berhenti',
    tanya: (nomor: string) => `Anda tidak akan menerima surel lagi tentang laporan ${nomor}.`,
    tetap: 'Laporan tetap kami kerjakan, dan perjalanannya tetap dapat dilihat dengan nomor laporan.',
    tombol: 'Berhenti menerima kabar',
    selesai: (nomor: string) => `Kami tidak mengirim surel lagi tentang laporan ${nomor}.`,
    lacak: 'Lacak laporan',
  },
  en: {
    judul: 'Stop the news',
    sudah: 'The news has stopped',
    tanya: (nomor: string) => `You will get no more mail about report ${nomor}.`,
    tetap: 'We go on working on the report, and anybody can follow it by its number.',
    tombol: 'Stop the news',
    selesai: (nomor: string) => `We send you no more mail about report ${nomor}.`,
    lacak: 'Track a report',
  },
};

interface HentiKabarProps {
  bahasa: Bahasa;
  nomor: string;
  berhenti: boolean;
  lacak: string;
}

/** Asks before the news of a report ends, and says that it has. */
export function HentiKabarView({ bahasa, nomor, berhenti, lacak }: HentiKabarProps) {
  const t = teksHenti[bahasa];
  return (
    <div class="measure stack">
      <h1>{berhenti ? t.sudah : t.judul}</h1>
      {berhenti ? (
        <Pemberitahuan varian="baik" peran="status">
          {t.selesai(nomor)}
        </Pemberitahuan>
      ) : (
        <p class="lead">{t.tanya(nomor)}</p>
      )}
      <p>{t.tetap}</p>
      {berhenti ? (
        <Aksi>
          <Tombol href={lacak} varian="kedua">
            {t.lacak}
          </Tombol>
        </Aksi>
      ) : (
        <Form>
          <Aksi>
            <Tombol>{t.tombol}</Tombol>
          </Aksi>
        </Form>
      )}
    </div>
  );
}
