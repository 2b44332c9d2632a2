// Drawn scenes for sample data, 320 x 240. Our own drawings; no photograph stands behind them.
const langit = '<rect width="320" height="240" fill="#cfe0e6"/>';
const bukit = '<path d="M0 120 60 84l50 24 70-46 60 40 80-30v68H0z" fill="#9db7a6"/>';
const tanah = '<path d="M0 118h320v122H0z" fill="#a9b58e"/>';
const jalan =
  '<path d="M120 118h80l110 122H10z" fill="#7c8285"/><path d="M158 122h4l2 18h-8zM155 152h10l3 26h-16zM149 194h22l4 46h-30z" fill="#e8e6da"/>';
const rumah = '<path d="M24 92h46v34H24z" fill="#e6d6bd"/><path d="m18 94 29-22 29 22z" fill="#a25a41"/>';
const lontar =
  '<path d="M252 80v50" stroke="#6b5a45" stroke-width="5"/><path d="M252 84c-14-14-30-8-34 0M252 84c14-14 30-8 34 0M252 84c-4-18-18-24-26-20M252 84c4-18 18-24 26-20" stroke="#4f7a4a" stroke-width="5" fill="none" stroke-linecap="round"/>';
const adegan = langit + bukit + tanah + jalan + rumah + lontar;
const lubang =
  '<path d="M98 198l10-14 26-8 30 2 28 6 14 14-4 14-30 8-42 2-26-4z" fill="#54504a"/><path d="M112 200l14-10 40-1 26 9-6 12-38 4-30-3z" fill="#8fa3a6"/><path d="m150 178-6-14 8-10M200 190l16-6 4-8M118 216l-10 10 2 12" fill="none" stroke="#5c6063" stroke-width="2.5"/>';
const kerucut =
  '<path d="m226 176 10-34h6l10 34zM220 176h38v7h-38z" fill="#d9622b"/><path d="M231 158h16l2 8h-20z" fill="#fff"/>';
const tambalan =
  '<path d="M88 174h116l14 44H74z" fill="#4b5154"/><path d="M88 174h116l14 44H74z" fill="none" stroke="#3a3f41" stroke-width="3"/>';
const jembatan =
  '<rect width="320" height="240" fill="#cfe0e6"/><path d="M0 110 90 76l80 30 70-34 80 36v40H0z" fill="#9db7a6"/><path d="M0 150h320v90H0z" fill="#88a9b5"/><path d="M0 160h320v44H0z" fill="#8b8f90"/><path d="M0 204h320v10H0z" fill="#6b6f70"/><path d="M40 214v26M280 214v26" stroke="#6b6f70" stroke-width="16"/><path d="M10 118v42M60 118v42M110 118v42M260 118v42M310 118v42M0 124h124M246 124h74M0 142h118M252 142h68" stroke="#d8d3c3" stroke-width="6"/><path d="m120 124 26 24M250 124l-18 30M172 160l-8-30" stroke="#c9826a" stroke-width="6"/>';
const longsor =
  '<path d="M320 40v150l-60 26-96 10-30-18 60-40 40-64z" fill="#8a6a4a"/><path d="m196 176 22-10 14 14-12 12-22-2zM160 206l16-8 12 10-10 8-16-2zM240 150l14-6 8 10-10 8z" fill="#6e5238"/><path d="m262 84 10 24 28-30" fill="none" stroke="#5e452d" stroke-width="4"/>';
const saluran =
  '<path d="M196 118h36l88 92v30h-74z" fill="#b9bcb6"/><path d="M206 122h14l84 118h-46z" fill="#53655f"/><path d="m240 184 20-10 26 12 6 18-24 10-24-10z" fill="#7b8a52"/><path d="m246 194 12 4M268 188l10 8M258 206l16-4" stroke="#e7e2cf" stroke-width="5" stroke-linecap="round"/>';
const tutupSaluran =
  '<ellipse cx="226" cy="200" rx="44" ry="17" fill="#969b99"/><ellipse cx="226" cy="201" rx="36" ry="12" fill="#1d2423"/><path d="m262 168 44 10-6 22-18-2z" fill="#7d8280" stroke="#5c6063" stroke-width="3"/>';
const lampu =
  '<rect width="320" height="240" fill="#26343f"/><path d="M0 130 80 96l70 26 80-38 90 36v30H0z" fill="#1c2a2d"/><path d="M0 128h320v112H0z" fill="#2b352f"/><path d="M120 128h80l110 112H10z" fill="#3a4144"/><path d="M84 214V58c0-14 8-20 20-20h40" fill="none" stroke="#8c979b" stroke-width="7"/><path d="M134 32h38l8 16h-46z" fill="#6f7a7e"/><path d="m140 56 8 12-10 4 8 14" fill="none" stroke="#c9a24a" stroke-width="3"/><path d="M250 84v90M250 88h-24" stroke="#8c979b" stroke-width="4"/><path d="M216 90h16l16 78h-52z" fill="#f1dc9a" fill-opacity=".45"/>';
const pohon =
  '<path d="M20 216 214 148" stroke="#6b5236" stroke-width="16" stroke-linecap="round"/><path d="m96 190-10-28M140 174l10 26" stroke="#6b5236" stroke-width="7"/><circle cx="236" cy="136" r="34" fill="#4f7a4a"/><circle cx="268" cy="160" r="30" fill="#5c8a54"/><circle cx="222" cy="172" r="28" fill="#456d42"/>';
const genangan =
  '<path d="M70 178c30-16 130-20 170-4s50 40 20 50-170 14-206 2-14-32 16-48z" fill="#7fa3b3"/><path d="M96 192h54M176 204h62M110 214h40" stroke="#cfe3ea" stroke-width="4" stroke-linecap="round"/>';
const rambu =
  '<path d="m236 220 22-142" stroke="#7a7f82" stroke-width="7"/><path d="m226 92 30-42 42 30-30 42z" fill="#f0b92b" stroke="#2b2f30" stroke-width="5"/><path d="m252 96 10-12 14 8" fill="none" stroke="#2b2f30" stroke-width="6"/><path d="m226 92 20 12 4 16 18 2" fill="none" stroke="#8b5f1a" stroke-width="3"/>';
const trotoar =
  '<path d="M196 118h44l80 86v36h-96z" fill="#c9c4b6"/><path d="M208 132h44M224 156h50M240 184h62M252 212h68M224 118l78 122" stroke="#a39d8c" stroke-width="3" fill="none"/><path d="m234 166 22-8 28 12 6 20-26 8-24-10z" fill="#7d6f58"/><path d="m238 176 20-4 8 14M270 172l10 16" stroke="#e4dfd1" stroke-width="5"/>';
const retak =
  '<path d="m40 226 26-24 14 6 24-26 18 8 22-24 18 4 14-22M104 182l-12-14M144 166l6 22 20 12M80 208l-2 18" fill="none" stroke="#3f4446" stroke-width="5" stroke-linejoin="round"/>';
const bahu =
  '<path d="m214 150 18-8 60 64 14 34h-40l-20-30-22-24z" fill="#6d5a40"/><path d="m224 158 26 26 12 30 20 26" fill="none" stroke="#463824" stroke-width="5"/><path d="m252 196 14-4 8 10-10 8z" fill="#8a7350"/>';
const irigasi =
  '<path d="M0 118h320v122H0z" fill="#9fb574"/><path d="M124 118h72l64 122H60z" fill="#7fa3b3"/><path d="M110 118h16L64 240H36zM194 118h16l74 122h-28z" fill="#b9bcb6"/><path d="M112 106h12v72h-12zM196 106h12v72h-12zM104 100h112v12H104z" fill="#8b8f90"/><path d="M126 136h68v40h-68z" fill="#7a5b3a"/><path d="M160 84v52M146 84h28" stroke="#4a4f50" stroke-width="6"/>';
const marka =
  '<path d="M128 168h60l14 30H112z" fill="#7c8285"/><path d="m124 176 18-2M150 186l14-4M172 178l10 4M130 194l10-2" stroke="#c9c7bd" stroke-width="4"/>';

const gambar = {
  lubang: adegan + lubang,
  tambal: adegan + tambalan,
  pembatas: adegan + lubang + kerucut,
  retak: adegan + retak,
  longsor: adegan + longsor,
  bahu: adegan + bahu,
  jembatan,
  saluran: adegan + saluran,
  tutup: adegan + tutupSaluran,
  genangan: adegan + genangan,
  lampu,
  pohon: adegan + pohon,
  rambu: adegan + rambu,
  trotoar: adegan + trotoar,
  marka: adegan + marka,
  irigasi: langit + bukit + irigasi,
} as const;

/** Kind of damage (or repair: `tambal`, `pembatas`) that a sample picture shows. */
export type JenisGambar = keyof typeof gambar;

/** All kinds of sample pictures. */
export const daftarJenisGambar = Object.keys(gambar) as readonly JenisGambar[];

// The word "contoh" as strokes: a font may be missing where the drawing becomes a JPEG.
const tandaContoh =
  '<rect x="8" y="206" width="80" height="26" rx="4" fill="#14201e"/><path d="M24.8 217.2a4 4 0 1 0 0 5.6M28.5 220a4 4 0 1 0 8 0a4 4 0 1 0-8 0M41 224v-8m0 3.5a3.2 3.4 0 0 1 6.4 0v4.5M53 212.5v9a2.4 2.4 0 0 0 3.8 2M50.5 216.3h6M60 220a4 4 0 1 0 8 0a4 4 0 1 0-8 0M72.5 224v-12.5m0 8a3.2 3.4 0 0 1 6.4 0v4.5" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/>';

/** Gives the inner drawing of a sample picture, always with the word "contoh". */
export function isiGambarContoh(jenis: JenisGambar): string {
  return gambar[jenis] + tandaContoh;
}

/** Gives a sample picture as a standalone SVG document of 320 × 240 units, marked "contoh". */
export function gambarContoh(jenis: JenisGambar): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="960" height="720">${isiGambarContoh(jenis)}</svg>`;
}
