import type { ComponentChildren } from 'preact';
import { formatAngka, formatHariIso, formatWaktu } from '../../../core/index.ts';
import type { BentukLencana, KejadianLini } from '../../../ui/index.ts';
import { bacaIsi, bentukKeadaan, idDiurungkan, type PeristiwaRow } from '../../kasus/index.ts';
import type { LaporanProps } from './laporan.types.ts';

/** The timeline as the public reads it: what happened, in the model's words, with what the act said. */
export function kejadianPublik(props: LaporanProps): KejadianLini[] {
  const batal = idDiurungkan(props.peristiwa);
  return props.peristiwa.map((satu) => ({
    waktu: satu.pada.toISOString(),
    waktuTeks: formatWaktu(satu.pada, props.pemda.zona, props.bahasa),
    // An act that was taken back says no more than that: what it said was a mistake.
    ...(batal.has(satu.id)
      ? { bentuk: 'terbuka' as const, judul: props.t.laporan.batal }
      : { bentuk: bentukDari(props, satu), judul: judulDari(props, satu), isi: isiDari(props, satu) }),
  }));
}

/** Names the report that this one repeats, with the way to it when it has a page for everybody. */
export function SamaDengan({ t, induk, layanan, nomor }: LaporanProps & { nomor: string }) {
  if (!induk.some((satu) => satu.nomor === nomor && satu.umum)) return <>{t.laporan.samaLain}.</>;
  return (
    <>
      {t.laporan.sama}{' '}
      <a href={`${layanan.href}/laporan/${nomor}`} class="code">
        {nomor}
      </a>
      .
    </>
  );
}

function judulDari({ model, bahasa, t }: LaporanProps, satu: PeristiwaRow): string {
  if (satu.jenis === 'diterima') return t.terkirim.diterima;
  if (satu.jenis === 'lewat') return t.laporan.lewat;
  if (satu.jenis === 'tambahan') return t.laporan.tambahan;
  if (satu.jenis === 'betulan') return t.laporan.dibetulkan;
  if (satu.jenis === 'urung') return t.laporan.diurungkan;
  return model.peralihan(satu.peralihan ?? '')?.jejak[bahasa] ?? satu.jenis;
}

function bentukDari({ model }: LaporanProps, satu: PeristiwaRow): BentukLencana {
  if (satu.jenis === 'diterima') return 'baru';
  if (satu.jenis === 'lewat') return 'bahaya';
  if (satu.ke === null) return 'terbuka';
  const bentuk = bentukKeadaan(model, satu.ke);
  return bentuk === 'baru' ? 'terbuka' : bentuk;
}

/**
 * Names of officers stay inside, and so do words that nobody has let be seen yet; the reporter reads all of them. To
 * which body a report was passed on is everybody's, whom to ask there is not.
 */
function isiDari(props: LaporanProps, satu: PeristiwaRow) {
  const { t, model, bahasa } = props;
  const isi = bacaIsi(satu.isi);
  const { pesan, induk, jadwal, jamKerja, bahan, penerima } = isi;
  const alasan = model.alasan(isi.alasan ?? '');
  const keparahan = model.keparahan(isi.keparahan ?? '');
  const terlihat = isKataTerlihat(props, satu);
  const baris: ComponentChildren[] = [
    keparahan && `${t.laporan.berat}: ${keparahan.judul[bahasa]}`,
    terlihat && pesan && ['“', <bdi>{pesan}</bdi>, '”'],
    alasan && `${alasan.judul[bahasa]}. ${alasan.uraian[bahasa]}`,
    alasan && `${t.laporan.keberatan}: ${alasan.keberatan[bahasa]}`,
    penerima && <bdi>{t.laporan.diteruskan(penerima.nama, terlihat ? penerima.kontak : '')}</bdi>,
    induk && <SamaDengan {...props} nomor={induk} />,
    jadwal && t.laporan.jadwal(formatHariIso(jadwal, bahasa)),
    jamKerja !== undefined && t.laporan.jamPetugas(formatAngka(jamKerja, bahasa)),
    terlihat && bahan && <bdi>{bahan}</bdi>,
  ].filter(Boolean);
  return baris.length === 0 ? undefined : baris.map((satuBaris) => <p>{satuBaris}</p>);
}

function isKataTerlihat({ kasus, pemilik }: LaporanProps, satu: PeristiwaRow): boolean {
  return pemilik || (kasus.terbit && kasus.tampil.includes(satu.id));
}
