import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { composeText } from '../../src/telegram/compose-text.ts';
import { openResponder } from '../open-responder.ts';
import { HOSTILE_TEXTS } from './texts.ts';

const { responder } = await openResponder();
const LONGEST_MESSAGE = 4096;
/** A word, or a number with its decimals: longer than any that is known, shorter than what would take long to look up. */
const LONGEST_WORD = 201;

async function answerTo(text: string) {
  const { reply, conversation } = await responder.reply(text, {});
  const again = await responder.reply(text, conversation);
  return [reply, again.reply];
}

describe.each(Object.entries(HOSTILE_TEXTS))('%s', (_, text) => {
  test('gets an answer that Telegram takes, also as a follow-up', async () => {
    for (const reply of await answerTo(text)) {
      const composed = composeText(reply.message.spans);
      expect(composed.text.trim()).not.toBe('');
      expect(composed.text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      expect(composed.text.isWellFormed()).toBe(true);
    }
  });

  test('is cut into words that can be looked up', () => {
    const { tokens } = tokenise(normalise(text));
    for (const token of tokens) expect(token.text.length).toBeLessThanOrEqual(LONGEST_WORD);
    expect(normalise(text).length).toBeLessThanOrEqual(LONGEST_MESSAGE * 2);
  });
});

test('what is no question gets no figure', async () => {
  const questions = new Set(['questions', 'the wrong layout', 'everything run together', 'markup']);
  for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
    if (questions.has(name)) continue;
    for (const { answer } of await answerTo(text)) expect([name, answer.kind]).not.toEqual([name, 'figure']);
  }
});

test('a question is the same question with invisible characters and marks in it', async () => {
  const plain = await responder.reply('сколько организаций в селе?', {});
  const dressed = await responder.reply(
    '\u202eско\u200bлько\u0000 органи\u0336заций\ufeff в селе\u0301?',
    {},
  );
  expect(dressed.reply.answer).toEqual(plain.reply.answer);
});

test('whatever is written is answered', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...Object.values(HOSTILE_TEXTS).map((text) => text.slice(0, 60))),
    fc.constantFrom(
      'сколько',
      'организаций',
      'в селе',
      'женщин',
      '2023',
      'жылы',
      'by region',
      'rate',
      '?',
      ' ',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      for (const { message } of await answerTo(pieces.join(' '))) {
        const { text } = composeText(message.spans);
        expect(text.trim()).not.toBe('');
        expect(text.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
