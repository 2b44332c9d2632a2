import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { type GalatModel, letak } from './galat.ts';
import { SKEMA_MODEL } from './schema.ts';
import type { ModelLayanan } from './types.ts';

const BATAS_GALAT = 50;
const isBentukModel = new Ajv2020({ strict: true, allErrors: true }).compile<ModelLayanan>(SKEMA_MODEL);

export type HasilBentuk = { ok: true; dokumen: ModelLayanan } | { ok: false; galat: GalatModel[] };

/** Checks the shape against the JSON Schema; at most 50 faults come back. */
export function periksaBentuk(nilai: unknown): HasilBentuk {
  if (isBentukModel(nilai)) return { ok: true, dokumen: nilai };
  const semua = (isBentukModel.errors ?? []).slice(0, BATAS_GALAT);
  const galat = semua.filter((satu) => !isCabang(satu, semua));
  return { ok: false, galat: galat.map((satu) => ({ letak: tempat(satu), kode: 'skema', pesan: pesan(satu) })) };
}

/** Inside a choice each branch complains; the choice itself says it once. */
function isCabang(galat: ErrorObject, semua: readonly ErrorObject[]): boolean {
  return semua.some((pilihan) => {
    if (pilihan.keyword !== 'anyOf' || pilihan === galat) return false;
    const sama = galat.instancePath === pilihan.instancePath && galat.keyword !== 'anyOf';
    return sama || galat.instancePath.startsWith(`${pilihan.instancePath}/`);
  });
}

function tempat({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'required') return instancePath + letak(String(params['missingProperty']));
  if (keyword === 'additionalProperties') return instancePath + letak(String(params['additionalProperty']));
  return instancePath;
}

function pesan({ keyword, params }: ErrorObject): string {
  const limit = String(params['limit'] ?? '');
  switch (keyword) {
    case 'required':
      return `Bagian "${params['missingProperty']}" belum ada.`;
    case 'additionalProperties':
      return `Bagian "${String(params['additionalProperty']).slice(0, 60)}" tidak dikenal.`;
    case 'type':
      return `Isi di sini harus ${JENIS[String(params['type'])] ?? params['type']}.`;
    case 'enum':
      return `Pilih salah satu: ${(params['allowedValues'] as string[]).join(', ')}.`;
    case 'pattern':
      return 'Teks di sini kosong atau berisi tanda yang tidak boleh dipakai.';
    case 'minLength':
      return 'Teks di sini belum diisi.';
    case 'maxLength':
      return `Teks di sini lebih dari ${limit} huruf. Persingkat.`;
    case 'minItems':
      return `Daftar ini perlu paling sedikit ${limit} isi.`;
    case 'maxItems':
      return `Daftar ini paling banyak ${limit} isi.`;
    case 'minimum':
      return `Angka di sini paling kecil ${limit}.`;
    case 'maximum':
      return `Angka di sini paling besar ${limit}.`;
    default:
      return 'Isi di sini tidak cocok dengan salah satu bentuk yang dikenal.';
  }
}

const JENIS: Record<string, string> = {
  object: 'berupa objek',
  array: 'berupa daftar',
  string: 'berupa teks',
  integer: 'berupa angka bulat',
  boolean: 'true atau false',
};
