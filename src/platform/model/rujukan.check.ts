import { periksaBatas } from './batas.ts';
import { AKSI, GUARD, KOLOM_AKSI } from './catalogue.ts';
import { type GalatModel, letak } from './galat.ts';
import { KE_SEBELUMNYA, KE_TETAP, type ModelLayanan } from './types.ts';

const TEMPAT_TEMPLAT = new Set(['{nomor}', '{jenis}', '{tempat}']);

/** Ids are unique, names that are referred to exist, catalogue names are of the catalogue, dates and places are real. */
export function periksaRujukan(model: ModelLayanan): GalatModel[] {
  return [
    ...idGanda(model),
    ...rujukan(model),
    ...katalog(model),
    ...tanggal(model),
    ...templat(model),
    ...periksaBatas(model),
  ];
}

function idGanda(model: ModelLayanan): GalatModel[] {
  const { alur, form } = model;
  const daftar: [string[], { id: string }[]][] = [
    [['dasarHukum'], model.dasarHukum],
    [['kelompok'], model.kelompok],
    [['kategori'], model.kategori],
    [['keparahan'], model.keparahan],
    [['alasan'], model.alasan],
    [['templat'], model.templat],
    [['jam'], model.jam],
    [['form', 'langkah'], form.langkah],
    [['alur', 'keadaan'], alur.keadaan],
    [['alur', 'peralihan'], alur.peralihan],
  ];
  return daftar.flatMap(([jalur, isi]) => {
    const pertama = new Set<string>();
    return isi.flatMap(({ id }, i): GalatModel[] => {
      if (!pertama.has(id)) return pertama.add(id) && [];
      return [
        {
          letak: letak(...jalur, i, 'id'),
          kode: 'id-ganda',
          pesan: `Id "${id}" sudah dipakai di daftar ini. Pilih id lain.`,
        },
      ];
    });
  });
}

/** Collects the references to one kind of thing that does not exist. */
function hilang(ada: { id: string }[], sebutan: string, acuan: [string, string | undefined][]): GalatModel[] {
  const dikenal = new Set(ada.map(({ id }) => id));
  return acuan.flatMap(([tempat, id]): GalatModel[] =>
    id === undefined || dikenal.has(id)
      ? []
      : [{ letak: tempat, kode: 'rujukan', pesan: `${sebutan} "${id}" tidak ada dalam model ini.` }],
  );
}

function rujukan(model: ModelLayanan): GalatModel[] {
  const { alur, jam } = model;
  return [
    ...hilang(
      model.kelompok,
      'Kelompok',
      model.kategori.map((satu, i) => [letak('kategori', i, 'kelompok'), satu.kelompok]),
    ),
    ...hilang(
      model.dasarHukum,
      'Dasar hukum',
      jam.map((satu, i) => [letak('jam', i, 'dasarHukum'), satu.dasarHukum]),
    ),
    ...hilang(
      alur.peralihan,
      'Peralihan',
      jam.map((satu, i) => [letak('jam', i, 'lewat', 'peralihan'), peralihanLewat(satu)]),
    ),
    ...hilang(
      alur.peralihan,
      'Peralihan',
      model.templat.flatMap(({ untuk = [] }, i) => daftarAcuan(untuk, 'templat', i, 'untuk')),
    ),
    ...hilang(alur.keadaan, 'Keadaan', acuanKeadaan(model)),
  ];
}

const peralihanLewat = ({ lewat }: ModelLayanan['jam'][number]) => ('peralihan' in lewat ? lewat.peralihan : undefined);

function acuanKeadaan({ alur, jam }: ModelLayanan): [string, string][] {
  const acuan: [string, string][] = [[letak('alur', 'awal'), alur.awal]];
  for (const [i, { dari, ke }] of alur.peralihan.entries()) {
    acuan.push(...daftarAcuan(dari, 'alur', 'peralihan', i, 'dari'));
    if (ke !== KE_SEBELUMNYA && ke !== KE_TETAP) acuan.push([letak('alur', 'peralihan', i, 'ke'), ke]);
  }
  for (const [i, { mulai, selesai }] of jam.entries()) {
    if (mulai.saat === 'masuk') acuan.push(...daftarAcuan(mulai.keadaan, 'jam', i, 'mulai', 'keadaan'));
    if (selesai.saat === 'keluar') acuan.push(...daftarAcuan(selesai.keadaan, 'jam', i, 'selesai', 'keadaan'));
  }
  return acuan;
}

function daftarAcuan(daftar: string[], ...jalur: (string | number)[]): [string, string][] {
  return daftar.map((id, i) => [letak(...jalur, i), id]);
}

function katalog({ alur }: ModelLayanan): GalatModel[] {
  return alur.peralihan.flatMap(({ isian, guard, aksi }, i) => [
    ...isian.flatMap(({ kolom }, j) => takDikenal(KOLOM_AKSI, 'Isian', kolom, i, 'isian', j, 'kolom')),
    ...guard.flatMap((nama, j) => takDikenal(GUARD, 'Syarat', nama, i, 'guard', j)),
    ...aksi.flatMap((nama, j) => takDikenal(AKSI, 'Aksi', nama, i, 'aksi', j)),
  ]);
}

function takDikenal(daftar: object, sebutan: string, nama: string, ...jalur: (string | number)[]): GalatModel[] {
  if (Object.hasOwn(daftar, nama)) return [];
  return [
    {
      letak: letak('alur', 'peralihan', ...jalur),
      kode: 'katalog',
      pesan: `${sebutan} "${nama}" tidak ada dalam katalog platform.`,
    },
  ];
}

function tanggal({ dasarHukum }: ModelLayanan): GalatModel[] {
  return dasarHukum.flatMap(({ berlakuMulai, berlakuSampai }, i): GalatModel[] => {
    const galat = (bagian: string, pesan: string): GalatModel => ({
      letak: letak('dasarHukum', i, bagian),
      kode: 'tanggal',
      pesan,
    });
    if (!isTanggal(berlakuMulai)) return [galat('berlakuMulai', `Tanggal ${berlakuMulai} tidak ada di kalender.`)];
    if (berlakuSampai === null) return [];
    if (!isTanggal(berlakuSampai)) return [galat('berlakuSampai', `Tanggal ${berlakuSampai} tidak ada di kalender.`)];
    return berlakuSampai < berlakuMulai
      ? [galat('berlakuSampai', 'Tanggal akhir lebih awal daripada tanggal mulai.')]
      : [];
  });
}

function isTanggal(teks: string): boolean {
  const waktu = new Date(`${teks}T00:00:00Z`);
  return !Number.isNaN(waktu.getTime()) && waktu.toISOString().startsWith(teks);
}

function templat(model: ModelLayanan): GalatModel[] {
  return model.templat.flatMap(({ isi }, i): GalatModel[] => {
    const asing = (isi.match(/\{[^{}]*\}|[{}]/g) ?? []).find((bagian) => !TEMPAT_TEMPLAT.has(bagian));
    if (asing === undefined) return [];
    const pesan = `"${asing.slice(0, 60)}" tidak dapat diisi. Yang dapat diisi: {nomor}, {jenis}, {tempat}.`;
    return [{ letak: letak('templat', i, 'isi'), kode: 'templat', pesan }];
  });
}
