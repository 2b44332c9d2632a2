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
import { isMengerjakan, lencanaBahaya, lencanaKeadaan } from '../../kasus/index.ts';
import { findWilayah, titikWilayah } from '../../wilayah/index.ts';
import { SALURAN_TEKS } from '../teks.ts';
import { faktaKasus } from './fakta.view.tsx';
import { DeretFoto } from './foto.view.tsx';
import { idIsian } from './isian.view.tsx';
import { Jalan } from './jalan.view.tsx';
import { JamKasus } from './jam.view.tsx';
import type { KasusLengkap } from './kasus-lengkap.query.ts';
import type { LaporanProps } from './laporan.types.ts';
import { Lompat } from './lompat.view.tsx';
import { Panel } from './panel.view.tsx';
import { judulPeristiwa, riwayat } from './riwayat.tsx';
import { peralihanHilang } from './sisa.ts';
import { Sisa } from './sisa.view.tsx';

/** One case for staff: what it is, how much time is left, what happened, what can be done. */
export function LaporanView(props: LaporanProps): JSX.Element {
  const { lengkap, kini } = props;
  const fotoPelapor = lengkap.foto.filter((satu) => satu.peristiwaId === null);
  return (
    <div class="stack">
      <div class="between">
        <Kembali {...props.kembali} />
        <Jalan langkah={props.jalan?.langkah} alamat={props.alamat} />
      </div>
      <Kepala {...props} />
      <Pesan {...props} />
      <Sisa {...props} />
      <Lompat {...props} />
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
            {lengkap.terpotong && (
              <p class="small muted">Sebagian catatan yang lebih lama tidak ditampilkan di sini.</p>
            )}
          </Bagian>
        </div>
        <div class="side stack">
          <Panel {...props} />
          {isMengerjakan(lengkap.kasus, props.pelaku) && (
            <>
              <Catatan {...props} />
              <Urung {...props} />
            </>
          )}
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

function Pesan(props: LaporanProps): JSX.Element {
  const { lengkap, kabar, kembalian } = props;
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
      {kembalian?.sejak !== undefined && <Berubah {...props} sejak={kembalian.sejak} />}
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

/** Somebody else was first: what they did, and where that stands which was typed. */
function Berubah(props: LaporanProps & { sejak: string }): JSX.Element {
  const { lengkap, sejak } = props;
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
      {kalimatIsian(props)}
    </Pemberitahuan>
  );
}

function kalimatIsian(props: LaporanProps): string {
  const hilang = peralihanHilang(props);
  if (hilang)
    return `Karena itu “${hilang.judul.id}” tidak dapat dilakukan lagi. Yang Anda tulis ada di bawah ini: salin, atau simpan sebagai catatan.`;
  if (props.lengkap.model.peralihan(props.kembalian?.form ?? '') === undefined) return 'Lihat dulu, lalu pilih lagi.';
  return 'Yang Anda tulis dan foto yang sudah kami terima tetap ada di formulir. Periksa lagi, lalu kirim sekali lagi bila masih cocok.';
}

function Catatan({ alamat, kueri, csrf, kembalian }: LaporanProps): JSX.Element {
  const milik = kembalian?.form === 'catatan' ? kembalian : undefined;
  return (
    <div class="box">
      <Form action={`${alamat}/catatan${kueri}`} csrf={csrf} kelas="stack-s" sekaliKirim>
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

function Urung({ lengkap, alamat, kueri, csrf }: LaporanProps): JSX.Element | null {
  const { urung, kalender } = lengkap;
  const terakhir = lengkap.peristiwa.find((satu) => satu.id === urung?.peristiwaId);
  if (!urung || !terakhir) return null;
  return (
    <Kotak rapat>
      <p>
        Terakhir: <b>{judulPeristiwa(lengkap, terakhir)}</b> pukul {formatJam(terakhir.pada, kalender.zona)}. Dapat
        dibatalkan sampai pukul {formatJam(urung.sampai, kalender.zona)}.
      </p>
      <Form action={`${alamat}/urung${kueri}`} csrf={csrf} kelas="stack-s">
        <Tombol varian="kedua" kecil>
          Batalkan
        </Tombol>
      </Form>
    </Kotak>
  );
}
