import { KOLOM_MILIK_AKSI } from './catalogue.ts';
import { type GalatModel, letak } from './galat.ts';
import type { Hasil, ModelLayanan, Peralihan } from './types.ts';

/** Without these words an end could not be explained to the reporter, or not undone. */
const KOLOM_WAJIB_HASIL: Partial<Record<Hasil, string>> = {
  ditolak: 'alasan',
  diteruskan: 'penerima',
  duplikat: 'induk',
};

/** Each transition can be taken by somebody, asks for what its actions and its end need, and ends have an outcome. */
export function periksaPeralihan(model: ModelLayanan): GalatModel[] {
  const peralihan = model.alur.peralihan.flatMap((satu, i) => [
    ...pengambil(model, satu, i),
    ...isian(model, satu, i),
    ...aksi(satu, i),
    ...tujuan(model, satu, i),
  ]);
  return [...hasil(model), ...peralihan];
}

function hasil({ alur }: ModelLayanan): GalatModel[] {
  const awal = alur.keadaan.findIndex(({ id, fase }) => id === alur.awal && fase === 'akhir');
  const galat: GalatModel[] =
    awal < 0 ? [] : [{ letak: letak('alur', 'awal'), kode: 'hasil', pesan: 'Keadaan awal tidak boleh berfase akhir.' }];
  for (const [i, satu] of alur.keadaan.entries()) {
    if ((satu.fase === 'akhir') === (satu.hasil !== undefined)) continue;
    const pesan =
      satu.fase === 'akhir'
        ? 'Keadaan berfase akhir perlu "hasil".'
        : 'Hanya keadaan berfase akhir yang mempunyai "hasil".';
    galat.push({ letak: letak('alur', 'keadaan', i, 'hasil'), kode: 'hasil', pesan });
  }
  return galat;
}

function pengambil({ jam }: ModelLayanan, { id, oleh, guard }: Peralihan, i: number): GalatModel[] {
  const galat = (pesan: string): GalatModel[] => [
    { letak: letak('alur', 'peralihan', i, 'oleh'), kode: 'tanpa-pengambil', pesan },
  ];
  if (oleh.length === 0) return galat('Belum ada yang boleh mengambil peralihan ini.');
  const dipicu = jam.some(({ lewat }) => 'peralihan' in lewat && lewat.peralihan === id);
  if (!dipicu && oleh.every((satu) => satu === 'sistem'))
    return galat('Hanya sistem yang boleh, tetapi tidak ada jam yang memicunya.');
  if (guard.includes('milik-petugas') && !oleh.includes('petugas'))
    return galat('Syarat "milik-petugas" perlu pengambil "petugas".');
  if (guard.includes('dalam-masa-konfirmasi') && !jam.some((satu) => satu.id === 'konfirmasi')) {
    return galat('Syarat "dalam-masa-konfirmasi" perlu jam dengan id "konfirmasi".');
  }
  return [];
}

function isian({ keparahan, alasan }: ModelLayanan, { isian, aksi }: Peralihan, i: number): GalatModel[] {
  return isian.flatMap(({ kolom }, j) => {
    const galat = (pesan: string): GalatModel[] => [
      { letak: letak('alur', 'peralihan', i, 'isian', j, 'kolom'), kode: 'isian', pesan },
    ];
    if (isian.findIndex((satu) => satu.kolom === kolom) !== j) return galat(`Isian "${kolom}" ditanyakan dua kali.`);
    if (kolom === 'keparahan' && keparahan.length === 0) return galat('Model ini belum punya daftar keparahan.');
    if (kolom === 'alasan' && alasan.length === 0) return galat('Model ini belum punya daftar alasan.');
    const pemilik = aksiMilik(kolom);
    return pemilik === undefined || aksi.includes(pemilik) ? [] : galat(`Isian "${kolom}" perlu aksi "${pemilik}".`);
  });
}

function aksi({ isian, aksi }: Peralihan, i: number): GalatModel[] {
  return aksi.flatMap((nama, j): GalatModel[] => {
    const kolom = Object.keys(KOLOM_MILIK_AKSI).find((satu) => aksiMilik(satu) === nama);
    if (kolom === undefined || isian.some((satu) => satu.kolom === kolom)) return [];
    return [
      {
        letak: letak('alur', 'peralihan', i, 'aksi', j),
        kode: 'isian',
        pesan: `Aksi "${nama}" perlu isian "${kolom}".`,
      },
    ];
  });
}

function aksiMilik(kolom: string): string | undefined {
  return Object.entries(KOLOM_MILIK_AKSI).find(([nama]) => nama === kolom)?.[1];
}

function tujuan({ alur }: ModelLayanan, { ke, isian }: Peralihan, i: number): GalatModel[] {
  const akhir = alur.keadaan.find(({ id }) => id === ke)?.hasil;
  const kolom = akhir && KOLOM_WAJIB_HASIL[akhir];
  if (!kolom || isian.some((satu) => satu.kolom === kolom && satu.wajib)) return [];
  const pesan = `Peralihan ke hasil "${akhir}" perlu isian wajib "${kolom}".`;
  return [{ letak: letak('alur', 'peralihan', i, 'isian'), kode: 'isian', pesan }];
}
