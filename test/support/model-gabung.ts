import type { ModelLayanan, Peralihan } from '../../src/platform/model/index.ts';
import { modelKecil } from './model-kecil.ts';

/** The small model with merging and reopening, and with a photograph that finishing needs. */
export function modelGabung(): ModelLayanan {
  const model = modelKecil();
  const teks = (id: string) => ({ id, en: id });
  const tambahan: Pick<Peralihan, 'id' | 'dari' | 'ke' | 'isian' | 'guard' | 'aksi'>[] = [
    {
      id: 'gabung',
      dari: ['BARU'],
      ke: 'DUPLIKAT',
      isian: [{ kolom: 'induk', wajib: true }],
      guard: ['bukan-induk'],
      aksi: ['tautkan-induk'],
    },
    { id: 'pisah', dari: ['DUPLIKAT'], ke: '@sebelumnya', isian: [], guard: [], aksi: ['lepaskan-induk'] },
    { id: 'periksa-ulang', dari: ['SELESAI'], ke: 'BARU', isian: [], guard: [], aksi: [] },
  ];
  model.alur.keadaan.push({
    id: 'DUPLIKAT',
    judul: teks('Sama'),
    fase: 'akhir',
    hasil: 'duplikat',
    uraian: teks('Sama.'),
  });
  for (const satu of tambahan) {
    const nama = teks(`Peralihan ${satu.id}`);
    model.alur.peralihan.push({
      ...satu,
      judul: nama,
      jejak: nama,
      penjelasan: nama,
      oleh: ['operator'],
      kabari: true,
    });
  }
  model.alur.peralihan.find((satu) => satu.id === 'selesaikan')?.isian.unshift({ kolom: 'foto', wajib: true });
  return model;
}
