import { type Bahasa, formatHari, formatPin, tanggalLokal } from '../../../core/index.ts';
import {
  Bagian,
  DaftarItem,
  type KejadianLini,
  KodeQr,
  LiniMasa,
  Pemberitahuan,
  Tiket,
  Tombol,
} from '../../../ui/index.ts';
import { batasWaktu } from '../../kasus/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import type { TeksPengaduan } from '../teks.ts';
import type { Terkirim } from './terkirim.query.ts';

export interface TerkirimProps extends Terkirim {
  pemda: Pemda;
  kini: Date;
  bahasa: Bahasa;
  t: TeksPengaduan;
  qr: { ukuran: number; data: ArrayLike<number> };
  alamat: (layanan: string, nomor: string) => string;
  /** Address of this page. */
  terkirim: string;
  hapus: string;
}

/** The answer: number, PIN, and what happens by when. */
export function TerkirimView(props: TerkirimProps) {
  const { kasus, t, qr, perangkat, alamat, hapus } = props;
  return (
    <div class="measure stack-l">
      <div class="stack">
        {kasus.uji && (
          <Pemberitahuan varian="awas" judul={t.uji.judul}>
            {t.uji.laporan}
          </Pemberitahuan>
        )}
        <Tiket
          judul={t.terkirim.judul}
          nomor={kasus.nomor}
          pin={formatPin(props.pin)}
          qr={<KodeQr ukuran={qr.ukuran} data={qr.data} label={t.terkirim.qr} />}
        />
        <p class="small">{t.terkirim.catat}</p>
        <p class="cluster no-print">
          <Tombol varian="kedua" href={alamat(kasus.layanan, kasus.nomor)}>
            {t.terkirim.buka}
          </Tombol>
          <a href={`${props.terkirim}/cetak`}>{t.terkirim.cetak}</a>
        </p>
      </div>
      <Bagian judul={t.terkirim.sesudah} id="h-sesudah">
        <LiniMasa kejadian={rencana(props)} />
      </Bagian>
      <Pemberitahuan varian="bahaya" ikon="phone" judul={t.terkirim.darurat}>
        {t.terkirim.daruratIsi}
      </Pemberitahuan>
      <div class="no-print">
        <Bagian judul={t.terkirim.ponsel} id="h-ponsel" rapat>
          <DaftarItem
            item={perangkat.map((satu) => ({
              judul: satu.judul,
              href: alamat(satu.layanan, satu.nomor),
              rincian: <span class="code">{satu.nomor}</span>,
            }))}
          />
          <p class="small muted">
            {t.terkirim.bersama} <a href={hapus}>{t.terkirim.selesai}</a>
          </p>
        </Bagian>
      </div>
    </div>
  );
}

/** What has happened and which clocks run, in the order of their dates. @param isKertas to be read on another day */
export function rencana(props: TerkirimProps, isKertas = false): KejadianLini[] {
  const { kasus, pemda, unitNama, jam, model, t, bahasa } = props;
  const hari = formatHari(kasus.dibuat_pada, pemda.zona, bahasa);
  const isHariIni = tanggalLokal(kasus.dibuat_pada, pemda.zona) === tanggalLokal(props.kini, pemda.zona);
  const diterima: KejadianLini = {
    bentuk: 'selesai',
    waktu: kasus.dibuat_pada.toISOString(),
    waktuTeks: isHariIni && !isKertas ? t.terkirim.hariIni(hari) : hari,
    judul: t.terkirim.diterima,
    isi: t.terkirim.diterimaIsi(unitNama, pemda.nama),
  };
  const tenggat = jam
    .filter((run) => run.selesai === null)
    .sort((a, b) => a.tenggat.getTime() - b.tenggat.getTime())
    .map((run): KejadianLini => {
      const perJam = 'jam' in run.hitungan.lama;
      return {
        bentuk: perJam ? 'bahaya' : 'baru',
        waktu: run.tenggat.toISOString(),
        waktuTeks: t.terkirim.paling(batasWaktu(run, pemda.zona, bahasa)),
        judul: model.jam(run.jam)?.judul[bahasa] ?? run.jam,
      };
    });
  return [diterima, ...tenggat];
}
