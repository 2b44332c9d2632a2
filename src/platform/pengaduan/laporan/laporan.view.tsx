import { formatHari } from '../../../core/index.ts';
import {
  Bagian,
  Form,
  Foto,
  JamTeks,
  Jejak,
  KolomTeks,
  Kotak,
  Kutipan,
  Lencana,
  LiniMasa,
  Pemberitahuan,
  RingkasanGalat,
  Tombol,
} from '../../../ui/index.ts';
import type { FotoTersimpan } from '../../foto/index.ts';
import { jamUtama, kalimatJamUtama, lencanaKeadaan } from '../../kasus/index.ts';
import { namaLengkap } from '../../wilayah/index.ts';
import { AksiPelapor } from './aksi-pelapor.view.tsx';
import { batasWaktu, HitunganJam } from './hitungan.view.tsx';
import { kejadianPublik } from './kejadian.tsx';
import type { LaporanProps } from './laporan.types.ts';

/** One report as everybody may see it; its reporter also sees what to do next. */
export function LaporanView(props: LaporanProps) {
  const { t, pemda, kasus, judul, beranda, layanan, form, kabar } = props;
  return (
    <div class="stack">
      <Jejak langkah={[{ href: beranda, teks: pemda.nama }, layanan, { teks: kasus.nomor, kode: true }]} />
      <RingkasanGalat galat={Object.entries(form.galat ?? {}).map(([id, teks]) => ({ id, teks }))} />
      {kabar && (
        <Pemberitahuan varian="baik" peran="status">
          {kabar}
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
          </Bagian>
        </div>
        <Samping {...props} judul={judul} />
      </div>
    </div>
  );
}

function Kepala({ judul, model, kasus, bahasa, jam, kalender, kini, unitNama, t, pemda }: LaporanProps) {
  const utama = jamUtama(model, jam);
  const kalimat = kalimatJamUtama(model, kalender, jam, kini, bahasa);
  return (
    <div class="stack-s">
      <h1>{judul}</h1>
      <p class="cluster">
        <Lencana {...lencanaKeadaan(model, kasus, bahasa)} />
        {kasus.bahaya &&
          kasus.fase !== 'akhir' &&
          (kasus.diamankan_pada ? (
            <Lencana bentuk="selesai" teks={t.laporan.aman} />
          ) : (
            <Lencana bentuk="bahaya" teks={t.laporan.bahaya} />
          ))}
        {kalimat && isJamBerarti(kasus) && <JamTeks {...kalimat} />}
      </p>
      <p class="muted">
        {t.laporan.ditangani} <a href="#h-jwb">{unitNama}</a>.{' '}
        {utama && (
          <>
            {t.laporan.batas} <a href="#h-bat">{batasWaktu(utama, pemda.zona, bahasa)}</a>.
          </>
        )}
      </p>
    </div>
  );
}

/** A clock that was stopped by a refusal or a hand-over would read like a success. */
function isJamBerarti(kasus: LaporanProps['kasus']): boolean {
  return kasus.fase !== 'akhir' || kasus.hasil === 'selesai';
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
      <p class="small muted" dir="auto">
        {tampil && `${kasus.patokan}. `}
        {tempat}. {t.laporan.tempatKasar}
      </p>
    </Bagian>
  );
}

function Samping(props: LaporanProps) {
  const { t, unitNama, pemda, pemilik, csrf, dasar, form, jam, model, bahasa, kasus, pengikut } = props;
  return (
    <aside class="stack">
      <Kotak judul={t.laporan.tanggung} id="h-jwb">
        <p>
          <b>{unitNama}</b>
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
          <Form csrf={csrf} action={`${dasar}/pin`} kelas="stack-s">
            <KolomTeks
              nama="pin"
              label={t.laporan.pin}
              petunjuk={t.laporan.pinPetunjuk}
              kode
              lebar="m"
              inputmode="numeric"
              autocomplete="off"
              galat={form.galat?.['pin']}
            />
            <Tombol varian="kedua">{t.laporan.pinMasuk}</Tombol>
          </Form>
        </Kotak>
      )}
    </aside>
  );
}
