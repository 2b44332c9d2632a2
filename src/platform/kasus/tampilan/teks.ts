import type { Bahasa } from '../../../core/index.ts';

const id = {
  di: (jenis: string, tempat: string) => `${jenis} di ${tempat}`,
  bahaya: 'Berbahaya',
  sisaHariKerja: (n: number) => `Sisa ${n} hari kerja`,
  sisaHari: (n: number) => `Sisa ${n} hari`,
  sisaJam: (n: number) => `Sisa ${n} jam`,
  batas: (hari: string) => `Batas ${hari}`,
  pukul: (hari: string, jam: string) => `${awalBesar(hari)}, ${jam}`,
  lewatHariKerja: (n: number) => `Lewat ${n} hari kerja`,
  lewatHari: (n: number) => `Lewat ${n} hari`,
  lewatJam: (n: number) => `Lewat ${n} jam`,
  lewatKurangJam: 'Lewat kurang dari 1 jam',
  lewatSejak: (hari: string) => `Lewat sejak ${hari}`,
  berhenti: 'Berhenti, menunggu pelapor',
  terhenti: 'Berhenti karena laporan ditutup',
  tidakPerlu: 'Berhenti, tidak perlu lagi',
  selesaiHariKerja: (n: number) => `Selesai dalam ${n} hari kerja`,
  selesaiHari: (n: number) => `Selesai dalam ${n} hari`,
  selesaiJam: (n: number) => `Selesai dalam ${n} jam`,
  selesaiKurangJam: 'Selesai dalam kurang dari 1 jam',
  selesaiSama: 'Selesai pada hari yang sama',
  tepat: (kalimat: string) => `${kalimat}, sebelum batas`,
  telat: (kalimat: string) => `${kalimat}, sesudah batas`,
  jam: (nama: string, kalimat: string) => `${nama}: ${kalimat}`,
};

/** The words for what the public sees of a case. */
export type TeksTampilan = typeof id;

const s = (n: number, kata: string) => `${n} ${kata}${n === 1 ? '' : 's'}`;

const en: TeksTampilan = {
  di: (jenis, tempat) => `${jenis} in ${tempat}`,
  bahaya: 'Dangerous',
  sisaHariKerja: (n) => `${s(n, 'working day')} left`,
  sisaHari: (n) => `${s(n, 'day')} left`,
  sisaJam: (n) => `${s(n, 'hour')} left`,
  batas: (hari) => `Due ${hari}`,
  pukul: (hari, jam) => `${awalBesar(hari)}, ${jam}`,
  lewatHariKerja: (n) => `${s(n, 'working day')} late`,
  lewatHari: (n) => `${s(n, 'day')} late`,
  lewatJam: (n) => `${s(n, 'hour')} late`,
  lewatKurangJam: 'Less than 1 hour late',
  lewatSejak: (hari) => `Late since ${hari}`,
  berhenti: 'Stopped, waiting for the reporter',
  terhenti: 'Stopped because the report was closed',
  tidakPerlu: 'Stopped, no longer needed',
  selesaiHariKerja: (n) => `Done in ${s(n, 'working day')}`,
  selesaiHari: (n) => `Done in ${s(n, 'day')}`,
  selesaiJam: (n) => `Done in ${s(n, 'hour')}`,
  selesaiKurangJam: 'Done in less than 1 hour',
  selesaiSama: 'Done on the same day',
  tepat: (kalimat) => `${kalimat}, in time`,
  telat: (kalimat) => `${kalimat}, after the limit`,
  jam: (nama, kalimat) => `${nama}: ${kalimat}`,
};

/** The words of this folder in one language. */
export const teksTampilan: Readonly<Record<Bahasa, TeksTampilan>> = { id, en };

function awalBesar(kata: string): string {
  return kata.charAt(0).toUpperCase() + kata.slice(1);
}
