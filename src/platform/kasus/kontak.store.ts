import type { KunciPemda } from '../kunci/index.ts';
import type { Kontak } from './kasus.types.ts';
import { normalTelepon } from './telepon.ts';

/** The columns of a contact: sealed for reading, indexed blind for finding. */
export function kolomKontak(kunci: KunciPemda, kasusId: string, kontak: Kontak) {
  return {
    pelapor_nama: kontak.nama ?? null,
    surel: kontak.surel ? kunci.segel(kontak.surel, `kasus.surel/${kasusId}`) : null,
    surel_indeks: kontak.surel ? indeksSurel(kunci, kontak.surel) : null,
    telepon: kontak.telepon ? kunci.segel(kontak.telepon, `kasus.telepon/${kasusId}`) : null,
    telepon_indeks: kontak.telepon
      ? kunci.indeks(normalTelepon(kontak.telepon) ?? kontak.telepon, 'kasus.telepon')
      : null,
  };
}

/** Keyed index of an e-mail address, by which it is found without being kept in clear. */
export function indeksSurel(kunci: KunciPemda, surel: string): Buffer {
  return kunci.indeks(surel.toLowerCase(), 'kasus.surel');
}
