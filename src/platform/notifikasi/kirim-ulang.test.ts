import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DaerahUji, isiDaerahUji, LAYANAN_UJI } from '../../../test/support/daerah.ts';
import { buatIntiUji, type IntiUji } from '../../../test/support/inti.ts';
import { nyalakanSmtp, type SmtpUji } from '../../../test/support/smtp.ts';
import type { Trx } from '../../db/index.ts';
import type { Inti } from '../inti/index.ts';
import { antrekan, createPengirim, type Pengirim } from '../jobs/index.ts';
import { buatKasus, indeksSurel, type TandaTerima, ubahKontak } from '../kasus/index.ts';
import { penanganSurat } from './index.ts';

const SUREL = 'warga@contoh.example';
const LAIN = 'penyerang@contoh.example';
let uji: IntiUji;
let smtp: SmtpUji;
let inti: Inti;
let kupang: DaerahUji;
let pengirim: Pengirim;
let lama: TandaTerima;
let baru: TandaTerima;

beforeAll(async () => {
  [uji, smtp] = await Promise.all([buatIntiUji(), nyalakanSmtp()]);
  inti = { ...uji.inti, config: { ...uji.inti.config, smtpUrl: smtp.url } };
  ({ kupang } = await isiDaerahUji(inti));
  pengirim = createPengirim(inti, penanganSurat);
});
afterAll(async () => {
  await smtp.mati();
  await uji.close();
});
beforeEach(async () => {
  [lama, baru] = [await lapor(), await lapor()];
  await pengirim.putar();
  smtp.surat.length = 0;
});

const sistem = <T>(kerja: (trx: Trx) => Promise<T>): Promise<T> =>
  inti.db.tenant(kupang.pemda.id, { jenis: 'sistem' }, kerja);

const lapor = () =>
  buatKasus(
    inti,
    kupang.pemda,
    { jenis: 'warga', peran: [] },
    {
      layanan: LAYANAN_UJI,
      kategori: 'meja',
      judul: 'Meja rusak',
      tempat: { kecamatanKode: '53.71.01', patokan: 'balai' },
      bahaya: false,
      data: { cerita: 'patah' },
      kontak: { surel: SUREL },
      saluran: 'web',
      bahasa: 'id',
      kunciKirim: crypto.randomUUID(),
    },
  );

/** Another address for a report, whose reporter has the PIN. */
const ubah = ({ kasusId }: TandaTerima) =>
  sistem((trx) => ubahKontak(inti, trx, kupang.pemda, kasusId, { surel: LAIN, telepon: undefined }));

/** As the page asks for it, newest first. */
const minta = () =>
  sistem(async (trx) => {
    const indeks = indeksSurel(await inti.kunci.pemda(trx, kupang.pemda.id), SUREL).toString('hex');
    const isi = { kasusIds: [baru.kasusId, lama.kasusId], indeks };
    await antrekan(trx, kupang.pemda.id, inti.waktu(), 'kasus.kirim-ulang', isi);
  });

const terkirim = () => smtp.surat.map(({ to, text }) => ({ ke: JSON.stringify(to), teks: text ?? '' }));

test('goes to the address that asked, with all its reports', async () => {
  await minta();
  await pengirim.putar();
  const [surat, ...lain] = terkirim();
  expect(lain).toEqual([]);
  expect(surat?.ke).toContain(SUREL);
  for (const { pin } of [lama, baru]) expect(surat?.teks).toContain(pin);
});

test('goes to no address that the newest report was given since, and tells no PIN of that one', async () => {
  await minta();
  await ubah(baru);
  await pengirim.putar();
  const [surat, ...lain] = terkirim();
  expect(lain).toEqual([]);
  expect(surat?.ke).toContain(SUREL);
  expect(surat?.teks).toContain(lama.pin);
  expect(surat?.teks).not.toContain(baru.pin);
});

test('goes nowhere when no report has the address any more', async () => {
  await minta();
  await ubah(baru);
  await ubah(lama);
  await pengirim.putar();
  expect(smtp.surat).toEqual([]);
});

test('of before the task named the address goes to that of the first report, without those of others', async () => {
  const isi = { kasusIds: [baru.kasusId, lama.kasusId] };
  await sistem((trx) => antrekan(trx, kupang.pemda.id, inti.waktu(), 'kasus.kirim-ulang', isi));
  await ubah(baru);
  await pengirim.putar();
  const [surat, ...lain] = terkirim();
  expect(lain).toEqual([]);
  expect(surat?.ke).toContain(LAIN);
  expect(surat?.teks).toContain(baru.pin);
  expect(surat?.teks).not.toContain(lama.pin);
});
