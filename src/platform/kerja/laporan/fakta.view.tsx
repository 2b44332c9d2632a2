import type { JSX } from 'preact';
import { alamatGeo, formatAngka } from '../../../core/index.ts';
import { type BarisFakta, Form, Kutipan, Tombol } from '../../../ui/index.ts';
import { ceritaDari, isMengerjakan, type Serupa, sumberTitik } from '../../kasus/index.ts';
import { namaTempat } from '../kotak-masuk/baris.query.ts';
import type { LaporanProps } from './laporan.types.ts';

/** What was reported, where, by whom, and who is responsible. */
export function faktaKasus(props: LaporanProps): BarisFakta[] {
  const { lengkap, alamat, kueri } = props;
  const { kasus, model, unit, orang, induk, anak, serupa } = lengkap;
  const cerita = ceritaDari(kasus.data);
  const milik = kasus.petugas_akun_id;
  const isPembetul = props.pelaku.peran.some((peran) => peran === 'operator' || peran === 'verifikator');
  const ubah = isPembetul ? { href: `${alamat}/betulkan${kueri}`, teks: 'Betulkan' } : undefined;
  return [
    { istilah: 'Cerita', isi: cerita === '' ? 'Tidak ada' : <Kutipan teks={cerita} />, redup: cerita === '' },
    {
      istilah: 'Jenis',
      isi: model.kategori(kasus.kategori)?.judul.id ?? kasus.kategori,
      ubah,
    },
    {
      istilah: 'Tempat',
      isi: (
        <>
          {namaTempat(kasus)}
          <br />
          <bdi>{kasus.patokan}</bdi>
          <Titik {...props} />
        </>
      ),
      ubah,
    },
    { istilah: 'Pelapor', isi: <Pelapor {...props} /> },
    { istilah: 'Unit', isi: unit.find((satu) => satu.id === kasus.unit_id)?.nama ?? 'Unit lama' },
    {
      istilah: 'Petugas',
      isi: milik === null ? 'Belum dibagi' : (orang.get(milik) ?? 'Orang yang sudah pergi'),
      redup: milik === null,
      ubah: milik === null ? undefined : { href: `${alamat}/perintah`, teks: 'Perintah kerja' },
    },
    ...(serupa.length > 0
      ? [
          {
            istilah: 'Mungkin sama',
            isi: serupa.map((satu) => <Mirip {...satu} {...props} bisaBanding={isPembetul} />),
          },
        ]
      : []),
    ...(induk ? [{ istilah: 'Sama dengan', isi: <Kait {...induk} alamat={alamat} /> }] : []),
    ...(anak.length > 0
      ? [{ istilah: 'Digabungkan ke sini', isi: anak.map((satu) => <Kait {...satu} alamat={alamat} />) }]
      : []),
  ];
}

function Kait({ id, nomor, judul, alamat }: { id: string; nomor: string; judul: string; alamat: string }): JSX.Element {
  return (
    <div>
      <a href={`${alamat.slice(0, alamat.lastIndexOf('/'))}/${id}`}>
        <span class="code">{nomor}</span> {judul}
      </a>
    </div>
  );
}

type MiripProps = LaporanProps & Serupa & { bisaBanding: boolean };

function Mirip({ kasus, jarak, alamat, kueri, csrf, bisaBanding }: MiripProps): JSX.Element {
  return (
    <div>
      <Kait id={kasus.id} nomor={kasus.nomor} judul={kasus.judul} alamat={alamat} />
      <span class="muted small">
        {jarak} meter, {kasus.fase === 'akhir' ? 'sudah berakhir' : 'masih terbuka'}
      </span>
      {bisaBanding && (
        <Form action={`${alamat}/banding${kueri}`} csrf={csrf} tersembunyi={{ induk: kasus.nomor }} kelas="">
          <Tombol varian="tautan" kecil tentang={kasus.nomor}>
            Bandingkan
          </Tombol>
        </Form>
      )}
    </div>
  );
}

const SUMBER_TEKS = { ponsel: 'Posisi ponsel.', peta: 'Ditandai di peta.', angka: 'Angka yang ditulis.' };

/** For paper, where no link opens a map. */
const angka = (derajat: number) => formatAngka(derajat, 'id', 5);

function Titik({ lengkap: { kasus } }: LaporanProps): JSX.Element | null {
  if (kasus.lintang === null || kasus.bujur === null) return null;
  const sumber = sumberTitik(kasus.data);
  return (
    <div class="small">
      {sumber && `${SUMBER_TEKS[sumber]} `}
      {kasus.akurasi_m !== null && `Meleset sampai ${kasus.akurasi_m} meter. `}
      <span class="print-only">
        Titik {angka(kasus.lintang)}; {angka(kasus.bujur)}
      </span>
      <ul class="cluster no-print">
        <li>
          <a href={alamatGeo({ lintang: kasus.lintang, bujur: kasus.bujur })}>Buka di aplikasi peta</a>
        </li>
        <li>
          <a href={`https://www.openstreetmap.org/directions?to=${kasus.lintang}%2C${kasus.bujur}`} rel="noreferrer">
            Lihat arah di peramban
          </a>
        </li>
      </ul>
    </div>
  );
}

function Pelapor({ lengkap: { kasus }, pelaku, kontak, csrf, alamat, kueri }: LaporanProps): JSX.Element {
  if (kontak) {
    return (
      <>
        {kontak.nama ?? 'Tanpa nama'}
        {kontak.telepon !== undefined && <div class="code">{kontak.telepon}</div>}
        {kontak.surel !== undefined && <div>{kontak.surel}</div>}
        <div class="small muted">Sudah dicatat bahwa Anda melihatnya.</div>
      </>
    );
  }
  if (kasus.surel === null && kasus.telepon === null && kasus.pelapor_nama === null)
    return <>Tidak meninggalkan kontak</>;
  const ada = kasus.surel === null && kasus.telepon === null ? 'Hanya meninggalkan nama.' : 'Ingin dikabari.';
  if (!isMengerjakan(kasus, pelaku)) return <>{ada}</>;
  return (
    <>
      {ada}
      <Form action={`${alamat}/kontak${kueri}`} csrf={csrf} kelas="stack-s">
        <Tombol varian="tautan" kecil>
          Lihat kontak
        </Tombol>
      </Form>
      <span class="small muted">Dicatat siapa yang melihatnya</span>
    </>
  );
}
