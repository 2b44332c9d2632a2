import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren, JSX } from 'preact';
import type { Pelaku } from '../../db/index.ts';
import { Kembali, Pemberitahuan, RingkasanGalat } from '../../ui/index.ts';
import { pemdaOf, petugasOf, untukPeran } from '../http/index.ts';
import type { Inti } from '../inti/index.ts';
import { kirimKerja, kueri } from '../kerja/index.ts';
import { type Pengaturan, readPengaturan } from '../pemda/index.ts';
import type { Galat } from './isian.ts';

/** Every page of this room is for the administrators of the region. */
export const KONFIG = { config: { akses: untukPeran('admin-pemda') } };

/** Address of a page of this room. @param jalur the part after `/admin`, with its slash */
export const alamatAdmin = (slug: string, jalur = '') => `/${slug}/kerja/admin${jalur}`;

/** The administrator as the audit trail names them. */
export function pelakuAdmin(request: FastifyRequest): Pelaku {
  return { jenis: 'petugas', id: petugasOf(request).akunId };
}

const KABAR: Record<string, string> = {
  tersimpan: 'Tersimpan.',
  sama: 'Tidak ada yang berubah, jadi tidak ada yang disimpan.',
  dihapus: 'Sudah dihapus.',
  kalender: 'Tersimpan. Batas waktu laporan yang masih terbuka sedang dihitung ulang.',
  undangan: 'Tersimpan. Bila akun ini belum punya kata sandi, tautan untuk menulisnya sedang dikirim lewat surel.',
  diakhiri: 'Peran sudah diakhiri.',
  dialihkan: 'Tugas sudah dialihkan.',
  tutup: 'Layanan ditutup. Laporan yang sudah masuk tetap dikerjakan.',
  uji: 'Masa uji dimulai. Laporan yang masuk sekarang ditandai uji.',
  buka: 'Layanan dibuka untuk umum.',
  versi: 'Tersimpan sebagai versi baru. Laporan yang sudah masuk tetap memakai versinya sendiri.',
};

interface HalamanAdmin {
  judul: string;
  isi: ComponentChildren;
  /** Where "back" leads; the overview when left out. */
  kembali?: { href: string; teks: string };
  galat?: Galat | undefined;
  /** Shown instead of the kept settings, for a preview. */
  pengaturan?: Pengaturan;
  pengantar?: ComponentChildren;
}

/** Sends a page of this room: way back, notice, errors on top, content. */
export async function kirimAdmin(inti: Inti, request: FastifyRequest, reply: FastifyReply, halaman: HalamanAdmin) {
  const pemda = pemdaOf(request);
  const pengaturan = halaman.pengaturan ?? (await inti.db.read(pemda.id, (trx) => readPengaturan(trx, pemda.id)));
  const salah = Object.keys(halaman.galat ?? {}).length > 0;
  const kabar = request.method === 'GET' ? KABAR[kueri(request)['kabar'] ?? ''] : undefined;
  const rangka = (
    <Rangka
      judul={halaman.judul}
      kembali={halaman.kembali ?? { href: alamatAdmin(pemda.slug), teks: 'Admin daerah' }}
      kabar={kabar}
      galat={halaman.galat ?? {}}
      pengantar={halaman.pengantar}
    >
      {halaman.isi}
    </Rangka>
  );
  return kirimKerja(inti, request, reply, {
    judul: halaman.judul,
    isi: rangka,
    pengaturan,
    status: salah ? 422 : 200,
    adaKesalahan: salah,
  });
}

function Rangka(props: {
  judul: string;
  kembali: { href: string; teks: string };
  kabar: string | undefined;
  galat: Galat;
  pengantar: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="stack-l">
      <div class="stack">
        <Kembali {...props.kembali} />
        {props.kabar && (
          <Pemberitahuan varian="baik" peran="status">
            {props.kabar}
          </Pemberitahuan>
        )}
        <RingkasanGalat galat={Object.entries(props.galat).map(([id, teks]) => ({ id, teks }))} />
        <h1>{props.judul}</h1>
        {props.pengantar && <p class="muted measure">{props.pengantar}</p>}
      </div>
      {props.children}
    </div>
  );
}
