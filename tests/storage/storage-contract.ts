import { beforeEach, describe, expect, test } from 'vitest';
import type { Conversation } from '../../src/answers/respond.ts';
import type { Question } from '../../src/questions/question.ts';

import type { Storage } from '../../src/storage/open-storage.ts';
import { describeCalendar } from './calendar-contract.ts';

const HOUR = 3_600_000;
const question: Question = { kind: 'definition', terms: ['social-services/stationary'] };
/** Supergroups have ids like this one; the whole range has to survive. */
const SUPERGROUP = -1_009_876_543_210_123;

/** What every kind of storage has to do. */
export function describeStorage(name: string, open: () => Promise<Storage>): void {
  describe(name, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await open();
      return () => storage.close();
    });

    describeCalendar(open);

    describe('chats', () => {
      test('a chat never seen has an empty conversation', async () => {
        expect(await storage.chats.read(1)).toEqual({});
        expect(await storage.chats.blockedAt(1)).toBeUndefined();
      });

      test.each<Conversation>([
        {},
        { language: 'en' },
        { language: 'kk', languageChosen: true, last: { question, at: 1_795_521_600_123 } },
        { language: 'ru', hidesPictures: true },
      ])('a conversation reads back as it was written: %j', async (conversation) => {
        await storage.chats.write(SUPERGROUP, { language: 'ru', languageChosen: true }, 1);
        await storage.chats.write(SUPERGROUP, conversation, 2);
        expect(await storage.chats.read(SUPERGROUP)).toEqual(conversation);
        expect(await storage.chats.read(1)).toEqual({});
      });

      test('a block keeps the conversation, and ends by itself when the chat talks', async () => {
        await storage.chats.write(1, { language: 'kk' }, 1);
        await storage.chats.markBlocked(1, 1_795_521_600_123);
        expect(await storage.chats.blockedAt(1)).toBe(1_795_521_600_123);
        expect(await storage.chats.read(1)).toEqual({ language: 'kk' });
        await storage.chats.write(1, { language: 'kk' }, 3);
        expect(await storage.chats.blockedAt(1)).toBeUndefined();
      });

      test('a block ends when Telegram says so', async () => {
        await storage.chats.write(1, {}, 1);
        await storage.chats.markBlocked(1, 2);
        await storage.chats.markReachable(1);
        expect(await storage.chats.blockedAt(1)).toBeUndefined();
      });
    });

    describe('buttons', () => {
      test('a question is found by its key, again and again', async () => {
        await storage.buttons.save([{ key: 'a', question }], 1);
        expect(await storage.buttons.use('a', 2)).toEqual(question);
        expect(await storage.buttons.use('a', 3)).toEqual(question);
        expect(await storage.buttons.use('b', 3)).toBeUndefined();
      });

      test('the same key may be saved twice, in one call and in two', async () => {
        const twice = { key: 'a', question };
        await storage.buttons.save([twice, { key: 'b', question: { kind: 'help' } }, twice], 1);
        await storage.buttons.save([twice], 2);
        expect(await storage.buttons.use('b', 3)).toEqual({ kind: 'help' });
      });

      test('nothing to save is fine', async () => {
        await expect(storage.buttons.save([], 1)).resolves.toBeUndefined();
      });
    });

    describe('pictures', () => {
      test('a file is found by what it shows, for the bot that sent it', async () => {
        await storage.pictures.keep(1, 'a', 'file-1');
        await storage.pictures.keep(2, 'a', 'file-2');
        expect(await storage.pictures.find(1, 'a')).toBe('file-1');
        expect(await storage.pictures.find(2, 'a')).toBe('file-2');
        expect(await storage.pictures.find(1, 'b')).toBeUndefined();
      });

      test('a file sent anew takes the place of the one before', async () => {
        await storage.pictures.keep(1, 'a', 'file-1');
        await storage.pictures.keep(1, 'a', 'file-3');
        expect(await storage.pictures.find(1, 'a')).toBe('file-3');
      });
    });

    describe('links', () => {
      test('a question is kept, whether it was a button before or becomes one after', async () => {
        await storage.buttons.save([{ key: 'a', question }], 1);
        await storage.buttons.keep(
          [
            { key: 'a', question },
            { key: 'b', question: { kind: 'help' } },
          ],
          2,
        );
        await storage.buttons.save([{ key: 'b', question: { kind: 'help' } }], 3);
        expect(await storage.buttons.use('a', 4)).toEqual(question);
        expect(await storage.buttons.use('b', 4)).toEqual({ kind: 'help' });
      });
    });

    describe('reports', () => {
      test('an answer is new once a day', async () => {
        expect(await storage.reports.isNew('a', 0)).toBe(true);
        expect(await storage.reports.isNew('a', 24 * HOUR - 1)).toBe(false);
        expect(await storage.reports.isNew('b', 24 * HOUR - 1)).toBe(true);
        expect(await storage.reports.isNew('a', 24 * HOUR)).toBe(true);
        expect(await storage.reports.isNew('a', 25 * HOUR)).toBe(false);
      });
    });

    describe('photos above replies', () => {
      test('are taken once, each in its chat, and forgotten when they can no longer be deleted', async () => {
        await storage.replies.rememberPhoto(SUPERGROUP, 101, 100, 0);
        await storage.replies.rememberPhoto(2, 101, 99, 0);
        expect(await storage.replies.takePhoto(SUPERGROUP, 101)).toBe(100);
        expect(await storage.replies.takePhoto(SUPERGROUP, 101)).toBeUndefined();
        await storage.replies.rememberPhoto(2, 103, 102, 48 * HOUR + 1);
        expect(await storage.replies.takePhoto(2, 101)).toBeUndefined();
        expect(await storage.replies.takePhoto(2, 103)).toBe(102);
      });
    });

    describe('replies', () => {
      test('the newest reply to a message in its chat is found', async () => {
        await storage.replies.remember(SUPERGROUP, 5, 100, 1);
        await storage.replies.remember(2, 5, 200, 1);
        await storage.replies.remember(SUPERGROUP, 5, 101, 2);
        expect(await storage.replies.find(SUPERGROUP, 5)).toBe(101);
        expect(await storage.replies.find(2, 5)).toBe(200);
        expect(await storage.replies.find(2, 6)).toBeUndefined();
      });

      test('a reply is forgotten after 48 hours', async () => {
        await storage.replies.remember(1, 5, 100, 0);
        await storage.replies.remember(1, 6, 101, 48 * HOUR);
        expect(await storage.replies.find(1, 5)).toBe(100);
        await storage.replies.remember(1, 7, 102, 48 * HOUR + 1);
        expect(await storage.replies.find(1, 5)).toBeUndefined();
        expect(await storage.replies.find(1, 6)).toBe(101);
      });
    });
  });
}
