/** The words that a case mail needs in each language; what happened is said by the service model. */
export interface KataSurat {
  judulTerima(nomor: string): string;
  pembukaTerima(unit: string, pemda: string): string;
  judulUlang(nomor: string): string;
  pembukaUlang: string;
  judulDaftar(pemda: string): string;
  pembukaDaftar: string;
  judulTanya(nomor: string): string;
  pembukaTanya(nomor: string, pemda: string): string;
  setuju: string;
  bukanAnda: string;
  judulKabar(nomor: string, jejak: string): string;
  /** Stands first in every mail of a trial. */
  uji: string;
  nomor: string;
  pin: string;
  laporan: string;
  simpanPin: string;
  pesan: string;
  jadwal(hari: string): string;
  penerima(nama: string, kontak: string): string;
  sama(nomor: string, tautan: string): string;
  samaLain: string;
  keberatan: string;
  tanggung: string;
  batas: string;
  /** To the reporter, who is asked for something. */
  jawab: string;
  buka: string;
  kaki(pemda: string): string;
  henti: string;
}
