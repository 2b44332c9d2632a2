import { h, type JSX } from 'preact';
import { Icon, TombolCepat } from '../../../ui/index.ts';
import type { JalanDaftar, TujuanJalan } from '../kotak-masuk/tetangga.ts';

/** The cases before and after this one in the list that the reader works down. */
export function Jalan({ langkah, alamat }: { langkah: JalanDaftar['langkah']; alamat: string }): JSX.Element | null {
  if (!langkah) return null;
  const { sebelum, sesudah } = langkah;
  const href = ({ id, kueri }: TujuanJalan) => `${alamat.slice(0, alamat.lastIndexOf('/'))}/${id}${kueri}`;
  return (
    <nav class="cluster no-print" aria-label="Laporan lain di daftar">
      {sebelum && (
        <a class="back" href={href(sebelum)} rel="prev">
          <Icon nama="prev" kecil />
          Laporan sebelumnya
        </a>
      )}
      {sesudah ? (
        <a class="link-row" href={href(sesudah)} rel="next">
          Laporan berikutnya <Icon nama="next" kecil />
        </a>
      ) : (
        <span class="muted small">Ini laporan terakhir di daftar</span>
      )}
      <TombolCepat daftar={[{ tombol: ['J', 'K'], teks: 'berikutnya, sebelumnya' }]} />
      {h('puja-tombol-cepat', null)}
    </nav>
  );
}
