import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { KOLOM_FORM } from './catalogue.ts';
import { type GalatModel, letak } from './galat.ts';
import type { ModelLayanan } from './types.ts';

/** Words of JSON Schema that a form may use. No references and no patterns: a foreign pattern can stall the server. */
const KATA = new Set([
  ...[
    '$schema',
    'title',
    'description',
    'type',
    'enum',
    'const',
    'required',
    'dependentRequired',
    'additionalProperties',
  ],
  ...['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'items', 'properties'],
  ...['if', 'then', 'else', 'allOf', 'anyOf', 'oneOf', 'not'],
]);
/** Where further schemas stand: by name, in a list, or alone. */
const KATA_PETA = new Set(['properties']);
const KATA_NILAI = new Set([
  'enum',
  'const',
  'required',
  'dependentRequired',
  'type',
  'title',
  'description',
  '$schema',
]);

/** The form's steps ask for fields of the catalogue, each once, and its JSON Schema is of the allowed words and compiles. */
export function periksaForm(model: ModelLayanan): GalatModel[] {
  const { skema, langkah } = model.form;
  const kata = kataAsing(skema, ['form', 'skema']);
  const skemaGalat = kata.length > 0 ? kata : (compileForm(skema).galat ?? []);
  return [...skemaGalat, ...kolomLangkah(skema, langkah), ...kolomSkema(skema, langkah)];
}

/** Compiles a form's schema: a fresh compiler each time, so that two models never meet. */
export function compileForm(skema: Record<string, unknown>): { validate?: ValidateFunction; galat?: GalatModel[] } {
  try {
    return { validate: new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(skema) };
  } catch {
    // The schema comes from outside, and Ajv has no other way to say that it is faulty.
    const pesan = 'JSON Schema form ini tidak dapat dipakai. Periksa jenis dan batas setiap isian.';
    return { galat: [{ letak: letak('form', 'skema'), kode: 'form', pesan }] };
  }
}

function kataAsing(skema: unknown, jalur: (string | number)[]): GalatModel[] {
  if (Array.isArray(skema)) return skema.flatMap((satu, i) => kataAsing(satu, [...jalur, i]));
  if (typeof skema !== 'object' || skema === null) return [];
  return Object.entries(skema).flatMap(([kata, isi]): GalatModel[] => {
    const tempat = [...jalur, kata];
    if (!KATA.has(kata))
      return [
        {
          letak: letak(...tempat),
          kode: 'form',
          pesan: `Kata "${kata.slice(0, 60)}" tidak boleh dipakai dalam skema form.`,
        },
      ];
    if (KATA_NILAI.has(kata)) return [];
    if (!KATA_PETA.has(kata)) return kataAsing(isi, tempat);
    return Object.entries(isi ?? {}).flatMap(([nama, satu]) => kataAsing(satu, [...tempat, nama]));
  });
}

function kolomLangkah(skema: Record<string, unknown>, langkah: ModelLayanan['form']['langkah']): GalatModel[] {
  const sudah = new Set<string>();
  return langkah.flatMap(({ kolom }, i) =>
    kolom.flatMap((nama, j): GalatModel[] => {
      const galat = (kode: GalatModel['kode'], pesan: string): GalatModel[] => [
        { letak: letak('form', 'langkah', i, 'kolom', j), kode, pesan },
      ];
      if (!Object.hasOwn(KOLOM_FORM, nama))
        return galat('katalog', `Isian form "${nama}" tidak ada dalam katalog platform.`);
      if (sudah.has(nama)) return galat('form', `Isian "${nama}" sudah ada di langkah lain.`);
      sudah.add(nama);
      return namaIsian(skema).includes(nama) ? [] : galat('form', `Isian "${nama}" belum ada dalam skema form.`);
    }),
  );
}

function kolomSkema(skema: Record<string, unknown>, langkah: ModelLayanan['form']['langkah']): GalatModel[] {
  const ditanya = new Set(langkah.flatMap(({ kolom }) => kolom));
  return namaIsian(skema)
    .filter((nama) => !ditanya.has(nama))
    .map((nama) => ({
      letak: letak('form', 'skema', 'properties', nama),
      kode: 'form',
      pesan: `Isian "${nama.slice(0, 60)}" tidak ditanyakan di langkah mana pun.`,
    }));
}

function namaIsian({ properties }: Record<string, unknown>): string[] {
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}
