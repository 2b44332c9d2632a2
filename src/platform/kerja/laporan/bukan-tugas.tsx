import type { FastifyReply, FastifyRequest } from 'fastify';
import { h, type JSX } from 'preact';
import { Kutipan, Pemberitahuan, TautanLanjut } from '../../../ui/index.ts';
import { NotFound } from '../../errors/index.ts';
import { pemdaOf } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { PelakuKasus } from '../../kasus/index.ts';
import { readPengaturan } from '../../pemda/index.ts';
import { alamatKerja, kirimKerja } from '../halaman.ts';
import type { Nilai } from './isian.form.ts';
import { LABEL_KOLOM } from './isian.view.tsx';
import { isLapangan } from './tindakan.ts';

const JUDUL = 'Bukan tugas Anda lagi';

interface Tulisan {
  label: string;
  teks: string;
}

/** Whether a field officer asked for a case that is not theirs, or was never there. */
export function isBukanTugas(error: unknown, pelaku: PelakuKasus): boolean {
  return error instanceof NotFound && error.kode === 'kasus-tidak-ada' && isLapangan(pelaku);
}

/** What a field officer typed into the form of an act. */
export function tulisanPetugas(nilai: Nilai): Tulisan[] {
  return (['pesan', 'catatan', 'jamKerja', 'bahan'] as const).flatMap((kolom) => {
    const teks = nilai[kolom]?.trim();
    return teks ? [{ label: LABEL_KOLOM[kolom], teks }] : [];
  });
}

/**
 * Answers a field officer whose case is not theirs, or was never there: nothing of the case, and what was typed, to be
 * copied.
 */
export async function kirimBukanTugas(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  tulisan: readonly Tulisan[],
): Promise<FastifyReply> {
  const pemda = pemdaOf(request);
  const pengaturan = await inti.db.read(pemda.id, (trx) => readPengaturan(trx, pemda.id));
  const isi = h(BukanTugasView, { tulisan, tugas: alamatKerja(pemda.slug, '/tugas') });
  return kirimKerja(inti, request, reply, { judul: JUDUL, isi, pengaturan, status: 404 });
}

function BukanTugasView({ tulisan, tugas }: { tulisan: readonly Tulisan[]; tugas: string }): JSX.Element {
  return (
    <div class="stack measure">
      <h1>{JUDUL}</h1>
      <Pemberitahuan varian="awas">
        Laporan ini tidak ada di daftar tugas Anda. Mungkin tugasnya sudah dialihkan. Yang Anda tulis belum tersimpan.
        Salin dari bawah ini dan sampaikan kepada operator; foto masih ada di ponsel Anda.
      </Pemberitahuan>
      {tulisan.map(({ label, teks }) => (
        <section>
          <h2 class="label">{label}</h2>
          <Kutipan teks={teks} />
        </section>
      ))}
      <TautanLanjut href={tugas}>Lihat tugas saya</TautanLanjut>
    </div>
  );
}
