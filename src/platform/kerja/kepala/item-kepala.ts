import { h } from 'preact';
import type { Kalender } from '../../../core/index.ts';
import { type ItemProps, JamTeks, Lencana } from '../../../ui/index.ts';
import { type JamBerjalan, kalimatJam, lencanaBahaya, lencanaKeadaan } from '../../kasus/index.ts';
import type { ModelTerperiksa } from '../../model/index.ts';
import { namaTempat } from '../kotak-masuk/baris.query.ts';
import type { BarisKepala } from './kepala.query.ts';

interface Bahan {
  kalender: Kalender;
  kini: Date;
  laporan: (id: string) => string;
}

/** A case as an entry of the head's lists: its state, and every clock of the office that has run out. */
export function itemKepala({ kasus, model, jam }: BarisKepala, { kalender, kini, laporan }: Bahan): ItemProps {
  const bahaya = lencanaBahaya(kasus, 'id');
  const lewat = jam.filter((run) => isLewat(model, run, kini));
  return {
    judul: kasus.judul,
    href: laporan(kasus.id),
    rincian: `${kasus.nomor} · ${namaTempat(kasus)}`,
    tambahan: [
      h(Lencana, { ...lencanaKeadaan(model, kasus, 'id'), key: 'keadaan' }),
      bahaya && h(Lencana, { ...bahaya, key: 'bahaya' }),
      ...lewat.map((run) => {
        const kalimat = kalimatJam(kalender, run, kini, 'id', kasus);
        const nama = model.jam(run.jam)?.judul.id ?? run.jam;
        return h(JamTeks, { ...kalimat, teks: `${nama}: ${kalimat.teks.toLowerCase()}`, key: run.jam });
      }),
    ],
  };
}

function isLewat(model: ModelTerperiksa, run: JamBerjalan, kini: Date): boolean {
  const isKantor = 'eskalasi' in (model.jam(run.jam)?.lewat ?? {});
  return isKantor && run.selesai === null && run.berhenti === null && run.tenggat <= kini;
}
