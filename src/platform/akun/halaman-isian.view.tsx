import type { ComponentChildren } from 'preact';
import { Aksi, Form, Kembali, KolomTeks, Pemberitahuan, RingkasanGalat, Tombol } from '../../ui/index.ts';

/** Sentences beside the fields, by the name of the field. */
export type GalatIsian = Readonly<Record<string, string | undefined>>;

interface HalamanIsianProps {
  judul: string;
  /** What this page is for, in one or two sentences. */
  pengantar?: ComponentChildren;
  /** Good news from the page before. */
  kabar?: ComponentChildren;
  /** Stands between the introduction and the form. */
  sebelum?: ComponentChildren;
  kembali?: { href: string; teks: string };
  galat: GalatIsian;
  /** What is kept although something is wrong. */
  tersimpan?: string;
  csrf: string;
  action: string;
  tersembunyi?: Readonly<Record<string, string>>;
  /** The fields. */
  children: ComponentChildren;
  tombol: string;
  bahaya?: boolean;
  /** The ways to other pages. */
  sesudah?: ComponentChildren;
}

/** A page of this room that asks for one thing: errors, title, introduction, fields, one button. */
export function HalamanIsian(props: HalamanIsianProps) {
  const galat = Object.entries(props.galat).flatMap(([id, teks]) => (teks === undefined ? [] : [{ id, teks }]));
  return (
    <div class="measure stack">
      {props.kembali && <Kembali {...props.kembali} />}
      <RingkasanGalat galat={galat} tersimpan={props.tersimpan} />
      <h1>{props.judul}</h1>
      {props.pengantar && <p class="lead">{props.pengantar}</p>}
      {props.kabar && (
        <Pemberitahuan varian="baik" peran="status">
          {props.kabar}
        </Pemberitahuan>
      )}
      {props.sebelum}
      <Form csrf={props.csrf} action={props.action} tersembunyi={props.tersembunyi}>
        {props.children}
        <Aksi>
          <Tombol varian={props.bahaya ? 'bahaya' : 'utama'}>{props.tombol}</Tombol>
        </Aksi>
      </Form>
      {props.sesudah}
    </div>
  );
}

/** The address by which somebody signs in. */
export function KolomSurel({ nilai, galat }: { nilai: string; galat?: string | undefined }) {
  return <KolomTeks nama="surel" label="Surel" jenis="email" autocomplete="username" nilai={nilai} galat={galat} />;
}

interface KolomSandiProps {
  nama?: string;
  label?: string;
  petunjuk?: string;
  galat?: string | undefined;
}

/** The password that somebody has. */
export function KolomSandi({ nama = 'sandi', label = 'Kata sandi Anda', petunjuk, galat }: KolomSandiProps) {
  return (
    <KolomTeks
      nama={nama}
      label={label}
      jenis="password"
      autocomplete="current-password"
      petunjuk={petunjuk}
      galat={galat}
    />
  );
}

/** A code of six digits, from a mail or an app. */
export function KolomKode({ label, galat }: { label: string; galat?: string | undefined }) {
  return (
    <KolomTeks
      nama="kode"
      label={label}
      inputmode="numeric"
      autocomplete="one-time-code"
      lebar="m"
      kode
      maks={10}
      galat={galat}
    />
  );
}
