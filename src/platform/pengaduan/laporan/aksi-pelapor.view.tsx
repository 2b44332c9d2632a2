import {
  Centang,
  Form,
  KolomArea,
  KolomBerkas,
  KolomTeks,
  Kotak,
  Kutipan,
  Rincian,
  Tombol,
} from '../../../ui/index.ts';
import { bacaIsi, batasWaktu, idDiurungkan, isBoleh } from '../../kasus/index.ts';
import type { Peralihan } from '../../model/index.ts';
import type { LaporanProps } from './laporan.types.ts';
import { PELAPOR } from './pesan.form.ts';

/**
 * What the reporter may do now: the question that waits for an answer stands open, and so does the objection to a
 * refusal; the rest is behind disclosures.
 */
export function AksiPelapor(asal: LaporanProps) {
  const { t, model, kasus, bahasa } = asal;
  const boleh = model.peralihanDari(kasus.keadaan).filter((satu) => isBoleh(satu, PELAPOR));
  const form = denganSisa(asal, boleh);
  const props = { ...asal, form };
  const utama = boleh.find((satu) => !isMenarik(props, satu));
  const ditolak = model.keadaan(kasus.keadaan).hasil === 'ditolak';
  return (
    <Kotak judul={t.laporan.berikut} id="versi" warna tanpaCetak>
      {ditolak && <Keberatan {...props} />}
      <Ditanya {...props} />
      {utama && <SatuAksi {...props} peralihan={utama} utama />}
      {boleh
        .filter((satu) => satu !== utama)
        .map((satu) => (
          <Rincian judul={satu.judul[bahasa]} terbuka={form.ketikan?.[satu.id] !== undefined}>
            <SatuAksi {...props} peralihan={satu} />
          </Rincian>
        ))}
      {!ditolak && (
        <Rincian judul={t.laporan.tambahJudul} terbuka={form.ketikan?.['tambah'] !== undefined}>
          <Tambah {...props} />
        </Rincian>
      )}
      <Rincian judul={t.laporan.kontakJudul} terbuka={form.ketikan?.['surel'] !== undefined}>
        <UbahKontak {...props} />
      </Rincian>
    </Kotak>
  );
}

/** What the reporter is asked, and until when: beside the form in which it is answered. */
function Ditanya({ t, model, kasus, peristiwa, jam, pemda, bahasa }: LaporanProps) {
  const batal = idDiurungkan(peristiwa);
  const tanya = peristiwa.find((satu) => satu.ke === kasus.keadaan && satu.pelaku === 'petugas' && !batal.has(satu.id));
  const pesan = model.keadaan(kasus.keadaan).fase === 'menunggu' ? bacaIsi(tanya?.isi).pesan : undefined;
  const tunggu = jam.find((run) => run.selesai === null && 'peralihan' in (model.jam(run.jam)?.lewat ?? {}));
  return (
    <>
      {pesan && <Kutipan teks={pesan} />}
      {tunggu && (
        <p>
          <b>{t.laporan.jawabSebelum(batasWaktu(tunggu, pemda.zona, bahasa))}</b>
        </p>
      )}
    </>
  );
}

/** What was typed for an act that is not offered any more stands where words may always be added. */
function denganSisa({ form, model }: LaporanProps, boleh: readonly Peralihan[]): LaporanProps['form'] {
  const { ketikan } = form;
  if (!ketikan || ketikan['tambah'] !== undefined) return form;
  const hilang = Object.keys(ketikan).find(
    (id) => model.peralihan(id) !== undefined && !boleh.some((satu) => satu.id === id),
  );
  const sisa = hilang === undefined ? undefined : ketikan[hilang];
  return sisa ? { ...form, ketikan: { ...ketikan, tambah: sisa } } : form;
}

/** Withdrawing is there for who looks for it, never the first thing that is offered. */
function isMenarik({ model }: LaporanProps, peralihan: Peralihan): boolean {
  return !peralihan.ke.startsWith('@') && model.keadaan(peralihan.ke).hasil === 'ditarik';
}

function SatuAksi(props: LaporanProps & { peralihan: Peralihan; utama?: boolean }) {
  const { peralihan, utama, bahasa, csrf, dasar, kasus } = props;
  const minta = (kolom: string) => peralihan.isian.find((satu) => satu.kolom === kolom);
  const pesan = minta('pesan');
  return (
    <Form
      csrf={csrf}
      berkas
      sekaliKirim
      action={`${dasar}/aksi/${peralihan.id}`}
      tersembunyi={{ versi: String(kasus.version) }}
    >
      <p>{peralihan.penjelasan[bahasa]}</p>
      {pesan && <KolomPesan {...props} id={peralihan.id} opsional={!pesan.wajib} />}
      {minta('foto') && <KolomFoto {...props} id={peralihan.id} />}
      <Tombol {...(utama ? {} : { varian: 'kedua' as const })}>{peralihan.judul[bahasa]}</Tombol>
    </Form>
  );
}

/** The same words as an addition; the head finds them among the objections because the report is refused. */
function Keberatan(props: LaporanProps) {
  const t = props.t.laporan.ajukan;
  return (
    <Form csrf={props.csrf} berkas sekaliKirim action={`${props.dasar}/tambah`}>
      <h3>{t.judul}</h3>
      <p>{t.isi}</p>
      <KolomPesan {...props} id="tambah" label={t.label} opsional={false} />
      <KolomFoto {...props} id="tambah" />
      <Tombol>{t.tombol}</Tombol>
    </Form>
  );
}

function Tambah(props: LaporanProps) {
  return (
    <Form csrf={props.csrf} berkas sekaliKirim action={`${props.dasar}/tambah`}>
      <KolomPesan {...props} id="tambah" opsional />
      <KolomFoto {...props} id="tambah" />
      <p class="small muted">{props.t.laporan.tambahTampil}</p>
      <Tombol varian="kedua">{props.t.laporan.tambahTombol}</Tombol>
    </Form>
  );
}

function UbahKontak({ t, csrf, dasar, form, kasus }: LaporanProps) {
  return (
    <Form csrf={csrf} sekaliKirim action={`${dasar}/kontak`}>
      <p>{t.laporan.kontakIsi}</p>
      <KolomTeks
        nama="surel"
        label={t.cerita.surel}
        opsional
        jenis="email"
        autocomplete="email"
        nilai={form.ketikan?.['surel']}
        galat={form.galat?.['surel']}
      />
      {kasus.surel && (
        <Centang nama="hapus-surel" teks={t.laporan.hapusSurel} checked={form.ketikan?.['hapus-surel'] !== undefined} />
      )}
      <KolomTeks
        nama="telepon"
        label={t.cerita.teleponKontak}
        opsional
        petunjuk={t.cerita.teleponPetunjuk}
        jenis="tel"
        autocomplete="tel"
        nilai={form.ketikan?.['telepon']}
        galat={form.galat?.['telepon']}
      />
      {kasus.telepon && (
        <Centang
          nama="hapus-telepon"
          teks={t.laporan.hapusTelepon}
          checked={form.ketikan?.['hapus-telepon'] !== undefined}
        />
      )}
      <Tombol varian="kedua">{t.laporan.kontakTombol}</Tombol>
    </Form>
  );
}

function KolomPesan({
  t,
  form,
  id,
  opsional,
  label,
}: LaporanProps & { id: string; opsional: boolean; label?: string }) {
  return (
    <KolomArea
      nama="pesan"
      id={`pesan-${id}`}
      label={label ?? t.laporan.pesan}
      opsional={opsional}
      baris={3}
      nilai={form.ketikan?.[id]}
      galat={form.galat?.[`pesan-${id}`]}
    />
  );
}

function KolomFoto({ t, form, id }: LaporanProps & { id: string }) {
  return (
    <KolomBerkas
      nama="foto"
      id={`foto-${id}`}
      label={t.foto.label}
      opsional
      petunjuk={t.foto.labelPetunjuk}
      accept="image/*"
      multiple
      galat={form.galat?.[`foto-${id}`]}
    />
  );
}
