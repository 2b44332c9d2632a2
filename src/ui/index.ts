export { bahasaKini } from './bahasa.ts';
export { Aksi, TautanLanjut, Tombol, type TombolProps, type VarianTombol } from './buttons/tombol.tsx';
export { daftarJenisGambar, gambarContoh, type JenisGambar } from './contoh/gambar.ts';
export { GambarContoh } from './contoh/gambar-contoh.tsx';
export {
  DaftarJam,
  type SatuJam,
  type SatuTombolCepat,
  TombolCepat,
  Tugas,
  type TugasProps,
} from './desk/kasus.tsx';
export { type KelompokPandangan, Pandangan, type SatuPandangan } from './desk/pandangan.tsx';
export { type AksiLain, PanelAksi, type PanelAksiProps } from './desk/panel-aksi.tsx';
export { type BarisKasus, TabelKasus } from './desk/tabel-kasus.tsx';
export { Angka, type AngkaKerja, AngkaUtama, type SatuAngka } from './facts/angka.tsx';
export { Jejak, Kembali, type LangkahJejak, Penomoran, type SatuTab, Tab } from './facts/arah.tsx';
export { DaftarItem, type ItemProps } from './facts/daftar-item.tsx';
export { type BarisFakta, Fakta } from './facts/fakta.tsx';
export { Foto, Gambar, type GambarProps, Inisial } from './facts/foto.tsx';
export { Kartu, KartuLayanan, type KartuLayananProps, type KartuProps, Kisi } from './facts/kartu.tsx';
export { Bagian, Kotak, type KotakProps, Kutipan, Rincian } from './facts/kotak.tsx';
export { type BentukJam, type BentukLencana, JamTeks, Label, Lencana } from './facts/lencana.tsx';
export { type KejadianLini, LiniMasa } from './facts/lini-masa.tsx';
export {
  Kosong,
  Pemberitahuan,
  type PemberitahuanProps,
  type VarianPemberitahuan,
} from './facts/pemberitahuan.tsx';
export { type KolomTabel, Tabel, type TabelProps } from './facts/tabel.tsx';
export { KodeQr, type KodeQrProps, Tiket, type TiketProps } from './facts/tiket.tsx';
export { Form, type FormProps } from './form/form.tsx';
export { atributKolom, Kolom, type KolomDasar, KolomKelompok } from './form/kolom.tsx';
export { KolomBerkas, type KolomBerkasProps } from './form/kolom-berkas.tsx';
export {
  Centang,
  type CentangProps,
  type KelompokPilihan,
  KolomCentang,
  type KolomCentangProps,
  KolomPilih,
  type KolomPilihProps,
  KolomRadio,
  type KolomRadioProps,
  type Pilihan,
} from './form/kolom-pilihan.tsx';
export { type BagianTanggal, KolomTanggal, type KolomTanggalProps } from './form/kolom-tanggal.tsx';
export { KolomArea, type KolomAreaProps, KolomTeks, type KolomTeksProps } from './form/kolom-teks.tsx';
export { KotakCari, type KotakCariProps } from './form/kotak-cari.tsx';
export { LangkahForm } from './form/langkah-form.tsx';
export { type GalatKolom, RingkasanGalat, type RingkasanGalatProps } from './form/ringkasan-galat.tsx';
export { Saringan, type SaringanProps } from './form/saringan.tsx';
export { TombolPosisi, type TombolPosisiProps } from './form/tombol-posisi.tsx';
export { Galeri } from './gallery/galeri.tsx';
export { Icon, IconState } from './icons/icon.tsx';
export type { NamaBentuk, NamaIkon } from './icons/simbol.ts';
export { renderHalaman } from './layout/halaman.tsx';
export {
  daftarMerek,
  type HalamanProps,
  type Merek,
  type PenggunaHalaman,
  type TautanMenu,
  type WilayahHalaman,
} from './layout/halaman.types.ts';
export { inisial } from './layout/inisial.ts';
export { Lambang } from './layout/lambang.tsx';
export { Pita, polaPita } from './layout/pita.tsx';
export { bacaKetukan } from './map/ketukan.ts';
export type { NamaTempat } from './map/nama-tempat.tsx';
export {
  ARAH_GESER,
  batasPandangan,
  geserPandangan,
  ketukPandangan,
  meterPerPiksel,
  type PandanganPeta,
  pandanganKotak,
  perbesarPandangan,
  ZOOM,
} from './map/pandangan.ts';
export type { TempatDiLuar } from './map/penunjuk.tsx';
export { Peta, type PetaProps, type TitikPeta } from './map/peta.tsx';
export { PetaPilih, type PetaPilihProps } from './map/peta-pilih.tsx';
export { PetaTitik, type PetaTitikProps } from './map/peta-titik.tsx';
export type { Koordinat, KotakBatas } from './map/proyeksi.ts';
export type { BentukTitik } from './map/titik.tsx';
export { teks } from './teks.ts';
