import type { JSX } from 'preact';
import { formatHariPendek, formatJam } from '../../../core/index.ts';
import { Centang, DaftarItem, Gambar, Kutipan } from '../../../ui/index.ts';
import type { Nilai } from './isian.form.ts';
import type { KasusLengkap } from './kasus-lengkap.query.ts';
import { fotoDipilih, isTampil, type KataDipilih, kataDipilih, namaTampil, PENANDA } from './tampil.ts';

interface KolomTampilProps {
  /** Begins the ids of the boxes. */
  id: string;
  lengkap: KasusLengkap;
  nilai: Nilai;
  alamatFoto: string;
}

/** Every photograph of the reporter and every entry with words, each with a box of its own: what came later is not ticked. */
export function KolomTampil({ id, lengkap, nilai, alamatFoto }: KolomTampilProps): JSX.Element | null {
  const isTercentang = (milik: string, isFotoLaporan: boolean) =>
    nilai[PENANDA] === 'ya' ? nilai[namaTampil(milik)] === 'ya' : isTampil(lengkap, milik, isFotoLaporan);
  const centang = (milik: string, tentang: string, isFotoLaporan = false) => (
    <Centang
      nama={namaTampil(milik)}
      id={`${id}-${milik}`}
      teks={`Tampilkan ${tentang}`}
      checked={isTercentang(milik, isFotoLaporan)}
    />
  );
  const item = [
    ...fotoDipilih(lengkap).map((foto, urutan) => ({
      judul: `Foto pelapor ${urutan + 1}`,
      rincian: saat(lengkap, foto.dibuatPada),
      foto: (
        <Gambar
          src={`${alamatFoto}/${foto.id}/kecil`}
          alt={`Foto pelapor ${urutan + 1}`}
          lebar={foto.lebarKecil}
          tinggi={foto.tinggiKecil}
        />
      ),
      tambahan: centang(foto.id, `foto ${urutan + 1}`, foto.peristiwaId === null),
    })),
    ...kataDipilih(lengkap).map((satu, urutan) => ({
      judul: satu.pelapor ? 'Tulisan pelapor' : 'Tulisan petugas',
      rincian: (
        <>
          {saat(lengkap, satu.pada)}
          {satu.kata.map(({ jenis, teks }) => (
            <>
              {!satu.pelapor && <div>{JENIS_KATA[jenis]}</div>}
              <Kutipan teks={teks} />
            </>
          ))}
        </>
      ),
      tambahan: centang(satu.id, `tulisan ${urutan + 1}`),
    })),
  ];
  if (item.length === 0) return null;
  return (
    <div class="stack-s" role="group" aria-label="Foto dan tulisan yang ikut tampil">
      <p class="hint">
        Bila diterbitkan, judul, cerita, dan patokan tampil. Foto dan tulisan di bawah ini tampil hanya bila dicentang.
        Yang datang kemudian belum tercentang.
      </p>
      <DaftarItem item={item} />
      <input type="hidden" name={PENANDA} value="ya" />
    </div>
  );
}

const JENIS_KATA: Record<KataDipilih['kata'][number]['jenis'], string> = {
  pesan: 'Pesan untuk pelapor',
  bahan: 'Bahan yang dipakai',
  kontak: 'Kontak lembaga penerima',
};

function saat({ kalender }: KasusLengkap, pada: Date): string {
  return `${formatHariPendek(pada, kalender.zona)}, ${formatJam(pada, kalender.zona)}`;
}
