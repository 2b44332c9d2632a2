import { type Bahasa, formatHariPendek, formatHariPendekIso, formatWaktu, type Kalender } from '../../../core/index.ts';
import { JamTeks, Rincian, Tabel } from '../../../ui/index.ts';
import { type AkhirKasus, batasWaktu, type JamBerjalan, kalimatJam } from '../../kasus/index.ts';
import { kalimatDurasi } from '../../model/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import type { TeksPengaduan } from '../teks.ts';

interface HitunganProps {
  run: JamBerjalan;
  kasus: AkhirKasus;
  judul: string;
  pemda: Pemda;
  kalender: Kalender;
  kini: Date;
  bahasa: Bahasa;
  t: TeksPengaduan;
}

/** One clock with its sentence and the sum behind its date. */
export function HitunganJam({ run, kasus, judul, pemda, kalender, kini, bahasa, t }: HitunganProps) {
  const batas = batasWaktu(run, pemda.zona, bahasa);
  return (
    <div class="stack-s">
      <p>
        <b>{judul}</b>
        <br />
        {batas}
        <br />
        <JamTeks {...kalimatJam(kalender, run, kini, bahasa, kasus)} />
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

function baris({
  run,
  pemda,
  t,
  bahasa,
  batas,
}: Pick<HitunganProps, 'run' | 'pemda' | 't' | 'bahasa'> & { batas: string }): string[][] {
  const { lama, hariKerja, jeda } = run.hitungan;
  const pendek = (iso: string) => formatHariPendek(new Date(iso), pemda.zona, bahasa);
  const mulai =
    'jam' in lama ? formatWaktu(run.mulai, pemda.zona, bahasa) : formatHariPendek(run.mulai, pemda.zona, bahasa);
  return [
    [t.laporan.mulai, mulai],
    ...(hariKerja ? [[t.laporan.hariPertama, formatHariPendekIso(hariKerja.hariPertama, bahasa)]] : []),
    [t.laporan.lama, kalimatDurasi(lama, bahasa)],
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
