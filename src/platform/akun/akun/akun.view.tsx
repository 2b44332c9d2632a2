import { Aksi, Bagian, DaftarItem, Fakta, Form, Kosong, Label, Pemberitahuan, Tombol } from '../../../ui/index.ts';
import { type BarisSesi, itemPerangkat } from './perangkat.ts';

export interface BarisPeran {
  daerah: string;
  href: string;
  peran: string;
}

export interface AkunProps {
  csrf: string;
  nama: string;
  surel: string;
  duaLangkah: boolean;
  peran: readonly BarisPeran[];
  sesi: readonly BarisSesi[];
  kabar?: string | undefined;
}

/** Own account: name, roles, security, devices. */
export function AkunView(props: AkunProps) {
  return (
    <div class="measure stack-l">
      <h1>Akun saya</h1>
      {props.kabar && (
        <Pemberitahuan varian="baik" peran="status">
          {props.kabar}
        </Pemberitahuan>
      )}
      <Fakta
        baris={[
          { istilah: 'Nama', isi: props.nama },
          { istilah: 'Surel', isi: props.surel },
          { istilah: 'Kata sandi', isi: 'Tersimpan', ubah: { href: '/akun/sandi', teks: 'Ganti' } },
          {
            istilah: 'Langkah kedua',
            isi: props.duaLangkah ? 'Aktif, dengan aplikasi autentikator' : 'Belum aktif',
            ubah: { href: '/akun/dua-langkah', teks: 'Atur' },
          },
        ]}
      />
      <Bagian judul="Tugas" id="tugas">
        {props.peran.length === 0 ? (
          <Kosong judul="Belum ada tugas di daerah mana pun." ikon="note">
            Admin daerah Anda yang memberikannya.
          </Kosong>
        ) : (
          <DaftarItem
            item={props.peran.map((satu) => ({
              judul: satu.daerah,
              rincian: satu.peran,
              href: satu.href,
              ikon: 'next',
            }))}
          />
        )}
      </Bagian>
      <Bagian judul="Perangkat yang sedang masuk" id="perangkat">
        <DaftarItem item={props.sesi.map(itemSesi)} />
        {props.sesi.length > 2 && (
          <p>
            <a href="/akun/sesi/akhiri">Keluarkan semua perangkat lain</a>
          </p>
        )}
      </Bagian>
      <Form csrf={props.csrf} action="/keluar" label="Keluar">
        <Aksi>
          <Tombol varian="kedua">Keluar</Tombol>
        </Aksi>
      </Form>
    </div>
  );
}

function itemSesi(sesi: BarisSesi) {
  return {
    ...itemPerangkat(sesi),
    tambahan: sesi.kini ? (
      <Label teks="Perangkat ini" />
    ) : (
      <Tombol href={`/akun/sesi/akhiri?id=${sesi.id}`} varian="tautan" kecil tentang={sesi.perangkat}>
        Keluarkan
      </Tombol>
    ),
  };
}
