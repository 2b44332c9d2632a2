import { h } from 'preact';
import { type Bahasa, formatAngka } from '../../core/index.ts';
import { Aksi, ARAH_GESER, Centang, Form, KolomTeks, PetaPilih, Tombol } from '../../ui/index.ts';
import { findWilayah, kotakWilayah } from '../wilayah/index.ts';
import { letakTitik } from './letak.ts';
import { isianPandangan, type PilihanPeta, toBatas } from './pandangan.form.ts';
import type { PetaJalan } from './peta-jalan.ts';
import { teksTitik } from './teks.ts';
import { isTepiTampak, tempatDi, tempatDiLuar } from './tempat-peta.query.ts';
import { akurasiPeta } from './titik.form.ts';

interface PilihTitikProps {
  bahasa: Bahasa;
  pilihan: PilihanPeta;
  /** The kecamatan of the words, drawn as a box. */
  kecamatan: string | undefined;
  /** Where both forms go; the one of the map by this method. */
  action: string;
  metodePeta: 'get' | 'post';
  csrf: string;
  /** What the form of the map carries besides. */
  tersembunyiPeta?: Readonly<Record<string, string>>;
  /** What the form that accepts carries besides. */
  tersembunyi?: Readonly<Record<string, string>>;
  kembali: string;
  galat: Readonly<Record<string, string>>;
  /** Figures as they were typed, after a fault. */
  ketikan?: Readonly<Record<string, string>> | undefined;
  jalan: PetaJalan | undefined;
}

/** A drawn map to tap, buttons that do the same, figures that may be typed, and the acceptance. */
export function PilihTitikView(props: PilihTitikProps) {
  const { bahasa, jalan } = props;
  const t = teksTitik[bahasa];
  return (
    <div class="stack">
      <p>{t.kata}</p>
      <FormPeta {...props} />
      <p role="status">{kabarTitik(props)}</p>
      {jalan && <TempatPetaJalan {...props} jalan={jalan} />}
      <FormTitik {...props} />
    </div>
  );
}

function FormPeta(props: PilihTitikProps) {
  const { bahasa, pilihan, kecamatan, action, metodePeta, csrf } = props;
  const t = teksTitik[bahasa];
  const { pandangan, dipilih } = pilihan;
  const kotak = kecamatan ? kotakWilayah(kecamatan) : undefined;
  const tombol = (aksi: string, teks: string) => (
    <Tombol varian="kedua" kecil name="aksi" value={aksi}>
      {teks}
    </Tombol>
  );
  return (
    <Form
      action={action}
      method={metodePeta}
      label={t.peta}
      csrf={metodePeta === 'post' ? csrf : undefined}
      tersembunyi={{
        ...props.tersembunyiPeta,
        ...isianPandangan(pilihan),
      }}
    >
      <PetaPilih
        pandangan={pandangan}
        dipilih={dipilih}
        label={t.gambar}
        tempat={tempatDi(pandangan, kecamatan)}
        diLuar={tempatDiLuar(pandangan, bahasa)}
        kotak={kotak && toBatas(kotak)}
      />
      {kotak && isTepiTampak(kotak, pandangan) && (
        <p class="small muted">{t.kotak(findWilayah(kecamatan ?? '')?.nama ?? '')}</p>
      )}
      <div class="pick-way" role="group" aria-label={t.geser}>
        {ARAH_GESER.map((arah) => tombol(arah, t.arah[arah]))}
      </div>
      <div class="pick-way" role="group" aria-label={t.besar}>
        {tombol('dekat', t.dekat)}
        {tombol('jauh', t.jauh)}
      </div>
    </Form>
  );
}

function kabarTitik({ bahasa, pilihan: { pandangan, dipilih } }: PilihTitikProps): string {
  const t = teksTitik[bahasa];
  if (!dipilih) return t.belum;
  const meter = formatAngka(akurasiPeta('gambar', pandangan.lintang, pandangan.zoom), bahasa);
  return `${letakTitik(pandangan, bahasa)} ${t.meleset(meter)}`;
}

function TempatPetaJalan({ bahasa, pilihan, jalan }: PilihTitikProps & { jalan: PetaJalan }) {
  const t = teksTitik[bahasa].jalan;
  const { pandangan } = pilihan;
  return h('puja-peta-jalan', {
    'data-skrip': jalan.skrip,
    'data-gaya': jalan.gaya,
    'data-ubin': jalan.ubin,
    'data-atribusi': jalan.atribusi,
    'data-lintang': pandangan.lintang,
    'data-bujur': pandangan.bujur,
    'data-zoom': pandangan.zoom,
    ...Object.fromEntries(Object.entries(t).map(([nama, teks]) => [`data-teks-${nama}`, teks])),
  });
}

function FormTitik({ bahasa, pilihan, action, csrf, tersembunyi = {}, kembali, galat, ketikan }: PilihTitikProps) {
  const t = teksTitik[bahasa];
  const { pandangan, dipilih } = pilihan;
  const [lintang, bujur] = dipilih ? [angka(pandangan.lintang), angka(pandangan.bujur)] : ['', ''];
  const dariPeta = dipilih ? `${lintang} ${bujur}` : '';
  return (
    <Form
      id="form-titik"
      action={action}
      csrf={csrf}
      label={t.angka}
      tersembunyi={{
        zoom: ketikan?.['zoom'] ?? String(pandangan.zoom),
        peta: ketikan?.['peta'] ?? 'gambar',
        'dari-peta': ketikan?.['dari-peta'] ?? dariPeta,
        ...tersembunyi,
      }}
    >
      <h2>{t.angka}</h2>
      <p class="hint">{t.angkaPetunjuk}</p>
      <div class="pair">
        <KolomTeks nama="lintang" label={t.lintang} nilai={ketikan?.['lintang'] ?? lintang} galat={galat['lintang']} />
        <KolomTeks nama="bujur" label={t.bujur} nilai={ketikan?.['bujur'] ?? bujur} />
      </div>
      {galat['titik-pasti'] && (
        <Centang nama="titik-pasti" teks={t.pasti} petunjuk={t.pastiPetunjuk} galat={galat['titik-pasti']} />
      )}
      <Aksi>
        <Tombol name="aksi" value="pakai">
          {t.pakai}
        </Tombol>
        <Tombol varian="kedua" name="aksi" value="lihat">
          {t.lihat}
        </Tombol>
        <Tombol varian="tautan" href={kembali}>
          {t.tanpa}
        </Tombol>
      </Aksi>
    </Form>
  );
}

function angka(nilai: number): string {
  return String(nilai).replace('.', ',');
}
