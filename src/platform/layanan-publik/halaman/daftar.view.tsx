import { formatAngka, formatHari, formatTanggal, waktuLokal } from '../../../core/index.ts';
import { Aksi, DaftarItem, type ItemProps, JamTeks, Kosong, Lencana, Penomoran, Tombol } from '../../../ui/index.ts';
import {
  isTerhentiAkhir,
  judulPublik,
  kalimatJamUtama,
  lencanaBahaya,
  lencanaKeadaan,
  tempatPublik,
} from '../../kasus/index.ts';
import { BATAS_HITUNG } from './laporan-publik.query.ts';
import type { BarisLaporan } from './layanan.query.ts';
import type { BagianLayanan } from './layanan.types.ts';
import { PetaLaporan } from './peta.view.tsx';
import { alamatSaringan, isPandanganTetap } from './saringan.form.ts';
import { SaringanLaporan } from './saringan.view.tsx';

/** The public reports: filters, list, map that shows the same, pager. */
export function DaftarLaporan(props: BagianLayanan) {
  const { t, baris, dasar } = props;
  return (
    <section class="stack" aria-labelledby="daftar">
      <h2 id="daftar">{t.daftar.judul}</h2>
      <SaringanLaporan {...props} />
      {baris.length === 0 ? (
        <DaftarKosong {...props} />
      ) : (
        <div class="sidebar sidebar-l">
          <div class="stack">
            <p class="muted small">{keteranganJumlah(props)}</p>
            <DaftarItem item={baris.map((satu) => itemLaporan(props, satu))} />
            <Penomor {...props} />
          </div>
          <PetaLaporan {...props} />
        </div>
      )}
      <p class="small">
        <a href={`${dasar}/atom.xml`}>{t.daftar.atom}</a>
      </p>
    </section>
  );
}

function DaftarKosong({ t, dasar, saringan }: BagianLayanan) {
  const isDisaring = alamatSaringan(saringan) !== '';
  return (
    <Kosong judul={isDisaring ? t.daftar.kosongSaring : t.daftar.kosong} ikon="note">
      {isDisaring ? (
        <Aksi>
          <Tombol varian="kedua" href={`${dasar}#daftar`}>
            {t.daftar.hapusSaring}
          </Tombol>
        </Aksi>
      ) : (
        <p>{t.daftar.kosongIsi}</p>
      )}
    </Kosong>
  );
}

function itemLaporan({ t, bahasa, dasar, kini, kalender, pemda }: BagianLayanan, satu: BarisLaporan): ItemProps {
  const { kasus, model, jam } = satu;
  const bahaya = lencanaBahaya(kasus, bahasa);
  // A clock that stopped because nothing was repaired says nothing to a reader.
  const waktu = isTerhentiAkhir(kasus) ? undefined : kalimatJamUtama(model, kalender, jam, kini, bahasa, kasus);
  return {
    judul: judulPublik(model, kasus, bahasa),
    href: `${dasar}/laporan/${kasus.nomor}`,
    rincian: t.daftar.dilaporkan(tempatPublik(kasus), hariLapor(kasus.dibuat_pada, kini, pemda.zona, bahasa)),
    tambahan: (
      <>
        {bahaya && <Lencana {...bahaya} />}
        <Lencana {...lencanaKeadaan(model, kasus, bahasa)} />
        {waktu && <JamTeks {...waktu} />}
      </>
    ),
  };
}

/** The year is written once the day alone could be mistaken. */
function hariLapor(
  pada: Date,
  kini: Date,
  zona: BagianLayanan['pemda']['zona'],
  bahasa: BagianLayanan['bahasa'],
): string {
  const umur = waktuLokal(zona, kini).hari - waktuLokal(zona, pada).hari;
  return umur < 300 ? formatHari(pada, zona, bahasa) : formatTanggal(pada, zona, bahasa);
}

function Penomor(props: BagianLayanan) {
  const { t, dasar, saringan, kursorBerikut, lanjutan, baris } = props;
  const alamat = (kursor?: string) => `${dasar}${alamatSaringan(saringan, kursor)}#daftar`;
  return (
    <>
      <Penomoran
        keterangan={lanjutan ? t.daftar.lanjutan : t.daftar.urutan(baris.length, jumlahTeks(props))}
        sesudah={kursorBerikut && alamat(kursorBerikut)}
      />
      {lanjutan && (
        <p>
          <a href={alamat()}>{t.daftar.keAwal}</a>
        </p>
      )}
    </>
  );
}

function keteranganJumlah(props: BagianLayanan): string {
  const kalimat = props.t.daftar.jumlah(jumlahTeks(props));
  return kalimat.charAt(0).toUpperCase() + kalimat.slice(1);
}

/** The fixed views are counted exactly; a free filter stops counting. */
function jumlahTeks({ t, jumlah, saringan, bahasa }: BagianLayanan): string {
  const isTetap = isPandanganTetap(saringan);
  return isTetap || jumlah <= BATAS_HITUNG
    ? formatAngka(jumlah, bahasa)
    : t.daftar.lebih(formatAngka(BATAS_HITUNG, bahasa));
}
