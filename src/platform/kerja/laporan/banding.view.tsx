import type { JSX } from 'preact';
import { formatAngka, formatTanggal, jarakMeter } from '../../../core/index.ts';
import { Kembali, Kotak, Kutipan, Tabel } from '../../../ui/index.ts';
import { ceritaDari, lencanaKeadaan, type PelakuKasus } from '../../kasus/index.ts';
import type { Peralihan } from '../../model/index.ts';
import { namaTempat } from '../kotak-masuk/baris.query.ts';
import { DeretFoto } from './foto.view.tsx';
import type { Nilai } from './isian.form.ts';
import type { KasusLengkap } from './kasus-lengkap.query.ts';
import { FormPeralihan } from './panel.view.tsx';

interface BandingProps {
  ini: KasusLengkap;
  itu: KasusLengkap;
  gabung: Peralihan;
  pelaku: PelakuKasus;
  nilai: Nilai;
  kini: Date;
  csrf: string;
  alamat: string;
  kueri: string;
  alamatFoto: string;
}

/** Two reports side by side, and the form that merges the first into the second. */
export function BandingView(props: BandingProps): JSX.Element {
  const { ini, itu, gabung, alamat, kueri } = props;
  const jarak = jarakAntara(ini, itu);
  return (
    <div class="stack">
      <Kembali href={`${alamat}${kueri}`} teks={ini.kasus.nomor} />
      <h1>Bandingkan dua laporan</h1>
      {jarak !== undefined && <p>Jarak kedua titik {formatAngka(jarak)} meter.</p>}
      <Tabel
        keterangan="Dua laporan berdampingan"
        keteranganTersembunyi
        kolom={[
          { judul: '' },
          { judul: `Laporan ini, ${ini.kasus.nomor}` },
          { judul: `Yang tetap, ${itu.kasus.nomor}` },
        ]}
        baris={BARIS.map(({ istilah, isi }) => [istilah, isi(ini), isi(itu)])}
      />
      <DeretFoto foto={ini.foto} alamat={props.alamatFoto} keterangan={`Foto ${ini.kasus.nomor}`} />
      <DeretFoto foto={itu.foto} alamat={props.alamatFoto} keterangan={`Foto ${itu.kasus.nomor}`} />
      <Kotak judul={gabung.judul.id} id="h-gabung">
        <p class="muted">{gabung.penjelasan.id}</p>
        <FormPeralihan
          lengkap={ini}
          peralihan={gabung}
          isUtama
          pelaku={props.pelaku}
          kini={props.kini}
          csrf={props.csrf}
          alamat={alamat}
          kueri={kueri}
          jalan={undefined}
          alamatFoto={props.alamatFoto}
          kembali={{ href: `${alamat}${kueri}`, teks: ini.kasus.nomor }}
          kabar={undefined}
          kontak={undefined}
          kembalian={{ form: gabung.id, nilai: props.nilai, galat: {} }}
        />
      </Kotak>
    </div>
  );
}

const BARIS: { istilah: string; isi: (lengkap: KasusLengkap) => JSX.Element | string }[] = [
  { istilah: 'Judul', isi: ({ kasus }) => kasus.judul },
  { istilah: 'Keadaan', isi: ({ model, kasus }) => lencanaKeadaan(model, kasus, 'id').teks },
  { istilah: 'Masuk', isi: ({ kasus, kalender }) => formatTanggal(kasus.dibuat_pada, kalender.zona) },
  { istilah: 'Jenis', isi: ({ model, kasus }) => model.kategori(kasus.kategori)?.judul.id ?? kasus.kategori },
  {
    istilah: 'Tempat',
    isi: ({ kasus }) => (
      <>
        {namaTempat(kasus)}, <bdi>{kasus.patokan}</bdi>
      </>
    ),
  },
  { istilah: 'Cerita', isi: ({ kasus }) => <Kutipan teks={ceritaDari(kasus.data)} /> },
];

function jarakAntara({ kasus: a }: KasusLengkap, { kasus: b }: KasusLengkap): number | undefined {
  if (a.lintang === null || a.bujur === null || b.lintang === null || b.bujur === null) return undefined;
  return Math.round(jarakMeter({ lintang: a.lintang, bujur: a.bujur }, { lintang: b.lintang, bujur: b.bujur }));
}
