import { expect, test, vi } from 'vitest';
import { check } from '../../src/commands/check.ts';

test.each([
  ['no directory', [], 2],
  ['an option that there is not', ['--oot'], 2],
  ['one beside a directory', ['data', '--oot'], 2],
  ['a request for help', ['--help'], 0],
])('%s: how it is used', async (_, args, exitCode) => {
  const print = vi.spyOn(console, 'log').mockReturnValue(undefined);
  expect(await check(args)).toBe(exitCode);
  expect(print.mock.calls).toEqual([[expect.stringMatching(/^npm run check -- DIR/)]]);
});
