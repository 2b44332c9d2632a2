import { Kotak } from '../../../ui/index.ts';
import type { DaerahProps } from './daerah.types.ts';
import { jamKantor } from './jam-kantor.ts';

/** Where the office is, when it is open, and how to reach it. */
export function Kantor({ t, pengaturan }: DaerahProps) {
  const { alamatKantor, telepon, surel, petugasDataPribadi } = pengaturan;
  return (
    <Kotak judul={t.daerah.kantor} id="h-kantor" rapat>
      {alamatKantor && (
        <p dir="auto">
          <Baris teks={alamatKantor.split('\n')} />
        </p>
      )}
      <p class="muted">
        <Baris teks={jamKantor(pengaturan.jamKerja, t.daerah)} />
      </p>
      {telepon && (
        <p>
          {t.daerah.telepon}: <a href={`tel:${telepon.replace(/[^\d+]/g, '')}`}>{telepon}</a>
        </p>
      )}
      {surel && (
        <p>
          {t.daerah.surel}: <a href={`mailto:${surel}`}>{surel}</a>
        </p>
      )}
      {petugasDataPribadi && (
        <p class="small muted" dir="auto">
          {t.daerah.dataPribadi}: {petugasDataPribadi}
        </p>
      )}
    </Kotak>
  );
}

function Baris({ teks }: { teks: readonly string[] }) {
  return (
    <>
      {teks.map((satu, urutan) => (
        <>
          {urutan > 0 && <br />}
          {satu}
        </>
      ))}
    </>
  );
}
