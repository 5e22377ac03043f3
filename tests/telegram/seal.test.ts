import { expect, test } from 'vitest';
import { createSeal } from '../../src/telegram/seal.ts';

const TEXT = JSON.stringify({ message: { text: 'кирпичный завод' } });

test('what is sealed is read again by the bot with the same token, and by no other', () => {
  const sealed = createSeal('1:TEST').close(TEXT);
  expect(createSeal('1:TEST').open(sealed)).toBe(TEXT);
  expect(createSeal('1:OTHER').open(sealed)).toBeUndefined();
});

test('the same text is sealed differently each time, and nothing of it can be seen', () => {
  const seal = createSeal('1:TEST');
  const sealed = seal.close(TEXT);
  expect(seal.close(TEXT)).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64').toString()).not.toContain('кирпичный');
});

test.each(['', 'AAAA', 'no base64!'])('%j is not opened', (sealed) => {
  expect(createSeal('1:TEST').open(sealed)).toBeUndefined();
});

test('what was changed is not opened', () => {
  const seal = createSeal('1:TEST');
  const bytes = Buffer.from(seal.close(TEXT), 'base64');
  bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
  expect(seal.open(bytes.toString('base64'))).toBeUndefined();
});
