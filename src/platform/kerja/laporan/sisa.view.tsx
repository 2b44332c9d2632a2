import type { JSX } from 'preact';
import { Form, KolomArea, Kotak, Tombol } from '../../../ui/index.ts';
import { DeretFoto } from './foto.view.tsx';
import type { LaporanProps } from './laporan.types.ts';
import { peralihanHilang, tulisanSisa } from './sisa.ts';

/** What was filled in for an act that is not possible any more: to copy, or to keep as a note for colleagues. */
export function Sisa(props: LaporanProps): JSX.Element | null {
  const { lengkap, kembalian, alamat, kueri, csrf } = props;
  const peralihan = peralihanHilang(props);
  if (!kembalian || !peralihan) return null;
  const foto = kembalian.titipan ?? [];
  const tulisan = tulisanSisa(lengkap, peralihan, kembalian);
  return (
    <Kotak judul="Yang Anda tulis" id="sisa">
      <Form action={`${alamat}/catatan${kueri}`} csrf={csrf} kelas="stack-s" sekaliKirim>
        <KolomArea
          nama="catatan"
          id="sisa-catatan"
          label={`Isian untuk “${peralihan.judul.id}”`}
          petunjuk="Belum tersimpan. Salin, atau simpan sebagai catatan; pelapor tidak melihatnya."
          nilai={tulisan}
          baris={Math.min(12, tulisan.split('\n').length + 2)}
        />
        <Tombol varian="kedua" kecil>
          Simpan sebagai catatan
        </Tombol>
      </Form>
      {foto.length > 0 && (
        <>
          <p>
            Foto yang sudah kami terima tidak ikut ke dalam catatan dan dihapus sesudah sehari. Buka dan simpan yang
            masih perlu.
          </p>
          <DeretFoto foto={foto} alamat={props.alamatFoto} keterangan="Foto Anda" />
        </>
      )}
    </Kotak>
  );
}
