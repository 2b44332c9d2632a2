import { formatHari } from '../../../core/index.ts';
import {
  Bagian,
  Foto,
  JamTeks,
  Jejak,
  Kotak,
  Kutipan,
  Lencana,
  LiniMasa,
  Pemberitahuan,
  RingkasanGalat,
  Tombol,
} from '../../../ui/index.ts';
import type { FotoTersimpan } from '../../foto/index.ts';
import {
  bacaIsi,
  batasWaktu,
  idDiurungkan,
  isTerhentiAkhir,
  jamUtama,
  kalimatJamUtama,
  lencanaKeadaan,
} from '../../kasus/index.ts';
import { namaLengkap } from '../../wilayah/index.ts';
import { AksiPelapor } from './aksi-pelapor.view.tsx';
import { HitunganJam } from './hitungan.view.tsx';
import { kejadianPublik, SamaDengan } from './kejadian.tsx';
import type { LaporanProps } from './laporan.types.ts';
import { FormPin } from './pin.view.tsx';

/** One report as everybody may see it; its reporter also sees what to do next. */
export function LaporanView(props: LaporanProps) {
  const { t, pemda, kasus, judul, beranda, layanan, form, kabar } = props;
  return (
    <div class="stack">
      <Jejak langkah={[{ href: beranda, teks: pemda.nama }, layanan, { teks: kasus.nomor, kode: true }]} />
      <RingkasanGalat
        galat={Object.entries(form.galat ?? {}).map(([id, teks]) => ({ id, teks }))}
        tersimpan={tersimpan(props)}
      />
      {kabar && (
        <Pemberitahuan varian="baik" peran="status">
          {kabar}
        </Pemberitahuan>
      )}
      {kasus.uji && (
        <Pemberitahuan varian="awas" judul={t.uji.judul}>
          {t.uji.laporan}
        </Pemberitahuan>
      )}
      <Kepala {...props} />
      <div class="sidebar">
        <div class="stack-l">
          {props.pemilik && <AksiPelapor {...props} />}
          {props.foto.length > 0 && <FotoLaporan {...props} />}
          <Cerita {...props} />
          <Bagian judul={t.laporan.perjalanan} id="h-jal">
            <LiniMasa kejadian={kejadianPublik(props)} />
            {props.terpotong && <p class="small muted">{t.laporan.terpotong}</p>}
          </Bagian>
        </div>
        <Samping {...props} judul={judul} />
      </div>
    </div>
  );
}

/** What of a faulty post is still there; a PIN and files never are. */
function tersimpan({ t, form }: LaporanProps): string | undefined {
  if (form.galat?.['pin'] !== undefined) return t.laporan.pinUlang;
  return form.fotoHilang ? t.laporan.fotoUlang : undefined;
}

/** The body that has the report now, where it was passed on; its contact is told elsewhere, to whom may know it. */
function penerimaKini({ kasus, peristiwa }: LaporanProps): string | undefined {
  if (kasus.hasil !== 'diteruskan') return undefined;
  const batal = idDiurungkan(peristiwa);
  for (const satu of peristiwa) {
    const nama = batal.has(satu.id) ? undefined : bacaIsi(satu.isi).penerima?.nama;
    if (nama !== undefined) return nama;
  }
  return undefined;
}

function Kepala(props: LaporanProps) {
  const { judul, model, kasus, bahasa, jam, kalender, kini, unitNama, t, pemda } = props;
  // A deadline of which nothing was kept or missed would read like a success.
  const daftar = isTerhentiAkhir(kasus) ? [] : jam;
  const utama = jamUtama(model, daftar);
  const kalimat = kalimatJamUtama(model, kalender, daftar, kini, bahasa, kasus);
  const induk = props.induk.find((satu) => satu.id === kasus.induk_id);
  const penerima = penerimaKini(props);
  return (
    <div class="stack-s">
      <h1>{judul}</h1>
      <p class="code print-only">{kasus.nomor}</p>
      <p class="cluster">
        <Lencana {...lencanaKeadaan(model, kasus, bahasa)} />
        {kasus.bahaya &&
          kasus.fase !== 'akhir' &&
          (kasus.diamankan_pada ? (
            <Lencana bentuk="selesai" teks={t.laporan.aman} />
          ) : (
            <Lencana bentuk="bahaya" teks={t.laporan.bahaya} />
          ))}
        {kalimat && <JamTeks {...kalimat} />}
      </p>
      {induk && (
        <p>
          <SamaDengan {...props} nomor={induk.nomor} />
        </p>
      )}
      <p class="muted">
        {penerima === undefined ? (
          <>
            {t.laporan.ditangani} <a href="#h-jwb">{unitNama}</a>.
          </>
        ) : (
          <>
            <a href="#h-jwb">{t.laporan.diteruskanOleh(unitNama)}</a>.
          </>
        )}{' '}
        {utama && (
          <>
            {t.laporan.batas} <a href="#h-bat">{batasWaktu(utama, pemda.zona, bahasa)}</a>.
          </>
        )}
      </p>
    </div>
  );
}

function FotoLaporan({ foto, t, pemda, judul, bahasa }: LaporanProps) {
  const keterangan = (satu: FotoTersimpan) => {
    const hari = formatHari(satu.dibuatPada, pemda.zona, bahasa);
    return satu.asal === 'petugas' ? t.laporan.fotoPetugas(hari) : t.laporan.fotoPelapor(hari);
  };
  return (
    <Bagian judul={t.laporan.foto} id="h-foto">
      <div class="pair">
        {foto.map((satu) => (
          <Foto
            src={`/${pemda.slug}/foto/${satu.id}/tampil`}
            alt={`${judul}. ${keterangan(satu)}`}
            lebar={satu.lebar}
            tinggi={satu.tinggi}
            keterangan={keterangan(satu)}
          />
        ))}
      </div>
    </Bagian>
  );
}

function Cerita({ kasus, pemilik, t }: LaporanProps) {
  const tampil = kasus.terbit || pemilik;
  const cerita =
    typeof kasus.data === 'object' && kasus.data !== null && 'cerita' in kasus.data ? String(kasus.data['cerita']) : '';
  const tempat = namaLengkap(kasus.desa_kode ?? kasus.kecamatan_kode);
  return (
    <Bagian judul={t.laporan.cerita} id="h-cer">
      {tampil ? <Kutipan teks={cerita} /> : <p class="muted">{t.laporan.ceritaBelum}</p>}
      <p class="small muted">
        {tampil && (
          <>
            <bdi>{kasus.patokan}</bdi>.{' '}
          </>
        )}
        {tempat}. {t.laporan.tempatKasar}
      </p>
    </Bagian>
  );
}

function Samping(props: LaporanProps) {
  const { t, unitNama, pemda, pemilik, dasar, jam, model, bahasa, kasus, pengikut } = props;
  const penerima = penerimaKini(props);
  return (
    <aside class="stack">
      <Kotak judul={t.laporan.tanggung} id="h-jwb">
        <p>
          {penerima === undefined ? (
            <b>{unitNama}</b>
          ) : (
            <>
              <bdi>
                <b>{penerima}</b>
              </bdi>
              <br />
              {t.laporan.diteruskanOleh(unitNama)}
            </>
          )}
          <br />
          {pemda.nama}
        </p>
      </Kotak>
      <Kotak judul={t.laporan.batasJudul} id="h-bat">
        {jam.map((run) => (
          <HitunganJam {...props} run={run} judul={model.jam(run.jam)?.judul[bahasa] ?? run.jam} />
        ))}
      </Kotak>
      {kasus.fase !== 'akhir' && !pemilik && (
        <Kotak judul={t.ikuti.judul} id="h-ikut" rapat tanpaCetak>
          <p>{t.ikuti.pengikut(pengikut)}</p>
          <p>
            <Tombol varian="kedua" href={`${dasar}/ikuti`}>
              {t.ikuti.tombol}
            </Tombol>
          </p>
        </Kotak>
      )}
      {!pemilik && (
        <Kotak judul={t.laporan.milik} id="h-milik" rapat tanpaCetak>
          <FormPin {...props} />
        </Kotak>
      )}
    </aside>
  );
}
