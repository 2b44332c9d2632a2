import { type Bahasa, bersihkanTeks, panjangTeks } from '../../../core/index.ts';
import { Aksi, Form, KolomArea, KolomRadio, KolomTeks, Kotak, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import { normalTelepon } from '../../kasus/index.ts';
import { type Durasi, kalimatDurasi } from '../../model/index.ts';
import { parseSurel } from '../surel.ts';
import { teksPengaduan } from '../teks.ts';
import { Bingkai } from './bingkai.view.tsx';
import type { IsiDraf } from './draf.store.ts';
import type { Galat, KonteksLapor } from './langkah.ts';

export const CERITA_MAKS = 4000;

/** Reads the words, the danger, and how to reach the person, if at all. What was typed is kept, right or wrong. */
export function parseCerita(
  body: Record<string, string>,
  { draf, t, bahasa }: KonteksLapor,
): { isi: IsiDraf; galat: Galat } {
  const galat: Galat = {};
  const cerita = bersihkanTeks((body['cerita'] ?? '').trim());
  const isi: IsiDraf = { ...draf.isi, surel: (body['surel'] ?? '').trim(), telepon: (body['telepon'] ?? '').trim() };
  if (!cerita.ok) galat['cerita'] = t.nul;
  else if (cerita.teks === '') galat['cerita'] = t.cerita.galat.cerita;
  else if (panjangTeks(cerita.teks) > CERITA_MAKS)
    galat['cerita'] = t.cerita.galat.ceritaPanjang(panjangTeks(cerita.teks));
  else isi.cerita = cerita.teks;
  if (body['bahaya'] === 'ya' || body['bahaya'] === 'tidak') isi.bahaya = body['bahaya'] === 'ya';
  else galat['bahaya'] = t.cerita.galat.bahaya;
  Object.assign(galat, parseKontak(body, bahasa).galat);
  return { isi, galat };
}

/** Where news may go: both may be empty. */
export function parseKontak(body: Record<string, string>, bahasa: Bahasa) {
  const t = teksPengaduan[bahasa].cerita.galat;
  const [surel, telepon] = [(body['surel'] ?? '').trim(), (body['telepon'] ?? '').trim()];
  const galat: Galat = {};
  if (surel && parseSurel(surel) === undefined) galat['surel'] = t.surel;
  if (telepon && normalTelepon(telepon) === undefined) galat['telepon'] = t.telepon;
  return { kontak: { surel: surel || undefined, telepon: normalTelepon(telepon) }, galat };
}

interface CeritaProps {
  konteks: KonteksLapor;
  galat: Galat;
  ketikan: Record<string, string>;
}

/** What happened, whether somebody can be hurt, and where news may go. */
export function CeritaView({ konteks, galat, ketikan }: CeritaProps) {
  const { t, csrf, draf, model, bahasa } = konteks;
  const judul =
    model.dokumen.form.langkah.find((satu) => satu.kolom.includes('cerita'))?.judul[bahasa] ?? t.langkah.cerita;
  const { isi } = draf;
  const bahaya = ketikan['bahaya'] ?? (isi.bahaya === undefined ? undefined : isi.bahaya ? 'ya' : 'tidak');
  const lama = lamaMengamankan(model);
  const pilihan = [
    { nilai: 'ya', teks: t.cerita.ya, petunjuk: lama && t.cerita.yaPetunjuk(kalimatDurasi(lama, bahasa)) },
    { nilai: 'tidak', teks: t.cerita.tidak },
  ];
  return (
    <Bingkai konteks={konteks} langkah="cerita" galat={galat}>
      <h1>{judul}</h1>
      <Form csrf={csrf}>
        <KolomArea
          nama="cerita"
          label={t.cerita.cerita}
          petunjuk={t.cerita.ceritaPetunjuk}
          nilai={ketikan['cerita'] ?? isi.cerita}
          galat={galat['cerita']}
        />
        <KolomRadio
          nama="bahaya"
          label={t.cerita.bahaya}
          petunjuk={t.cerita.bahayaPetunjuk}
          pilihan={pilihan}
          nilai={bahaya}
          galat={galat['bahaya']}
        />
        <Pemberitahuan varian="bahaya" ikon="phone">
          {t.cerita.telepon}
          <p class="cluster">
            <a href="tel:112">112</a>
            <a href="tel:110">110</a>
          </p>
        </Pemberitahuan>
        <Kotak judul={t.cerita.kontakJudul} id="h-kontak">
          <p class="hint">{t.cerita.kontakPetunjuk}</p>
          <KolomTeks
            nama="surel"
            label={t.cerita.surel}
            opsional
            petunjuk={t.cerita.surelPetunjuk}
            jenis="email"
            autocomplete="email"
            nilai={ketikan['surel'] ?? isi.surel}
            galat={galat['surel']}
          />
          <KolomTeks
            nama="telepon"
            label={t.cerita.teleponKontak}
            opsional
            petunjuk={t.cerita.teleponPetunjuk}
            jenis="tel"
            autocomplete="tel"
            nilai={ketikan['telepon'] ?? isi.telepon}
            galat={galat['telepon']}
          />
        </Kotak>
        <Aksi>
          <Tombol>{t.lanjut}</Tombol>
        </Aksi>
      </Form>
    </Bingkai>
  );
}

/** How long the office may take to make a danger safe, where the model promises it. */
function lamaMengamankan({ dokumen }: KonteksLapor['model']): Durasi | undefined {
  const lama = dokumen.jam.find((satu) => satu.mulai.saat === 'bahaya')?.lama;
  return lama === 'sla' ? undefined : lama;
}
