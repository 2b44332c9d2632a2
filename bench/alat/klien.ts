import http from 'node:http';

export interface Permintaan {
  url: string;
  method?: 'GET' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  body?: Buffer | string;
}

export interface Jawaban {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** As it came, still compressed. */
  body: Buffer;
}

/** What every measured request asks for: the compression of a browser. */
export const TERIMA = { 'accept-encoding': 'br, gzip' };

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** One request on a connection that is kept. Nothing is unpacked: the client must stay light. */
export function minta(asal: string, { url, method = 'GET', headers = {}, body }: Permintaan): Promise<Jawaban> {
  const panjang = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const request = http.request(`${asal}${url}`, { agent, method, headers: { ...headers, ...panjang } }, (jawab) => {
      const bagian: Buffer[] = [];
      jawab.on('data', (satu: Buffer) => bagian.push(satu));
      jawab.on('end', () =>
        resolve({ status: jawab.statusCode ?? 0, headers: jawab.headers, body: Buffer.concat(bagian) }),
      );
      jawab.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

export interface Beban {
  perDetik: number;
  /** Milliseconds of each request. */
  lama: number[];
  status: Record<string, number>;
}

/** Sends all requests, `sekaligus` at a time, each client after its own answer. */
export async function bebani(asal: string, permintaan: readonly Permintaan[], sekaligus: number): Promise<Beban> {
  const lama: number[] = [];
  const status: Record<string, number> = {};
  let berikut = 0;
  const mulai = performance.now();
  const klien = async () => {
    for (let satu = permintaan[berikut++]; satu; satu = permintaan[berikut++]) {
      const awal = performance.now();
      const jawab = await minta(asal, satu);
      lama.push(performance.now() - awal);
      status[jawab.status] = (status[jawab.status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: sekaligus }, klien));
  return { perDetik: (permintaan.length * 1000) / (performance.now() - mulai), lama, status };
}

/** @throws Error unless every answer had this status: a fast error page is no result */
export function pastikan(beban: Beban, status: number): Beban {
  const salah = Object.keys(beban.status).filter((satu) => satu !== String(status));
  if (salah.length > 0) throw new Error(`Jawaban yang tidak diharapkan: ${JSON.stringify(beban.status)}`);
  return beban;
}

/** Cookies of an answer as a browser sends them back. */
export function kueDari(jawab: Jawaban): string {
  return (jawab.headers['set-cookie'] ?? []).map((satu) => satu.split(';')[0]).join('; ');
}
