import type { ComponentChildren, JSX } from 'preact';
import { formatHariRelatif, formatJam, formatTanggalIso } from '../../../core/index.ts';
import { type BentukLencana, type KejadianLini, Kutipan } from '../../../ui/index.ts';
import { bentukKeadaan, type PeristiwaRow } from '../../kasus/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import { SALURAN_TEKS } from '../teks.ts';
import { DeretFoto } from './foto.view.tsx';
import type { KasusLengkap } from './kasus-lengkap.query.ts';
import { isBelumTampil } from './tampil.ts';

/** The timeline for staff: everything, with who did it and what only colleagues read. */
export function riwayat(lengkap: KasusLengkap, kini: Date, alamatFoto: string): KejadianLini[] {
  return lengkap.peristiwa.map((satu) => ({
    bentuk: bentuk(lengkap, satu),
    waktu: satu.pada.toISOString(),
    waktuTeks: waktu(satu.pada, kini, lengkap),
    judul: judulPeristiwa(lengkap, satu),
    internal: !satu.publik,
    isi: <Isi lengkap={lengkap} peristiwa={satu} alamatFoto={alamatFoto} />,
  }));
}

function waktu(saat: Date, kini: Date, { kalender }: KasusLengkap): string {
  const hari = formatHariRelatif(saat, kini, kalender.zona);
  return `${hari.charAt(0).toUpperCase()}${hari.slice(1)}, ${formatJam(saat, kalender.zona)}`;
}

function bentuk({ model }: KasusLengkap, peristiwa: PeristiwaRow): BentukLencana {
  if (peristiwa.jenis === 'lewat') return 'bahaya';
  return peristiwa.ke === null ? 'terbuka' : bentukKeadaan(model, peristiwa.ke);
}

/** What happened, in the words of the model where it is an act of the flow. */
export function judulPeristiwa(
  { model, peristiwa: semua }: Pick<KasusLengkap, 'model' | 'peristiwa'>,
  peristiwa: PeristiwaRow,
): string {
  const isi = isiDari(peristiwa);
  if (peristiwa.jenis === 'peralihan') {
    return model.peralihan(peristiwa.peralihan ?? '')?.jejak.id ?? 'Keadaan berubah';
  }
  if (peristiwa.jenis === 'lewat')
    return `Batas waktu lewat: ${model.jam(teksDari(isi['jam']))?.judul.id ?? 'laporan'}`;
  if (peristiwa.jenis === 'catatan') return `Catatan ${peristiwa.pelaku_nama ?? 'petugas'}`;
  if (peristiwa.jenis !== 'urung') return JUDUL[peristiwa.jenis] ?? 'Kejadian lain';
  const asal = semua.find((satu) => satu.id === isi['peristiwa']);
  return asal ? `Dibatalkan: ${judulPeristiwa({ model, peristiwa: semua }, asal)}` : 'Tindakan dibatalkan';
}

const JUDUL: Record<string, string> = {
  diterima: 'Laporan diterima',
  tambahan: 'Pelapor menambah keterangan',
  kontak: 'Pelapor mengubah alamat kabar',
  betulan: 'Jenis atau tempat dibetulkan',
  surel: 'Surel terkirim',
  ikut: 'Ada pengikut baru',
  pesan: 'Pelapor menulis',
  serah: 'Tugas dialihkan',
  tenggat: 'Batas waktu dihitung ulang',
};

function Isi({
  lengkap,
  peristiwa,
  alamatFoto,
}: {
  lengkap: KasusLengkap;
  peristiwa: PeristiwaRow;
  alamatFoto: string;
}): JSX.Element {
  const isi = isiDari(peristiwa);
  const internal = teksDari(isi['internal']);
  const baris = [...barisIsi(lengkap, isi), ...(peristiwa.jenis === 'betulan' ? barisBetulan(lengkap, isi) : [])];
  return (
    <>
      {peristiwa.jenis === 'diterima' && <div>Datang {SALURAN_TEKS[teksDari(isi['saluran'])] ?? ''}</div>}
      {baris.map((satu) => (
        <div>{satu}</div>
      ))}
      {teksDari(isi['pesan']) !== '' && <Kutipan teks={teksDari(isi['pesan'])} />}
      <DeretFoto
        foto={lengkap.foto.filter((satu) => satu.peristiwaId === peristiwa.id)}
        alamat={alamatFoto}
        keterangan="Foto"
      />
      {isBelumTampil(lengkap, peristiwa) && <div class="small muted">Belum tampil untuk umum</div>}
      {internal !== '' && (peristiwa.publik ? <p class="internal">{internal}</p> : <p>{internal}</p>)}
      {peristiwa.jenis !== 'catatan' && peristiwa.pelaku_nama !== null && (
        <div class="small">{peristiwa.pelaku_nama}</div>
      )}
    </>
  );
}

function barisIsi(lengkap: KasusLengkap, isi: Record<string, unknown>): ComponentChildren[] {
  const { model, unit, orang } = lengkap;
  const ada = (kolom: string) => (typeof isi[kolom] === 'string' && isi[kolom] !== '' ? isi[kolom] : undefined);
  const penerima = bendaDari(isi['penerima']);
  const hasil: ComponentChildren[] = [];
  const tambah = (istilah: string, nilai: string | undefined) =>
    nilai !== undefined && hasil.push(`${istilah}: ${nilai}`);
  tambah('Berat', ada('keparahan') && (model.keparahan(teksDari(isi['keparahan']))?.judul.id ?? ada('keparahan')));
  tambah('Unit', ada('unit') && (unit.find((satu) => satu.id === isi['unit'])?.nama ?? 'unit lama'));
  tambah('Petugas', ada('petugas') && (orang.get(teksDari(isi['petugas'])) ?? 'orang yang sudah pergi'));
  tambah('Alasan', ada('alasan') && (model.alasan(teksDari(isi['alasan']))?.judul.id ?? ada('alasan')));
  tambah('Hari pengerjaan', jadwalDari(ada('jadwal')));
  tambah(
    'Lama pengerjaan',
    typeof isi['jamKerja'] === 'number' ? `${isi['jamKerja'].toLocaleString('id-ID')} jam` : undefined,
  );
  if (ada('bahan')) hasil.push(denganBdi('Bahan: ', ada('bahan')));
  tambah('Sama dengan', ada('induk'));
  if (penerima['nama'] !== undefined)
    hasil.push(denganBdi('Penerima: ', `${teksDari(penerima['nama'])}, ${teksDari(penerima['kontak'])}`));
  tambah(
    'Foto dan cerita',
    typeof isi['terbit'] === 'boolean' ? (isi['terbit'] ? 'terbit' : 'tidak terbit') : undefined,
  );
  if (Array.isArray(isi['tampil'])) hasil.push(`Foto dan tulisan yang ikut tampil: ${isi['tampil'].length}`);
  return hasil;
}

/** Words that somebody typed, kept from turning round ours. */
function denganBdi(awal: string, teks: string | undefined): JSX.Element {
  return (
    <>
      {awal}
      <bdi>{teks}</bdi>
    </>
  );
}

function jadwalDari(tanggal: string | undefined): string | undefined {
  if (tanggal === undefined) return undefined;
  try {
    return formatTanggalIso(tanggal);
  } catch {
    return tanggal;
  }
}

const ISTILAH: Record<string, string> = {
  kategori: 'Jenis',
  judul: 'Judul',
  kecamatan_kode: 'Kecamatan',
  desa_kode: 'Desa',
  patokan: 'Patokan',
  titik: 'Titik',
};

function barisBetulan({ model }: KasusLengkap, isi: Record<string, unknown>): ComponentChildren[] {
  const [lama, baru] = [bendaDari(isi['lama']), bendaDari(isi['baru'])];
  const sebut = (kolom: string, nilai: unknown) => {
    if (kolom === 'titik') return sebutTitik(bendaDari(nilai));
    const teks = teksDari(nilai);
    if (teks === '') return 'kosong';
    if (kolom === 'kategori') return model.kategori(teks)?.judul.id ?? teks;
    return kolom.endsWith('_kode') ? (findWilayah(teks)?.nama ?? teks) : teks;
  };
  return Object.keys(baru).map((kolom) => {
    const [istilah, dari, ke] = [ISTILAH[kolom] ?? kolom, sebut(kolom, lama[kolom]), sebut(kolom, baru[kolom])];
    if (kolom !== 'judul' && kolom !== 'patokan') return `${istilah}: ${dari} menjadi ${ke}`;
    return [denganBdi(`${istilah}: `, dari), denganBdi(' menjadi ', ke)];
  });
}

function sebutTitik({ lintang, bujur, akurasi }: Record<string, unknown>): string {
  if (typeof lintang !== 'number' || typeof bujur !== 'number') return 'kosong';
  const [tulisLintang, tulisBujur] = [lintang, bujur].map((satu) => String(satu).replace('.', ','));
  const meleset = typeof akurasi === 'number' ? `, meleset sampai ${akurasi.toLocaleString('id-ID')} meter` : '';
  return `${tulisLintang}; ${tulisBujur}${meleset}`;
}

function isiDari(peristiwa: PeristiwaRow): Record<string, unknown> {
  return bendaDari(peristiwa.isi);
}

function bendaDari(nilai: unknown): Record<string, unknown> {
  return typeof nilai === 'object' && nilai !== null ? (nilai as Record<string, unknown>) : {};
}

function teksDari(nilai: unknown): string {
  return typeof nilai === 'string' ? nilai : '';
}
