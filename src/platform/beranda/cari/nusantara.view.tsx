import { loadPemda, loadWilayahTitik } from '../../../reference/index.ts';

const PER_DERAJAT = 12;
const TEPI = 10;
const [BARAT, UTARA] = [94.8, 6.1];
const [LEBAR, TINGGI] = [570, 220];

let jalur: string | undefined;

/** The country as dots, one for each local government; ornament only. */
export function Nusantara() {
  jalur ??= gambarTitik();
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${LEBAR} ${TINGGI}`}
      fill="none"
      stroke="currentColor"
      stroke-width="4"
      stroke-linecap="round"
      opacity=".6"
      aria-hidden="true"
    >
      <path d={jalur} />
    </svg>
  );
}

/** From west to east in whole units and relative steps, which compress best. */
function gambarTitik(): string {
  const pemda = new Set(loadPemda().map((satu) => satu.kode));
  const titik = loadWilayahTitik()
    .filter((satu) => pemda.has(satu.kode))
    .map(({ lintang, bujur }) => ({
      x: Math.round(TEPI + (bujur - BARAT) * PER_DERAJAT),
      y: Math.round(TEPI + (UTARA - lintang) * PER_DERAJAT),
    }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  let [x, y] = [0, 0];
  const langkah = titik.map((satu) => {
    const geser = `m${satu.x - x} ${satu.y - y}h0`;
    [x, y] = [satu.x, satu.y];
    return geser;
  });
  return langkah.join('').replaceAll(' -', '-');
}
