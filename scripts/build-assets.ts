import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build, type OutputFile, version } from 'esbuild';

/** Name of an asset to its address with the content hash: `{ "puja.css": "/aset/puja.AB12CD34.css" }`. */
export type Manifest = Record<string, string>;

interface Recipe {
  entries: string[];
  inputs: Record<string, string>;
}

const root = path.resolve(import.meta.dirname, '..');
const styles = ['src/ui/css/puja.css', 'src/ui/css/kerja.css', 'src/ui/css/peta-jalan.css'];
const elements = 'src/ui/elements';

/**
 * Builds style sheets and browser scripts into `outDir` (served as `/aset/`), with `.br` and `.gz` copies and a
 * `manifest.json`; does nothing when the folder already holds what the sources give. Safe to call from several
 * processes at once.
 */
export async function buildAssets({ outDir }: { outDir: string }): Promise<Manifest> {
  const entries = await findEntries();
  const made = await readMade(outDir);
  if (made && (await isFresh(made.recipe, entries))) return made.manifest;
  const files = await bundle(entries, outDir);
  await fs.mkdir(outDir, { recursive: true });
  for (const file of files.outputs) await writeWithCopies(file);
  await writeWhole(path.join(outDir, 'recipe.json'), JSON.stringify(await recipeOf(entries, files.inputs)));
  await writeWhole(path.join(outDir, 'manifest.json'), JSON.stringify(files.manifest, null, 2));
  await removeOthers(outDir, files.outputs);
  return files.manifest;
}

async function findEntries(): Promise<string[]> {
  const names = await fs.readdir(path.join(root, elements)).catch(() => []);
  const scripts = names.filter((name) => /(?<!\.test|\.d)\.ts$/.test(name)).map((name) => `${elements}/${name}`);
  const present = await Promise.all(styles.map((file) => exists(path.join(root, file))));
  return [...styles.filter((_, index) => present[index]), ...scripts.sort()];
}

async function bundle(entryPoints: string[], outdir: string) {
  const common = {
    absWorkingDir: root,
    outdir: path.resolve(outdir),
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    entryNames: '[name].[hash]',
    logLevel: 'warning',
  } as const;
  const isStyle = (file: string) => file.endsWith('.css');
  // Chrome 60 knows no script modules: each element is one classic script.
  const built = await Promise.all([
    build({
      ...common,
      entryPoints: entryPoints.filter(isStyle),
      target: 'chrome60',
      external: ['/aset/*'],
      loader: { '.png': 'dataurl' },
    }),
    build({ ...common, entryPoints: entryPoints.filter((f) => !isStyle(f)), target: 'es2017', format: 'iife' }),
  ]);
  const outputs = Object.entries(Object.assign({}, ...built.map(({ metafile }) => metafile.outputs)) as Outputs);
  return {
    outputs: built.flatMap(({ outputFiles }) => outputFiles),
    inputs: built.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
    manifest: Object.fromEntries(outputs.map(([file, { entryPoint }]) => [nameOf(entryPoint), addressOf(file)]).sort()),
  };
}

type Outputs = Awaited<ReturnType<typeof build<{ metafile: true }>>>['metafile']['outputs'];

function nameOf(entryPoint = ''): string {
  return path.basename(entryPoint).replace(/\.ts$/, '.js');
}

function addressOf(file: string): string {
  return `/aset/${path.basename(file)}`;
}

async function writeWithCopies({ path: file, contents }: OutputFile): Promise<void> {
  await writeWhole(`${file}.br`, await promisify(brotliCompress)(contents));
  await writeWhole(`${file}.gz`, await promisify(gzip)(contents, { level: 9 }));
  await writeWhole(file, contents);
}

// By rename, so that a server or another builder never sees half a file.
async function writeWhole(file: string, contents: string | Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  await fs.writeFile(part, contents);
  await fs.rename(part, file);
}

const DAY_MS = 86_400_000;

/** What a server that runs still names in its pages is kept for a week. */
async function removeOthers(outDir: string, outputs: OutputFile[]): Promise<void> {
  const kept = new Set(outputs.map((file) => path.basename(file.path)));
  for (const name of await fs.readdir(outDir)) {
    const isOurs = kept.has(name.replace(/\.(br|gz)$/, '')) || name.endsWith('.json') || name.endsWith('.part');
    if (!isOurs && (await ageMs(path.join(outDir, name))) > 7 * DAY_MS)
      await fs.rm(path.join(outDir, name), { force: true });
  }
}

async function ageMs(file: string): Promise<number> {
  const stat = await fs.stat(file).catch(() => undefined);
  return stat ? Date.now() - stat.mtimeMs : 0;
}

async function readMade(outDir: string): Promise<{ recipe: Recipe; manifest: Manifest } | undefined> {
  const files = [path.join(outDir, 'recipe.json'), path.join(outDir, 'manifest.json')];
  if (!(await Promise.all(files.map(exists))).every(Boolean)) return undefined;
  const [recipe, manifest] = await Promise.all(files.map(async (file) => JSON.parse(await fs.readFile(file, 'utf8'))));
  const assets = Object.values(manifest as Manifest).map((address) => path.join(outDir, path.basename(address)));
  return (await Promise.all(assets.map(exists))).every(Boolean) ? { recipe, manifest } : undefined;
}

async function isFresh(recipe: Recipe, entries: string[]): Promise<boolean> {
  const now = await recipeOf(entries, Object.keys(recipe.inputs));
  return JSON.stringify(now) === JSON.stringify(recipe);
}

async function recipeOf(entries: string[], inputs: string[]): Promise<Recipe> {
  const own = path.relative(root, import.meta.filename);
  const hashes: [string, string][] = [];
  for (const file of [...new Set([own, ...inputs])].sort()) hashes.push([file, await hashOf(file)]);
  return { entries: [`esbuild ${version}`, ...entries], inputs: Object.fromEntries(hashes) };
}

async function hashOf(file: string): Promise<string> {
  const full = path.resolve(root, file);
  if (!(await exists(full))) return 'gone';
  return createHash('sha256')
    .update(await fs.readFile(full))
    .digest('hex');
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
