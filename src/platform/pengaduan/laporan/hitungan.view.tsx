import {
  formatHariPendek,
  formatHariPendekIso,
  formatTenggat,
  formatWaktu,
  type Kalender,
  type Zona,
} from '../../../core/index.ts';
import { JamTeks, Rincian, Tabel } from '../../../ui/index.ts';
import { type JamBerjalan, kalimatJam } from '../../kasus/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import type { TeksPengaduan } from '../teks.ts';

interface HitunganProps {
  run: JamBerjalan;
  judul: string;
  pemda: Pemda;
  kalender: Kalender;
  kini: Date;
  bahasa: 'id' | 'en';
  t: TeksPengaduan;
}

/** One clock with its sentence and the sum behind its date. */
export function HitunganJam({ run, judul, pemda, kalender, kini, bahasa, t }: HitunganProps) {
  const batas = batasWaktu(run, pemda.zona, bahasa);
  return (
    <div class="stack-s">
      <p>
        <b>{judul}</b>
        <br />
        {batas}
        <br />
        <JamTeks {...kalimatJam(kalender, run, kini, bahasa)} />
      </p>
      <Rincian judul={t.laporan.hitung}>
        <Tabel
          keterangan={`${judul}: ${t.laporan.hitung}`}
          keteranganTersembunyi
          tanpaKepala
          kolom={[{ judul: '' }, { judul: '', kanan: true }]}
          baris={baris({ run, pemda, t, bahasa, batas })}
        />
        {run.hitungan.hariKerja?.tanpaDaftarLibur && <p class="small muted">{t.laporan.tanpaDaftar}</p>}
      </Rincian>
    </div>
  );
}

/** A deadline in words: the moment for one by the hour, the last minute of the day for one by days. */
export function batasWaktu(run: JamBerjalan, zona: Zona, bahasa: 'id' | 'en'): string {
  return 'jam' in run.hitungan.lama ? formatWaktu(run.tenggat, zona, bahasa) : formatTenggat(run.tenggat, zona, bahasa);
}

function baris({
  run,
  pemda,
  t,
  bahasa,
  batas,
}: Pick<HitunganProps, 'run' | 'pemda' | 't' | 'bahasa'> & { batas: string }): string[][] {
  const { lama, hariKerja, jeda } = run.hitungan;
  const pendek = (iso: string) => formatHariPendek(new Date(iso), pemda.zona, bahasa);
  const panjang =
    'hariKerja' in lama
      ? t.laporan.hariKerja(lama.hariKerja)
      : 'hari' in lama
        ? t.laporan.hari(lama.hari)
        : t.laporan.jam(lama.jam);
  return [
    [t.laporan.diterima, formatHariPendek(run.mulai, pemda.zona, bahasa)],
    ...(hariKerja ? [[t.laporan.hariPertama, formatHariPendekIso(hariKerja.hariPertama, bahasa)]] : []),
    [t.laporan.lama, panjang],
    ...jeda.map((satu) => [
      t.laporan.jeda(pendek(satu.dari), pendek(satu.sampai)),
      `+ ${t.laporan.hariKerja(satu.hariKerja)}`,
    ]),
    ...(hariKerja
      ? [
          [t.laporan.akhirPekan, t.laporan.hari(hariKerja.akhirPekan)],
          [t.laporan.libur, hariKerja.libur.map((satu) => satu.nama).join(', ') || t.laporan.tidakAda],
        ]
      : []),
    [t.laporan.batas, batas],
  ];
}
