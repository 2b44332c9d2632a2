import { findLines, type SourceFile } from './files.ts';

const LINES_PER_FILE = 300;
const lowerRooms = /^src\/(platform|ui|core|db)\//;
const measured = /\.(tsx?|mjs|cjs)$/;
// A table of examples is a catalogue: it is read by looking a line up, and splitting it would only hide lines.
const exempt =
  /^src\/reference\/|^src\/db\/types\.ts$|^src\/platform\/model\/checks\.test\.ts$|\/model\/[^/]+\.data\.ts$/;
// No absolute path of somebody's machine; a project runs wherever it lies.
const machinePath = /(?<![\w.:/)\]}*-])\/(?:root|work|home|Users|tmp)\/[\w.-]/;

/** Names of modules in the rooms below them, which must know none; a module is a folder in layanan or jejaring. */
export function findModuleNames(files: SourceFile[]): string[] {
  const names = new Set(files.flatMap(({ path }) => path.match(/^src\/(?:layanan|jejaring)\/([^/]+)\//)?.[1] ?? []));
  const lower = files.filter(({ path }) => lowerRooms.test(path));
  return [...names].flatMap((name) => findLines(lower, moduleName(name)));
}

// A module called by an everyday word (sosial) counts only where it is quoted or part of an address.
function moduleName(name: string): RegExp {
  return name.includes('-') ? new RegExp(`(?<![\\w-])${name}(?![\\w-])`) : new RegExp(`['"\`/]${name}['"\`/]`);
}

/** Absolute paths of a developer's machine anywhere in the project. */
export function findMachinePaths(files: SourceFile[]): string[] {
  return findLines(
    files.filter(({ path }) => path !== 'package-lock.json'),
    machinePath,
  );
}

/** Code files longer than 300 lines; generated types and data are exempt. */
export function findLongFiles(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => measured.test(path) && !exempt.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINES_PER_FILE)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${LINES_PER_FILE}`);
}
