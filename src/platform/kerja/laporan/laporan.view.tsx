import type { JSX } from 'preact';
import { formatHariRelatif, formatJam } from '../../../core/index.ts';
import {
  Bagian,
  Fakta,
  Form,
  Kembali,
  KolomArea,
  Kotak,
  Label,
  Lencana,
  LiniMasa,
  Pemberitahuan,
  PetaTitik,
  RingkasanGalat,
  Tombol,
} from '../../../ui/index.ts';
import { lencanaBahaya, lencanaKeadaan } from '../../kasus/index.ts';
import { findWilayah, titikWilayah } from '../../wilayah/index.ts';
import { SALURAN_TEKS } from '../teks.ts';
import { faktaKasus } from './fakta.view.tsx';
import { DeretFoto } from './foto.view.tsx';
import { idIsian } from './isian.view.tsx';
import { JamKasus } from './jam.view.tsx';
import type { KasusLengkap } from './kasus-lengkap.query.ts';
import type { LaporanProps } from './laporan.types.ts';
import { Panel } from './panel.view.tsx';
import { judulPeristiwa, riwayat } from './riwayat.tsx';

/** One case for staff: what it is, how much time is left, what happened, what can be done. */
export function LaporanView(props: LaporanProps): JSX.Element {
  const { lengkap, kini } = props;
  const fotoPelapor = lengkap.foto.filter((satu) => satu.peristiwaId === null);
  return (
    <div class="stack">
      <Kembali {...props.kembali} />
      <Kepala {...props} />
      <Pesan {...props} />
      <div class="bench bench-r">
        <div class="stack-l">
          <JamKasus lengkap={lengkap} kini={kini} />
          <DeretFoto
            awal={lengkap.kasus.lintang !== null && <Letak {...props} />}
            foto={fotoPelapor}
            alamat={props.alamatFoto}
            keterangan="Foto pelapor"
          />
          <Bagian judul="Isi laporan" id="h-isi">
            <Fakta baris={faktaKasus(props)} />
          </Bagian>
          <Bagian judul="Riwayat dan catatan" id="h-riwayat">
            <LiniMasa kejadian={riwayat(lengkap, kini, props.alamatFoto)} />
          </Bagian>
        </div>
        <div class="side stack">
          <Panel {...props} />
          <Catatan {...props} />
          <Urung {...props} />
        </div>
      </div>
    </div>
  );
}

/** Where it is, drawn: the point, how far it may be off, and the name of the kecamatan. */
function Letak({ lengkap }: LaporanProps): JSX.Element | null {
  const { lintang, bujur, akurasi_m, kecamatan_kode, bahaya, fase } = lengkap.kasus;
  if (lintang === null || bujur === null) return null;
  const tengah = titikWilayah(kecamatan_kode);
  const nama = findWilayah(kecamatan_kode)?.nama;
  return (
    <PetaTitik
      label="Letak laporan"
      titik={{ lintang, bujur }}
      akurasi={akurasi_m ?? undefined}
      bentuk={fase === 'akhir' ? 'selesai' : bahaya ? 'bahaya' : 'terbuka'}
      tempat={tengah && nama ? [{ nama, ...tengah }] : []}
    />
  );
}

function Kepala({ lengkap, kini }: LaporanProps): JSX.Element {
  const { kasus, model, kalender } = lengkap;
  const bahaya = lencanaBahaya(kasus, 'id');
  const masuk = `${formatHariRelatif(kasus.dibuat_pada, kini, kalender.zona)} ${formatJam(kasus.dibuat_pada, kalender.zona)}`;
  return (
    <div class="case-head stack-s">
      <h1 dir="auto">{kasus.judul}</h1>
      <p class="cluster">
        <span class="code">{kasus.nomor}</span>
        <Lencana {...lencanaKeadaan(model, kasus, 'id')} />
        {bahaya && <Lencana {...bahaya} />}
        <Label teks={kasus.terbit ? 'Diterbitkan' : 'Belum diterbitkan'} />
        {kasus.uji && <Label teks="Uji coba" />}
        <span class="small muted">
          Masuk {masuk}, {SALURAN_TEKS[kasus.saluran] ?? kasus.saluran}
        </span>
      </p>
    </div>
  );
}

function Pesan({ lengkap, kabar, kembalian, kini }: LaporanProps): JSX.Element {
  const galat = Object.entries(kembalian?.galat ?? {}).map(([kolom, teks]) => ({
    id: idIsian(kembalian?.form ?? '', kolom),
    teks: teks ?? '',
  }));
  const umum = kembalian?.umum === undefined ? [] : [{ id: 'panel', teks: kembalian.umum }];
  return (
    <>
      {kabar && (
        <Pemberitahuan varian="baik" peran="status">
          {kabar}
        </Pemberitahuan>
      )}
      {kembalian?.sejak !== undefined && <Berubah lengkap={lengkap} sejak={kembalian.sejak} kini={kini} />}
      <RingkasanGalat galat={[...galat, ...umum]} />
      {lengkap.pembuka.map((satu) => (
        <Pemberitahuan varian="awas" ikon="user" judul={`${satu.nama} juga membuka laporan ini`}>
          pukul {formatJam(satu.pada, lengkap.kalender.zona)}.{' '}
          {berubahSejak(lengkap, satu.pada) ? 'Ada yang sudah berubah, lihat riwayat.' : 'Belum ada yang diubah.'}
        </Pemberitahuan>
      ))}
    </>
  );
}

function berubahSejak({ peristiwa }: KasusLengkap, pada: Date): boolean {
  return (peristiwa[0]?.pada ?? pada) > pada;
}

/** Somebody else was first: what they did, and that nothing typed is lost. */
function Berubah({ lengkap, sejak }: { lengkap: KasusLengkap; sejak: string; kini: Date }): JSX.Element {
  const baru = lengkap.peristiwa.filter((satu) => satu.id > sejak);
  return (
    <Pemberitahuan varian="awas" peran="alert" judul="Laporan ini berubah sejak Anda membukanya.">
      <ul class="bare">
        {baru.map((satu) => (
          <li>
            {satu.pelaku_nama ?? 'Sistem'}, {formatJam(satu.pada, lengkap.kalender.zona)}:{' '}
            {judulPeristiwa(lengkap, satu)}
          </li>
        ))}
      </ul>
      Yang Anda tulis tetap ada di formulir. Periksa lagi, lalu kirim sekali lagi bila masih cocok.
    </Pemberitahuan>
  );
}

function Catatan({ alamat, csrf, kembalian }: LaporanProps): JSX.Element {
  const milik = kembalian?.form === 'catatan' ? kembalian : undefined;
  return (
    <div class="box">
      <Form action={`${alamat}/catatan`} csrf={csrf} kelas="stack-s" sekaliKirim>
        <KolomArea
          nama="catatan"
          id={idIsian('catatan', 'catatan')}
          label="Catatan tanpa tindakan lain"
          petunjuk="Tidak terlihat oleh pelapor"
          nilai={milik?.nilai['catatan']}
          galat={milik?.galat['catatan']}
          baris={3}
        />
        <Tombol varian="kedua" kecil>
          Simpan catatan
        </Tombol>
      </Form>
    </div>
  );
}

function Urung({ lengkap, alamat, csrf }: LaporanProps): JSX.Element | null {
  const terakhir = lengkap.peristiwa.find((satu) => satu.id === lengkap.urung);
  if (!terakhir) return null;
  return (
    <Kotak rapat>
      <p>
        Terakhir: <b>{judulPeristiwa(lengkap, terakhir)}</b> pukul {formatJam(terakhir.pada, lengkap.kalender.zona)}.
        Dapat dibatalkan sampai 10 menit sesudahnya, selama kabar belum terkirim ke pelapor.
      </p>
      <Form action={`${alamat}/urung`} csrf={csrf} kelas="stack-s">
        <Tombol varian="kedua" kecil>
          Batalkan
        </Tombol>
      </Form>
    </Kotak>
  );
}
