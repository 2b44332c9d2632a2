import type { JSX } from 'preact';
import { formatTanggal, type Zona } from '../../../core/index.ts';
import { Bagian, DaftarItem, type ItemProps, Label, Rincian, Tombol } from '../../../ui/index.ts';
import { NAMA_PERAN } from '../../http/index.ts';
import { type BarisPeran, isBerakhir } from './orang.query.ts';

interface AkunProps {
  alamat: string;
  zona: Zona;
  kini: Date;
  daftar: readonly BarisPeran[];
  surel: ReadonlyMap<string, string>;
}

/** Who is what in the region, with dates, unit and substitute. */
export function AkunView(props: AkunProps): JSX.Element {
  const { daftar, kini, alamat } = props;
  const berlaku = daftar.filter((satu) => !isBerakhir(satu, kini));
  const lama = daftar.filter((satu) => isBerakhir(satu, kini));
  return (
    <>
      <div class="actions">
        <Tombol href={`${alamat}/tambah`} ikon="user">
          Tambah orang atau peran
        </Tombol>
      </div>
      <Bagian judul="Peran yang berlaku dan yang akan datang" id="h-berlaku">
        <DaftarItem item={berlaku.map((satu) => item(props, satu))} />
      </Bagian>
      {lama.length > 0 && (
        <Rincian judul={`Peran yang sudah berakhir (${lama.length})`}>
          <DaftarItem item={lama.map((satu) => item(props, satu))} />
        </Rincian>
      )}
    </>
  );
}

function item({ alamat, zona, kini, surel, daftar }: AkunProps, satu: BarisPeran): ItemProps {
  const pengganti = daftar.find((lain) => lain.akunId === satu.penggantiAkunId)?.nama;
  return {
    judul: satu.nama,
    href: `${alamat}/${satu.id}`,
    rincian: `${NAMA_PERAN[satu.peran]} · ${satu.unit} · ${surel.get(satu.akunId) ?? 'tanpa surel'} · ${masaPeran(satu, zona)}`,
    tambahan: (
      <>
        {satu.mulai > kini && <Label teks="Belum mulai" />}
        {pengganti && <Label teks={`Pengganti: ${pengganti}`} />}
      </>
    ),
    ikon: 'next',
  };
}

/** From when to when a role holds, in words. */
export function masaPeran({ mulai, sampai }: Pick<BarisPeran, 'mulai' | 'sampai'>, zona: Zona): string {
  const dari = `sejak ${formatTanggal(mulai, zona)}`;
  return sampai ? `${dari}, sampai ${formatTanggal(new Date(sampai.getTime() - 1), zona)}` : dari;
}
