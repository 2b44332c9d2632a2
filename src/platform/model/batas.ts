import type { Bahasa } from '../../core/index.ts';
import { type GalatModel, letak } from './galat.ts';
import type { Durasi, ModelLayanan, TeksDwibahasa } from './types.ts';

/** A length of time in words: "3 hari kerja", "1 working day". */
export function kalimatDurasi(lama: Durasi, bahasa: Bahasa): string {
  if ('hariKerja' in lama)
    return bahasa === 'id' ? `${lama.hariKerja} hari kerja` : jamak(lama.hariKerja, 'working day');
  if ('hari' in lama) return bahasa === 'id' ? `${lama.hari} hari` : jamak(lama.hari, 'day');
  return bahasa === 'id' ? `${lama.jam} jam` : jamak(lama.jam, 'hour');
}

const jamak = (n: number, satuan: string) => `${n} ${satuan}${n === 1 ? '' : 's'}`;

/** The texts of a model that may name its lengths of time, so that a changed limit changes every promise of it. */
export type TeksBerbatas = Pick<ModelLayanan, 'alur' | 'standar'>;

const TEMPAT = /\{(lama|sla)\.([a-z0-9-]+)\}/g;

/** States, transitions and standard with `{lama.<clock>}` and `{sla.<severity>}` filled in. */
export function isiBatas(model: ModelLayanan): TeksBerbatas {
  const isi = (teks: string, bahasa: Bahasa) =>
    teks.replace(TEMPAT, (semula, jenis: string, id: string) => {
      const lama = findDurasi(model, jenis, id);
      return lama ? kalimatDurasi(lama, bahasa) : semula;
    });
  return petakanTeks({ alur: model.alur, standar: model.standar }, ({ id, en }) => ({
    id: isi(id, 'id'),
    en: isi(en, 'en'),
  }));
}

/** Places that name no length of time of this model. */
export function periksaBatas(model: ModelLayanan): GalatModel[] {
  const { alur, standar } = model;
  return [
    ...alur.keadaan.flatMap((satu, i) => asing(model, satu.uraian, 'alur', 'keadaan', i, 'uraian')),
    ...alur.peralihan.flatMap((satu, i) => [
      ...asing(model, satu.jejak, 'alur', 'peralihan', i, 'jejak'),
      ...asing(model, satu.penjelasan, 'alur', 'peralihan', i, 'penjelasan'),
    ]),
    ...Object.entries(standar).flatMap(([nama, teks]) => asing(model, teks, 'standar', nama)),
  ];
}

function asing(model: ModelLayanan, teks: TeksDwibahasa, ...jalur: (string | number)[]): GalatModel[] {
  return (['id', 'en'] as const).flatMap((bahasa) =>
    [...teks[bahasa].matchAll(TEMPAT)].flatMap(([bagian, jenis = '', id = '']): GalatModel[] =>
      findDurasi(model, jenis, id)
        ? []
        : [{ letak: letak(...jalur, bahasa), kode: 'rujukan', pesan: `"${bagian}" bukan batas waktu model ini.` }],
    ),
  );
}

function findDurasi(model: ModelLayanan, jenis: string, id: string): Durasi | undefined {
  if (jenis === 'sla') return model.keparahan.find((satu) => satu.id === id)?.sla;
  const lama = model.jam.find((satu) => satu.id === id)?.lama;
  return lama === 'sla' ? undefined : lama;
}

/** A copy in which every text in two languages has been changed. */
function petakanTeks<T>(nilai: T, ubah: (teks: TeksDwibahasa) => TeksDwibahasa): T {
  if (Array.isArray(nilai)) return nilai.map((satu) => petakanTeks(satu, ubah)) as T;
  if (typeof nilai !== 'object' || nilai === null) return nilai;
  if (isTeks(nilai)) return ubah(nilai) as T;
  return Object.fromEntries(Object.entries(nilai).map(([kunci, isi]) => [kunci, petakanTeks(isi, ubah)])) as T;
}

function isTeks(nilai: object): nilai is TeksDwibahasa {
  return 'id' in nilai && 'en' in nilai && typeof nilai.id === 'string' && typeof nilai.en === 'string';
}
