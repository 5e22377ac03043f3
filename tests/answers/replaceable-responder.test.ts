import { expect, test } from 'vitest';
import { replaceableResponder } from '../../src/answers/replaceable-responder.ts';
import type { Responder, Turn } from '../../src/answers/respond.ts';

/** A responder that replies in one language, once it is let. */
function speaker(language: 'kk' | 'ru') {
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  const turn: Turn = {
    reply: {
      question: { kind: 'help' },
      language,
      candidates: [],
      answer: { kind: 'help' },
      message: { spans: [], buttons: [] },
    },
    conversation: {},
  };
  const speak = () => allowed.then(() => turn);
  const responder: Responder = { reply: speak, answer: speak };
  return { responder, allow };
}

test('the next question goes to the new responder, one in hand stays with the old', async () => {
  const [old, next] = [speaker('kk'), speaker('ru')];
  const responder = replaceableResponder(old.responder);
  const inHand = responder.reply('?', {});
  responder.replace(next.responder);
  const [asked, pressed] = [responder.reply('?', {}), responder.answer({ kind: 'help' }, {})];
  next.allow();
  old.allow();
  expect((await inHand).reply.language).toBe('kk');
  expect((await asked).reply.language).toBe('ru');
  expect((await pressed).reply.language).toBe('ru');
});
