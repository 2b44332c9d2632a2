import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

/** A browser without script: keeps cookies and the token of the last form it was shown. */
export interface Peramban {
  buka(alamat: string): Promise<LightMyRequestResponse>;
  kirim(
    alamat: string,
    isian: Record<string, string>,
    kepala?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** A form with files; the token stands first. */
  unggah(
    alamat: string,
    isian: Record<string, string>,
    berkas: { kolom: string; nama: string; isi: Buffer }[],
  ): Promise<LightMyRequestResponse>;
  kue: Map<string, string>;
}

const BATAS = '----batas-uji';

/** @param sumber the network address that the server sees */
export function createPeramban(app: FastifyInstance, sumber = alamatBaru()): Peramban {
  const kue = new Map<string, string>();
  let token = '';

  function simpan(jawab: LightMyRequestResponse): LightMyRequestResponse {
    for (const satu of jawab.cookies) {
      if (satu.value === '') kue.delete(satu.name);
      else kue.set(satu.name, satu.value);
    }
    token = /name="_csrf" value="([^"]*)"/.exec(jawab.body)?.[1] ?? token;
    return jawab;
  }

  const kepalaUmum = () => ({
    cookie: [...kue].map(([nama, nilai]) => `${nama}=${nilai}`).join('; '),
    host: 'localhost:3000',
  });

  return {
    kue,
    buka: async (alamat) => simpan(await app.inject({ url: alamat, headers: kepalaUmum(), remoteAddress: sumber })),
    kirim: async (alamat, isian, kepala = {}) =>
      simpan(
        await app.inject({
          method: 'POST',
          url: alamat,
          remoteAddress: sumber,
          headers: {
            ...kepalaUmum(),
            origin: 'http://localhost:3000',
            'content-type': 'application/x-www-form-urlencoded',
            ...kepala,
          },
          payload: new URLSearchParams({ _csrf: token, ...isian }).toString(),
        }),
      ),
    unggah: async (alamat, isian, berkas) =>
      simpan(
        await app.inject({
          method: 'POST',
          url: alamat,
          remoteAddress: sumber,
          headers: {
            ...kepalaUmum(),
            origin: 'http://localhost:3000',
            'content-type': `multipart/form-data; boundary=${BATAS}`,
          },
          payload: badanMultipart({ _csrf: token, ...isian }, berkas),
        }),
      ),
  };
}

function badanMultipart(isian: Record<string, string>, berkas: { kolom: string; nama: string; isi: Buffer }[]): Buffer {
  const bagian: Buffer[] = [];
  for (const [nama, nilai] of Object.entries(isian))
    bagian.push(Buffer.from(`--${BATAS}\r\ncontent-disposition: form-data; name="${nama}"\r\n\r\n${nilai}\r\n`));
  for (const { kolom, nama, isi } of berkas) {
    bagian.push(
      Buffer.from(
        `--${BATAS}\r\ncontent-disposition: form-data; name="${kolom}"; filename="${nama}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      isi,
      Buffer.from('\r\n'),
    );
  }
  bagian.push(Buffer.from(`--${BATAS}--\r\n`));
  return Buffer.concat(bagian);
}

let terakhir = 0;
function alamatBaru(): string {
  terakhir += 1;
  return `10.0.${terakhir >> 8}.${terakhir & 255}`;
}
