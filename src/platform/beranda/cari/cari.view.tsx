import { Bagian, DaftarItem, Kosong, KotakCari, Label, RingkasanGalat } from '../../../ui/index.ts';
import { BahayaSekarang } from '../bahaya.view.tsx';
import { KotakLacak } from '../lacak/lacak.view.tsx';
import type { CariProps } from './cari.types.ts';
import { DaftarProvinsi } from './daftar.view.tsx';
import { Nusantara } from './nusantara.view.tsx';
import { Posisi } from './posisi.view.tsx';
import { itemTempat } from './tempat.view.tsx';

/** The search box over the full width, beside the country as dots. */
export function CariHero({ t, q, alamat }: CariProps) {
  return (
    <section class="hero">
      <div class="wrap sidebar sidebar-l">
        <div class="stack">
          <h1>{t.cari.judul}</h1>
          <p class="lead">{t.cari.lead}</p>
          <KotakCari action={alamat('/')} label={t.cari.label} nilai={q} id="q">
            {t.cari.petunjuk}
          </KotakCari>
        </div>
        <div>
          <Nusantara />
          <p class="small">{t.cari.titik}</p>
        </div>
      </div>
    </section>
  );
}

/** What was found, the position, the list of provinces; beside it tracking and the emergency numbers. */
export function CariView(props: CariProps & { csrf: string }) {
  const { t, posisi, alamat } = props;
  const galat = posisi && !posisi.ok ? [{ id: 'lintang', teks: posisi.galat }] : [];
  return (
    <div class="sidebar">
      <div class="stack-l">
        <RingkasanGalat galat={galat} tersimpan={t.posisi.tersimpan} />
        <Hasil {...props} />
        <Posisi {...props} />
        <DaftarProvinsi {...props} />
      </div>
      <aside class="stack">
        <KotakLacak t={t} action={alamat('/lacak')} />
        <BahayaSekarang t={t} />
      </aside>
    </div>
  );
}

function Hasil(props: CariProps) {
  const { t, q, hasil, adaLagi } = props;
  if (q === '') return null;
  if (hasil.length === 0) {
    return (
      <Kosong judul={t.cari.takCocok(q)} ikon="search">
        {t.cari.takCocokIsi}
      </Kosong>
    );
  }
  return (
    <Bagian judul={adaLagi ? t.cari.teratas(hasil.length, q) : t.cari.cocok(hasil.length, q)} id="h-cocok">
      <DaftarItem
        item={hasil.map((satu) => ({
          ...itemTempat(props, satu),
          ikon: 'next',
          tambahan: satu.pemda.bergabung ? undefined : <Label teks={t.cari.belum} />,
        }))}
      />
    </Bagian>
  );
}
