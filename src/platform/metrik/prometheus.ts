/** Upper bounds in seconds. */
const EMBER = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** A set of labels, as it stands in the text format. */
type Label = string;

/** `{a="1",b="2"}` with values escaped as the text format asks. */
export function label(nilai: Readonly<Record<string, string>>): Label {
  const isi = Object.entries(nilai).map(
    ([nama, satu]) => `${nama}="${satu.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`,
  );
  return isi.length === 0 ? '' : `{${isi.join(',')}}`;
}

/** A number that only grows, by labels. */
export class Penghitung {
  readonly #nilai = new Map<Label, number>();

  tambah(nilai: Readonly<Record<string, string>>): void {
    const kunci = label(nilai);
    this.#nilai.set(kunci, (this.#nilai.get(kunci) ?? 0) + 1);
  }

  tulis(nama: string, bantuan: string): string {
    return blok(
      nama,
      bantuan,
      'counter',
      [...this.#nilai].map(([kunci, n]) => `${nama}${kunci} ${n}`),
    );
  }
}

/** How many durations were at most so long. */
export class Histogram {
  readonly #ember = new Array<number>(EMBER.length).fill(0);
  #jumlah = 0;
  #total = 0;

  /** @param detik duration in seconds */
  amati(detik: number): void {
    for (const [i, batas] of EMBER.entries()) if (detik <= batas) this.#ember[i] = (this.#ember[i] ?? 0) + 1;
    this.#jumlah += 1;
    this.#total += detik;
  }

  tulis(nama: string, bantuan: string): string {
    const ember = EMBER.map((batas, i) => `${nama}_bucket${label({ le: String(batas) })} ${this.#ember[i] ?? 0}`);
    const akhir = [
      `${nama}_bucket${label({ le: '+Inf' })} ${this.#jumlah}`,
      `${nama}_sum ${this.#total}`,
      `${nama}_count ${this.#jumlah}`,
    ];
    return blok(nama, bantuan, 'histogram', [...ember, ...akhir]);
  }
}

/** A number that goes up and down, read at this moment. */
export function ukuran(nama: string, bantuan: string, nilai: number): string {
  return blok(nama, bantuan, 'gauge', [`${nama} ${nilai}`]);
}

function blok(nama: string, bantuan: string, jenis: string, baris: readonly string[]): string {
  return [`# HELP ${nama} ${bantuan}`, `# TYPE ${nama} ${jenis}`, ...baris].join('\n');
}
