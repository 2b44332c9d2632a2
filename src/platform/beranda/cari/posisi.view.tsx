import { h } from 'preact';
import { Bagian, Form, KartuLayanan, Kisi, KolomTeks, Rincian, Tombol, teks } from '../../../ui/index.ts';
import type { CariProps } from './cari.types.ts';
import type { HasilPosisi } from './posisi.form.ts';
import { itemTempat } from './tempat.view.tsx';

/** The three likeliest regions of a position, and the form that asks for one; a person chooses. */
export function Posisi(props: CariProps & { csrf: string }) {
  const { t, posisi } = props;
  return (
    <Bagian judul={t.posisi.judul} id="h-posisi">
      {posisi?.ok && <Terdekat {...props} posisi={posisi} />}
      <Rincian judul={t.posisi.buka} terbuka={posisi?.ok === false}>
        <FormPosisi {...props} />
      </Rincian>
    </Bagian>
  );
}

function Terdekat(props: CariProps & { posisi: HasilPosisi & { ok: true } }) {
  const { t, terdekat, posisi } = props;
  return (
    <>
      <p>
        {posisi.akurasi !== undefined && `${t.posisi.meleset(jarak(t, posisi.akurasi))} `}
        {posisi.isJauh && `${t.posisi.melesetJauh} `}
        {t.posisi.hasil}
      </p>
      <Kisi>
        {terdekat.map((satu, urutan) => {
          const { judul, href, rincian } = itemTempat(props, satu);
          const kalimat = [
            urutan === 0 ? `${t.posisi.palingMungkin}.` : '',
            satu.pemda.bergabung ? '' : `${t.cari.belum}.`,
            rincian,
          ];
          return <KartuLayanan href={href} judul={judul} rincian={kalimat.filter(Boolean).join(' ')} ikon="pin" />;
        })}
      </Kisi>
    </>
  );
}

function FormPosisi({ t, bahasa, posisi, alamat, csrf }: CariProps & { csrf: string }) {
  const isian = posisi?.isian;
  const umum = teks[bahasa];
  return (
    <Form action={alamat('/')} csrf={csrf} tersembunyi={{ akurasi: isian?.akurasi ?? '' }}>
      <p class="small muted">{t.posisi.petunjuk}</p>
      {h('puja-posisi', {
        'data-tombol': umum.posisiAmbil,
        'data-cari': umum.posisiCari,
        'data-dapat': umum.posisiDapat,
        'data-gagal': t.posisi.gagal,
      })}
      <div class="pair">
        <KolomTeks
          nama="lintang"
          label={t.posisi.lintang}
          petunjuk={t.posisi.lintangPetunjuk}
          nilai={isian?.lintang}
          galat={posisi && !posisi.ok ? posisi.galat : undefined}
          autocomplete="off"
        />
        <KolomTeks
          nama="bujur"
          label={t.posisi.bujur}
          petunjuk={t.posisi.bujurPetunjuk}
          nilai={isian?.bujur}
          autocomplete="off"
        />
      </div>
      <Tombol varian="kedua" ikon="locate">
        {t.posisi.kirim}
      </Tombol>
    </Form>
  );
}

function jarak(t: CariProps['t'], meter: number): string {
  return meter < 1000 ? t.posisi.meter(Math.ceil(meter)) : t.posisi.km(Math.ceil(meter / 1000));
}
