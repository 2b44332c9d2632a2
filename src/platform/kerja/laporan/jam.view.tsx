import type { JSX } from 'preact';
import { formatHariIso, formatWaktu } from '../../../core/index.ts';
import { DaftarJam, JamTeks, Rincian } from '../../../ui/index.ts';
import { batasWaktu, type JamTersimpan, kalimatJam } from '../../kasus/index.ts';
import { kalimatDurasi } from '../../model/index.ts';
import type { KasusLengkap } from './kasus-lengkap.query.ts';

/** The clocks of a case: the newest run of each, and how each deadline came about. */
export function JamKasus({ lengkap, kini }: { lengkap: KasusLengkap; kini: Date }): JSX.Element | null {
  const { kasus, model, kalender } = lengkap;
  const jalan = model.dokumen.jam.flatMap((jam) => {
    const run = lengkap.jam.findLast((satu) => satu.jam === jam.id);
    return run ? [{ judul: jam.judul.id, run }] : [];
  });
  if (jalan.length === 0) return null;
  return (
    <div class="stack-s">
      <DaftarJam
        jam={jalan.map(({ judul, run }) => ({
          nama: judul,
          isi: <JamTeks {...kalimatJam(kalender, run, kini, 'id', kasus)} />,
        }))}
      />
      <Rincian judul="Cara menghitung batas waktu">
        {jalan.map(({ judul, run }) => (
          <p>
            <b>{judul}.</b> {hitungan(lengkap, run)}
          </p>
        ))}
      </Rincian>
    </div>
  );
}

function hitungan({ kalender }: KasusLengkap, run: JamTersimpan): string {
  const { lama, hariKerja, jeda } = run.hitungan;
  const kalimat = [
    `Mulai ${formatWaktu(run.mulai, kalender.zona)}, lamanya ${kalimatDurasi(lama, 'id')}, batas ${batasWaktu(run, kalender.zona)}.`,
  ];
  if (hariKerja) {
    kalimat.push(
      `Dihitung sejak ${formatHariIso(hariKerja.hariTerima)}, hari pertama ${formatHariIso(hariKerja.hariPertama)}.`,
    );
    const libur = hariKerja.libur.map((satu) => `${formatHariIso(satu.tanggal)} (${satu.nama})`);
    kalimat.push(
      `Dilewati: ${hariKerja.akhirPekan} hari akhir pekan${libur.length > 0 ? `, ${libur.join(', ')}` : ''}.`,
    );
    if (hariKerja.tanpaDaftarLibur)
      kalimat.push('Daftar libur tahun itu belum ada, jadi baru akhir pekan yang dilewati.');
  }
  if ('jam' in lama) kalimat.push('Jam ini berjalan terus, juga malam dan hari libur.');
  const berhenti = jeda.reduce((total, satu) => total + satu.hariKerja, 0);
  if (jeda.length > 0) kalimat.push(`Berhenti ${jeda.length} kali, ${berhenti} hari kerja, selama menunggu pelapor.`);
  return kalimat.join(' ');
}
