import { formatTanggalIso } from '../../../core/index.ts';
import { Bagian, KartuLayanan, Kisi, KotakCari, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import { DaftarPengumuman, pengumumanKini } from '../../pemda/index.ts';
import type { DaerahProps } from './daerah.types.ts';
import { NomorDarurat } from './darurat.view.tsx';
import { Kantor } from './kantor.view.tsx';
import { BaruSelesai } from './selesai.view.tsx';

/** What most people come for: the first open service's call, and tracking. */
export function DaerahHero({ t, bahasa, pemda, layanan, alamat }: DaerahProps) {
  const pertama = layanan.find((satu) => !satu.isUji)?.modul;
  return (
    <section class="hero">
      <div class="wrap sidebar">
        <div class="stack">
          <h1>{t.daerah.judul(pemda.nama)}</h1>
          <p class="lead">{pertama ? `${pertama.uraian[bahasa]} ${t.daerah.tanpaAkun}` : t.daerah.leadKosong}</p>
          {pertama && (
            <p class="cluster">
              <Tombol varian="terang" href={alamat(`/${pemda.slug}/${pertama.id}/lapor`)}>
                {pertama.ajakan[bahasa]}
              </Tombol>
            </p>
          )}
        </div>
        <KotakCari
          action={alamat('/lacak')}
          nama="nomor"
          id="nomor"
          label={t.daerah.lacak}
          tombol={t.lacak.tombol}
          kode
        >
          {t.lacak.petunjuk(pemda.singkatan)}. {t.daerah.hilang}{' '}
          <a href={alamat(`/${pemda.slug}/kirim-ulang`)}>{t.daerah.kirimUlang}</a>
        </KotakCari>
      </div>
    </section>
  );
}

/** Notices, services, what was finished lately; beside it emergency numbers, office and contact. */
export function DaerahView(props: DaerahProps) {
  const { t, bahasa, pengaturan } = props;
  return (
    <div class="stack-l">
      <Pengumuman {...props} />
      <Layanan {...props} />
      <div class="sidebar">
        <BaruSelesai {...props} />
        <aside class="stack">
          <NomorDarurat judul={t.daerah.darurat} pengaturan={pengaturan} bahasa={bahasa} />
          <Kantor {...props} />
        </aside>
      </div>
    </div>
  );
}

function Pengumuman({ t, bahasa, pemda, kini, pengaturan, tutup }: DaerahProps) {
  const pengumuman = pengumumanKini(pengaturan, pemda, kini, bahasa);
  if (pengumuman.length === 0 && !tutup) return null;
  return (
    <div class="stack">
      {tutup && (
        <Pemberitahuan varian="awas">
          <b>{t.daerah.tutup(formatTanggalIso(tutup.tanggal, bahasa))}</b> {t.daerah.tutupSebab(tutup.nama)}{' '}
          {t.daerah.tutupIsi(formatTanggalIso(tutup.bukaLagi, bahasa))}
        </Pemberitahuan>
      )}
      <DaftarPengumuman pengumuman={pengumuman} />
    </div>
  );
}

function Layanan({ t, bahasa, pemda, layanan, alamat }: DaerahProps) {
  if (layanan.length === 0) return null;
  return (
    <Bagian judul={t.daerah.layanan} id="h-lay">
      <Kisi>
        {layanan.map(({ modul, isUji }) => (
          <KartuLayanan
            href={alamat(`/${pemda.slug}/${modul.id}`)}
            judul={isUji ? `${modul.judul[bahasa]} (${t.daerah.uji})` : modul.judul[bahasa]}
            rincian={modul.uraian[bahasa]}
            ikon={modul.ikon}
          />
        ))}
      </Kisi>
    </Bagian>
  );
}
