import type { RouteOptions } from 'fastify';
import type { Akses } from '../../src/platform/http/index.ts';
import type { SesiUji } from '../support/aplikasi.ts';
import type { DaerahKontrak, Negeri, PeranUji } from './negeri.ts';

/** One registered route with its right. */
export interface Rute {
  metode: 'GET' | 'POST';
  url: string;
  akses: Akses;
  /** The handler reads the form itself and checks the token there. */
  csrfDiHandler: boolean;
}

/** The routes of the application, without the files under `/aset/` and the helper of the tests. */
export function daftarRute(semua: readonly RouteOptions[]): Rute[] {
  return semua.flatMap(({ method, url, config }) => {
    if (url.startsWith('/aset/') || url.startsWith('/uji/')) return [];
    return [method].flat().flatMap((metode): Rute[] => {
      if (metode === 'HEAD') return [];
      if (metode !== 'GET' && metode !== 'POST') throw new Error(`Metode lain: ${metode} ${url}`);
      if (!config?.akses) throw new Error(`Tanpa akses: ${url}`);
      return [
        {
          metode: metode === 'GET' ? 'GET' : 'POST',
          url,
          akses: config.akses,
          csrfDiHandler: config.csrfDiHandler ?? false,
        },
      ];
    });
  });
}

/** Names of the parameters of an address. */
export const parameterDari = (url: string): string[] => [...url.matchAll(/:(\w+)/g)].map(([, nama]) => nama ?? '');

/**
 * An address with what really exists in a region.
 * @param slug of another region than the one whose things are named
 */
export function alamat({ url }: Rute, negeri: Negeri, daerah: DaerahKontrak, slug = daerah.pemda.slug): string {
  const nilai = (nama: string, sebelum: string) =>
    nama === 'pemda' ? slug : nilaiParameter(nama, sebelum, negeri, daerah);
  return url.replace(/([^/]*)\/:(\w+)/g, (_, sebelum: string, nama: string) => `${sebelum}/${nilai(nama, sebelum)}`);
}

function nilaiParameter(nama: string, sebelum: string, negeri: Negeri, daerah: DaerahKontrak): string {
  const { id } = daerah;
  const benda: Record<string, string> = {
    foto: id.foto,
    laporan: id.kasus,
    catat: id.catat,
    akun: id.akun,
    orang: id.akun,
    peran: id.peran,
    unit: id.unit,
    peristiwa: id.peristiwa,
    draf: id.draf,
    _surat: negeri.suratId,
  };
  const lain: Record<string, string> = {
    nomor: daerah.nomor,
    token: sebelum === 'ikut-kabar' ? daerah.tokenIkut : daerah.tokenHenti,
    ukuran: 'kecil',
    peralihan: peralihanPertama(negeri),
    layanan: negeri.modul.id,
    id: benda[sebelum] ?? id.kasus,
  };
  return lain[nama] ?? benda[nama] ?? id.kasus;
}

function peralihanPertama({ modul }: Negeri): string {
  const { alur } = modul.model as { alur: { peralihan: { id: string; oleh: string[] }[] } };
  return alur.peralihan.find((satu) => satu.oleh.includes('pelapor'))?.id ?? '';
}

/** Somebody of the region who may open the route; for a public one the browser that owns the case. */
export function yangBoleh({ akses }: Rute, daerah: DaerahKontrak): SesiUji {
  if (akses.jenis === 'publik') return daerah.warga;
  const peran = akses.jenis === 'peran' ? akses.peran.find((satu) => satu in daerah.sesi) : 'operator';
  return daerah.sesi[(peran ?? 'operator') as PeranUji];
}

/** The addresses in the tree that the router prints. */
export function alamatDariPohon(pohon: string): string[] {
  const jalur: string[] = [];
  return pohon.split('\n').flatMap((baris) => {
    const cocok = /^([│ ]*(?:[├└]── )?)(\S*)(?: \(([A-Z, ]+)\))?/.exec(baris);
    if (!cocok) return [];
    const dalam = Math.floor((cocok[1] ?? '').length / 4);
    jalur.length = dalam;
    jalur[dalam] = cocok[2] ?? '';
    return cocok[3] ? [jalur.join('')] : [];
  });
}
