import { type GalatModel, letak } from './galat.ts';

export type Json = null | boolean | number | string | Json[] | { [kunci: string]: Json };
export type HasilJson = { ok: true; nilai: Json } | { ok: false; galat: GalatModel };

export const BATAS_BYTE = 256 * 1024;
const BATAS_DALAM = 40;
const KUNCI_TERLARANG = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A plain, bounded copy of anything: text is parsed, a value is copied without running a getter of its own.
 * Never throws, whatever comes.
 */
export function salinJson(masukan: unknown): HasilJson {
  try {
    if (typeof masukan !== 'string') return { ok: true, nilai: new Penyalin().salin(masukan, []) };
    if (Buffer.byteLength(masukan) > BATAS_BYTE) throw new Galat('terlalu-besar', [], PESAN_BESAR);
    return { ok: true, nilai: new Penyalin().salin(parse(masukan), []) };
  } catch (sebab) {
    // A proxy may throw anything from any trap; that too is only a document we cannot read.
    const galat = sebab instanceof Galat ? sebab : new Galat('dokumen', [], 'Dokumen ini tidak dapat dibaca.');
    return { ok: false, galat: { letak: letak(...galat.jalur), kode: galat.kode, pesan: galat.message } };
  }
}

const PESAN_BESAR = 'Dokumen lebih besar dari 256 KB. Kurangi isinya.';

class Galat extends Error {
  readonly kode: GalatModel['kode'];
  readonly jalur: (string | number)[];
  constructor(kode: GalatModel['kode'], jalur: (string | number)[], pesan: string) {
    super(pesan);
    this.kode = kode;
    this.jalur = jalur;
  }
}

function parse(teks: string): unknown {
  try {
    return JSON.parse(teks);
  } catch {
    throw new Galat('dokumen', [], 'Dokumen ini bukan JSON yang utuh. Periksa kurung, koma, dan tanda kutip.');
  }
}

class Penyalin {
  private sisa = BATAS_BYTE;

  salin(nilai: unknown, jalur: (string | number)[]): Json {
    if (jalur.length > BATAS_DALAM)
      throw new Galat('terlalu-dalam', jalur, `Isi bersarang lebih dari ${BATAS_DALAM} tingkat.`);
    this.pakai(1);
    if (nilai === null || typeof nilai === 'boolean') return nilai;
    if (typeof nilai === 'string') return this.teks(nilai, jalur);
    if (typeof nilai === 'number' && Number.isFinite(nilai)) return nilai;
    if (Array.isArray(nilai)) return this.larik(nilai, jalur);
    if (typeof nilai === 'object') return this.objek(nilai, jalur);
    throw new Galat('nilai', jalur, 'Nilai ini tidak ada dalam JSON.');
  }

  private teks(nilai: string, jalur: (string | number)[]): string {
    this.pakai(nilai.length);
    if (!nilai.isWellFormed() || nilai.includes('\0')) {
      throw new Galat('nilai', jalur, 'Teks ini berisi tanda yang rusak. Tulis ulang teksnya.');
    }
    return nilai;
  }

  private larik(nilai: unknown[], jalur: (string | number)[]): Json[] {
    this.pakai(nilai.length);
    return Array.from({ length: nilai.length }, (_, i) => this.salin(milik(nilai, String(i)), [...jalur, i]));
  }

  private objek(nilai: object, jalur: (string | number)[]): Json {
    const prototipe: unknown = Object.getPrototypeOf(nilai);
    if (prototipe !== Object.prototype && prototipe !== null)
      throw new Galat('nilai', jalur, 'Nilai ini tidak ada dalam JSON.');
    const hasil: { [kunci: string]: Json } = {};
    for (const kunci of Object.keys(nilai)) {
      const tempat = [...jalur, kunci];
      if (KUNCI_TERLARANG.has(kunci)) throw new Galat('kunci', tempat, `Nama "${kunci}" tidak boleh dipakai.`);
      this.teks(kunci, jalur);
      hasil[kunci] = this.salin(milik(nilai, kunci), tempat);
    }
    return hasil;
  }

  private pakai(byte: number): void {
    this.sisa -= byte;
    if (this.sisa < 0) throw new Galat('terlalu-besar', [], PESAN_BESAR);
  }
}

/** The own value of a key; undefined, which no JSON holds, where a getter or a hole stands. */
function milik(nilai: object, kunci: string): unknown {
  return Object.getOwnPropertyDescriptor(nilai, kunci)?.value;
}
