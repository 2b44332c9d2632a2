import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What playwright-core's `chromium.launch` needs; `env` is added to the environment. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

// Not the npm browser's own list: that one switches web security off and would hide CSP and CORS faults.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-zygote',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Finds a Chromium that starts on this machine: CHROMIUM_PATH, the system's, the one from npm, and as root Debian's.
 * Call it once and before any worker: it may unpack or install.
 * @throws Error naming what each candidate lacks, when none starts
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const faults: string[] = [];
  for (const candidate of [...installed(), unpacked, fromDebian]) {
    const launch = candidate();
    if (!launch) continue;
    const fault = faultOf(launch);
    if (fault === undefined) return launch;
    const missing = fault.match(/loading shared libraries: ([^:\s]+)/)?.[1];
    faults.push(`${launch.executablePath}: ${missing ? `the library ${missing} is missing` : fault}`);
  }
  throw new Error(['No browser starts here. Set CHROMIUM_PATH to a Chromium.', ...faults].join('\n  '));
}

function installed(): (() => BrowserLaunch)[] {
  const paths = [process.env['CHROMIUM_PATH'], ...system];
  return paths.filter((file) => file && fs.existsSync(file)).map((file) => () => launchOf(file ?? ''));
}

function launchOf(executablePath: string, env: Record<string, string> = {}): BrowserLaunch {
  return { executablePath, args, env };
}

function faultOf({ executablePath, env }: BrowserLaunch): string | undefined {
  const run = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' });
  if (run.status === 0) return undefined;
  return run.error?.message ?? (run.stderr.trim() || `ended with ${run.signal ?? run.status}`);
}

function unpacked(): BrowserLaunch {
  const folder = unpack();
  const fonts = fs.existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const plain = launchOf(path.join(folder, 'chromium'), fonts);
  if (faultOf(plain) === undefined) return plain;
  return launchOf(plain.executablePath, { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') });
}

// The package unpacks into the temporary folder and takes whatever lies there for whole; a folder of our own that
// appears by one rename can be neither half written nor another user's.
function unpack(): string {
  const require = createRequire(import.meta.url);
  const root = path.dirname(path.dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = path.resolve(root, '../../.cache', `chromium-${version}`);
  if (fs.existsSync(folder)) return folder;
  const part = `${folder}.${process.pid}`;
  fs.mkdirSync(part, { recursive: true });
  const script = `import chromium, { inflate } from '@sparticuz/chromium';
    await chromium.executablePath();
    await inflate(${JSON.stringify(path.join(root, 'bin', 'al2023.tar.br'))});`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: path.resolve(root, '../../..'),
    env: { ...process.env, TMPDIR: part },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The browser from npm could not be unpacked: ${run.stderr}`);
  if (fs.existsSync(folder)) fs.rmSync(part, { recursive: true });
  else fs.renameSync(part, folder);
  return folder;
}

function fromDebian(): BrowserLaunch | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  return system[0] && fs.existsSync(system[0]) ? launchOf(system[0]) : undefined;
}
