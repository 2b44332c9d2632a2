import type { FastifyReply, FastifyRequest } from 'fastify';
import { Aksi, Tombol } from '../../../ui/index.ts';
import { kirimHalaman } from '../../http/index.ts';
import type { Inti } from '../../inti/index.ts';
import type { Modul } from '../../modul/index.ts';
import { findDraf } from './draf.store.ts';
import type { KonteksLapor } from './langkah.ts';

/** The report that this browser sent last, unless it is writing another one; for a page that was left open. */
export async function kasusTerakhir(
  inti: Inti,
  modul: Modul,
  request: FastifyRequest,
  { pemda }: KonteksLapor,
): Promise<string | undefined> {
  const draf = await inti.db.read(pemda.id, (trx) =>
    findDraf(trx, pemda.id, modul.id, request.pengunjung, inti.waktu()),
  );
  return draf?.kasusId ?? undefined;
}

/** Answers photographs that came after their report was sent: they are not kept, and where they may still be added. */
export async function kirimFotoTerlambat(
  inti: Inti,
  request: FastifyRequest,
  reply: FastifyReply,
  konteks: KonteksLapor,
  kasusId: string,
): Promise<FastifyReply> {
  const { pemda, t, dasar, pengaturan } = konteks;
  const { nomor } = await inti.db.read(pemda.id, (trx) =>
    trx
      .selectFrom('kasus.kasus')
      .select('nomor')
      .where('pemda_id', '=', pemda.id)
      .where('id', '=', kasusId)
      .executeTakeFirstOrThrow(),
  );
  return kirimHalaman(inti, request, reply, {
    judul: t.foto.terlambatJudul,
    isi: (
      <div class="measure stack">
        <h1>{t.foto.terlambatJudul}</h1>
        <p>{t.foto.terlambat(nomor)}</p>
        <Aksi>
          <Tombol href={dasar.replace(/lapor$/, `laporan/${nomor}`)}>{t.foto.terlambatBuka}</Tombol>
        </Aksi>
      </div>
    ),
    pengaturan,
    status: 409,
    tanpaIndeks: true,
  });
}
