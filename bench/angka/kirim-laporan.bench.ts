import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { uuidv7 } from '../../src/core/index.ts';
import { loadSecrets } from '../../src/db/index.ts';
import { anakWilayah, siapkanWilayah } from '../../src/platform/wilayah/index.ts';
import { sebagaiPemilik } from '../alat/data.ts';
import { bebani, minta, type Permintaan, pastikan } from '../alat/klien.ts';
import { layananBench } from '../alat/layanan.ts';
import { cpu, DATA_BENCH, jalankanBanding, type Proses } from '../alat/proses.ts';
import { bulat, type Hasil, median, rincianSebaran, selangSeling } from '../alat/ukur.ts';
import { pernyataanDari } from './halaman-publik.bench.ts';

const KLIEN = 32;
const SEKALI_JALAN = 600;
const FOTO_ULANG = 7;
const BAR = 0.5;
/** Statements of the first region are sent again in the second, so that both sides always write new rows. */
const SATU = 'kabupaten-manggarai';
const DUA = 'kabupaten-ende';

interface Daerah {
  pemda_id: number;
  kode: string;
}

interface Pengirim {
  rahasia: string;
  draf: string;
  kunci: string;
}

/** The last post of the form against the statements that it sends. */
export async function kirimLaporan(): Promise<Hasil[]> {
  siapkanWilayah();
  const [satu, dua] = await sebagaiPemilik(async (tanya) => {
    const [a] = await tanya<Daerah>('select pemda_id, kode from pemda.pemda where slug = $1', [SATU]);
    const [b] = await tanya<Daerah>('select pemda_id, kode from pemda.pemda where slug = $1', [DUA]);
    if (!a || !b) throw new Error('daerah bench tidak ada');
    return [a, b];
  });
  const server = await jalankanBanding();
  try {
    return [await bandingkan(server, satu, dua), await denganFoto(server, satu)];
  } finally {
    await server.stop();
  }
}

async function bandingkan(server: Proses & { telanjang: string }, satu: Daerah, dua: Daerah): Promise<Hasil> {
  const jalan = (asal: string, isi: Permintaan[]) =>
    bebani(asal, isi, KLIEN).then((beban) => pastikan(beban, 303).perDetik);
  let pengirim: Pengirim[] = [];
  let nomor = 0;
  const kunci = (no: number) => `kirim-${nomor}-${no}`;
  const a = async () => {
    nomor += 1;
    pengirim = await buatDraf([satu, dua], SEKALI_JALAN);
    return jalan(
      server.asal,
      pengirim.map((orang, no) => kiriman(orang, { 'x-bench': kunci(no) })),
    );
  };
  const b = () =>
    jalan(
      server.telanjang,
      pengirim.map((_, no) => ({
        method: 'POST',
        url: `/ulang/${kunci(no)}?dari=${satu.pemda_id}&ke=${dua.pemda_id}`,
        body: 'bench',
        headers: { 'content-type': 'text/plain' },
      })),
    );
  await a();
  await b();
  const banding = await selangSeling(a, b);
  const ratio = bulat(median(banding.a) / median(banding.b));
  return {
    name: 'kirim-laporan',
    ratio,
    bar: BAR,
    ok: ratio >= BAR,
    perSecond: bulat(median(banding.a), 1),
    barePerSecond: bulat(median(banding.b), 1),
    statementsPerRequest: await pernyataanDari(server.telanjang, kunci(0)),
    clients: KLIEN,
    ...rincianSebaran(banding),
  };
}

/** What one photograph of 3 MB costs beside the report itself: CPU of the web process, and how long it takes. */
async function denganFoto(server: Proses, daerah: Daerah): Promise<Hasil> {
  const foto = await fotoContoh();
  const pengirim = await buatDraf([daerah], FOTO_ULANG * 2);
  const [tanpa, dengan, unggah]: [number[], number[], number[]] = [[], [], []];
  for (const [no, orang] of pengirim.entries()) {
    const awal = { cpu: cpu(server.pid), pada: performance.now() };
    if (no % 2 === 1) {
      const jawab = await minta(server.asal, unggahan(orang, foto));
      if (jawab.status !== 303) throw new Error(`Foto bench ditolak: ${jawab.status}`);
      unggah.push(performance.now() - awal.pada);
    }
    const jawab = await minta(server.asal, kiriman(orang, {}));
    if (jawab.status !== 303) throw new Error(`Laporan bench ditolak: ${jawab.status}`);
    (no % 2 === 1 ? dengan : tanpa).push(cpu(server.pid) - awal.cpu);
  }
  const cpuFoto = median(dengan);
  return {
    name: 'kirim-laporan-foto',
    ratio: bulat(cpuFoto / Math.max(1, median(tanpa)), 1),
    bar: null,
    cpuMs: cpuFoto,
    cpuMsWithoutPhoto: median(tanpa),
    uploadMs: bulat(median(unggah), 0),
    photoBytes: foto.length,
    photo: '4000 × 3000 JPEG',
  };
}

/** Drafts that only wait to be sent, an hour old, the same in every region. */
async function buatDraf(daerah: Daerah[], jumlah: number): Promise<Pengirim[]> {
  const semua = Array.from({ length: jumlah }, () => ({
    rahasia: randomBytes(24).toString('base64url'),
    draf: uuidv7(),
    kunci: randomUUID(),
  }));
  const kecamatan = anakWilayah(daerah[0]?.kode ?? '')[0]?.kode;
  const { id: layanan, draf } = layananBench();
  const isi = { ...draf, kecamatan, desa: '', foto: true, kabari: true, surel: 'contoh@bench.example' };
  await sebagaiPemilik(async (tanya) => {
    for (const { pemda_id } of daerah) {
      await tanya(
        `insert into kasus.draf (pemda_id, id, rahasia_hash, layanan, isi, kunci_kirim, dibuat_pada, kedaluwarsa_pada)
         select $1, d.id, d.hash, $6, $2, d.kunci, now() - interval '1 hour', now() + interval '7 days'
         from unnest($3::uuid[], $4::bytea[], $5::uuid[]) d (id, hash, kunci)`,
        [
          pemda_id,
          JSON.stringify(isi),
          semua.map((satu) => satu.draf),
          semua.map((satu) => createHash('sha256').update(satu.rahasia).digest()),
          semua.map((satu) => satu.kunci),
          layanan,
        ],
      );
    }
  });
  return semua;
}

/** The cookie of a browser and the token of its forms, as the application makes them. */
function peramban({ rahasia }: Pengirim) {
  const { secretKey } = loadSecrets(DATA_BENCH);
  const csrf = createHmac('sha256', secretKey).update(`formulir\0${rahasia}`).digest('base64url');
  return { csrf, cookie: `__Host-puja=${rahasia}` };
}

function kiriman(orang: Pengirim, headers: Record<string, string>): Permintaan {
  const { csrf, cookie } = peramban(orang);
  return {
    method: 'POST',
    url: `/${SATU}/${layananBench().id}/lapor/periksa`,
    headers: {
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `10.${[...randomBytes(3)].join('.')}`,
      ...headers,
    },
    body: new URLSearchParams({ _csrf: csrf, draf: orang.draf, situs: '' }).toString(),
  };
}

function unggahan(orang: Pengirim, foto: Buffer): Permintaan {
  const { csrf, cookie } = peramban(orang);
  const batas = '----bench';
  const kepala = (isi: string) => `--${batas}\r\ncontent-disposition: form-data; ${isi}\r\n`;
  return {
    method: 'POST',
    url: `/${SATU}/${layananBench().id}/lapor/foto`,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${batas}` },
    body: Buffer.concat([
      Buffer.from(`${kepala('name="_csrf"')}\r\n${csrf}\r\n`),
      Buffer.from(`${kepala('name="foto"; filename="bench.jpg"')}content-type: image/jpeg\r\n\r\n`),
      foto,
      Buffer.from(`\r\n--${batas}--\r\n`),
    ]),
  };
}

/** A photograph as phones make them: twelve million pixels, about 3 MB. */
async function fotoContoh(): Promise<Buffer> {
  const [width, height] = [4000, 3000];
  const butir = await sharp({
    create: {
      width: 1000,
      height: 750,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .resize(width, height, { kernel: 'cubic' })
    .raw()
    .toBuffer();
  for (const quality of [95, 92, 88, 84, 80, 70, 60]) {
    const jpeg = await sharp(butir, { raw: { width, height, channels: 3 } })
      .jpeg({ quality })
      .toBuffer();
    if (jpeg.length < 3.3 * 2 ** 20) return jpeg;
  }
  throw new Error('foto bench tidak menjadi 3 MB');
}
