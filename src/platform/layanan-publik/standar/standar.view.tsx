import type { Bahasa } from '../../../core/index.ts';
import { Bagian, Jejak } from '../../../ui/index.ts';
import { KOMPONEN_STANDAR, type ModelTerperiksa } from '../../model/index.ts';
import { teksLayanan } from '../teks.ts';

interface StandarProps {
  bahasa: Bahasa;
  model: ModelTerperiksa;
  pemda: { nama: string; href: string };
  layanan: { judul: string; href: string };
}

/** All fourteen components of the service standard of a region, with the rules they rest on. */
export function StandarView({ bahasa, model, pemda, layanan }: StandarProps) {
  const t = teksLayanan(bahasa).standar;
  return (
    <div class="stack-l measure">
      <div class="stack">
        <Jejak
          langkah={[
            { href: pemda.href, teks: pemda.nama },
            { href: layanan.href, teks: layanan.judul },
            { teks: t.judul },
          ]}
        />
        <h1>{t.judul}</h1>
        <p class="lead">{t.lead(layanan.judul, pemda.nama)}</p>
      </div>
      {KOMPONEN_STANDAR.map((nama, urutan) => (
        <Bagian judul={`${urutan + 1}. ${t.komponen[nama]}`} id={`k-${nama}`} rapat>
          <Paragraf teks={model.standar[nama][bahasa]} />
        </Bagian>
      ))}
      <Bagian judul={t.hukum} id="h-hukum" rapat>
        <ul lang="id">
          {model.dokumen.dasarHukum.map((satu) => (
            <li dir="auto">{satu.judul}</li>
          ))}
        </ul>
        <p class="small muted">
          {t.dasar} {t.versi(model.dokumen.versi)}
        </p>
      </Bagian>
    </div>
  );
}

/** Words of the model in paragraphs: each line is one. */
export function Paragraf({ teks }: { teks: string }) {
  return (
    <>
      {teks
        .split('\n')
        .filter((baris) => baris.trim() !== '')
        .map((baris) => (
          <p dir="auto">{baris}</p>
        ))}
    </>
  );
}
