import { Bagian, Label, Rincian } from '../../../ui/index.ts';
import type { PemdaWilayah } from '../pemda-wilayah.ts';
import type { ProvinsiDaftar } from './cari.query.ts';
import type { CariProps } from './cari.types.ts';

/** Provinces with their regions, and all provinces as links to their own list. */
export function DaftarProvinsi(props: CariProps) {
  const { t, provinsi, semuaProvinsi, alamat } = props;
  const isTertutup = provinsi.length > 0;
  return (
    <Bagian judul={t.daftar.judul} id="h-prov">
      <div>
        {provinsi.map((satu) => (
          <SatuProvinsi {...props} satu={satu} />
        ))}
        <Rincian judul={t.daftar.semua} terbuka={!isTertutup}>
          <ul class="cluster">
            {semuaProvinsi.map(({ kode, nama }) => (
              <li>
                <a href={`${alamat('/')}?provinsi=${kode}#prov-${kode}`}>{nama}</a>
              </li>
            ))}
          </ul>
        </Rincian>
      </div>
    </Bagian>
  );
}

function SatuProvinsi({ satu, t, alamat, provinsi }: CariProps & { satu: ProvinsiDaftar }) {
  const belum = satu.pemda.filter((pemda) => !pemda.bergabung);
  return (
    <Rincian judul={satu.nama} id={`prov-${satu.kode}`} terbuka={satu.dipilih || provinsi.length === 1}>
      <DaftarPemda pemda={satu.pemda.filter((pemda) => pemda.bergabung)} alamat={alamat} />
      {belum.length > 0 && satu.dipilih && (
        <>
          <p>
            <Label teks={t.cari.belum} />
          </p>
          <DaftarPemda pemda={belum} alamat={alamat} />
        </>
      )}
      {belum.length > 0 && !satu.dipilih && (
        <p class="small muted">
          {t.daftar.lain(belum.length)}{' '}
          <a href={`${alamat('/')}?provinsi=${satu.kode}#prov-${satu.kode}`}>{t.daftar.lihat(satu.pemda.length)}</a>
        </p>
      )}
    </Rincian>
  );
}

function DaftarPemda({ pemda, alamat }: { pemda: readonly PemdaWilayah[]; alamat: CariProps['alamat'] }) {
  if (pemda.length === 0) return null;
  return (
    <ul class="cluster">
      {pemda.map(({ kode, nama, slug }) => (
        <li>
          <a href={alamat(`/${slug}`)}>{kode.length === 2 ? <b>{nama}</b> : nama}</a>
        </li>
      ))}
    </ul>
  );
}
