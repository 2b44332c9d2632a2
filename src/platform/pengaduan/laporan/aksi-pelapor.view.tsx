import { Form, KolomArea, KolomBerkas, Kotak, Rincian, Tombol } from '../../../ui/index.ts';
import { isBoleh } from '../../kasus/index.ts';
import type { Peralihan } from '../../model/index.ts';
import type { LaporanProps } from './laporan.types.ts';

const PELAPOR = { jenis: 'warga', peran: [] } as const;

/** What the reporter may do now, as the model allows: the first act open, the others behind a disclosure. */
export function AksiPelapor(props: LaporanProps) {
  const { t, model, kasus } = props;
  const boleh = model.peralihanDari(kasus.keadaan).filter((satu) => isBoleh(satu, PELAPOR));
  const [utama, ...lain] = boleh;
  if (!utama) return <p class="muted">{t.laporan.anda}</p>;
  return (
    <Kotak judul={t.laporan.berikut} id="versi" warna tanpaCetak>
      <SatuAksi {...props} peralihan={utama} utama />
      {lain.map((satu) => (
        <Rincian judul={satu.judul[props.bahasa]} terbuka={props.form.ketikan?.[satu.id] !== undefined}>
          <SatuAksi {...props} peralihan={satu} />
        </Rincian>
      ))}
    </Kotak>
  );
}

function SatuAksi({
  peralihan,
  utama,
  t,
  bahasa,
  csrf,
  dasar,
  kasus,
  form,
}: LaporanProps & { peralihan: Peralihan; utama?: boolean }) {
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
      {pesan && (
        <KolomArea
          nama="pesan"
          id={`pesan-${peralihan.id}`}
          label={t.laporan.pesan}
          opsional={!pesan.wajib}
          baris={3}
          nilai={form.ketikan?.[peralihan.id]}
          galat={form.galat?.[`pesan-${peralihan.id}`]}
        />
      )}
      {minta('foto') && (
        <KolomBerkas
          nama="foto"
          id={`foto-${peralihan.id}`}
          label={t.foto.label}
          opsional
          petunjuk={t.foto.labelPetunjuk}
          accept="image/*"
          multiple
          galat={form.galat?.[`foto-${peralihan.id}`]}
        />
      )}
      <Tombol {...(utama ? {} : { varian: 'kedua' as const })}>{peralihan.judul[bahasa]}</Tombol>
    </Form>
  );
}
