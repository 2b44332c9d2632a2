import { formatPin, formatWaktu } from '../../../core/index.ts';
import { Bagian, Fakta, Kembali, KodeQr, LiniMasa, Pemberitahuan, Tiket } from '../../../ui/index.ts';
import { namaLengkap } from '../../wilayah/index.ts';
import { rencana, type TerkirimProps } from './terkirim.view.tsx';

/** The receipt for paper: what a person needs without the phone it was sent from. */
export function CetakView(props: TerkirimProps & { lacak: string }) {
  const { kasus, pemda, pengaturan, t, qr, bahasa } = props;
  return (
    <div class="measure stack-l">
      <div class="stack no-print">
        <Kembali href={props.terkirim} />
        <p>{t.cetak.cara}</p>
      </div>
      <div class="stack">
        {kasus.uji && (
          <Pemberitahuan varian="awas" judul={t.uji.judul}>
            {t.uji.laporan}
          </Pemberitahuan>
        )}
        <Tiket
          judul={t.cetak.judul}
          nomor={kasus.nomor}
          pin={formatPin(props.pin)}
          qr={<KodeQr ukuran={qr.ukuran} data={qr.data} label={t.terkirim.qr} />}
        />
        <p>{t.cetak.pin}</p>
      </div>
      <Fakta
        baris={[
          { istilah: t.periksa.jenis, isi: props.model.kategori(kasus.kategori)?.judul[bahasa] ?? kasus.kategori },
          {
            istilah: t.periksa.tempat,
            isi: (
              <span dir="auto">
                <bdi>{kasus.patokan}</bdi>. {namaLengkap(kasus.desa_kode ?? kasus.kecamatan_kode)}
              </span>
            ),
          },
          { istilah: t.laporan.diterima, isi: formatWaktu(kasus.dibuat_pada, pemda.zona, bahasa) },
          { istilah: t.laporan.tanggung, isi: `${props.unitNama}, ${pemda.nama}` },
          { istilah: t.cetak.lacak, isi: props.lacak },
          ...(pengaturan.telepon ? [{ istilah: t.cetak.telepon, isi: pengaturan.telepon }] : []),
        ]}
      />
      <Bagian judul={t.terkirim.sesudah} id="h-sesudah">
        <LiniMasa kejadian={rencana(props, true)} />
      </Bagian>
      <p>
        <b>{t.terkirim.darurat}</b> {t.terkirim.daruratIsi}
      </p>
    </div>
  );
}
