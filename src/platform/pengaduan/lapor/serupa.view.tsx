import { formatHari } from '../../../core/index.ts';
import { Aksi, Form, Foto, Kutipan, Lencana, Tombol } from '../../../ui/index.ts';
import type { FotoTersimpan } from '../../foto/index.ts';
import { judulPublik, lencanaKeadaan, type Serupa } from '../../kasus/index.ts';
import { Bingkai } from './bingkai.view.tsx';
import type { KonteksLapor } from './langkah.ts';

interface SerupaProps {
  konteks: KonteksLapor;
  serupa: { satu: Serupa; foto: FotoTersimpan | undefined }[];
}

/** A step of its own: what is public of the reports nearby, and two clear ways on. */
export function SerupaView({ konteks, serupa }: SerupaProps) {
  const { t, csrf, dasar } = konteks;
  return (
    <Bingkai konteks={konteks} langkah="serupa">
      <h1>{t.serupa.judul}</h1>
      <p>{t.serupa.isi(serupa.length)}</p>
      <ul class="bare stack">
        {serupa.map((satu) => (
          <SatuSerupa konteks={konteks} {...satu} />
        ))}
      </ul>
      <Form csrf={csrf} action={`${dasar}/serupa`}>
        <Aksi>
          <Tombol>{t.serupa.tidak}</Tombol>
        </Aksi>
      </Form>
    </Bingkai>
  );
}

function SatuSerupa({ konteks, satu, foto }: { konteks: KonteksLapor; satu: Serupa; foto: FotoTersimpan | undefined }) {
  const { t, model, bahasa, pemda, csrf, dasar } = konteks;
  const { kasus, jarak } = satu;
  const cerita =
    kasus.terbit && typeof kasus.data === 'object' && kasus.data !== null && 'cerita' in kasus.data
      ? String(kasus.data['cerita'])
      : undefined;
  return (
    <li class="card stack-s">
      <div class="pair">
        <div>
          {foto ? (
            <Foto
              src={`/${pemda.slug}/foto/${foto.id}/tampil`}
              alt={judulPublik(model, kasus, bahasa)}
              lebar={foto.lebar}
              tinggi={foto.tinggi}
            />
          ) : (
            <p class="muted small">{t.serupa.tanpaFoto}</p>
          )}
        </div>
        <div class="stack-s">
          <h2 class="h3">{judulPublik(model, kasus, bahasa)}</h2>
          <p>
            <b>{t.serupa.jarak(jarak)}</b> {t.serupa.dariTitik}
          </p>
          <p>
            <Lencana {...lencanaKeadaan(model, kasus, bahasa)} />
          </p>
          <p class="small muted">{t.serupa.dilaporkan(formatHari(kasus.dibuat_pada, pemda.zona, bahasa))}</p>
          {cerita !== undefined && <Kutipan teks={cerita} />}
        </div>
      </div>
      <Form csrf={csrf} action={`${dasar}/ikuti`} tersembunyi={{ nomor: kasus.nomor }} kelas="actions">
        <Tombol varian="kedua" tentang={kasus.nomor}>
          {t.serupa.ikuti}
        </Tombol>
      </Form>
    </li>
  );
}
