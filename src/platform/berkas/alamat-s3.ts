/** A bucket and how to reach it, as read from `s3://ACCESS:SECRET@host[:port]/bucket?region=…&tls=0|1`. */
export interface AlamatS3 {
  /** `https://host[:port]`, or `http:` with `tls=0`. */
  titik: string;
  ember: string;
  region: string;
  akses: string;
  rahasia: string;
}

/** What is broken in the address of a bucket; never holds a part of the address, which has a secret in it. */
class AlamatS3Keliru extends Error {
  constructor(sebab: string) {
    super(`STORAGE_URL: ${sebab}. Bentuknya: s3://KUNCI:RAHASIA@host[:port]/ember?region=…&tls=0|1`);
  }
}

const POLA_EMBER = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const POLA_REGION = /^[a-z0-9-]{1,63}$/i;
const PARAMETER = new Set(['region', 'tls']);

/**
 * Reads the address of a bucket. Key and secret are percent-encoded (`/` is `%2F`); without `region` it is
 * `us-east-1`, which most servers of one's own take, without `tls` it is 1.
 * @throws AlamatS3Keliru
 */
export function readAlamatS3(url: string): AlamatS3 {
  // URL.parse, since the error of `new URL` carries the whole address.
  const alamat = URL.parse(url);
  if (alamat?.protocol !== 's3:' || alamat.hash !== '')
    throw new AlamatS3Keliru('alamat ember tidak terbaca; tanda seperti / atau # dalam rahasia ditulis %2F atau %23');
  const ember = alamat.pathname.slice(1);
  if (!POLA_EMBER.test(ember)) throw new AlamatS3Keliru('nama ember kosong atau tidak sah');
  const region = satu(alamat.searchParams, 'region') ?? 'us-east-1';
  if (!POLA_REGION.test(region)) throw new AlamatS3Keliru('region tidak sah');
  return {
    titik: readTitik(alamat),
    ember,
    region,
    akses: readSandi(alamat.username, 'kunci akses'),
    rahasia: readSandi(alamat.password, 'kunci rahasia'),
  };
}

function readTitik({ host, searchParams }: URL): string {
  for (const nama of searchParams.keys())
    if (!PARAMETER.has(nama)) throw new AlamatS3Keliru('hanya region dan tls yang boleh menyusul tanda tanya');
  const tls = satu(searchParams, 'tls') ?? '1';
  if (tls !== '0' && tls !== '1') throw new AlamatS3Keliru('tls diisi 0 atau 1');
  const titik = `${tls === '1' ? 'https' : 'http'}://${host}`;
  if (host === '' || !URL.canParse(titik)) throw new AlamatS3Keliru('nama host kosong atau tidak sah');
  return titik;
}

function satu(parameter: URLSearchParams, nama: string): string | undefined {
  const semua = parameter.getAll(nama);
  if (semua.length > 1) throw new AlamatS3Keliru(`${nama} ditulis lebih dari sekali`);
  return semua[0];
}

function readSandi(teks: string, nama: string): string {
  if (teks === '') throw new AlamatS3Keliru(`${nama} kosong`);
  try {
    return decodeURIComponent(teks);
  } catch {
    throw new AlamatS3Keliru(`${nama} memuat % yang bukan sandi persen; tulis %25`);
  }
}
