import { formatHariIso, formatWaktu } from '../../../core/index.ts';
import type { BentukLencana, KejadianLini } from '../../../ui/index.ts';
import type { PeristiwaRow } from '../../kasus/index.ts';
import type { LaporanProps } from './laporan.types.ts';

type Isi = Record<string, unknown>;

/** The timeline as the public reads it: what happened, in the model's words, with what the act said. */
export function kejadianPublik(props: LaporanProps): KejadianLini[] {
  return props.peristiwa.map((satu) => ({
    bentuk: bentukDari(props, satu),
    waktu: satu.pada.toISOString(),
    waktuTeks: formatWaktu(satu.pada, props.pemda.zona, props.bahasa),
    judul: judulDari(props, satu),
    isi: isiDari(props, satu),
  }));
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
  const keadaan = satu.ke === null ? undefined : model.keadaan(satu.ke);
  if (keadaan?.fase === 'menunggu') return 'menunggu';
  if (keadaan?.fase !== 'akhir') return 'terbuka';
  return keadaan.hasil === 'selesai' ? 'selesai' : keadaan.hasil === 'duplikat' ? 'duplikat' : 'ditutup';
}

/** Names of officers stay inside; what the act says to the reporter is public once the words are published. */
function isiDari(props: LaporanProps, satu: PeristiwaRow) {
  const { t, model, bahasa, kasus, pemilik } = props;
  const isi = (satu.isi ?? {}) as Isi;
  const teks = (kunci: string) => (typeof isi[kunci] === 'string' ? isi[kunci] : '');
  const alasan = model.alasan(teks('alasan'));
  const keparahan = model.keparahan(teks('keparahan'));
  const penerima = isi['penerima'] as { nama?: string; kontak?: string } | undefined;
  const bolehPesan = satu.pelaku !== 'warga' || kasus.terbit || pemilik;
  const baris = [
    keparahan && `${t.laporan.berat}: ${keparahan.judul[bahasa]}`,
    bolehPesan && teks('pesan') ? `“${teks('pesan')}”` : undefined,
    alasan && `${alasan.judul[bahasa]}. ${alasan.uraian[bahasa]}`,
    alasan && `${t.laporan.keberatan}: ${alasan.keberatan[bahasa]}`,
    penerima?.nama ? t.laporan.diteruskan(penerima.nama, penerima.kontak ?? '') : undefined,
    teks('jadwal') ? t.laporan.jadwal(formatHariIso(teks('jadwal'), bahasa)) : undefined,
    typeof isi['jamKerja'] === 'number' ? t.laporan.jamPetugas(isi['jamKerja']) : undefined,
    teks('bahan') || undefined,
  ].filter((satuBaris): satuBaris is string => Boolean(satuBaris));
  return baris.length === 0 ? undefined : baris.map((satuBaris) => <p>{satuBaris}</p>);
}
