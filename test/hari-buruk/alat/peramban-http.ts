import { randomBytes } from 'node:crypto';

/** A browser over real connections: keeps cookies and the token of the last form. It follows no redirect. */
export interface PerambanHttp {
  buka(jalur: string): Promise<JawabanHttp>;
  kirim(jalur: string, isian: Record<string, string>): Promise<JawabanHttp>;
  /** The header `cookie`. */
  kue(): string;
  unggah(jalur: string, berkas: { nama: string; isi: Uint8Array<ArrayBuffer> }): Promise<JawabanHttp>;
}

export interface JawabanHttp {
  status: number;
  /** Where a redirect leads. */
  ke: string;
  isi: string;
}

const BATAS_MS = 30_000;

/**
 * @param alamat of the server that is there now; asked before each request
 * @throws TypeError (by each method) when the connection breaks before the whole answer is there
 */
export function createPerambanHttp(alamat: () => Promise<string>): PerambanHttp {
  const kue = new Map<string, string>();
  // Each at home somewhere else: one place on the network may not send without end.
  const rumah = `10.${[...randomBytes(3)].join('.')}`;
  let token = '';

  const kepalaKue = () => [...kue].map(([nama, nilai]) => `${nama}=${nilai}`).join('; ');

  async function minta(jalur: string, init: RequestInit): Promise<JawabanHttp> {
    const cookie = kepalaKue();
    const jawab = await fetch(`${await alamat()}${jalur}`, {
      ...init,
      headers: { 'x-forwarded-for': rumah, ...init.headers, ...(cookie ? { cookie } : {}) },
      redirect: 'manual',
      signal: AbortSignal.timeout(BATAS_MS),
    });
    const isi = await jawab.text();
    for (const satu of jawab.headers.getSetCookie()) {
      const [, nama = '', nilai = ''] = /^([^=]+)=([^;]*)/.exec(satu) ?? [];
      kue.set(nama, nilai);
    }
    token = /name="_csrf" value="([^"]*)"/.exec(isi)?.[1] ?? token;
    return { status: jawab.status, ke: jawab.headers.get('location') ?? '', isi };
  }

  return {
    kue: kepalaKue,
    buka: (jalur) => minta(jalur, {}),
    kirim: (jalur, isian) => minta(jalur, { method: 'POST', body: new URLSearchParams({ _csrf: token, ...isian }) }),
    unggah: (jalur, { nama, isi }) => {
      const body = new FormData();
      body.append('_csrf', token);
      body.append('foto', new Blob([isi]), nama);
      return minta(jalur, { method: 'POST', body });
    },
  };
}
