import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Trx } from '../../db/index.ts';

/** The keys of one region, unwrapped: for one transaction, never stored. */
export interface KunciPemda {
  /** AES-256-GCM; the key's id stands in front. `konteks` binds the value to its place (column and row). */
  segel(teks: string, konteks: string): Buffer;
  /** @throws Error when the value was tampered with or belongs elsewhere */
  buka(tersegel: Buffer, konteks: string): string;
  /** Keyed blind index for look-up of equal values. */
  indeks(teks: string, konteks: string): Buffer;
  /** A key for files of this region. */
  berkas(konteks: string): Buffer;
}

export interface BrankasKunci {
  /** Reads the region's newest key, making the first one when there is none. */
  pemda(trx: Trx, pemdaId: number): Promise<KunciPemda>;
}

interface Bahan {
  id: number;
  kunci: Buffer;
}

/**
 * Keys per tenant, wrapped by the installation's master key.
 * @param masterKey at least 32 characters from the environment
 */
export function createBrankasKunci(masterKey: string): BrankasKunci {
  const induk = turunkan(Buffer.from(masterKey, 'utf8'), 'puja-indah/kunci-induk');
  const terbuka = new Map<string, Bahan>();

  async function pemda(trx: Trx, pemdaId: number): Promise<KunciPemda> {
    const rows = await trx
      .selectFrom('pemda.kunci')
      .select(['kunci_id', 'terbungkus'])
      .where('pemda_id', '=', pemdaId)
      .orderBy('kunci_id', 'desc')
      .execute();
    const daftar = rows.length > 0 ? rows : [await buatPertama(trx, pemdaId)];
    return createKunciPemda(daftar.map((row) => bukaBungkus(pemdaId, row)));
  }

  async function buatPertama(trx: Trx, pemdaId: number) {
    const baru = { kunci_id: 1, terbungkus: segel(induk, randomBytes(32), bungkusan(pemdaId, 1)) };
    await trx
      .insertInto('pemda.kunci')
      .values({ pemda_id: pemdaId, ...baru, dibuat_pada: new Date() })
      .onConflict((conflict) => conflict.columns(['pemda_id', 'kunci_id']).doNothing())
      .execute();
    return trx
      .selectFrom('pemda.kunci')
      .select(['kunci_id', 'terbungkus'])
      .where('pemda_id', '=', pemdaId)
      .where('kunci_id', '=', 1)
      .executeTakeFirstOrThrow();
  }

  function bukaBungkus(pemdaId: number, row: { kunci_id: number; terbungkus: Buffer }): Bahan {
    const nama = `${pemdaId}/${row.kunci_id}/${row.terbungkus.toString('base64')}`;
    const ada = terbuka.get(nama);
    if (ada) return ada;
    const bahan = { id: row.kunci_id, kunci: buka(induk, row.terbungkus, bungkusan(pemdaId, row.kunci_id)) };
    terbuka.set(nama, bahan);
    return bahan;
  }

  return { pemda };
}

/** What is kept of a secret that only the other side holds: enough to recognise it, useless when read. */
export function hashRahasia(rahasia: string): Buffer {
  return createHash('sha256').update(rahasia).digest();
}

const bungkusan = (pemdaId: number, kunciId: number) => `pemda.kunci/${pemdaId}/${kunciId}`;

function createKunciPemda(daftar: Bahan[]): KunciPemda {
  const [terbaru] = daftar;
  const pertama = daftar.at(-1);
  if (!terbaru || !pertama) throw new Error('Daerah ini belum punya kunci');
  return {
    segel: (teks, konteks) =>
      Buffer.concat([
        Buffer.from([terbaru.id]),
        segel(turunkan(terbaru.kunci, 'kolom'), Buffer.from(teks, 'utf8'), konteks),
      ]),
    buka(tersegel, konteks) {
      const bahan = daftar.find((satu) => satu.id === tersegel[0]);
      if (!bahan) throw new Error('Kunci nilai ini tidak ada');
      return buka(turunkan(bahan.kunci, 'kolom'), tersegel.subarray(1), konteks).toString('utf8');
    },
    // A look-up must find rows of all times, so the index stays on the first key until a rotation rewrites it.
    indeks: (teks, konteks) =>
      createHmac('sha256', turunkan(pertama.kunci, 'indeks')).update(`${konteks}\0${teks}`).digest(),
    berkas: (konteks) => turunkan(terbaru.kunci, `berkas/${konteks}`),
  };
}

function turunkan(kunci: Buffer, guna: string): Buffer {
  return Buffer.from(hkdfSync('sha256', kunci, '', guna, 32));
}

function segel(kunci: Buffer, bytes: Buffer, konteks: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', kunci, iv).setAAD(Buffer.from(konteks, 'utf8'));
  const isi = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), isi]);
}

function buka(kunci: Buffer, tersegel: Buffer, konteks: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', kunci, tersegel.subarray(0, 12));
  decipher.setAAD(Buffer.from(konteks, 'utf8')).setAuthTag(tersegel.subarray(12, 28));
  return Buffer.concat([decipher.update(tersegel.subarray(28)), decipher.final()]);
}
