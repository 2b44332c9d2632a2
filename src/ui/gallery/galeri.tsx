import type { JSX } from 'preact';
import { Bagian } from '../facts/kotak.tsx';
import type { Contoh, PemberiTeks } from './contoh.types.ts';
import { contohFakta } from './contoh-fakta.tsx';
import { contohForm } from './contoh-form.tsx';
import { contohKerja } from './contoh-kerja.tsx';

/** All examples of the gallery; every text of a component goes through `t`. */
export function contohKomponen(t: PemberiTeks): Contoh[] {
  return [...contohForm(t), ...contohFakta(t), ...contohKerja(t)];
}

/** Body of the gallery page: each component in its states. Load puja.css and kerja.css. */
export function Galeri(): JSX.Element {
  return (
    <div class="stack-l">
      <h1>Komponen</h1>
      {contohKomponen((teks) => teks).map((contoh) => (
        <Bagian judul={contoh.judul} id={contoh.id}>
          {contoh.isi}
        </Bagian>
      ))}
    </div>
  );
}
