import { createHash } from 'node:crypto';

/** One entry; `id` is stable and of this house, such as a public number. */
export interface EntriAtom {
  id: string;
  judul: string;
  isi: string;
  href: string;
  kategori: string;
  terbit: Date;
  diubah: Date;
}

export interface UmpanAtom {
  id: string;
  judul: string;
  penulis: string;
  bahasa: string;
  /** Address of the page that the feed belongs to, and of the feed. */
  halaman: string;
  diri: string;
  diubah: Date;
  entri: readonly EntriAtom[];
}

/** Writes an Atom feed (RFC 4287). Every text is escaped; ids do not depend on the address of the site. */
export function tulisAtom(umpan: UmpanAtom): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lolos(umpan.bahasa)}">
<id>${idTetap(umpan.id)}</id>
<title>${lolos(umpan.judul)}</title>
<updated>${umpan.diubah.toISOString()}</updated>
<author><name>${lolos(umpan.penulis)}</name></author>
<link rel="self" type="application/atom+xml" href="${lolos(umpan.diri)}"/>
<link rel="alternate" type="text/html" href="${lolos(umpan.halaman)}"/>
${umpan.entri.map(tulisEntri).join('')}</feed>
`;
}

function tulisEntri(entri: EntriAtom): string {
  return `<entry>
<id>${idTetap(entri.id)}</id>
<title>${lolos(entri.judul)}</title>
<published>${entri.terbit.toISOString()}</published>
<updated>${entri.diubah.toISOString()}</updated>
<category term="${lolos(entri.kategori)}"/>
<link rel="alternate" type="text/html" href="${lolos(entri.href)}"/>
<summary>${lolos(entri.isi)}</summary>
</entry>
`;
}

const NAMA_RUANG = Buffer.from('0194c1f2a6c07b3e9d1c5a7e2f4b8d60', 'hex');

/** A name-based UUID (RFC 9562, version 5) in a namespace of our own, as an IRI. */
function idTetap(nama: string): string {
  const hash = createHash('sha1').update(NAMA_RUANG).update(nama).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const heksa = hash.toString('hex', 0, 16);
  return `urn:uuid:${heksa.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

const GANTI: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// XML 1.0 has no way to write these at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const TERLARANG = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function lolos(teks: string): string {
  return teks
    .toWellFormed()
    .replace(TERLARANG, '')
    .replace(/[&<>"']/g, (huruf) => GANTI[huruf] ?? '');
}
