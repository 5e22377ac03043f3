import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readDockerfile } from '../../ops/read-dockerfile.ts';

const dockerfile = readFileSync('Dockerfile', 'utf8');

test('what is committed becomes a bot that starts, is healthy and stops in good order', {
  timeout: 300_000,
}, (context) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['ops/image-steps.ts'], {
    encoding: 'utf8',
  });
  context.skip(status === 3, 'SKIPPED: the registry of npm cannot be reached');
  context.skip(!existsSync('.git'), 'SKIPPED: this is no clone');
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain('healthy, ready, and stopped in good order');
});

test('the context of the image holds all that is copied from it, and nothing secret', () => {
  const lines = readFileSync('.dockerignore', 'utf8').split('\n');
  const copied = readDockerfile(dockerfile).flatMap((step) =>
    step.kind === 'copy' && step.stage === undefined ? step.from : [],
  );
  expect(lines).toContain('*');
  expect(copied.length).toBeGreaterThan(5);
  expect(
    lines
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
      .sort(),
  ).toEqual(copied.sort());
  expect(copied).not.toContain('.env');
});

test('the image runs as nobody special, and is told to stop in the way the bot understands', () => {
  const order = ['VOLUME /app/var', 'USER node', 'STOPSIGNAL SIGTERM', 'CMD ['];
  expect(order.map((line) => dockerfile.indexOf(`\n${line}`)).every((at) => at > 0)).toBe(true);
});

/** What matters here of a service. */
interface Service {
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly stop_grace_period?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

test('compose starts one bot unless more is asked for, and lets each finish', () => {
  const { services } = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as {
    services: Readonly<Record<string, Service>>;
  };
  const started = Object.keys(services).filter((name) => services[name]?.profiles === undefined);
  expect(started).toEqual(['bot']);
  for (const name of ['bot', 'replica-1', 'replica-2']) {
    expect(services[name]?.read_only, name).toBe(true);
    expect(Number.parseInt(services[name]?.stop_grace_period ?? '', 10), name).toBeGreaterThan(30);
  }
  expect(services.bot?.environment).not.toHaveProperty('WEBHOOK_URL');
  expect(services['replica-1']?.environment).toMatchObject({
    WEBHOOK_URL: expect.stringMatching(/\/telegram$/),
  });
  expect(readFileSync('ops/Caddyfile', 'utf8')).toContain('path /telegram /calendar.ics\n');
});
