import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const newFile = () => join(mkdtempSync(join(tmpdir(), 'sandar-chart-')), 'chart.png');

function chart(...args: readonly string[]) {
  return spawnSync(process.execPath, ['src/cli.ts', 'chart', ...args], { cwd: root, encoding: 'utf8' });
}

test('a question is drawn into a file', () => {
  const out = newFile();
  expect(chart('уровень безработицы', '--out', out)).toMatchObject({
    status: 0,
    stdout: `${out}\n`,
    stderr: '',
  });
  expect(readFileSync(out).subarray(1, 4).toString()).toBe('PNG');
});

test('a question without a chart is answered in words, and nothing is written', () => {
  const out = newFile();
  const { status, stderr, stdout } = chart('what is a stationary organisation', '--out', out);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^This question has no chart: .*\n\n\S/);
  expect(stdout).toBe('');
  expect(existsSync(out)).toBe(false);
});

test('a file that cannot be written is told in one line', () => {
  const { status, stderr } = chart('уровень безработицы', '--out', '/nowhere/chart.png');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\/nowhere\/chart.png cannot be written: [^\n]*\n$/);
});

test('how it is used', () => {
  expect(chart('--help')).toMatchObject({ status: 0, stderr: '' });
  for (const args of [['уровень безработицы'], ['x', '--out', 'x.png', '--nope']])
    expect(chart(...args)).toMatchObject({ status: 2, stdout: '' });
});
