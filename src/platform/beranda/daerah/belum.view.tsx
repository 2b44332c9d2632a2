import type { Bahasa } from '../../../core/index.ts';
import { Bagian, DaftarItem, Tombol } from '../../../ui/index.ts';
import { type Pemda, Pengaturan } from '../../pemda/index.ts';
import type { PemdaWilayah } from '../pemda-wilayah.ts';
import type { TeksBeranda } from '../teks.ts';
import { NomorDarurat } from './darurat.view.tsx';

interface BelumProps {
  t: TeksBeranda;
  bahasa: Bahasa;
  pemda: Pemda;
  /** Its province, when that has joined. */
  provinsi: PemdaWilayah | undefined;
  /** Of a province: the regions inside it that have joined. */
  anggota: readonly PemdaWilayah[];
  alamat: (jalur: string) => string;
}

/** The honest page of a region that has not joined: what cannot be done here, and where it can. */
export function BelumView({ t, bahasa, pemda, provinsi, anggota, alamat }: BelumProps) {
  return (
    <div class="sidebar">
      <div class="stack-l">
        <div class="stack measure">
          <h1>{t.belum.judul(pemda.nama)}</h1>
          <p class="lead">{t.belum.isi(pemda.nama)}</p>
          {provinsi && <p>{t.belum.provinsiIsi(provinsi.nama)}</p>}
          <p class="cluster">
            {provinsi && <Tombol href={alamat(`/${provinsi.slug}`)}>{t.belum.provinsi(provinsi.nama)}</Tombol>}
            <Tombol varian="kedua" href={alamat('/')}>
              {t.belum.cari}
            </Tombol>
          </p>
        </div>
        {anggota.length > 0 && (
          <Bagian judul={t.belum.anggota} id="h-anggota">
            <DaftarItem
              item={anggota.map(({ nama, slug }) => ({ judul: nama, href: alamat(`/${slug}`), ikon: 'next' }))}
            />
          </Bagian>
        )}
        <Bagian judul={t.belum.tanya} id="h-tanya">
          <ul>
            <li>{t.belum.tanyaKantor(pemda.nama)}</li>
            <li>{t.belum.tanyaLapor}</li>
            <li>{t.belum.tanyaOmbudsman}</li>
          </ul>
        </Bagian>
      </div>
      <aside class="stack">
        <NomorDarurat judul={t.belum.darurat} pengaturan={Pengaturan.parse({})} bahasa={bahasa} />
      </aside>
    </div>
  );
}
