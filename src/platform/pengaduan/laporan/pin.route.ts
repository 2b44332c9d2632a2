import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parsePin } from '../../../core/index.ts';
import type { Trx } from '../../../db/index.ts';
import { bolehCoba, cariNomor, catatBerhasil, catatGagal, sumberOf } from '../../akun/index.ts';
import { catatJejak } from '../../audit/index.ts';
import { pemdaOf, publik } from '../../http/index.ts';
import { izinkanPerangkat } from '../../perangkat/index.ts';
import { isianOf } from '../lapor/siapkan.ts';
import type { Ruang } from '../ruang.ts';
import { teksPengaduan } from '../teks.ts';
import { alamatRute, keLaporan, kirimLaporan, nomorOf } from './kirim.ts';
import { findKasus, isPernahMembuka } from './laporan.query.ts';

/** With its PIN a report opens to its reporter in this browser. */
export function registerPin(app: FastifyInstance, ruang: Ruang): void {
  app.post(`${alamatRute(ruang.modul)}/pin`, { config: { akses: publik } }, (request, reply) =>
    terima(ruang, request, reply),
  );
}

async function terima(ruang: Ruang, request: FastifyRequest, reply: FastifyReply) {
  const { inti } = ruang;
  const pemda = pemdaOf(request);
  const subjek = await subjekPin(ruang, request);
  await bolehCoba(inti, subjek);
  const cocok = await cariNomor(inti, request, pemda.id, () =>
    inti.db.tenant(pemda.id, { jenis: 'warga' }, (trx) => bukaDenganPin(ruang, trx, request)),
  );
  if (cocok) {
    await catatBerhasil(inti, subjek);
    return keLaporan(ruang, request, reply);
  }
  await catatGagal(inti, subjek);
  const pinSalah = teksPengaduan[request.bahasa].laporan.pinSalah;
  return kirimLaporan(ruang, request, reply, { galat: { pin: pinSalah }, status: 422 });
}

/** Strangers who try this number all day keep no reporter out of a browser that was here before. */
async function subjekPin({ inti }: Ruang, request: FastifyRequest): Promise<string[]> {
  const pemda = pemdaOf(request);
  const nomor = nomorOf(request);
  const sumber = sumberOf(request);
  const kenal = await inti.db.read(pemda.id, (trx) => isPernahMembuka(trx, pemda.id, request.pengunjung, nomor));
  return [sumber, `pin:${sumber} ${nomor}`, ...(kenal ? [] : [`pin-laporan:${nomor}`])];
}

/** Compares without telling by time. @throws NotFound for a number of nobody */
async function bukaDenganPin({ inti, modul }: Ruang, trx: Trx, request: FastifyRequest): Promise<boolean> {
  const pemda = pemdaOf(request);
  const kasus = await findKasus(trx, pemda.id, modul.id, nomorOf(request));
  const kunci = await inti.kunci.pemda(trx, pemda.id);
  const benar = Buffer.from(kunci.buka(kasus.pin, `kasus.pin/${kasus.id}`));
  const diberi = Buffer.from((parsePin(isianOf(request)['pin'] ?? '') ?? '').padEnd(benar.length));
  const cocok = diberi.length === benar.length && timingSafeEqual(diberi, benar);
  await catatJejak(trx, pemda.id, inti.waktu(), {
    pelaku: { jenis: 'warga' },
    tindakan: cocok ? 'kasus.pin.cocok' : 'kasus.pin.salah',
    objek: 'kasus',
    objekId: kasus.id,
  });
  if (cocok) await izinkanPerangkat(trx, pemda.id, request.pengunjung, kasus.id, inti.waktu());
  return cocok;
}
