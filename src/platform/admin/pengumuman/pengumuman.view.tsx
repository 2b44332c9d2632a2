import type { JSX } from 'preact';
import { formatTanggalIso } from '../../../core/index.ts';
import {
  Aksi,
  Bagian,
  DaftarItem,
  Form,
  KolomArea,
  KolomTanggal,
  KolomTeks,
  Kosong,
  Label,
  Tombol,
} from '../../../ui/index.ts';
import type { Pengaturan } from '../../pemda/index.ts';
import { bagianTanggal, type Galat, type Nilai } from '../isian.ts';

interface PengumumanProps {
  alamat: string;
  csrf: string;
  hariIni: string;
  daftar: Pengaturan['pengumuman'];
  versi: string;
  nilai: Nilai;
  galat: Galat;
}

/** The notices with their days, and a form for another one. */
export function PengumumanView(props: PengumumanProps): JSX.Element {
  const { alamat, csrf, daftar, versi, nilai, galat } = props;
  return (
    <>
      <Bagian judul="Pengumuman yang ada" id="h-ada">
        {daftar.length === 0 ? (
          <Kosong judul="Belum ada pengumuman." ikon="voice" />
        ) : (
          <DaftarItem
            item={daftar.map((satu, urutan) => ({
              judul: satu.judul,
              rincian: `${satu.isi} (${formatTanggalIso(satu.mulai)} sampai ${formatTanggalIso(satu.sampai)})`,
              tambahan: (
                <>
                  <Label teks={keadaan(satu, props.hariIni)} />
                  <Form action={`${alamat}/hapus`} csrf={csrf} tersembunyi={{ versi, urutan: String(urutan) }}>
                    <Tombol varian="kedua" kecil tentang={satu.judul}>
                      Hapus
                    </Tombol>
                  </Form>
                </>
              ),
            }))}
          />
        )}
      </Bagian>
      <Bagian judul="Tambah pengumuman" id="h-tambah">
        <p class="muted measure">
          Tampil di halaman daerah dan halaman layanan selama hari-hari itu, misalnya saat kantor tutup.
        </p>
        <Form action={alamat} csrf={csrf} tersembunyi={{ versi: nilai['versi'] ?? '' }} kelas="stack measure">
          <KolomTeks nama="judul" label="Judul" nilai={nilai['judul']} galat={galat['judul']} maks={120} />
          <KolomArea nama="isi" label="Isi" nilai={nilai['isi']} galat={galat['isi']} maks={600} />
          <KolomTeks
            nama="judulEn"
            label="Judul dalam bahasa Inggris"
            nilai={nilai['judulEn']}
            galat={galat['judulEn']}
            maks={120}
            opsional
          />
          <KolomArea
            nama="isiEn"
            label="Isi dalam bahasa Inggris"
            petunjuk="Kosongkan bila tidak ada; halaman berbahasa Inggris lalu memuat isi bahasa Indonesia."
            nilai={nilai['isiEn']}
            galat={galat['isiEn']}
            maks={600}
            opsional
          />
          <KolomTanggal
            nama="mulai"
            label="Hari pertama"
            nilai={bagianTanggal(nilai, 'mulai')}
            galat={galat['mulai']}
          />
          <KolomTanggal
            nama="sampai"
            label="Hari terakhir"
            nilai={bagianTanggal(nilai, 'sampai')}
            galat={galat['sampai']}
          />
          <Aksi>
            <Tombol>Simpan pengumuman</Tombol>
          </Aksi>
        </Form>
      </Bagian>
    </>
  );
}

function keadaan({ mulai, sampai }: { mulai: string; sampai: string }, hariIni: string): string {
  if (sampai < hariIni) return 'Sudah lewat';
  return mulai > hariIni ? 'Belum tampil' : 'Sedang tampil';
}
