import { ListObjectsV2Command, type ListObjectsV2CommandOutput, type S3Client } from '@aws-sdk/client-s3';
import { type PilihanFolder, TAHUN, UUID } from './daftar-folder.ts';

interface Isi {
  nama: string;
  waktu: number;
}

/** The time of the youngest file of each folder, by name, in milliseconds. */
type Folder = Map<string, number>;

const SEMUA_AWALAN = 2 ** 32;

/**
 * The folders `<pemdaId>/<yyyy>/<uuid>` of a bucket. It knows no folders but those that hold a file, and no time but
 * that of each file, by the clock of the bucket; so a file that goes makes its folder no younger.
 * The names are random, so `mulai` is a place among all names there could be, and no more is listed than is looked at.
 */
export async function listFolderS3(
  client: S3Client,
  ember: string,
  pemdaId: number,
  { sebelum, paling, mulai }: PilihanFolder,
): Promise<string[]> {
  const awal = Math.min(Math.floor(mulai * SEMUA_AWALAN), SEMUA_AWALAN - 1)
    .toString(16)
    .padStart(8, '0');
  const hasil: string[] = [];
  for (const tahun of await listTahun(client, ember, `${pemdaId}/`)) {
    const prefix = `${pemdaId}/${tahun}/`;
    const folder: Folder = new Map();
    await kumpulkan(listIsi(client, ember, prefix, awal), folder, paling, () => false);
    await kumpulkan(listIsi(client, ember, prefix, ''), folder, paling, (nama) => nama >= awal);
    for (const [nama, waktu] of folder) if (waktu < sebelum.getTime()) hasil.push(`${prefix}${nama}`);
  }
  return hasil;
}

/** Adds folders until there are enough of them, or one is at the end; the last one is always added with all its files. */
async function kumpulkan(
  isi: AsyncIterable<Isi>,
  folder: Folder,
  paling: number,
  akhir: (nama: string) => boolean,
): Promise<void> {
  for await (const { nama, waktu } of isi) {
    if (akhir(nama)) return;
    if (!UUID.test(nama)) continue;
    if (!folder.has(nama) && folder.size >= paling) return;
    folder.set(nama, Math.max(waktu, folder.get(nama) ?? 0));
  }
}

/** Every file below the prefix, in the order of the names, with the folder that holds it. */
async function* listIsi(client: S3Client, ember: string, prefix: string, awal: string): AsyncGenerator<Isi> {
  for await (const { Contents } of listHalaman(client, { Bucket: ember, Prefix: prefix, StartAfter: prefix + awal }))
    for (const { Key = '', LastModified } of Contents ?? []) {
      const [nama = '', berkas] = Key.slice(prefix.length).split('/');
      // Without a time it counts as new: what is not known to be old is not swept.
      if (berkas !== undefined) yield { nama, waktu: LastModified?.getTime() ?? Number.POSITIVE_INFINITY };
    }
}

async function listTahun(client: S3Client, ember: string, prefix: string): Promise<string[]> {
  const tahun: string[] = [];
  for await (const { CommonPrefixes } of listHalaman(client, { Bucket: ember, Prefix: prefix, Delimiter: '/' }))
    tahun.push(...(CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix.slice(prefix.length, -1)));
  return tahun.filter((satu) => TAHUN.test(satu));
}

async function* listHalaman(
  client: S3Client,
  apa: ConstructorParameters<typeof ListObjectsV2Command>[0],
): AsyncGenerator<ListObjectsV2CommandOutput> {
  let lanjut: string | undefined;
  do {
    const halaman: ListObjectsV2CommandOutput = await client.send(
      new ListObjectsV2Command(lanjut === undefined ? apa : { ...apa, ContinuationToken: lanjut }),
    );
    yield halaman;
    lanjut = halaman.NextContinuationToken;
  } while (lanjut !== undefined);
}
