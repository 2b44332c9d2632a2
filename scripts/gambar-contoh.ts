// Draws the example pictures of the demo reports, each marked "contoh", as files that the photograph pipeline reads.
// Run again after a change of src/ui/contoh:
// exec node scripts/start.mjs scripts/gambar-contoh.ts src/layanan/<service>/contoh
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { daftarJenisGambar, gambarContoh } from '../src/ui/index.ts';

const [, , folder] = process.argv;
if (!folder) throw new Error('Sebutkan folder tujuan, misalnya src/layanan/<layanan>/contoh');
fs.mkdirSync(folder, { recursive: true });
for (const jenis of daftarJenisGambar) {
  const svg = Buffer.from(gambarContoh(jenis));
  const file = path.join(folder, `${jenis}.webp`);
  await sharp(svg, { density: 144 }).resize(960).webp({ quality: 60 }).toFile(file);
  console.log(path.basename(file), fs.statSync(file).size);
}
