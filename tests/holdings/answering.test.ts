import { expect, test } from 'vitest';
import type { Turn } from '../../src/answers/respond.ts';
import { type Answering, replaceable } from '../../src/holdings/answering.ts';

/** Answers in one language, once it is let. */
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
  const file = { name: language, caption: '', bytes: new Uint8Array() };
  const answering: Answering = {
    responder: { reply: speak, answer: speak },
    exporter: { export: () => allowed.then(() => file) },
  };
  return { answering, allow };
}

test('the next question goes to the new, one in hand stays with the old', async () => {
  const [old, next] = [speaker('kk'), speaker('ru')];
  const answering = replaceable(old.answering);
  const inHand = answering.responder.reply('?', {});
  answering.replace(next.answering);
  const asked = answering.responder.reply('?', {});
  const pressed = answering.responder.answer({ kind: 'help' }, {});
  const file = answering.exporter.export({ kind: 'help' }, 'en', 'csv');
  next.allow();
  old.allow();
  expect((await inHand).reply.language).toBe('kk');
  expect((await asked).reply.language).toBe('ru');
  expect((await pressed).reply.language).toBe('ru');
  expect((await file)?.name).toBe('ru');
});
