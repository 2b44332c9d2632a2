import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SesiUji } from '../../../../test/support/aplikasi.ts';
import { alamatLaporan, buatMejaUji, type MejaUji, tersembunyi } from '../../../../test/support/meja.ts';
import { modelGabung } from '../../../../test/support/model-gabung.ts';

let meja: MejaUji;

beforeAll(async () => {
  meja = await buatMejaUji({}, { model: modelGabung() });
});
afterAll(() => meja.close());

function unggah(sesi: SesiUji, url: string, isi: Record<string, string>, foto: { nama: string; isi: Buffer }[]) {
  const batas = 'batas-uji';
  const kolom = Object.entries({ _csrf: sesi.csrf, ...isi }).map(([nama, nilai]) =>
    Buffer.from(`--${batas}\r\ncontent-disposition: form-data; name="${nama}"\r\n\r\n${nilai}\r\n`),
  );
  const berkas = foto.flatMap((satu) => [
    Buffer.from(
      `--${batas}\r\ncontent-disposition: form-data; name="foto"; filename="${satu.nama}"\r\ncontent-type: image/jpeg\r\n\r\n`,
    ),
    satu.isi,
    Buffer.from('\r\n'),
  ]);
  return meja.app.inject({
    method: 'POST',
    url,
    headers: { cookie: sesi.cookie, 'content-type': `multipart/form-data; boundary=${batas}` },
    payload: Buffer.concat([...kolom, ...berkas, Buffer.from(`--${batas}--\r\n`)]),
  });
}

describe('merging', () => {
  test('after a look at both side by side, and apart again', async () => {
    const [induk, anak] = [await meja.buat(meja.kupang), await meja.buat(meja.kupang, { judul: 'Meja yang sama' })];
    const banding = await meja.kirim(meja.operator, `${alamatLaporan(anak.kasusId)}/banding`, { induk: induk.nomor });
    expect(banding.body).toContain('Bandingkan dua laporan');
    expect(banding.body).toContain(`value="${induk.nomor}"`);
    const kirim = await meja.kirim(meja.operator, `${alamatLaporan(anak.kasusId)}/aksi/gabung`, {
      ...tersembunyi(banding.body, 'gabung'),
      induk: induk.nomor,
    });
    expect(kirim.statusCode, kirim.body).toBe(303);
    expect(await meja.baca(anak.kasusId)).toMatchObject({ keadaan: 'DUPLIKAT', induk_id: induk.kasusId });
    expect((await meja.buka(meja.operator, alamatLaporan(induk.kasusId))).body).toContain('Digabungkan ke sini');
    const rantai = await meja.lakukan(meja.operator, induk.kasusId, 'gabung', {
      induk: (await meja.buat(meja.kupang)).nomor,
    });
    expect(rantai.body).toContain('Laporan lain sudah digabungkan ke laporan ini');
    expect((await meja.lakukan(meja.operator, anak.kasusId, 'pisah')).statusCode).toBe(303);
    expect(await meja.baca(anak.kasusId)).toMatchObject({ keadaan: 'BARU', induk_id: null });
  });

  test('never with itself, with a number of nobody or of another region', async () => {
    const { kasusId, nomor } = await meja.buat(meja.kupang);
    const asing = await meja.buat(meja.lembata);
    for (const induk of [nomor, asing.nomor, 'KPG-2222-2222', '']) {
      for (const jalur of ['banding', 'aksi/gabung']) {
        const jawaban = await meja.kirim(meja.operator, `${alamatLaporan(kasusId)}/${jalur}`, { versi: '1', induk });
        expect(jawaban.statusCode, `${jalur} ${induk}`).toBe(422);
        expect(jawaban.body).toContain('href="#gabung-induk"');
      }
    }
    expect((await meja.baca(kasusId)).induk_id).toBeNull();
  });
});

describe('photographs of the work', () => {
  test('come with the act and stand in the timeline', async () => {
    const { kasusId } = await meja.buat(meja.kupang);
    const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c63' } })
      .jpeg()
      .toBuffer();
    const url = `${alamatLaporan(kasusId)}/aksi/selesaikan`;
    const tanpa = await unggah(meja.operator, url, { versi: '1' }, [{ nama: '', isi: Buffer.alloc(0) }]);
    expect(tanpa.statusCode).toBe(422);
    expect(tanpa.body).toContain('Tambahkan paling sedikit satu foto');
    const rusak = await unggah(meja.operator, url, { versi: '1', pesan: 'Sudah jadi' }, [
      { nama: 'a.jpg', isi: Buffer.from('bukan gambar') },
    ]);
    expect(rusak.statusCode).toBe(422);
    expect(rusak.body).toContain('Sudah jadi</textarea>');
    expect(
      (await unggah({ ...meja.operator, csrf: 'x' }, url, { versi: '1' }, [{ nama: 'a.jpg', isi: jpeg }])).statusCode,
    ).toBe(403);
    expect((await unggah(meja.operator, url, { versi: '7' }, [{ nama: 'a.jpg', isi: jpeg }])).statusCode).toBe(409);
    const baik = await unggah(meja.operator, url, { versi: '1' }, [{ nama: 'a.jpg', isi: jpeg }]);
    expect(baik.statusCode, baik.body).toBe(303);
    const { body } = await meja.buka(meja.operator, alamatLaporan(kasusId));
    const foto = /src="(\/kota-kupang\/kerja\/foto\/[^"]+\/kecil)"/.exec(body)?.[1] ?? '';
    expect((await meja.buka(meja.operator, foto)).headers['content-type']).toBe('image/webp');
    expect(body.match(/\/kecil"/g)).toHaveLength(1);
  });
});
