import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SesiUji } from '../../../../test/support/aplikasi.ts';
import type { DaerahUji } from '../../../../test/support/daerah.ts';
import { alamatLaporan, buatMejaUji, type MejaUji } from '../../../../test/support/meja.ts';
import { modelKecil } from '../../../../test/support/model-kecil.ts';
import { uuidv7 } from '../../../core/index.ts';
import { bersihkanPemda } from '../../jobs/index.ts';

const HARI = 24 * 3_600_000;
let meja: MejaUji;
let jpeg: Buffer;

beforeAll(async () => {
  const model = modelKecil();
  const selesai = model.alur.peralihan.find((satu) => satu.id === 'selesaikan');
  selesai?.isian.unshift({ kolom: 'foto', wajib: true });
  selesai?.oleh.push('kepala');
  meja = await buatMejaUji({}, { model });
  jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c63' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => meja.close());

describe('photographs of an act that did not go through', () => {
  test('are shown as received, and go along with the next try', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const satu = await selesaikan(meja.operator, kasusId, { versi: '1', pesan: 'Jadi' }, [jpeg, Buffer.from('rusak')]);
    expect(satu.statusCode).toBe(422);
    expect(satu.body).toContain('Foto 1, sudah kami terima');
    const dua = await selesaikan(meja.operator, kasusId, { ...dicentang(satu.body), versi: '7' }, [jpeg]);
    expect(dua.statusCode).toBe(409);
    expect(dua.body).toContain('foto yang sudah kami terima tetap ada di formulir');
    expect(Object.keys(dicentang(dua.body))).toHaveLength(2);
    expect(dua.body).toContain('Paling banyak 3 foto lagi');
    const kecil = /src="(\/kota-kupang\/kerja\/foto\/[^"]+\/kecil)"/.exec(dua.body)?.[1] ?? '';
    expect((await meja.buka(meja.operator, kecil)).headers['content-type']).toBe('image/webp');
    expect((await meja.buka(meja.kepala, kecil)).statusCode).toBe(404);
    const tiga = await selesaikan(meja.operator, kasusId, { ...dicentang(dua.body), versi: '1' }, []);
    expect(tiga.statusCode, tiga.body).toBe(303);
    const foto = await fotoKasus(kasusId);
    expect(foto).toHaveLength(2);
    expect(new Set(foto.map((milik) => milik.peristiwa_id)).size).toBe(1);
    expect(foto[0]?.peristiwa_id).not.toBeNull();
  });

  test('stay behind when their tick is taken away', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const satu = await selesaikan(meja.operator, kasusId, { versi: '7' }, [jpeg, jpeg]);
    const [dipakai = ''] = Object.keys(dicentang(satu.body));
    expect((await selesaikan(meja.operator, kasusId, { [dipakai]: 'ya', versi: '1' }, [])).statusCode).toBe(303);
    expect(await fotoKasus(kasusId)).toHaveLength(1);
  });

  test('are never more than five together with new ones', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const satu = await selesaikan(meja.operator, kasusId, { versi: '7' }, [jpeg, jpeg, jpeg, jpeg]);
    const dua = await selesaikan(meja.operator, kasusId, { ...dicentang(satu.body), versi: '1' }, [jpeg, jpeg]);
    expect(dua.statusCode).toBe(422);
    expect(dua.body).toContain('sudah ada 5 foto');
    expect(Object.keys(dicentang(dua.body))).toHaveLength(5);
    expect((await selesaikan(meja.operator, kasusId, { ...dicentang(dua.body), versi: '1' }, [])).statusCode).toBe(303);
    expect(await fotoKasus(kasusId)).toHaveLength(5);
  });

  test('are refused in words when the case has a hundred of staff', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    await isiFoto(kasusId, 100);
    const jawab = await selesaikan(meja.operator, kasusId, { versi: '1' }, [jpeg]);
    expect(jawab.statusCode).toBe(422);
    expect(jawab.body).toContain('laporan ini sudah memuat foto sebanyak yang dapat disimpan');
  });

  test('are refused in words when the case would have more than a hundred with them, and stay kept', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const titipan = dicentang((await selesaikan(meja.operator, kasusId, { versi: '7' }, [jpeg, jpeg, jpeg])).body);
    await isiFoto(kasusId, 98);
    const jawab = await selesaikan(meja.operator, kasusId, { ...titipan, versi: '1' }, []);
    expect(jawab.statusCode).toBe(422);
    expect(jawab.body).toContain('sudah memuat foto sebanyak yang dapat disimpan');
    expect(await fotoKasus(kasusId)).toHaveLength(98);
    const [satu = '', dua = ''] = Object.keys(dicentang(jawab.body));
    const lagi = await selesaikan(meja.operator, kasusId, { [satu]: 'ya', [dua]: 'ya', versi: '1' }, []);
    expect(lagi.statusCode).toBe(303);
    expect(await fotoKasus(kasusId)).toHaveLength(100);
  });

  test('are at most ten of a person for a case; what is beyond is told by name, and its files go', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const gagal = (siapa: SesiUji) => selesaikan(siapa, kasusId, { versi: '7' }, [jpeg, jpeg, jpeg, jpeg]);
    const sebelum = await jumlahBerkas();
    // As from a browser that is stuck.
    const jawab = await Promise.all([gagal(meja.operator), gagal(meja.operator), gagal(meja.operator)]);
    expect(jawab.map((satu) => satu.statusCode)).toEqual([409, 409, 409]);
    const penuh = jawab.filter((satu) => satu.body.includes('2.jpg, 3.jpg: belum kami simpan'));
    expect(penuh).toHaveLength(1);
    expect(Object.keys(dicentang(penuh[0]?.body ?? ''))).toHaveLength(2);
    expect(await titipanTersimpan(kasusId)).toHaveLength(10);
    expect((await jumlahBerkas()) - sebelum).toBe(30);
    expect((await gagal(meja.kepala)).body).not.toContain('belum kami simpan');
  });

  test('become a case’s once, also when the same form comes twice at the same time', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const titipan = dicentang((await selesaikan(meja.operator, kasusId, { versi: '7' }, [jpeg])).body);
    const kirim = () => selesaikan(meja.operator, kasusId, { ...titipan, versi: '1' }, []);
    const status = (await Promise.all([kirim(), kirim()])).map((satu) => satu.statusCode);
    expect(status.filter((satu) => satu === 303)).toHaveLength(1);
    expect(await fotoKasus(kasusId)).toHaveLength(1);
    const lain = await meja.buat(meja.kupang);
    const ulang = await selesaikan(meja.operator, lain.kasusId, { ...titipan, versi: '1' }, []);
    expect(ulang.statusCode).toBe(422);
    expect(ulang.body).toContain('Ada foto yang tidak kami simpan lagi');
  });

  test('of another person, case or region are not accepted', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const milikKepala = dicentang((await selesaikan(meja.kepala, kasusId, { versi: '7' }, [jpeg])).body);
    const lain = await meja.buat(meja.kupang);
    const kasusLain = dicentang((await selesaikan(meja.operator, lain.kasusId, { versi: '7' }, [jpeg])).body);
    const asing = await meja.buat(meja.lembata);
    const lembata = await meja.masukSebagai(meja.lembata.akun.operator.surel);
    const daerahLain = dicentang((await selesaikan(lembata, asing.kasusId, { versi: '7' }, [jpeg], meja.lembata)).body);
    for (const titipan of [milikKepala, kasusLain, daerahLain]) {
      expect(Object.keys(titipan)).toHaveLength(1);
      const jawab = await selesaikan(meja.operator, kasusId, { ...titipan, versi: '1' }, []);
      expect(jawab.statusCode).toBe(422);
      expect(jawab.body).not.toContain('sudah kami terima');
    }
    expect(await fotoKasus(kasusId)).toHaveLength(0);
  });

  test('may be used for a day and are swept a day later, with their files', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const titipan = dicentang((await selesaikan(meja.operator, kasusId, { versi: '7' }, [jpeg])).body);
    const [folder = ''] = (await titipanTersimpan(kasusId)).map((satu) => satu.folder);
    meja.jam.maju(HARI + 60_000);
    const operator = await meja.masukSebagai(meja.kupang.akun.operator.surel);
    expect((await selesaikan(operator, kasusId, { ...titipan, versi: '1' }, [])).statusCode).toBe(422);
    await bersihkanPemda(meja.inti, meja.kupang.pemda);
    expect(await titipanTersimpan(kasusId)).toHaveLength(1);
    meja.jam.maju(HARI);
    await bersihkanPemda(meja.inti, meja.kupang.pemda);
    expect(await titipanTersimpan(kasusId)).toHaveLength(0);
    expect(await meja.inti.penyimpanan.ada(`${folder}/asli`)).toBe(false);
  });
});

const BATAS = 'batas-uji';

/** Sends the form of the act with these photographs; the ticks stand before them, as on the page. */
function selesaikan(
  sesi: SesiUji,
  kasusId: string,
  isi: Record<string, string>,
  foto: readonly Buffer[],
  { pemda }: DaerahUji = meja.kupang,
) {
  const kolom = Object.entries({ _csrf: sesi.csrf, ...isi }).map(([nama, nilai]) =>
    Buffer.from(`--${BATAS}\r\ncontent-disposition: form-data; name="${nama}"\r\n\r\n${nilai}\r\n`),
  );
  const berkas = foto.flatMap((satu, urutan) => [
    Buffer.from(
      `--${BATAS}\r\ncontent-disposition: form-data; name="foto"; filename="${urutan}.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
    ),
    satu,
    Buffer.from('\r\n'),
  ]);
  return meja.app.inject({
    method: 'POST',
    url: `${alamatLaporan(kasusId).replace('kota-kupang', pemda.slug)}/aksi/selesaikan`,
    headers: { cookie: sesi.cookie, 'content-type': `multipart/form-data; boundary=${BATAS}` },
    payload: Buffer.concat([...kolom, ...berkas, Buffer.from(`--${BATAS}--\r\n`)]),
  });
}

/** The kept photographs of a page, as its form sends them along. */
function dicentang(body: string): Record<string, string> {
  const kotak = [...body.matchAll(/<input type="checkbox"[^>]*name="(titipan-[^"]+)" value="ya" checked/g)];
  return Object.fromEntries(kotak.map(([, nama = '']) => [nama, 'ya']));
}

/** Gives a case so many photographs of staff. */
function isiFoto(kasusId: string, banyak: number) {
  const { id } = meja.kupang.pemda;
  const foto = {
    pemda_id: id,
    kasus_id: kasusId,
    asal: 'petugas',
    nama_asal: 'a.jpg',
    mime_asal: 'image/jpeg',
    byte_asal: 1,
    sha256: 'a',
    lebar: 1,
    tinggi: 1,
    lebar_kecil: 1,
    tinggi_kecil: 1,
    dibuat_pada: meja.jam.kini(),
  };
  const baris = Array.from({ length: banyak }, () => ({ ...foto, id: uuidv7(), folder: `${id}/2026/${uuidv7()}` }));
  return meja.inti.db.tenant(id, { jenis: 'sistem' }, (trx) => trx.insertInto('berkas.foto').values(baris).execute());
}

async function jumlahBerkas(): Promise<number> {
  const nama = await fs.readdir(path.join(meja.inti.config.dataDir, 'berkas'), { recursive: true }).catch(() => []);
  return nama.filter((satu) => /\/(?:asli|tampil\.webp|kecil\.webp)$/.test(satu)).length;
}

function fotoKasus(kasusId: string) {
  return baca((trx) =>
    trx
      .selectFrom('berkas.foto')
      .select(['id', 'peristiwa_id'])
      .where('pemda_id', '=', meja.kupang.pemda.id)
      .where('kasus_id', '=', kasusId)
      .execute(),
  );
}

function titipanTersimpan(kasusId: string) {
  return baca((trx) =>
    trx
      .selectFrom('berkas.foto')
      .select(['id', 'folder'])
      .where('pemda_id', '=', meja.kupang.pemda.id)
      .where('titipan_kasus_id', '=', kasusId)
      .execute(),
  );
}

const baca = <T>(kerja: Parameters<typeof meja.db.read<T>>[1]) => meja.db.read(meja.kupang.pemda.id, kerja);
