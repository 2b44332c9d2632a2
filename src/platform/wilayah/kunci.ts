import { kunciCari } from '../../core/index.ts';

/** Shortened words in names and questions; both sides are written out the same way. */
const SINGKATAN = new Map(
  Object.entries({
    ...{
      kep: 'kepulauan',
      kepl: 'kepulauan',
      pl: 'pulau',
      tj: 'tanjung',
      tjg: 'tanjung',
      tg: 'tanjung',
      tnjg: 'tanjung',
    },
    ...{ sei: 'sungai', sungei: 'sungai', sg: 'sungai', gn: 'gunung', gng: 'gunung', goenoeng: 'gunung', bt: 'bukit' },
    ...{ bkt: 'bukit', lb: 'lubuk', lbk: 'lubuk', kp: 'kampung', kpg: 'kampung', kmp: 'kampung', pd: 'padang' },
    ...{ btg: 'batang', ps: 'pasar', psr: 'pasar', tl: 'teluk', tlk: 'teluk', dsn: 'dusun', mns: 'meunasah' },
    ...{ perk: 'perkebunan', tgk: 'teungku', sp: 'simpang', spg: 'simpang', ujg: 'ujung', mu: 'muara' },
    ...{ utr: 'utara', sel: 'selatan', slt: 'selatan', slatan: 'selatan', bar: 'barat', brt: 'barat' },
    ...{ tim: 'timur', tmr: 'timur', teng: 'tengah', tgh: 'tengah', tengg: 'tenggara', tgr: 'tenggara', ry: 'raya' },
    ...{ jkt: 'jakarta', jak: 'jakarta', jogja: 'yogyakarta', yogya: 'yogyakarta', jogjakarta: 'yogyakarta' },
    ...{ djogja: 'yogyakarta', djogjakarta: 'yogyakarta', sby: 'surabaya', bdg: 'bandung', smg: 'semarang' },
    ...{ mks: 'makassar', bpp: 'balikpapan', smd: 'samarinda', bjm: 'banjarmasin', plg: 'palembang', mdn: 'medan' },
    ...{ sumut: 'sumatera utara', sumbar: 'sumatera barat', sumsel: 'sumatera selatan', kalbar: 'kalimantan barat' },
    ...{ kalteng: 'kalimantan tengah', kalsel: 'kalimantan selatan', kaltim: 'kalimantan timur', jatim: 'jawa timur' },
    ...{ kaltara: 'kalimantan utara', jabar: 'jawa barat', jateng: 'jawa tengah', sulut: 'sulawesi utara' },
    ...{
      sulteng: 'sulawesi tengah',
      sulsel: 'sulawesi selatan',
      sultra: 'sulawesi tenggara',
      sulbar: 'sulawesi barat',
    },
    ...{ sumatra: 'sumatera', malut: 'maluku utara', i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7' },
  }),
);

/** Spellings that sound alike, old ones (before 1972) among them, in the order in which they are replaced. */
const BUNYI: [RegExp, string][] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/sj/g, 'sy'],
  [/[ck]h/g, 'h'],
  [/([bdgpt])h/g, '$1'],
  [/v/g, 'f'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/([a-z])\1+/g, '$1'],
];

/** What `BUNYI` would change: most names need only this one look. */
const ADA_BUNYI = /oe|[dts]j|[ckbdgpt]h|[vqxz]|([a-z])\1/;
const POLOS = /^[a-zA-Z0-9 ]*$/;

/** The words of a name or question, small, without accents and signs, shortened words written out. */
export function kataKunci(teks: string): string[] {
  return (POLOS.test(teks) ? teks.toLowerCase() : kunciCari(teks))
    .split(' ')
    .filter((k) => k !== '')
    .map((k) => SINGKATAN.get(k) ?? k);
}

/** One key for all spellings that sound alike; blanks do not count. */
export function kunciBunyi(kata: readonly string[]): string {
  let kunci = kata.join('').replaceAll(' ', '');
  if (!ADA_BUNYI.test(kunci)) return kunci;
  for (const [pola, ganti] of BUNYI) kunci = kunci.replace(pola, ganti);
  return kunci;
}

/** The kind a word announces, as `kab` in `kab. Lembata`. */
export type Petunjuk = 'provinsi' | 'kabupaten' | 'kota' | 'kecamatan' | 'kelurahan' | 'desa';

const PETUNJUK = new Map<string, Petunjuk>([
  ...['provinsi', 'prov', 'prop', 'propinsi', 'prv'].map((k): [string, Petunjuk] => [k, 'provinsi']),
  ...['kabupaten', 'kab', 'kabupatan', 'kbupaten', 'regency'].map((k): [string, Petunjuk] => [k, 'kabupaten']),
  ...['kota', 'kotamadya', 'kodya', 'kotamadia', 'kt'].map((k): [string, Petunjuk] => [k, 'kota']),
  ...['kecamatan', 'kec', 'kecamatn', 'distrik', 'camat'].map((k): [string, Petunjuk] => [k, 'kecamatan']),
  ...['kelurahan', 'kel', 'klurahan'].map((k): [string, Petunjuk] => [k, 'kelurahan']),
  ...['desa', 'ds', 'gampong', 'nagari', 'pekon', 'negeri'].map((k): [string, Petunjuk] => [k, 'desa']),
]);

/** The kind a word announces, undefined for any other word. */
export function petunjuk(kata: string): Petunjuk | undefined {
  return PETUNJUK.get(kata);
}
