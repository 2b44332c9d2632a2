import path from 'node:path';

/** The region of the journeys. */
export const DASAR = '/kota-kupang';
export const FOTO = path.resolve(import.meta.dirname, '../contoh/lubang.webp');

/** The report of which the journeys tell: a hole in the road at Oesapa. */
export const LUBANG = {
  kategori: 'lubang',
  judul: 'Jalan berlubang, Oesapa',
  tempat: { kecamatanKode: '53.71.03', desaKode: '53.71.03.1010', patokan: 'Depan Pasar Contoh' },
  data: { cerita: 'Lubang selebar ban mobil' },
};

/** The page of a report that everybody may open. */
export const alamatPublik = ({ nomor }: { nomor: string }) => `${DASAR}/pekerjaan-umum/laporan/${nomor}`;
/** The page of a report on the desk. */
export const alamatMeja = ({ id }: { id: string }) => `${DASAR}/kerja/laporan/${id}`;
