import { type Bahasa, formatHariIso } from '../../core/index.ts';
import { bacaIsi } from '../kasus/index.ts';
import type { ModelTerperiksa } from '../model/index.ts';
import { surat as en } from './surat.en.ts';
import { surat as id } from './surat.id.ts';

/** What every case mail says, gathered in the language of its reader. */
export interface IsiSurat {
  bahasa: Bahasa;
  pemda: string;
  nomor: string;
  /** As anybody may read it. */
  judul: string;
  unit: string;
  /** Another body has the report. */
  diteruskan: boolean;
  /** Sentence of the clock that matters; undefined when none runs. */
  batas: string | undefined;
  tautan: string;
  henti: string;
  /** It came in while the service was being tried out. */
  uji: boolean;
}

/** What of an act the reader of its news may know. */
export interface Terbuka {
  /** The reader is the reporter, who may answer. */
  pelapor: boolean;
  /** The words of staff to the reporter, and whom to ask at the body that has the report now. */
  pesan: boolean;
  /** The report that this one repeats; `tertutup` when it has no page for everybody. */
  induk: { nomor: string } | 'tertutup' | undefined;
}

/** A mail as words, with the address by which its reader ends the news. */
export interface Tersusun {
  judul: string;
  teks: string;
  /** Left out of a mail that is no news of one case. */
  henti?: string;
}

const KATA = { id, en };

/** The receipt: the only mail that holds the PIN. @param ulang it was asked for again, perhaps long after */
export function susunTandaTerima(isi: IsiSurat, pin: string, ulang = false): Tersusun {
  const t = KATA[isi.bahasa];
  return {
    judul: ulang ? t.judulUlang(isi.nomor) : t.judulTerima(isi.nomor),
    henti: isi.henti,
    teks: gabung([
      isi.uji ? t.uji : undefined,
      ulang ? t.pembukaUlang : t.pembukaTerima(isi.unit, isi.pemda),
      [`${t.laporan}: ${isi.judul}`, `${t.nomor}: ${isi.nomor}`, `${t.pin}: ${pin}`].join('\n'),
      t.simpanPin,
      ...penutup(isi),
    ]),
  };
}

/** The receipts of several cases, in one mail that was asked for. */
export function susunDaftarUlang(daftar: readonly { isi: IsiSurat; pin: string }[], bahasa: Bahasa): Tersusun {
  const t = KATA[bahasa];
  const pemda = daftar[0]?.isi.pemda ?? '';
  return {
    judul: t.judulDaftar(pemda),
    teks: gabung([
      t.pembukaDaftar,
      ...daftar.map(({ isi, pin }) =>
        [`${t.laporan}: ${isi.judul}`, `${t.nomor}: ${isi.nomor}`, `${t.pin}: ${pin}`, isi.tautan].join('\n'),
      ),
      t.simpanPin,
      `-- \n${t.kaki(pemda)}`,
    ]),
  };
}

/** Asks an address whether it wants the news of a case; the link leads to a page that asks once more. */
export function susunTanyaIkut(isi: Pick<IsiSurat, 'bahasa' | 'pemda' | 'nomor' | 'judul'> & { setuju: string }) {
  const t = KATA[isi.bahasa];
  return {
    judul: t.judulTanya(isi.nomor),
    teks: gabung([
      t.pembukaTanya(isi.nomor, isi.pemda),
      `${t.laporan}: ${isi.judul}`,
      `${t.setuju}\n${isi.setuju}`,
      t.bukanAnda,
      `-- \n${t.kaki(isi.pemda)}`,
    ]),
  };
}

/** What an act changed, in the words of the model, with what the officer said to the reporter. */
export function susunKabar(
  isi: IsiSurat,
  model: ModelTerperiksa,
  peristiwa: { peralihan: string | null; ke: string | null; pelaku: string; isi: unknown },
  terbuka: Terbuka,
): Tersusun {
  const t = KATA[isi.bahasa];
  const jejak = model.peralihan(peristiwa.peralihan ?? '')?.jejak[isi.bahasa] ?? '';
  const keadaan = peristiwa.ke === null ? undefined : model.keadaan(peristiwa.ke);
  return {
    judul: t.judulKabar(isi.nomor, jejak),
    henti: isi.henti,
    teks: gabung([
      isi.uji ? t.uji : undefined,
      `${isi.judul}\n${t.nomor}: ${isi.nomor}`,
      gabungKalimat([jejak, keadaan?.uraian[isi.bahasa]]),
      kalimatSama(isi, terbuka.induk),
      ...isiPeristiwa(isi.bahasa, model, peristiwa, terbuka),
      terbuka.pelapor && isMenungguPelapor(model, peristiwa.ke) ? t.jawab : undefined,
      ...penutup(isi),
    ]),
  };
}

/** Whether the reporter is asked for something in this state: an answer, or whether the work is good. */
function isMenungguPelapor(model: ModelTerperiksa, ke: string | null): boolean {
  if (ke === null) return false;
  return model.dokumen.jam.some(
    ({ mulai, lewat }) => mulai.saat === 'masuk' && mulai.keadaan.includes(ke) && 'peralihan' in lewat,
  );
}

function isiPeristiwa(
  bahasa: Bahasa,
  model: ModelTerperiksa,
  peristiwa: { pelaku: string; isi: unknown },
  terbuka: Terbuka,
): (string | undefined)[] {
  const t = KATA[bahasa];
  const isi = bacaIsi(peristiwa.isi);
  const alasan = model.alasan(isi.alasan ?? '');
  const { penerima, jadwal = '' } = isi;
  // Words of citizens never travel by our mails: whoever writes them could write to anybody.
  const pesan = peristiwa.pelaku === 'petugas' && terbuka.pesan ? isi.pesan : undefined;
  return [
    alasan && `${alasan.judul[bahasa]}. ${alasan.uraian[bahasa]}`,
    pesan && `${t.pesan}\n${kutip(pesan)}`,
    penerima && t.penerima(penerima.nama, terbuka.pesan ? penerima.kontak : ''),
    /^\d{4}-\d{2}-\d{2}$/.test(jadwal) ? t.jadwal(formatHariIso(jadwal, bahasa)) : undefined,
    alasan && `${t.keberatan} ${alasan.keberatan[bahasa]}`,
  ];
}

/** The report that this one repeats stands beside it, at an address that differs by the number. */
function kalimatSama({ bahasa, tautan }: IsiSurat, induk: Terbuka['induk']): string | undefined {
  const t = KATA[bahasa];
  if (induk === 'tertutup') return t.samaLain;
  return induk && t.sama(induk.nomor, new URL(induk.nomor, tautan).toString());
}

function penutup(isi: IsiSurat): (string | undefined)[] {
  const t = KATA[isi.bahasa];
  return [
    [
      ...(isi.diteruskan ? [] : [`${t.tanggung}: ${isi.unit}, ${isi.pemda}`]),
      ...(isi.batas === undefined ? [] : [`${t.batas}: ${isi.batas}`]),
    ].join('\n') || undefined,
    `${t.buka}\n${isi.tautan}`,
    `-- \n${t.kaki(isi.pemda)}\n\n${t.henti}\n${isi.henti}`,
  ];
}

function kutip(pesan: string): string {
  return pesan
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((baris) => `> ${baris}`)
    .join('\n');
}

function gabungKalimat(kalimat: (string | undefined)[]): string {
  return kalimat
    .filter(Boolean)
    .map((satu) => (/[.!?]$/.test(satu ?? '') ? satu : `${satu}.`))
    .join(' ');
}

/** Paragraphs, without controls that a mail reader could act on. */
function gabung(bagian: (string | undefined)[]): string {
  const teks = bagian.filter(Boolean).join('\n\n');
  return `${teks.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '')}\n`;
}
