import { expect, test } from 'vitest';
import type { Responder, Turn } from '../src/answers/respond.ts';
import { buildCatalogue } from '../src/catalogue/catalogue.ts';
import type { Chart } from '../src/charts/chart.ts';
import { loadLocales } from '../src/locales/locales.ts';
import { type Answering, replaceableAnswering } from '../src/open-answering.ts';

const chartIn = (language: 'kk' | 'ru'): Chart => ({
  kind: 'bars',
  language,
  title: '',
  about: '',
  notes: [],
  source: '',
  bars: [],
});

/** Answers in one language, once they are let. */
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
  const answering: Answering = {
    locales: loadLocales('locales'),
    responder,
    exporter: { export: async () => undefined },
    illustrator: { chartOf: async () => chartIn(language) },
    catalogueHeld: () => buildCatalogue({ codelists: [], editions: [] }),
  };
  return { answering, allow };
}

test('the next question goes to the new answers, one in hand stays with the old', async () => {
  const [old, next] = [speaker('kk'), speaker('ru')];
  const { responder, replace } = replaceableAnswering(old.answering);
  const inHand = responder.reply('?', {});
  replace(next.answering);
  const [asked, pressed] = [responder.reply('?', {}), responder.answer({ kind: 'help' }, {})];
  next.allow();
  old.allow();
  expect((await inHand).reply.language).toBe('kk');
  expect((await asked).reply.language).toBe('ru');
  expect((await pressed).reply.language).toBe('ru');
});

test('words and picture of one reply come from one state, also where the next comes between them', async () => {
  const [old, next] = [speaker('kk'), speaker('ru')];
  const { responder, illustrator, fromOneState, replace } = replaceableAnswering(old.answering);
  old.allow();
  next.allow();
  const languages = async () => {
    const { reply } = await responder.reply('?', {});
    replace(next.answering);
    return [reply.language, (await illustrator.chartOf(reply))?.language];
  };
  expect(await fromOneState(languages)).toEqual(['kk', 'kk']);
  expect(await fromOneState(languages)).toEqual(['ru', 'ru']);
});
