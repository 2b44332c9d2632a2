import type { JSX } from 'preact';
import { Form, PanelAksi, Tombol } from '../../../ui/index.ts';
import { KE_SEBELUMNYA, KE_TETAP, type ModelTerperiksa, type Peralihan } from '../../model/index.ts';
import { Isian } from './isian.view.tsx';
import type { LaporanProps } from './laporan.types.ts';
import { tindakanBagi } from './tindakan.ts';

/** The acts that are open to the reader: the main one as a form, the others folded. */
export function Panel(props: LaporanProps): JSX.Element | null {
  const { lengkap, pelaku } = props;
  const { utama, lain } = tindakanBagi(lengkap.model, lengkap.kasus, pelaku);
  if (!utama && lain.length === 0) return null;
  return (
    <div id="panel">
      <PanelAksi
        judul={utama?.judul.id}
        ringkas={utama && akibat(lengkap.model, utama)}
        lain={lain.map((satu) => ({
          judul: satu.judul.id,
          terbuka: props.kembalian?.form === satu.id,
          isi: (
            <>
              <p class="small muted">
                {satu.penjelasan.id} {akibat(lengkap.model, satu)}
              </p>
              <FormPeralihan {...props} peralihan={satu} />
            </>
          ),
        }))}
      >
        {utama && <FormPeralihan {...props} peralihan={utama} isUtama />}
      </PanelAksi>
    </div>
  );
}

function akibat(model: ModelTerperiksa, { ke, kabari }: Peralihan): JSX.Element {
  const kabar = kabari ? 'pelapor dikabari' : 'pelapor tidak dikabari';
  if (ke === KE_TETAP) return <>Keadaan tetap, dan {kabar}.</>;
  if (ke === KE_SEBELUMNYA) return <>Laporan kembali ke keadaan sebelumnya, dan {kabar}.</>;
  return (
    <>
      Sesudah ini laporan menjadi <b>{model.keadaan(ke).judul.id}</b>, dan {kabar}.
    </>
  );
}

/** One form for any transition: its fields come from the model, and it says which version the reader saw. */
export function FormPeralihan(props: LaporanProps & { peralihan: Peralihan; isUtama?: boolean }): JSX.Element {
  const { lengkap, peralihan, kembalian, alamat, kueri, csrf } = props;
  const milik = kembalian?.form === peralihan.id ? kembalian : undefined;
  return (
    <Form
      action={`${alamat}/aksi/${peralihan.id}${kueri}`}
      csrf={csrf}
      tersembunyi={{ versi: String(lengkap.kasus.version), sejak: lengkap.peristiwa[0]?.id ?? '' }}
      id={`aksi-${peralihan.id}`}
      label={peralihan.judul.id}
      berkas={peralihan.isian.some((satu) => satu.kolom === 'foto')}
      sekaliKirim
    >
      <Isian
        peralihan={peralihan}
        lengkap={lengkap}
        nilai={milik?.nilai ?? {}}
        galat={milik?.galat ?? {}}
        titipan={milik?.titipan ?? []}
        alamatFoto={props.alamatFoto}
      />
      {peralihan.aksi.includes('tautkan-induk') && (
        <Tombol varian="kedua" kecil formaction={`${alamat}/banding${kueri}`} formnovalidate>
          Bandingkan dulu
        </Tombol>
      )}
      <Tombol varian={props.isUtama ? 'utama' : 'kedua'}>{peralihan.judul.id}</Tombol>
    </Form>
  );
}
