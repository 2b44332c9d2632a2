// npm run check: everything about the code that needs no running program.
import { spawn } from 'node:child_process';

const bin = (name: string) => `node_modules/.bin/${name}`;
const tsx = [process.execPath, '--import', 'tsx'];
const checks: [string, string[]][] = [
  ['types', [bin('tsc'), '--noEmit', '--pretty', 'false']],
  ['unused code', [bin('knip'), '--no-progress']],
  ['boundaries', [...tsx, 'scripts/checks/boundaries.ts']],
  ['lint and format', [bin('biome'), 'ci', '--colors=off', '.']],
  ['house rules', [...tsx, 'scripts/checks/rules.ts']],
];
const AT_ONCE = 2;

const waiting = [...checks];
const outcomes: boolean[] = [];
await Promise.all(Array.from({ length: AT_ONCE }, work));
const failed = outcomes.filter((passed) => !passed).length;
console.log(failed ? `${failed} of ${checks.length} checks failed` : `all ${checks.length} checks passed`);
process.exit(failed ? 1 : 0);

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await check(...next));
}

async function check(name: string, command: string[]): Promise<boolean> {
  const started = performance.now();
  const { passed, output } = await run(command);
  console.log(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!passed) console.log(output.replace(/^/gm, '    '));
  return passed;
}

function run([program = '', ...args]: string[]): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ passed: false, output: error.message }));
    child.on('close', (code) => resolve({ passed: code === 0, output: output.trim() }));
  });
}
