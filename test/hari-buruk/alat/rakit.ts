import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const AKAR = path.resolve(import.meta.dirname, '../../..');

/** The server as one file: it starts in two thirds of the time, which counts when it is killed fifty times. */
export async function rakitServer(): Promise<string> {
  const outfile = path.join(AKAR, '.cache/hari-buruk', `server-${process.pid}.mjs`);
  await build({
    absWorkingDir: AKAR,
    entryPoints: ['src/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [tempatAsal],
  });
  return outfile;
}

/** Each file finds its data beside itself, so it must go on believing that it is where it was. */
const tempatAsal: Plugin = {
  name: 'tempat-asal',
  setup(susunan) {
    susunan.onLoad({ filter: /\/(src|scripts)\/.*\.tsx?$/ }, async ({ path: berkas }) => {
      const isi = (await fs.readFile(berkas, 'utf8'))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(berkas)))
        .replaceAll('import.meta.filename', JSON.stringify(berkas))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(berkas).href));
      return { contents: isi, loader: berkas.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};
