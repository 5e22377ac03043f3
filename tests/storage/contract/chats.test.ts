import { expect, test } from 'vitest';
import type { Conversation } from '../../../src/answers/respond.ts';
import type { Question } from '../../../src/questions/question.ts';
import { describeOnBoth } from '../on-both.ts';

const question: Question = { kind: 'definition', terms: ['social-services/stationary'] };
/** Supergroups have ids like this one; the whole range has to survive. */
const SUPERGROUP = -1_009_876_543_210_123;

describeOnBoth('chats', (open) => {
  test('a chat never seen has an empty conversation', async () => {
    const { chats } = await open();
    expect(await chats.read(1)).toEqual({});
    expect(await chats.blockedAt(1)).toBeUndefined();
  });

  test.each<Conversation>([
    {},
    { language: 'en' },
    { language: 'kk', languageChosen: true, last: { question, at: 1_795_521_600_123 } },
    { language: 'ru', hidesPictures: true },
  ])('a conversation reads back as it was written: %j', async (conversation) => {
    const { chats } = await open();
    await chats.write(SUPERGROUP, { language: 'ru', languageChosen: true }, 1);
    await chats.write(SUPERGROUP, conversation, 2);
    expect(await chats.read(SUPERGROUP)).toEqual(conversation);
    expect(await chats.read(1)).toEqual({});
  });

  test('a block keeps the conversation, and ends by itself when the chat talks', async () => {
    const { chats } = await open();
    await chats.write(1, { language: 'kk' }, 1);
    await chats.markBlocked(1, 1_795_521_600_123);
    expect(await chats.blockedAt(1)).toBe(1_795_521_600_123);
    expect(await chats.read(1)).toEqual({ language: 'kk' });
    await chats.write(1, { language: 'kk' }, 3);
    expect(await chats.blockedAt(1)).toBeUndefined();
  });

  test('a block ends when Telegram says so', async () => {
    const { chats } = await open();
    await chats.write(1, {}, 1);
    await chats.markBlocked(1, 2);
    await chats.markReachable(1);
    expect(await chats.blockedAt(1)).toBeUndefined();
  });
});
