import { type GalatModel, letak } from './galat.ts';
import { keadaanPendahulu, keadaanPenerus } from './jejak.ts';
import { KE_SEBELUMNYA, type ModelLayanan } from './types.ts';

type Alur = ModelLayanan['alur'];

/** Each state can be reached, has a way to an end, and `@sebelumnya` stands only where there is a state before. */
export function periksaAlur({ alur }: ModelLayanan): GalatModel[] {
  const terjangkau = findTerjangkau(alur);
  const macet = findMacet(alur, terjangkau);
  const galatKeadaan = alur.keadaan.flatMap(({ id, fase, judul }, i): GalatModel[] => {
    const galat = (kode: GalatModel['kode'], pesan: string): GalatModel[] => [
      { letak: letak('alur', 'keadaan', i), kode, pesan },
    ];
    if (!terjangkau.has(id))
      return galat('tak-terjangkau', `Keadaan "${judul.id}" tidak dapat dicapai dari keadaan awal.`);
    if (fase === 'akhir') return [];
    if (keadaanPenerus(alur, id).length === 0)
      return galat('buntu', `Dari keadaan "${judul.id}" tidak ada jalan keluar.`);
    return macet.has(id)
      ? galat('tanpa-akhir', `Dari keadaan "${judul.id}" tidak selalu ada jalan sampai selesai.`)
      : [];
  });
  return [...galatKeadaan, ...sebelumnya(alur), ...diriSendiri(alur)];
}

/** States that the first one leads to. Going back only leads to states already met, so named goals are enough. */
function findTerjangkau(alur: Alur): Set<string> {
  const terjangkau = new Set([alur.awal]);
  for (const dari of terjangkau) {
    for (const satu of alur.peralihan)
      if (satu.ke !== '@tetap' && satu.ke !== KE_SEBELUMNYA && satu.dari.includes(dari)) terjangkau.add(satu.ke);
  }
  return terjangkau;
}

/**
 * States from which a case can get stuck. Going forward and back again brings nothing new, so a case ends either by
 * named goals alone or after going back; it is stuck where neither is possible, and where going back leads to such
 * a state.
 */
function findMacet(alur: Alur, terjangkau: Set<string>): Set<string> {
  const maju = findKeAkhir(alur);
  const sisa = [...terjangkau].filter((id) => !maju.has(id));
  const mundur = new Set(alur.peralihan.filter(({ ke }) => ke === KE_SEBELUMNYA).flatMap(({ dari }) => dari));
  const macet = new Set(sisa.filter((id) => !mundur.has(id)));
  for (const dasar of macet) {
    for (const id of sisa) if (keadaanPendahulu(alur, id).includes(dasar)) macet.add(id);
  }
  return macet;
}

/** States from which named goals alone lead to a final one. */
function findKeAkhir(alur: Alur): Set<string> {
  const baik = new Set(alur.keadaan.filter(({ fase }) => fase === 'akhir').map(({ id }) => id));
  for (const ke of baik) for (const id of keadaanPendahulu(alur, ke)) baik.add(id);
  return baik;
}

function sebelumnya(alur: Alur): GalatModel[] {
  return alur.peralihan.flatMap(({ ke, dari }, i) => {
    if (ke !== KE_SEBELUMNYA) return [];
    return dari.flatMap((id, j): GalatModel[] => {
      if (id !== alur.awal && keadaanPendahulu(alur, id).length > 0) return [];
      const pesan = `Keadaan "${id}" tidak dimasuki lewat peralihan, jadi tidak ada keadaan sebelumnya.`;
      return [{ letak: letak('alur', 'peralihan', i, 'dari', j), kode: 'sebelumnya', pesan }];
    });
  });
}

function diriSendiri(alur: Alur): GalatModel[] {
  return alur.peralihan.flatMap(({ ke, dari }, i): GalatModel[] => {
    const j = dari.indexOf(ke);
    const pesan = 'Peralihan ini kembali ke keadaan yang sama. Pakai "@tetap" dalam peralihan tersendiri.';
    return j < 0 ? [] : [{ letak: letak('alur', 'peralihan', i, 'dari', j), kode: 'tetap', pesan }];
  });
}
