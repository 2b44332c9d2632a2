import type { ComponentChildren, JSX } from 'preact';
import { formatAngka, formatHariRelatif, formatJam, formatTanggalIso } from '../../../core/index.ts';
import { type BentukLencana, type KejadianLini, Kutipan } from '../../../ui/index.ts';
import { bacaIsi, bentukKeadaan, type IsiPeristiwa, type PeristiwaRow } from '../../kasus/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import { SALURAN_TEKS } from '../teks.ts';
import { DeretFoto } from './foto.view.tsx';
import type { KasusLengkap } from './kasus-lengkap.query.ts';
import { belumTampil } from './tampil.ts';

/** The timeline for staff: everything, with who did it and what only colleagues read. */
export function riwayat(lengkap: KasusLengkap, kini: Date, alamatFoto: string): KejadianLini[] {
  const belum = belumTampil(lengkap);
  return lengkap.peristiwa.map((satu) => ({
    bentuk: bentuk(lengkap, satu),
    waktu: satu.pada.toISOString(),
    waktuTeks: waktu(satu.pada, kini, lengkap),
    judul: judulPeristiwa(lengkap, satu),
    internal: !satu.publik,
    isi: <Isi lengkap={lengkap} peristiwa={satu} alamatFoto={alamatFoto} isBelumTampil={belum.has(satu.id)} />,
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
  const isi = bacaIsi(peristiwa.isi);
  if (peristiwa.jenis === 'peralihan') {
    return model.peralihan(peristiwa.peralihan ?? '')?.jejak.id ?? 'Keadaan berubah';
  }
  if (peristiwa.jenis === 'lewat') return `Batas waktu lewat: ${model.jam(isi.jam ?? '')?.judul.id ?? 'laporan'}`;
  if (peristiwa.jenis === 'catatan') return `Catatan ${peristiwa.pelaku_nama ?? 'petugas'}`;
  if (peristiwa.jenis !== 'urung') return JUDUL[peristiwa.jenis] ?? 'Kejadian lain';
  const asal = semua.find((satu) => satu.id === isi.peristiwa);
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
  isBelumTampil,
}: {
  lengkap: KasusLengkap;
  peristiwa: PeristiwaRow;
  alamatFoto: string;
  isBelumTampil: boolean;
}): JSX.Element {
  const isi = bacaIsi(peristiwa.isi);
  const { internal } = isi;
  const baris = [...barisIsi(lengkap, isi), ...(peristiwa.jenis === 'betulan' ? barisBetulan(lengkap, isi) : [])];
  return (
    <>
      {peristiwa.jenis === 'diterima' && <div>Datang {SALURAN_TEKS[isi.saluran ?? ''] ?? ''}</div>}
      {baris.map((satu) => (
        <div>{satu}</div>
      ))}
      {isi.pesan && <Kutipan teks={isi.pesan} />}
      <DeretFoto
        foto={lengkap.foto.filter((satu) => satu.peristiwaId === peristiwa.id)}
        alamat={alamatFoto}
        keterangan="Foto"
      />
      {isBelumTampil && <div class="small muted">Belum tampil untuk umum</div>}
      {internal && (peristiwa.publik ? <p class="internal">{internal}</p> : <p>{internal}</p>)}
      {peristiwa.jenis !== 'catatan' && peristiwa.pelaku_nama !== null && (
        <div class="small">{peristiwa.pelaku_nama}</div>
      )}
    </>
  );
}

function barisIsi(lengkap: KasusLengkap, isi: IsiPeristiwa): ComponentChildren[] {
  const { model, unit, orang } = lengkap;
  const { keparahan, alasan, penerima } = isi;
  const hasil: ComponentChildren[] = [];
  const tambah = (istilah: string, nilai: string | undefined) =>
    nilai !== undefined && hasil.push(`${istilah}: ${nilai}`);
  tambah('Berat', keparahan && (model.keparahan(keparahan)?.judul.id ?? keparahan));
  tambah('Unit', isi.unit && (unit.find((satu) => satu.id === isi.unit)?.nama ?? 'unit lama'));
  tambah(
    'Petugas',
    isi.petugas === null ? 'belum dibagi' : isi.petugas && (orang.get(isi.petugas) ?? 'orang yang sudah pergi'),
  );
  tambah('Alasan', alasan && (model.alasan(alasan)?.judul.id ?? alasan));
  tambah('Hari pengerjaan', jadwalDari(isi.jadwal));
  tambah('Lama pengerjaan', isi.jamKerja === undefined ? undefined : `${formatAngka(isi.jamKerja)} jam`);
  if (isi.bahan) hasil.push(denganBdi('Bahan: ', isi.bahan));
  tambah('Sama dengan', isi.induk);
  if (penerima) hasil.push(denganBdi('Penerima: ', `${penerima.nama}, ${penerima.kontak}`));
  tambah('Foto dan cerita', isi.terbit === undefined ? undefined : isi.terbit ? 'terbit' : 'tidak terbit');
  if (isi.tampil) hasil.push(`Foto dan tulisan yang ikut tampil: ${isi.tampil.length}`);
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

function barisBetulan({ model }: KasusLengkap, { lama = {}, baru = {} }: IsiPeristiwa): ComponentChildren[] {
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
  const meleset = typeof akurasi === 'number' ? `, meleset sampai ${formatAngka(akurasi)} meter` : '';
  return `${tulisLintang}; ${tulisBujur}${meleset}`;
}

function bendaDari(nilai: unknown): Record<string, unknown> {
  return typeof nilai === 'object' && nilai !== null ? (nilai as Record<string, unknown>) : {};
}

function teksDari(nilai: unknown): string {
  return typeof nilai === 'string' ? nilai : '';
}
