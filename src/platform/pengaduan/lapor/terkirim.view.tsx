import { formatHari, formatPin, formatTenggat, formatWaktu } from '../../../core/index.ts';
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
import type { JamBerjalan, KasusRow } from '../../kasus/index.ts';
import type { ModelTerperiksa } from '../../model/index.ts';
import type { Pemda } from '../../pemda/index.ts';
import type { LaporanPerangkat } from '../../perangkat/index.ts';
import type { TeksPengaduan } from '../teks.ts';

interface TerkirimProps {
  pemda: Pemda;
  kasus: KasusRow;
  unitNama: string;
  pin: string;
  jam: JamBerjalan[];
  model: ModelTerperiksa;
  perangkat: LaporanPerangkat[];
  bahasa: 'id' | 'en';
  t: TeksPengaduan;
  qr: { ukuran: number; data: ArrayLike<number> };
  alamat: (layanan: string, nomor: string) => string;
  hapus: string;
  csrf: string;
}

/** The answer: number, PIN, and what happens by when. */
export function TerkirimView(props: TerkirimProps) {
  const { kasus, t, qr, perangkat, alamat, hapus } = props;
  return (
    <div class="measure stack-l">
      <div class="stack">
        <Tiket
          judul={t.terkirim.judul}
          nomor={kasus.nomor}
          pin={formatPin(props.pin)}
          qr={<KodeQr ukuran={qr.ukuran} data={qr.data} label={t.terkirim.qr} />}
        />
        <p class="small">{t.terkirim.catat}</p>
        <p class="small muted no-print">{t.terkirim.cetak}</p>
        <p class="no-print">
          <Tombol varian="kedua" href={alamat(kasus.layanan, kasus.nomor)}>
            {t.terkirim.buka}
          </Tombol>
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

/** What has happened and which clocks run, in the order of their dates. */
function rencana({ kasus, pemda, unitNama, jam, model, t, bahasa }: TerkirimProps): KejadianLini[] {
  const diterima: KejadianLini = {
    bentuk: 'selesai',
    waktu: kasus.dibuat_pada.toISOString(),
    waktuTeks: t.terkirim.hariIni(formatHari(kasus.dibuat_pada, pemda.zona, bahasa)),
    judul: t.terkirim.diterima,
    isi: t.terkirim.diterimaIsi(unitNama, pemda.nama),
  };
  const tenggat = jam
    .filter((run) => run.selesai === null)
    .sort((a, b) => a.tenggat.getTime() - b.tenggat.getTime())
    .map((run): KejadianLini => {
      const perJam = 'jam' in run.hitungan.lama;
      const waktu = perJam
        ? formatWaktu(run.tenggat, pemda.zona, bahasa)
        : formatTenggat(run.tenggat, pemda.zona, bahasa);
      return {
        bentuk: perJam ? 'bahaya' : 'baru',
        waktu: run.tenggat.toISOString(),
        waktuTeks: t.terkirim.paling(waktu),
        judul: model.jam(run.jam)?.judul[bahasa] ?? run.jam,
      };
    });
  return [diterima, ...tenggat];
}
