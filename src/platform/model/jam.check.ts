import { type GalatModel, letak } from './galat.ts';
import { keadaanPenerus } from './jejak.ts';
import type { Jam, ModelLayanan, Peralihan } from './types.ts';

/** Each clock can start, can stop, and what it does when it runs out is always possible. */
export function periksaJam(model: ModelLayanan): GalatModel[] {
  return model.jam.flatMap((jam, i) => [...mulai(model, jam, i), ...selesai(model, jam, i), ...lewat(model, jam, i)]);
}

function mulai(model: ModelLayanan, jam: Jam, i: number): GalatModel[] {
  if (jam.mulai.saat !== 'bahaya') return [];
  const isBahaya =
    model.keparahan.some(({ bahaya }) => bahaya) || model.form.langkah.some(({ kolom }) => kolom.includes('bahaya'));
  const pesan = 'Jam ini mulai saat bahaya, tetapi tidak ada keparahan atau isian form yang menandai bahaya.';
  return isBahaya ? [] : [{ letak: letak('jam', i, 'mulai'), kode: 'jam', pesan }];
}

function selesai({ alur }: ModelLayanan, jam: Jam, i: number): GalatModel[] {
  const galat = (pesan: string): GalatModel[] => [{ letak: letak('jam', i, 'selesai'), kode: 'jam', pesan }];
  if (jam.selesai.saat === 'diamankan' && !alur.peralihan.some(({ aksi }) => aksi.includes('tandai-aman'))) {
    return galat('Jam ini berhenti saat diamankan, tetapi tidak ada peralihan dengan aksi "tandai-aman".');
  }
  if (jam.selesai.saat === 'keluar' && jam.mulai.saat === 'masuk') {
    const { keadaan } = jam.selesai;
    const luar = jam.mulai.keadaan.find((id) => !keadaan.includes(id));
    if (luar !== undefined) return galat(`Jam ini mulai di "${luar}", jadi "${luar}" perlu ada di daftar ini juga.`);
  }
  if (jam.selesai.saat === 'keluar' && jam.mulai.saat === 'diterima' && !jam.selesai.keadaan.includes(alur.awal)) {
    return galat(`Jam ini mulai saat diterima, jadi "${alur.awal}" perlu ada di daftar ini.`);
  }
  return [];
}

function lewat(model: ModelLayanan, jam: Jam, i: number): GalatModel[] {
  if (!('peralihan' in jam.lewat)) return [];
  const { peralihan: id } = jam.lewat;
  const peralihan = model.alur.peralihan.find((satu) => satu.id === id);
  if (!peralihan) return [];
  const sebab = sebabTerhalang(model, jam, peralihan);
  return sebab === undefined
    ? []
    : [{ letak: letak('jam', i, 'lewat', 'peralihan'), kode: 'jam', pesan: `Peralihan "${id}" ${sebab}` }];
}

/** Nobody stands beside a deadline at night: nothing may be asked, and nothing may say no. */
function sebabTerhalang(model: ModelLayanan, jam: Jam, { oleh, isian, guard, dari }: Peralihan): string | undefined {
  if (!oleh.includes('sistem')) return 'tidak boleh diambil sistem. Tambahkan "sistem" pada "oleh".';
  const wajib = isian.find((satu) => satu.wajib);
  if (wajib) return `meminta isian wajib "${wajib.kolom}", yang tidak dapat diisi sistem.`;
  if (guard.length > 0) return `mempunyai syarat "${guard[0]}", yang dapat menghalangi sistem.`;
  const luar = keadaanHabis(model, jam).find((id) => !dari.includes(id));
  return luar === undefined ? undefined : `tidak dapat diambil dari "${luar}", padahal jam ini dapat habis di sana.`;
}

/** States in which the clock may run out: all it can run through, without those in which it rests. */
function keadaanHabis({ alur }: ModelLayanan, jam: Jam): string[] {
  const fase = new Map(alur.keadaan.map((satu) => [satu.id, satu.fase]));
  const berjalan = new Set(keadaanMulai(alur, jam).filter((id) => isTerus(id)));
  for (const id of berjalan)
    for (const penerus of keadaanPenerus(alur, id)) if (isTerus(penerus)) berjalan.add(penerus);
  return [...berjalan].filter((id) => !(jam.jeda && fase.get(id) === 'menunggu'));

  function isTerus(id: string): boolean {
    return jam.selesai.saat === 'keluar' ? jam.selesai.keadaan.includes(id) : fase.get(id) !== 'akhir';
  }
}

function keadaanMulai(alur: ModelLayanan['alur'], jam: Jam): string[] {
  if (jam.mulai.saat === 'masuk') return jam.mulai.keadaan;
  return jam.mulai.saat === 'diterima' ? [alur.awal] : alur.keadaan.map(({ id }) => id);
}
