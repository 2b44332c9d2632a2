import { formatAngka } from '../../../core/index.ts';
import { Aksi, Bagian, DaftarItem, Form, Gambar, KolomBerkas, Tombol } from '../../../ui/index.ts';
import { Bingkai } from './bingkai.view.tsx';
import type { KonteksLapor } from './langkah.ts';

export const FOTO_MAKS = 5;

/** Photographs on a page of their own: each post keeps what could be used. */
export function FotoView({ konteks, ditolak }: { konteks: KonteksLapor; ditolak: string[] }) {
  const { t, csrf, foto } = konteks;
  const penuh = foto.length >= FOTO_MAKS;
  const galat = ditolak.join(' ') || undefined;
  return (
    <Bingkai
      konteks={konteks}
      langkah="foto"
      galat={galat ? { foto: galat } : {}}
      judulGalat={t.foto.kepalaGalat(ditolak.length)}
      tersimpan={t.foto.tetap}
    >
      <div class="field">
        <h1>{t.foto.judul}</h1>
        <p class="hint">{t.foto.petunjuk}</p>
      </div>
      {foto.length > 0 && <FotoAda konteks={konteks} />}
      {penuh ? (
        <p>{t.foto.penuh}</p>
      ) : (
        <Form csrf={csrf} berkas sekaliKirim>
          <KolomBerkas
            nama="foto"
            label={foto.length === 0 ? t.foto.label : t.foto.labelLagi}
            petunjuk={t.foto.labelPetunjuk}
            galat={galat}
            accept="image/*"
            multiple
          >
            <br />
            <Tombol varian="kedua" kecil ikon="camera">
              {t.foto.simpan}
            </Tombol>
          </KolomBerkas>
        </Form>
      )}
      <Form csrf={csrf} action={`${konteks.dasar}/foto-selesai`}>
        <Aksi>
          <Tombol>{t.foto.lanjut(foto.length)}</Tombol>
        </Aksi>
      </Form>
    </Bingkai>
  );
}

function FotoAda({ konteks: { t, foto, pemda, csrf, dasar, bahasa } }: { konteks: KonteksLapor }) {
  const ukuran = (byte: number) =>
    byte < 100_000 ? `${Math.ceil(byte / 1000)} KB` : `${formatAngka(byte / 1_000_000, bahasa, 1, 1)} MB`;
  return (
    <Bagian judul={t.foto.ada(foto.length)} id="h-ada" rapat>
      <DaftarItem
        item={foto.map((satu, urutan) => ({
          judul: t.foto.satu(urutan + 1),
          rincian: t.foto.ukuran(ukuran(satu.byte)),
          foto: (
            <Gambar
              src={`/${pemda.slug}/foto/${satu.id}/kecil`}
              alt={t.foto.alt(urutan + 1)}
              lebar={satu.lebarKecil}
              tinggi={satu.tinggiKecil}
            />
          ),
          tambahan: (
            <Form csrf={csrf} action={`${dasar}/foto-hapus`} tersembunyi={{ id: satu.id }} kelas="">
              <Tombol varian="tautan" kecil tentang={t.foto.satu(urutan + 1)}>
                {t.foto.hapus}
              </Tombol>
            </Form>
          ),
        }))}
      />
    </Bagian>
  );
}
