import { formatAngka } from '../../../core/index.ts';
import {
  Aksi,
  Centang,
  Form,
  KolomArea,
  KolomPilih,
  KolomTeks,
  Kotak,
  Pemberitahuan,
  PetaTitik,
  type Pilihan,
  Tombol,
  TombolPosisi,
} from '../../../ui/index.ts';
import { anakWilayah, findWilayah, sebutanKecamatan, titikWilayah } from '../../wilayah/index.ts';
import { Bingkai } from './bingkai.view.tsx';
import type { IsiDraf } from './draf.store.ts';
import type { Galat, KonteksLapor } from './langkah.ts';

interface TempatProps {
  konteks: KonteksLapor;
  isi: IsiDraf;
  galat: Galat;
  ketikan: Record<string, string>;
}

/** Where it is: district and landmark in words, then a point for those who have one. */
export function TempatView({ konteks, isi, galat, ketikan }: TempatProps) {
  const { t, csrf, model, bahasa, layanan, pemda } = konteks;
  const sebutan = sebutanKecamatan(pemda.kode);
  const judul =
    model.dokumen.form.langkah.find((satu) => satu.kolom.includes('tempat'))?.judul[bahasa] ?? t.langkah.tempat;
  return (
    <Bingkai konteks={konteks} langkah="tempat" galat={galat}>
      <h1>{judul}</h1>
      <Form csrf={csrf}>
        <p>{t.tempat.kata}</p>
        <KolomPilih
          nama="kecamatan"
          label={t.tempat[sebutan]}
          kosong={t.tempat.pilih[sebutan]}
          pilihan={pilihanKecamatan(pemda.kode)}
          nilai={isi.kecamatan}
          galat={galat['kecamatan']}
        />
        <KolomDesa konteks={konteks} isi={isi} galat={galat} />
        <KolomArea
          nama="patokan"
          label={t.tempat.patokan}
          petunjuk={t.tempat.patokanPetunjuk}
          baris={3}
          nilai={ketikan['patokan'] ?? isi.patokan}
          galat={galat['patokan']}
        />
        <KotakTitik konteks={konteks} isi={isi} galat={galat} ketikan={ketikan} />
        <Pemberitahuan>{t.tempat.penerima(layanan.unitNama, pemda.nama)}</Pemberitahuan>
        <Aksi>
          <Tombol>{t.lanjut}</Tombol>
        </Aksi>
      </Form>
    </Bingkai>
  );
}

/** Villages of the chosen district; before a district is chosen a button fetches them, without a script. */
function KolomDesa({ konteks: { t }, isi, galat }: Omit<TempatProps, 'ketikan'>) {
  const desa = isi.kecamatan ? anakWilayah(isi.kecamatan) : [];
  if (desa.length === 0) {
    return (
      <p>
        <Tombol varian="kedua" kecil name="aksi" value="desa">
          {t.tempat.ambilDesa}
        </Tombol>
      </p>
    );
  }
  return (
    <>
      <KolomPilih
        nama="desa"
        label={t.tempat.desa}
        opsional
        kosong={t.tempat.pilihDesa}
        pilihan={desa.map((satu) => ({ nilai: satu.kode, teks: satu.nama }))}
        nilai={isi.desa}
        galat={galat['desa']}
      />
      <p>
        <Tombol varian="tautan" kecil name="aksi" value="desa">
          {t.tempat.gantiDesa}
        </Tombol>
      </p>
    </>
  );
}

function KotakTitik({ konteks: { t, pemda, bahasa }, isi, galat, ketikan }: TempatProps) {
  const titik =
    isi.lintang !== undefined && isi.bujur !== undefined ? { lintang: isi.lintang, bujur: isi.bujur } : undefined;
  const pusat = isi.kecamatan ? titikWilayah(isi.kecamatan) : undefined;
  const angka = (nilai: number | undefined) => (nilai === undefined ? undefined : String(nilai).replace('.', ','));
  return (
    <Kotak judul={t.tempat.titik} id="h-titik">
      <p class="hint">{t.tempat.titikPetunjuk}</p>
      {titik && (
        <PetaTitik
          label={t.tempat.titik}
          titik={titik}
          akurasi={isi.akurasi}
          tempat={pusat && isi.kecamatan ? [{ nama: findWilayah(isi.kecamatan)?.nama ?? pemda.nama, ...pusat }] : []}
          keterangan={
            isi.akurasi === undefined
              ? undefined
              : t.tempat.meleset(formatAngka(Math.round(isi.akurasi), bahasa), isi.sumberTitik === 'peta')
          }
        />
      )}
      <p>
        <input type="hidden" name="sumber" value={isi.sumberTitik ?? ''} />
        <Tombol varian="kedua" kecil name="aksi" value="peta">
          {titik ? t.tempat.ubahPeta : t.tempat.pilihPeta}
        </Tombol>
      </p>
      <TombolPosisi kolomTampak akurasi={angka(isi.akurasi)} />
      <div class="pair">
        <KolomTeks
          nama="lintang"
          label={t.tempat.lintang}
          petunjuk={t.tempat.lintangPetunjuk}
          inputmode="text"
          nilai={ketikan['lintang'] ?? angka(isi.lintang)}
          galat={galat['lintang']}
        />
        <KolomTeks
          nama="bujur"
          label={t.tempat.bujur}
          petunjuk={t.tempat.bujurPetunjuk}
          inputmode="text"
          nilai={ketikan['bujur'] ?? angka(isi.bujur)}
        />
      </div>
      {(galat['titik-pasti'] || isi.titikPasti) && (
        <Centang
          nama="titik-pasti"
          teks={t.tempat.pasti}
          petunjuk={t.tempat.pastiPetunjuk}
          checked={isi.titikPasti === true}
          galat={galat['titik-pasti']}
        />
      )}
      {titik && (
        <Tombol varian="tautan" kecil name="aksi" value="hapus-titik">
          {t.tempat.hapusTitik}
        </Tombol>
      )}
    </Kotak>
  );
}

/** Districts of a kabupaten or kota; for a province those of all its regions, in groups. */
function pilihanKecamatan(pemdaKode: string): (Pilihan | { judul: string; pilihan: Pilihan[] })[] {
  const satu = (kode: string): Pilihan[] => anakWilayah(kode).map((anak) => ({ nilai: anak.kode, teks: anak.nama }));
  if (pemdaKode.includes('.')) return satu(pemdaKode);
  return anakWilayah(pemdaKode).map((daerah) => ({ judul: daerah.nama, pilihan: satu(daerah.kode) }));
}
