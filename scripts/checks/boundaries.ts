// Import rules of .dependency-cruiser.cjs over all of src.
import { spawnSync } from 'node:child_process';
import { readFiles } from './files.ts';

interface Cruise {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
  modules: { source: string }[];
}

const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
const run = spawnSync('node_modules/.bin/depcruise', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
if (!run.stdout.startsWith('{')) throw new Error(run.stderr || run.stdout);
const { summary, modules } = JSON.parse(run.stdout) as Cruise;

// With a compiler it does not know, dependency-cruiser passes over the files and reports nothing wrong.
const cruised = new Set(modules.map((module) => module.source));
const sources = readFiles('src').filter(({ path }) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const missed = sources.filter(({ path }) => !cruised.has(path));
const problems = [
  ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  ...missed.map(({ path }) => `not looked at: ${path}`),
  ...(summary.totalCruised === 0 ? ['no module was looked at'] : []),
];
for (const problem of problems) console.log(problem);
console.log(`${summary.totalCruised} modules`);
process.exit(problems.length > 0 ? 1 : 0);
