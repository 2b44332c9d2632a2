import type { ComponentChildren } from 'preact';
import { formatAngka } from '../../../core/index.ts';
import { Aksi, Fakta, Form, Kotak, Kutipan, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import { findWilayah } from '../../wilayah/index.ts';
import { Bingkai } from './bingkai.view.tsx';
import type { Galat, KonteksLapor, Langkah } from './langkah.ts';

interface PeriksaProps {
  konteks: KonteksLapor;
  galat: Galat;
  /** Sent unbelievably fast, or with the field that people do not see: asked to press once more. */
  sekaliLagi: boolean;
}

/** The summary: everything can still be changed, and it says what becomes public and what is kept. */
export function PeriksaView({ konteks, galat, sekaliLagi }: PeriksaProps) {
  const { t, csrf } = konteks;
  return (
    <Bingkai konteks={konteks} langkah="periksa" galat={galat} judulGalat={t.periksa.kurang}>
      <h1>{t.periksa.judul}</h1>
      <p>{t.periksa.belum}</p>
      {sekaliLagi && <Pemberitahuan varian="awas">{t.periksa.cepat}</Pemberitahuan>}
      <Ringkasan konteks={konteks} />
      <DataPribadi konteks={konteks} />
      <Form csrf={csrf} sekaliKirim tersembunyi={{ draf: konteks.draf.id }}>
        <p class="hide" aria-hidden="true">
          <input name="situs" tabindex={-1} autocomplete="off" aria-label="situs" />
        </p>
        <Aksi>
          <Tombol>{t.periksa.kirim}</Tombol>
        </Aksi>
      </Form>
    </Bingkai>
  );
}

function Ringkasan({ konteks }: { konteks: KonteksLapor }) {
  const { t, draf, model, bahasa, foto, dasar } = konteks;
  const { isi } = draf;
  const baris = (istilah: string, langkah: Langkah, isiBaris: ComponentChildren) => ({
    istilah,
    isi: isiBaris,
    ubah: { href: `${dasar}/${langkah}` },
  });
  return (
    <Fakta
      baris={[
        baris(t.periksa.jenis, 'jenis', model.kategori(isi.kategori ?? '')?.judul[bahasa]),
        baris(t.periksa.tempat, 'tempat', <TempatDitulis konteks={konteks} />),
        baris(t.periksa.foto, 'foto', t.periksa.jumlahFoto(foto.length)),
        baris(t.periksa.cerita, 'cerita', <Kutipan teks={isi.cerita ?? ''} />),
        baris(t.periksa.bahaya, 'cerita', isi.bahaya ? t.periksa.ya : t.periksa.tidak),
        baris(t.periksa.kabar, 'cerita', [isi.surel, isi.telepon].filter(Boolean).join(', ') || t.periksa.tanpaKabar),
      ]}
    />
  );
}

function TempatDitulis({ konteks: { t, draf, bahasa } }: { konteks: KonteksLapor }) {
  const { isi } = draf;
  const nama = [isi.desa, isi.kecamatan].flatMap((kode) => (kode ? (findWilayah(kode)?.nama ?? []) : [])).join(', ');
  return (
    <>
      {nama}
      <br />
      <bdi>{isi.patokan}</bdi>
      {isi.lintang !== undefined && (
        <>
          <br />
          <span class="muted small">
            {t.periksa.titik(isi.akurasi === undefined ? undefined : formatAngka(Math.round(isi.akurasi), bahasa))}
          </span>
        </>
      )}
    </>
  );
}

function DataPribadi({ konteks: { t, layanan, pemda, pengaturan, draf, foto } }: { konteks: KonteksLapor }) {
  const ada = Boolean(draf.isi.surel || draf.isi.telepon);
  const petugas = pengaturan.petugasDataPribadi || pengaturan.surel || pengaturan.telepon;
  return (
    <Kotak judul={t.periksa.pribadi} id="h-pribadi" warna rapat>
      <p>
        {t.periksa.pribadiIsi(layanan.unitNama, pemda.nama, ada, foto.length > 0)}{' '}
        {t.periksa.pribadiLama(ada, foto.length > 0)} {petugas && t.periksa.pribadiTanya(petugas)}
      </p>
      <p class="small">{t.periksa.terbit}</p>
    </Kotak>
  );
}
