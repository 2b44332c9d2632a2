import type { JSX } from 'preact';
import { isiGambarContoh, type JenisGambar } from './gambar.ts';

/** Sample picture inside a page; `label` says what it shows. */
export function GambarContoh({ jenis, label }: { jenis: JenisGambar; label: string }): JSX.Element {
  return (
    <svg
      class="photo"
      viewBox="0 0 320 240"
      role="img"
      aria-label={label}
      dangerouslySetInnerHTML={{ __html: isiGambarContoh(jenis) }}
    />
  );
}
