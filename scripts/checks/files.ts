import fs from 'node:fs';
import path from 'node:path';

/** A text file of the project; `path` is relative to its root, with slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

const skipped = new Set(['node_modules', '.git', 'dist', 'data', '.cache']);
const text = /\.(ts|tsx|mjs|cjs|js|css|json|jsonc|sql|md|html|svg|sh|yml|yaml|csv)$|^\.ci\/run$/;

/** Reads every text file of the project below `folder` (the root itself by default), in order of path. */
export function readFiles(folder = '.'): SourceFile[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : readFiles(file);
      return text.test(file) ? [{ path: file, text: fs.readFileSync(file, 'utf8') }] : [];
    });
}

/** Every line that matches, as `path:line: text`. */
export function findLines(files: SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    file.text
      .split('\n')
      .map((line, index) => ({ line, place: `${file.path}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, place }) => `${place}: ${line.trim().slice(0, 160)}`),
  );
}
