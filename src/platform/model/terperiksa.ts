import type { ValidateFunction } from 'ajv/dist/2020.js';
import { isiBatas } from './batas.ts';
import type { HashModel } from './hash.ts';
import {
  type Alasan,
  type Jam,
  type Kategori,
  type Keadaan,
  type KelompokKategori,
  type Keparahan,
  KOMPONEN_STANDAR,
  type KomponenStandar,
  type ModelLayanan,
  type Pengambil,
  type Peralihan,
  type TemplatJawaban,
} from './types.ts';

/** A field of the form that does not fit: JSON Pointer within the answers, and the broken rule's JSON Schema word. */
export interface GalatForm {
  letak: string;
  aturan: string;
}

/** A model that passed every check, frozen, with its look-ups. */
export interface ModelTerperiksa {
  /** As it is stored: with the places for lengths of time still to be filled in. */
  readonly dokumen: ModelLayanan;
  readonly hash: HashModel;
  /** The components of the service standard as people read them. */
  readonly standar: ModelLayanan['standar'];
  /** @throws Error for a state the model does not have: a case's state is always of its model */
  keadaan(id: string): Keadaan;
  peralihan(id: string): Peralihan | undefined;
  /** Transitions that leave or keep a state, in the order of the model; `oleh` keeps those open to any of these takers. */
  peralihanDari(keadaanId: string, oleh?: Pengambil | readonly Pengambil[]): readonly Peralihan[];
  kategori(id: string): Kategori | undefined;
  kategoriDari(kelompokId: string): readonly Kategori[];
  kelompok(id: string): KelompokKategori | undefined;
  keparahan(id: string): Keparahan | undefined;
  alasan(id: string): Alasan | undefined;
  templat(id: string): TemplatJawaban | undefined;
  jam(id: string): Jam | undefined;
  /** Components of the service standard that lack a text in either language; with one of them a service cannot open. */
  komponenKosong(): readonly KomponenStandar[];
  /** Checks the answers of the public form against the model's JSON Schema; empty when they fit. */
  periksaJawaban(jawaban: unknown): GalatForm[];
}

/** Freezes a checked document and builds its look-ups. */
export function susunModel(dokumen: ModelLayanan, hash: HashModel, validate: ValidateFunction): ModelTerperiksa {
  bekukan(dokumen);
  const { alur, standar } = isiBatas(dokumen);
  bekukan(alur);
  bekukan(standar);
  const keadaan = peta(alur.keadaan);
  const [peralihan, kategori, kelompok] = [peta(alur.peralihan), peta(dokumen.kategori), peta(dokumen.kelompok)];
  const [keparahan, alasan, templat, jam] = [
    peta(dokumen.keparahan),
    peta(dokumen.alasan),
    peta(dokumen.templat),
    peta(dokumen.jam),
  ];
  const dari = Map.groupBy(
    alur.peralihan.flatMap((satu) => satu.dari.map((id) => ({ id, satu }))),
    ({ id }) => id,
  );
  const kosong = KOMPONEN_STANDAR.filter(
    (nama) => dokumen.standar[nama].id.trim() === '' || dokumen.standar[nama].en.trim() === '',
  );
  return Object.freeze<ModelTerperiksa>({
    dokumen,
    hash,
    standar,
    keadaan(id) {
      const ada = keadaan.get(id);
      if (!ada) throw new Error(`Model ${hash} tidak punya keadaan ${id}`);
      return ada;
    },
    peralihan: (id) => peralihan.get(id),
    peralihanDari(keadaanId, oleh) {
      const semua = (dari.get(keadaanId) ?? []).map(({ satu }) => satu);
      return oleh === undefined
        ? semua
        : semua.filter((satu) => [oleh].flat().some((peran) => satu.oleh.includes(peran)));
    },
    kategori: (id) => kategori.get(id),
    kategoriDari: (kelompokId) => dokumen.kategori.filter((satu) => satu.kelompok === kelompokId),
    kelompok: (id) => kelompok.get(id),
    keparahan: (id) => keparahan.get(id),
    alasan: (id) => alasan.get(id),
    templat: (id) => templat.get(id),
    jam: (id) => jam.get(id),
    komponenKosong: () => kosong,
    periksaJawaban: (jawaban) => (validate(jawaban) ? [] : galatForm(validate)),
  });
}

function galatForm({ errors }: ValidateFunction): GalatForm[] {
  return (errors ?? []).map(({ instancePath, keyword, params }) => {
    const kurang = keyword === 'required' ? `/${params['missingProperty']}` : '';
    return { letak: instancePath + kurang, aturan: keyword };
  });
}

function peta<T extends { id: string }>(daftar: readonly T[]): Map<string, T> {
  return new Map(daftar.map((satu) => [satu.id, satu]));
}

function bekukan(nilai: unknown): void {
  if (typeof nilai !== 'object' || nilai === null) return;
  Object.freeze(nilai);
  for (const isi of Object.values(nilai)) bekukan(isi);
}
