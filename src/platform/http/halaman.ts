import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bahasa } from '../../core/index.ts';
import {
  type HalamanProps,
  type PenggunaHalaman,
  renderHalaman,
  type TautanMenu,
  type WilayahHalaman,
} from '../../ui/index.ts';
import type { Inti } from '../inti/index.ts';
import type { Pemda, Pengaturan } from '../pemda/index.ts';
import { NAMA_PERAN, type Peran } from './akses.ts';
import type { Petugas } from './konteks.ts';
import { asalSendiri, tokenForm } from './kue.ts';
import { MENU_PETUGAS, terjemah } from './teks.ts';

type Bebas =
  | 'css'
  | 'bahasa'
  | 'wilayah'
  | 'menu'
  | 'kaki'
  | 'kakiTeks'
  | 'alternatif'
  | 'kanonik'
  | 'pengguna'
  | 'skrip';

export interface Tampilan extends Omit<HalamanProps, Bebas> {
  pengaturan?: Pengaturan | undefined;
  status?: number;
  /** Names of custom elements that improve this page. */
  elemen?: readonly string[];
  /** There is an English version of this page under /en. */
  dwibahasa?: boolean;
  /** It shows what only this browser may see: on a device that several people use nothing of it stays behind. */
  rahasia?: boolean;
  /** Where the page itself is opened, without the language, when it answers a post to another address. */
  jalur?: string;
}

/** Sends one page in the region's dress, with the menus of the visitor. */
export function kirimHalaman(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  tampilan: Tampilan,
): FastifyReply {
  const {
    pengaturan,
    status = 200,
    elemen = [],
    dwibahasa = false,
    rahasia = false,
    jalur = jalurOf(request),
    ...isi
  } = tampilan;
  const { pemda } = request;
  const menu = request.petugas && pemda ? menuPetugas(request.petugas, pemda) : menuUtama(request, dwibahasa, jalur);
  const pengguna = penggunaHalaman(inti, request, reply);
  const props: HalamanProps = {
    ...isi,
    bahasa: request.bahasa,
    css: [aset(inti, 'puja.css'), ...(isi.desk || pengguna ? [aset(inti, 'kerja.css')] : [])],
    skrip: elemen.map((nama) => aset(inti, `${nama}.js`)),
    menu: pengguna ? [] : menu,
    kaki: menu,
    kakiTeks: kakiTeks(request, pemda),
    demo: isi.demo ?? pengaturan?.contoh,
    ...(pemda ? { wilayah: wilayahHalaman(request, pemda, pengaturan) } : {}),
    ...(pengguna ? { pengguna } : {}),
    ...(dwibahasa
      ? { kanonik: alamat(inti, request, jalur, request.bahasa), alternatif: alternatif(inti, request, jalur) }
      : {}),
  };
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', simpanan(request, rahasia))
    .send(renderHalaman(props));
}

/**
 * Whether a browser may keep a page. The answer to a form is kept: without it the way back over a page that asked for a
 * correction, or that shows what a colleague did meanwhile, ends in an error of the browser and what was typed is gone.
 * Finishing and signing out clear what was kept.
 */
function simpanan({ petugas, akun, method }: FastifyRequest, rahasia: boolean): string {
  const sendiri = Boolean(petugas || akun);
  if (method === 'POST') return sendiri ? 'private, no-cache' : 'no-cache';
  return sendiri || rahasia ? 'no-store' : 'no-cache';
}

function aset(inti: Inti, nama: string): string {
  const address = inti.aset[nama];
  if (!address) throw new Error(`Aset ${nama} tidak dibangun`);
  return address;
}

function wilayahHalaman(request: FastifyRequest, pemda: Pemda, pengaturan: Pengaturan | undefined): WilayahHalaman {
  return {
    nama: pemda.nama,
    kode: pemda.kode,
    slug: pemda.slug,
    merek: pengaturan?.merek ?? 'nila',
    beranda: request.petugas ? `/${pemda.slug}/kerja` : awalan(request, `/${pemda.slug}`),
  };
}

/** The person at the top of the page with their own menu; undefined for a visitor. */
function penggunaHalaman(inti: Inti, request: FastifyRequest, reply: FastifyReply): PenggunaHalaman | undefined {
  const { akun, petugas, pemda } = request;
  if (!akun) return undefined;
  const saya = [
    { href: '/masuk/daerah', teks: MENU_PETUGAS.ruang },
    { href: '/akun', teks: MENU_PETUGAS.akun },
  ];
  const menu = petugas && pemda ? menuPetugas(petugas, pemda) : saya;
  const kini = jalurOf(request);
  return {
    nama: petugas?.nama ?? akun.nama,
    peran: petugas?.peran.map((satu) => NAMA_PERAN[satu]).join(', '),
    menu: menu.map((satu) => ({ ...satu, kini: isBagian(kini, satu.href) })),
    keluar: { action: '/keluar', csrf: tokenForm(inti, request, reply) },
  };
}

/** Whether a page is the one of a menu entry; the public page of a region has all others below it. */
function isBagian(kini: string, href: string): boolean {
  return kini === href || (/\/kerja\/|^\/akun/.test(href) && kini.startsWith(`${href}/`));
}

function menuUtama(request: FastifyRequest, dwibahasa: boolean, jalur: string): TautanMenu[] {
  const t = terjemah(request.bahasa).menu;
  const lain =
    request.bahasa === 'id'
      ? { href: `/en${jalur}`, teks: 'English', lang: 'en' }
      : { href: jalur, teks: 'Bahasa Indonesia', lang: 'id' };
  return [
    { href: awalan(request, '/lacak'), teks: t.lacak },
    { href: awalan(request, '/'), teks: t.gantiDaerah },
    ...(dwibahasa ? [lain] : []),
    ...(request.akun ? [] : [{ href: '/masuk', teks: t.masuk }]),
  ];
}

/** The menu of staff: the pages their roles open, and the own account. */
function menuPetugas({ peran }: Petugas, pemda: Pemda): TautanMenu[] {
  const punya = (...cari: Peran[]) => cari.some((satu) => peran.includes(satu));
  const kerja = `/${pemda.slug}/kerja`;
  return [
    ...(peran.some((satu) => satu !== 'petugas')
      ? [{ href: `${kerja}/kotak-masuk`, teks: MENU_PETUGAS.kotakMasuk }]
      : []),
    ...(punya('petugas') ? [{ href: `${kerja}/tugas`, teks: MENU_PETUGAS.tugas }] : []),
    ...(punya('kepala', 'admin-pemda') ? [{ href: `${kerja}/kepala`, teks: MENU_PETUGAS.kepala }] : []),
    ...(punya('admin-pemda') ? [{ href: `${kerja}/admin`, teks: MENU_PETUGAS.admin }] : []),
    { href: '/akun', teks: MENU_PETUGAS.akun },
    { href: `/${pemda.slug}`, teks: MENU_PETUGAS.umum },
  ];
}

function kakiTeks(request: FastifyRequest, pemda: Pemda | null): string {
  const t = terjemah(request.bahasa);
  return pemda ? t.kakiPemda(pemda.nama, pemda.zona) : t.kakiUmum;
}

/** An address in the language of the page. */
export function awalan(request: FastifyRequest, path: string): string {
  return request.bahasa === 'en' ? `/en${path === '/' ? '' : path}` : path;
}

/** The path that was asked for, without the language and the query. */
function jalurOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/';
}

function alamat(inti: Inti, request: FastifyRequest, jalur: string, bahasa: Bahasa): string {
  return `${asalSendiri(inti, request)}${bahasa === 'en' ? '/en' : ''}${jalur}`;
}

function alternatif(inti: Inti, request: FastifyRequest, jalur: string) {
  return (['id', 'en'] as const).map((bahasa) => ({ bahasa, href: alamat(inti, request, jalur, bahasa) }));
}
