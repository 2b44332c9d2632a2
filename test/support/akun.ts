import { createHmac } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { uuidv7 } from '../../src/core/index.ts';
import { beriPeran, salinKeanggotaan } from '../../src/platform/akses/index.ts';
import { buatAkun, createAkun, type RuangAkun } from '../../src/platform/akun/index.ts';
import { createServer, type Peran, petugasOf, untukPeran } from '../../src/platform/http/index.ts';
import { findPemdaBySlug, type Pemda } from '../../src/platform/pemda/index.ts';
import { ASET_UJI, buatIntiUji, type IntiUji } from './inti.ts';
import { createPeramban } from './peramban.ts';

export const SANDI = 'kupang kota kasih 2026';

export interface UjiAkun extends IntiUji {
  app: FastifyInstance;
  akun: RuangAkun;
  pemda(slug: string): Promise<Pemda>;
  /** Makes an account with a password and, where a region is given, a role there from the start of 2026. */
  petugas(
    surel: string,
    di?: { slug: string; peran: Peran; mulai?: Date; sampai?: Date; penggantiAkunId?: string },
  ): Promise<string>;
}

/** The account room behind a real server, with one page of staff per region. */
export async function mulaiUjiAkun(): Promise<UjiAkun> {
  const uji = await buatIntiUji();
  const { inti } = uji;
  const akun = createAkun(inti, uji.basis.url);
  const app = await createServer(inti, akun.pengenal, ASET_UJI);
  akun.register(app);
  app.get('/:pemda/kerja', { config: { akses: untukPeran('operator', 'kepala') } }, (request) => petugasOf(request));
  await app.ready();

  const pemda = async (slug: string) => {
    const satu = await findPemdaBySlug(inti.db, slug);
    if (!satu) throw new Error(`tanpa ${slug}`);
    return satu;
  };
  return {
    ...uji,
    app,
    akun,
    pemda,
    async petugas(surel, di) {
      const akunId = await buatAkun(inti, { surel, nama: 'Maria Contoh', sandi: SANDI });
      if (di) {
        const daerah = await pemda(di.slug);
        const unitId = uuidv7();
        const { slug: _, ...peran } = di;
        await inti.db.tenant(daerah.id, { jenis: 'sistem' }, async (trx) => {
          await trx
            .insertInto('pemda.unit')
            .values({ pemda_id: daerah.id, id: unitId, nama: 'Dinas PUPR', singkatan: 'PUPR' })
            .execute();
          const baru = { mulai: new Date('2026-01-01T00:00:00Z'), ...peran, akunId, nama: 'Maria Contoh', unitId };
          await beriPeran(trx, daerah, baru, { jenis: 'sistem' }, inti.waktu());
        });
        await salinKeanggotaan(inti, daerah.id, akunId);
      }
      return akunId;
    },
    async close() {
      await app.close();
      await akun.close();
      await uji.close();
    },
  };
}

/** The mails that the room has sent to an address, newest first. */
export async function suratKe(uji: UjiAkun, ke: string): Promise<string[]> {
  const folder = path.join(uji.inti.config.dataDir, 'surat');
  const nama = await fs.readdir(folder).catch(() => []);
  const urut = nama
    .filter((satu) => satu.endsWith('.json'))
    .sort()
    .reverse();
  const surat = await Promise.all(
    urut.map(
      async (satu) => JSON.parse(await fs.readFile(path.join(folder, satu), 'utf8')) as { ke: string; teks: string },
    ),
  );
  return surat.filter((satu) => satu.ke === ke).map((satu) => satu.teks);
}

/** The code that an authenticator app shows (RFC 6238) for the secret on a page. */
export function kodeAplikasi(halaman: string, langkah = 0): string {
  const bagian = halaman.slice(halaman.indexOf('Tulis kunci ini di aplikasi')).split('</p>')[0] ?? '';
  const rahasia = [...bagian.matchAll(/>([A-Z2-7]{1,4})</g)].map((satu) => satu[1]).join('');
  const bit = [...rahasia]
    .map((huruf) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(huruf).toString(2).padStart(5, '0'))
    .join('');
  const kunci = Buffer.from((bit.match(/.{8}/g) ?? []).map((delapan) => Number.parseInt(delapan, 2)));
  const pencacah = Buffer.alloc(8);
  pencacah.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + langkah));
  const sidik = createHmac('sha1', kunci).update(pencacah).digest();
  const angka = sidik.readUInt32BE((sidik.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(angka % 1_000_000).padStart(6, '0');
}

/** Signs in, and gives the browser with the answer. */
export async function masuk(uji: UjiAkun, surel: string, isian: Record<string, string> = {}) {
  const peramban = createPeramban(uji.app);
  await peramban.buka('/masuk');
  return { peramban, jawaban: await peramban.kirim('/masuk', { surel, sandi: SANDI, ...isian }) };
}
