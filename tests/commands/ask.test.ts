import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

function ask(args: readonly string[], input = '') {
  return spawnSync(process.execPath, ['src/cli.ts', 'ask', ...args], { cwd: root, input, encoding: 'utf8' });
}

test('a line that is no conversation gets one plain sentence, and the rest goes on', () => {
  const lines = [
    'nonsense',
    '[]',
    '{"turns":["x"]}',
    '{"id":"a","turns":[]}',
    '{"id":"a","turns":["x"],"now":"soon"}',
    '{"id":"a","turns":["help"]}',
  ];
  const replies = ask(['--jsonl'], lines.join('\n'))
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(replies.map(({ error }) => error)).toEqual([
    'The line is not JSON.',
    'The line is not a conversation: it has to be an object with "id" and "turns".',
    '"id" has to be a text.',
    '"turns" has to be a list of at least one text.',
    '"now" has to be a day such as "2024-06-01".',
    undefined,
  ]);
  expect(replies.at(-1)).toMatchObject({ id: 'a', replies: [{ intent: 'help', language: 'en' }] });
});

test('an unknown option is told how the command is used, without a stack', () => {
  const { status, stderr } = ask(['--nope']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^npm run --silent ask/);
});

test('what is offered to choose from stands below the question', () => {
  const { stdout } = ask(['education']);
  expect(stdout.split('\n').filter((line) => line.startsWith('• ')).length).toBeGreaterThan(1);
});
