import { ALIAS } from './alias.ts';
import { data, letakKode, sekali } from './data.ts';
import { jarakEja } from './jarakEja.ts';
import { kataKunci, kunciBunyi } from './kunci.ts';

const JENIS = /^(Kabupaten|Kota)( Administrasi)? |^Daerah (Khusus Ibukota|Istimewa) /;

const memo = new Map<string, string>();

/** The names a question may give for "in which region": all of kecamatan, and with errors those above. */
const namaInduk = sekali(() => {
  const atas = data().kode.filter((k) => k.length <= 8);
  return {
    tepat: new Set([...atas.map(kunciInduk), ...[...namaLain().values()].flatMap((lain) => [...lain])]),
    daerah: [...new Set(atas.filter((k) => k.length <= 5).map(kunciInduk))],
  };
});

/** Everyday names of the regions above, by code: NTT, Kepri, Solo. */
const namaLain = sekali(
  () =>
    new Map(Object.entries(ALIAS).map(([kode, nama]) => [kode, new Set(nama.map((n) => kunciBunyi(kataKunci(n))))])),
);

/** How well one of the regions above a code bears this name: 1 exactly, less with errors, 0 not. */
export function cocokInduk(kode: string, di: string): number {
  let terbaik = 0;
  const batas = batasEja(di);
  for (const panjang of [8, 5, 2]) {
    if (panjang >= kode.length) continue;
    if (namaLain().get(kode.slice(0, panjang))?.has(di)) return 1;
    const jarak = jarakEja(di, kunciInduk(kode.slice(0, panjang)), batas);
    if (jarak <= batas) terbaik = Math.max(terbaik, 1 - jarak / di.length);
  }
  return terbaik;
}

/** Whether some kecamatan bears this name, or some kabupaten, kota or province nearly this one. */
export function isNamaInduk(di: string): boolean {
  const batas = batasEja(di);
  const { tepat, daerah } = namaInduk();
  return tepat.has(di) || daerah.some((nama) => jarakEja(di, nama, batas) <= batas);
}

function batasEja(di: string): number {
  return di.length <= 3 ? 0 : di.length <= 8 ? 1 : 2;
}

function kunciInduk(kode: string): string {
  const ada = memo.get(kode);
  if (ada !== undefined) return ada;
  const kunci = kunciBunyi(kataKunci((data().nama[letakKode(kode)] ?? '').replace(JENIS, '')));
  memo.set(kode, kunci);
  return kunci;
}
