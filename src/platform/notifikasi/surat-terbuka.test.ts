import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { nyalakanSmtp, type SmtpUji } from '../../../test/support/smtp.ts';
import { modelUmum } from '../../../test/support/umum.ts';
import type { Bahasa } from '../../core/index.ts';
import type { Inti } from '../inti/index.ts';
import { createPengirim, type Pengirim } from '../jobs/index.ts';
import {
  buatKasus,
  type IsianPeralihan,
  ikutiKasus,
  jalankanPeralihan,
  type KasusBaru,
  type TandaTerima,
} from '../kasus/index.ts';
import { penanganSurat } from './index.ts';

const MENIT = 60_000;
const SUREL = 'warga@contoh.example';
let uji: IntiUji;
let smtp: SmtpUji;
let inti: Inti;
let kupang: DaerahUji;
let pengirim: Pengirim;

beforeAll(async () => {
  [uji, smtp] = await Promise.all([buatIntiUji(), nyalakanSmtp()]);
  inti = { ...uji.inti, config: { ...uji.inti.config, smtpUrl: smtp.url, baseUrl: 'https://puja.example' } };
  ({ kupang } = await isiDaerahUji(inti, { model: modelUmum() }));
  pengirim = createPengirim(inti, penanganSurat);
});
afterAll(async () => {
  await smtp.mati();
  await uji.close();
});
beforeEach(async () => {
  // The same time on another day.
  uji.jam.set(new Date(inti.waktu().getTime() + 24 * 60 * MENIT - (inti.waktu().getTime() % (60 * MENIT))));
  await pengirim.putar();
  smtp.surat.length = 0;
});

describe('what a reader of the news of an act may know', () => {
  test('carries the words of staff to the reporter alone', async () => {
    const terima = await lapor({ bahaya: true });
    await ikut(terima, 'pengikut@contoh.example', 'id');
    await pengirim.putar();
    smtp.surat.length = 0;
    await alih(terima, 'amankan', { pesan: 'Pak Contoh, pembatas di depan rumah.' });
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    const pesan = (ke: string) => smtp.surat.find((surat) => JSON.stringify(surat.to).includes(ke))?.text;
    expect(pesan(SUREL)).toContain('Pak Contoh');
    expect(pesan('pengikut@contoh.example')).toContain('Peralihan amankan');
    expect(pesan('pengikut@contoh.example')).not.toContain('Pak Contoh');
  });

  test('tells the reporter alone how to answer a question, and nobody of one that was answered before', async () => {
    const terima = await lapor();
    await ikut(terima, 'pengikut@contoh.example', 'id');
    await pengirim.putar();
    smtp.surat.length = 0;
    const tanya = () => alih(terima, 'tanya', { pesan: 'Di depan rumah yang mana?' });
    await tanya();
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    const pesan = (ke: string) => smtp.surat.find((surat) => JSON.stringify(surat.to).includes(ke))?.text;
    expect(pesan(SUREL)).toContain('Anda diminta menjawab');
    expect(pesan('pengikut@contoh.example')).not.toContain('Anda diminta menjawab');
    const jawab = () =>
      inti.db.tenant(kupang.pemda.id, { jenis: 'warga' }, (trx) =>
        jalankanPeralihan(inti, trx, kupang.pemda, {
          kasusId: terima.kasusId,
          peralihan: 'jawab',
          versi: undefined,
          isian: { pesan: 'Nomor 3' },
          pelaku: { jenis: 'warga', peran: [] },
        }),
      );
    await jawab();
    await tanya();
    await jawab();
    await pengirim.putar();
    smtp.surat.length = 0;
    uji.jam.maju(4 * MENIT);
    await pengirim.putar();
    expect(smtp.surat.filter(({ text }) => String(text).includes('Di depan rumah yang mana?'))).toEqual([]);
  });

  test('names the body that has the report now to everybody, and whom to ask there to the reporter', async () => {
    const terima = await lapor();
    await ikut(terima, 'pengikut@contoh.example', 'id');
    await pengirim.putar();
    smtp.surat.length = 0;
    const penerima = { nama: 'Balai Contoh', kontak: 'Pak Contoh, 0812 0000 0001' };
    await alih(terima, 'tolak', { alasan: 'tidak-ditemukan', penerima });
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    const pesan = (ke: string) => smtp.surat.find((surat) => JSON.stringify(surat.to).includes(ke))?.text;
    expect(pesan(SUREL)).toContain('diteruskan kepada Balai Contoh (Pak Contoh, 0812 0000 0001).');
    expect(pesan('pengikut@contoh.example')).toContain('diteruskan kepada Balai Contoh.');
    expect(pesan('pengikut@contoh.example')).not.toContain('0812');
  });

  test('gives the deadline of a danger as the moment that the page shows', async () => {
    await lapor({ bahaya: true });
    await pengirim.putar();
    expect(smtp.surat[0]?.text).toMatch(/Batas waktu: \w+, \d+ \w+ 2026, 10\.00 WITA/);
  });

  test.each([
    ['id', 'Sama dengan laporan', ''],
    ['en', 'Same as report', '/en'],
  ] as const)('names in %s the report that this one repeats, with the way there', async (bahasa, kalimat, awalan) => {
    const [induk, anak] = [await lapor({ kontak: {} }), await lapor({ bahasa })];
    await alih(anak, 'gabung', { induk: induk.nomor });
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    expect(smtp.surat.find((surat) => /: (Peralihan|Transition)/.test(surat.subject ?? ''))?.text).toContain(
      `${kalimat} ${induk.nomor}:\nhttps://puja.example${awalan}/kota-kupang/${LAYANAN_UJI}/laporan/${induk.nomor}\n`,
    );
  });
});

function lapor(ubah: Partial<KasusBaru> = {}): Promise<TandaTerima> {
  const masukan: KasusBaru = {
    layanan: LAYANAN_UJI,
    kategori: 'meja',
    judul: 'Meja rusak di balai',
    tempat: { kecamatanKode: '53.71.01', patokan: 'balai' },
    bahaya: false,
    data: { kategori: 'meja', cerita: 'Kaki meja patah' },
    kontak: { surel: SUREL },
    saluran: 'web',
    bahasa: 'id',
    kunciKirim: crypto.randomUUID(),
    ...ubah,
  };
  return buatKasus(inti, kupang.pemda, { jenis: 'warga', peran: [] }, masukan);
}

function alih({ kasusId }: TandaTerima, peralihan: string, isian: IsianPeralihan) {
  const pelaku = { jenis: 'petugas', akunId: kupang.akun.operator.id, nama: 'Operator', peran: ['operator'] } as const;
  return inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
    jalankanPeralihan(inti, trx, kupang.pemda, { kasusId, peralihan, versi: undefined, isian, pelaku }),
  );
}

function ikut({ kasusId }: TandaTerima, surel: string, bahasa: Bahasa) {
  return inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, async (trx) => {
    const kunci = await inti.kunci.pemda(trx, kupang.pemda.id);
    await ikutiKasus(trx, kunci, kupang.pemda.id, kasusId, { surel, bahasa }, inti.waktu());
  });
}
