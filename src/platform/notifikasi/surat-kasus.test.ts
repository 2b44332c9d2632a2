import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { nyalakanSmtp, type SmtpUji } from '../../../test/support/smtp.ts';
import type { Bahasa } from '../../core/index.ts';
import type { Inti } from '../inti/index.ts';
import { antrekan, createPengirim, type Pengirim } from '../jobs/index.ts';
import { buatKasus, ikutiKasus, jalankanPeralihan, type KasusBaru, type TandaTerima } from '../kasus/index.ts';
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
  ({ kupang } = await isiDaerahUji(inti));
  pengirim = createPengirim(inti, penanganSurat);
});
afterAll(async () => {
  await smtp.mati();
  await uji.close();
});
beforeEach(async () => {
  uji.jam.maju(24 * 60 * MENIT);
  await pengirim.putar();
  smtp.surat.length = 0;
  smtp.tolak.clear();
});

describe('the receipt', () => {
  test('tells number, PIN, who is responsible, by when, and where to follow', async () => {
    const terima = await lapor();
    await pengirim.putar();
    expect(smtp.surat).toHaveLength(1);
    const [surat] = smtp.surat;
    expect(surat?.subject).toBe(`Laporan ${terima.nomor} sudah kami terima`);
    expect(surat?.to).toMatchObject({ value: [{ address: SUREL }] });
    expect(surat?.text).toContain(`PIN: ${terima.pin}`);
    expect(surat?.text).toContain('Yang bertanggung jawab: Dinas Pekerjaan Umum, Kota Kupang');
    expect(surat?.text).toMatch(/Batas waktu: \w+, \d+ \w+ 2026, 23\.59 WITA/);
    expect(surat?.text).toContain(`https://puja.example/kota-kupang/${LAYANAN_UJI}/laporan/${terima.nomor}\n`);
    expect(surat?.text).not.toContain(CERITA);
  });

  test('speaks English to who reported in English', async () => {
    const terima = await lapor({ bahasa: 'en' });
    await pengirim.putar();
    expect(smtp.surat[0]?.subject).toBe(`We have received report ${terima.nomor}`);
    expect(smtp.surat[0]?.text).toContain(
      `https://puja.example/en/kota-kupang/${LAYANAN_UJI}/laporan/${terima.nomor}\n`,
    );
    expect(smtp.surat[0]?.text).toContain('Broken table');
  });

  test('of a trial says first that it is one', async () => {
    const tahap = (nilai: 'uji' | 'buka') =>
      inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, (trx) =>
        trx.updateTable('pemda.layanan').set({ tahap: nilai }).where('pemda_id', '=', kupang.pemda.id).execute(),
      );
    await tahap('uji');
    await lapor();
    await lapor({ bahasa: 'en' });
    await tahap('buka');
    await pengirim.putar();
    expect(smtp.surat.map(({ text }) => text?.split('.')[0]).sort()).toEqual(['MASA UJI', 'TRIAL']);
  });

  test('goes again when the number was lost', async () => {
    const { kasusId, nomor, pin } = await lapor();
    await pengirim.putar();
    await sistem((trx) => antrekan(trx, kupang.pemda.id, inti.waktu(), 'kasus.kirim-ulang', { kasusId }));
    await pengirim.putar();
    expect(smtp.surat.map((surat) => surat.text?.includes(pin))).toEqual([true, true]);
    expect(smtp.surat[1]?.subject).toBe(`Nomor dan PIN laporan ${nomor}`);
    expect(smtp.surat[1]?.text).toContain('diminta lagi');
  });

  test('of a case without an address goes nowhere', async () => {
    await lapor({ kontak: { telepon: '0380123456' } });
    await pengirim.putar();
    expect(smtp.surat).toEqual([]);
  });
});

describe('the news of an act', () => {
  test('waits three minutes, then says what happened in the words of the model, without the PIN', async () => {
    const terima = await lapor();
    await pengirim.putar();
    await alih(terima, 'tanya', { pesan: 'Di ruang mana?\r\nSebutkan nomornya.' });
    await pengirim.putar();
    expect(smtp.surat).toHaveLength(1);
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    const kabar = smtp.surat[1];
    expect(kabar?.subject).toBe(`Laporan ${terima.nomor}: Peralihan tanya`);
    expect(kabar?.text).toContain('Peralihan tanya. Menunggu.');
    expect(kabar?.text).toContain('Pesan petugas:\n> Di ruang mana?\n> Sebutkan nomornya.\n');
    expect(kabar?.text).toContain('Batas waktu: Berhenti, menunggu pelapor');
    expect(kabar?.text).not.toContain(terima.pin);
  });

  test('gives the reason of a refusal with the way to object, and no deadline any more', async () => {
    const terima = await lapor();
    await alih(terima, 'tolak', { alasan: 'tidak-ditemukan' });
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    const teks = kabar()?.text;
    expect(teks).toContain('Tidak ditemukan. Kami tidak menemukannya.');
    expect(teks).toContain('Bila Anda keberatan: Tulis di halaman ini.');
    expect(teks).not.toContain('Batas waktu');
  });

  test('never carries words of citizens', async () => {
    const terima = await lapor();
    await alih(terima, 'tanya', { pesan: 'Di mana?' });
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    await sistem((trx) =>
      jalankanPeralihan(inti, trx, kupang.pemda, {
        kasusId: terima.kasusId,
        peralihan: 'jawab',
        versi: undefined,
        isian: { pesan: 'Menangkan hadiah di sini' },
        pelaku: { jenis: 'warga', peran: [] },
      }),
    );
    await pengirim.putar();
    expect(smtp.surat).toHaveLength(3);
    expect(smtp.surat.map((surat) => surat.text).join()).not.toContain('hadiah');
  });

  test('reaches the reporter and each follower once, also the one who is both', async () => {
    const terima = await lapor();
    await pengirim.putar();
    smtp.surat.length = 0;
    await ikut(terima, 'pengikut@contoh.example', 'en');
    await ikut(terima, SUREL.toUpperCase(), 'id');
    await alih(terima, 'selesaikan', {});
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    expect(alamat()).toEqual(['pengikut@contoh.example', SUREL]);
  });
});

describe('bad days', () => {
  test('SMTP that is down and up again delivers each mail once', async () => {
    const daftar = [await lapor(), await lapor(), await lapor()];
    await smtp.mati();
    for (let jam = 0; jam < 24; jam++) {
      await pengirim.putar();
      uji.jam.maju(60 * MENIT);
    }
    await smtp.nyala();
    await pengirim.putar();
    await pengirim.putar();
    expect(smtp.surat.map((surat) => surat.subject).sort()).toEqual(
      daftar.map(({ nomor }) => `Laporan ${nomor} sudah kami terima`).sort(),
    );
  });

  test('two dispatchers deliver each mail once', async () => {
    for (let i = 0; i < 8; i++) await lapor();
    await Promise.all([pengirim.putar(), createPengirim(inti, penanganSurat).putar()]);
    expect(smtp.surat).toHaveLength(8);
  });

  test('a task that runs again sends nothing again', async () => {
    const { kasusId } = await lapor();
    const tugas = { inti, pemda: kupang.pemda, isi: { kasusId }, id: '0198c0de-0000-7000-8000-000000000001' };
    await penanganSurat['kasus.tanda-terima'](tugas);
    await penanganSurat['kasus.tanda-terima'](tugas);
    expect(smtp.surat).toHaveLength(1);
  });

  test('a mail that left before it was written down leaves again under the same Message-ID', async () => {
    const { kasusId } = await lapor();
    const tugas = { inti, pemda: kupang.pemda, isi: { kasusId }, id: '0198c0de-0000-7000-8000-000000000002' };
    await penanganSurat['kasus.tanda-terima'](tugas);
    await sistem((trx) =>
      trx
        .updateTable('notifikasi.kiriman')
        .set({ keadaan: 'menunggu', selesai_pada: null })
        .where('pemda_id', '=', kupang.pemda.id)
        .where('kasus_id', '=', kasusId)
        .execute(),
    );
    await penanganSurat['kasus.tanda-terima'](tugas);
    expect(smtp.surat).toHaveLength(2);
    expect(smtp.surat[0]?.messageId).toMatch(/@puja\.example>$/);
    expect(smtp.surat[1]?.messageId).toBe(smtp.surat[0]?.messageId);
  });

  test('an address that is refused for good fails once and keeps no follower from the news', async () => {
    smtp.tolak.set(SUREL, 550);
    const terima = await lapor();
    await ikut(terima, 'pengikut@contoh.example', 'id');
    await alih(terima, 'selesaikan', {});
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    expect(alamat()).toEqual(['pengikut@contoh.example']);
    smtp.tolak.clear();
    uji.jam.maju(48 * 60 * MENIT);
    await pengirim.putar();
    expect(alamat()).toEqual(['pengikut@contoh.example']);
    expect(await kiriman(terima)).toEqual([
      { keadaan: 'gagal', galat: 'surel-ditolak' },
      { keadaan: 'gagal', galat: 'surel-ditolak' },
      { keadaan: 'terkirim', galat: null },
    ]);
  });

  test('hostile words in a published title and a message stay words', async () => {
    const jahat = 'Meja\r\nBcc: lain@contoh.example\r\n\r\n<script>';
    const terima = await lapor({ judul: jahat });
    await sistem((trx) =>
      trx
        .updateTable('kasus.kasus')
        .set({ terbit: true })
        .where('pemda_id', '=', kupang.pemda.id)
        .where('id', '=', terima.kasusId)
        .execute(),
    );
    await alih(terima, 'tanya', { pesan: 'a\u0007b\u001b[31m\r\n.\r\nQUIT\r\n-- \r\n' });
    uji.jam.maju(3 * MENIT);
    await pengirim.putar();
    expect(smtp.surat).toHaveLength(2);
    for (const surat of smtp.surat) {
      expect(surat.bcc).toBeUndefined();
      expect(surat.html).toBe(false);
      expect(surat.text).toContain('Meja Bcc: lain@contoh.example <script>\n');
    }
    expect(kabar()?.text).toContain('> ab[31m\n> .\n> QUIT\n> -- \n');
  });
});

const CERITA = 'Kaki meja patah';

function lapor(ubah: Partial<KasusBaru> = {}): Promise<TandaTerima> {
  const masukan: KasusBaru = {
    layanan: LAYANAN_UJI,
    kategori: 'meja',
    judul: 'Meja rusak di balai',
    tempat: { kecamatanKode: '53.71.01', patokan: 'balai' },
    bahaya: false,
    data: { kategori: 'meja', cerita: CERITA },
    kontak: { surel: SUREL },
    saluran: 'web',
    bahasa: 'id',
    kunciKirim: crypto.randomUUID(),
    ...ubah,
  };
  return buatKasus(inti, kupang.pemda, { jenis: 'warga', peran: [] }, masukan);
}

function alih({ kasusId }: TandaTerima, peralihan: string, isian: Record<string, string>) {
  const pelaku = { jenis: 'petugas', akunId: kupang.akun.operator.id, nama: 'Operator', peran: ['operator'] } as const;
  return sistem((trx) =>
    jalankanPeralihan(inti, trx, kupang.pemda, { kasusId, peralihan, versi: undefined, isian, pelaku }),
  );
}

function ikut({ kasusId }: TandaTerima, surel: string, bahasa: Bahasa) {
  return sistem(async (trx) => {
    const kunci = await inti.kunci.pemda(trx, kupang.pemda.id);
    await ikutiKasus(trx, kunci, kupang.pemda.id, kasusId, { surel, bahasa }, inti.waktu());
  });
}

function kiriman({ kasusId }: TandaTerima) {
  return sistem((trx) =>
    trx
      .selectFrom('notifikasi.kiriman')
      .select(['keadaan', 'galat'])
      .where('pemda_id', '=', kupang.pemda.id)
      .where('kasus_id', '=', kasusId)
      .orderBy('keadaan')
      .execute(),
  );
}

/** The one mail that is no receipt. */
function kabar() {
  return smtp.surat.find((surat) => surat.subject?.includes(': Peralihan'));
}

function alamat() {
  return smtp.surat
    .flatMap((surat) => [surat.to].flat().flatMap((satu) => satu?.value.map(({ address }) => address) ?? []))
    .sort();
}

function sistem<T>(kerja: Parameters<typeof inti.db.tenant<T>>[2]): Promise<T> {
  return inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, kerja);
}
