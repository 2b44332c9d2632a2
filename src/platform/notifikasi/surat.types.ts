/** The words that a case mail needs in each language; what happened is said by the service model. */
export interface KataSurat {
  judulTerima(nomor: string): string;
  pembukaTerima(unit: string, pemda: string): string;
  judulKabar(nomor: string, jejak: string): string;
  nomor: string;
  pin: string;
  laporan: string;
  simpanPin: string;
  pesan: string;
  jadwal(hari: string): string;
  penerima(nama: string, kontak: string): string;
  keberatan: string;
  tanggung: string;
  batas: string;
  buka: string;
  kaki(pemda: string): string;
  henti: string;
}
