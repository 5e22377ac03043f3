import fc from 'fast-check';
import type { InlineKeyboardButton } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/answers/message.ts';
import { askForTotal, plainAsk } from '../../src/answers/nearest-held.ts';
import type { Reply } from '../../src/answers/respond.ts';
import type { CatalogueIndicator } from '../../src/catalogue/catalogue.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import type { FigureAsk, Question } from '../../src/questions/question.ts';
import { partsOf } from '../../src/questions/slices-asked.ts';
import { composeButtons } from '../../src/telegram/compose-buttons.ts';
import { composeText } from '../../src/telegram/compose-text.ts';
import { openResponder } from '../open-responder.ts';
import { expectOnlyItsNumbers, isYear, numbersIn, numbersInNames } from './printed-numbers.ts';

const { catalogue, responder, readSeries, talk } = await openResponder();
const names = numbersInNames(catalogue);

/** What the buttons under an indicator's figure lead to, and a little more: its total, by each dimension, each for all years. */
async function questionsAbout(indicator: CatalogueIndicator): Promise<readonly Question[]> {
  const breakdowns = [...indicator.shapes].flatMap((shape) => {
    const dimensions = shape === '' ? [] : shape.split('&');
    return dimensions.map((dimension): FigureAsk => {
      const rest = Object.fromEntries(
        dimensions.flatMap((other) => {
          const [code] = indicator.codes.get(other) ?? [];
          return other === dimension || code === undefined ? [] : [[other, code]];
        }),
      );
      const slices = partsOf(indicator, dimension, catalogue).map((code) => ({
        slice: { ...rest, [dimension]: code },
      }));
      return { ...plainAsk(indicator.id, {}), slices, breakdown: dimension };
    });
  });
  const figures = breakdowns.flatMap((ask): Question[] => [
    { kind: 'figure', ask },
    { kind: 'figure', ask: { ...ask, period: { kind: 'all' } } },
    {
      kind: 'figure',
      ask: { ...ask, period: { kind: 'all' }, operation: { kind: 'change', expressed: 'units' } },
    },
    { kind: 'figure', ask: { ...ask, operation: { kind: 'change', expressed: 'units' } } },
    { kind: 'figure', ask: { ...ask, operation: { kind: 'extreme', which: 'highest', among: 'slices' } } },
    { kind: 'figure', ask: { ...ask, operation: { kind: 'rank', of: firstCode(ask) } } },
    { kind: 'figure', ask: { ...ask, period: { kind: 'all' }, operation: { kind: 'average' } } },
    { kind: 'figure', ask: { ...ask, operation: { kind: 'sum' } } },
  ]);
  const totals = await askForTotal({ catalogue, readSeries }, indicator.id);
  const years = totals.flatMap((question): Question[] =>
    question.kind === 'figure' ? [{ ...question, ask: { ...question.ask, period: { kind: 'all' } } }] : [],
  );
  return [...totals, ...years, ...figures];
}

function firstCode({ slices, breakdown = '' }: FigureAsk): string {
  return slices[0]?.slice[breakdown] ?? '';
}

async function replyTo(question: Question, language: Language): Promise<Reply> {
  return (await responder.answer(question, {}, undefined, language)).reply;
}

function expectToFitTelegram(reply: Reply): void {
  const whole = plainText({ ...reply.message, spans: reply.message.spans.map(withoutAddress) });
  const { rawText } = composeText(reply.message.spans);
  expect(rawText.length).toBeGreaterThan(0);
  expect(rawText.length).toBeLessThanOrEqual(4096);
  expect(rawText, 'nothing is cut off').toBe(whole);
  for (const menu of ['main', 'more', 'files'] as const) {
    const { rows } = composeButtons(reply, { menu, trail: TRAIL, username: 'sandar_bot', back: 'Back' });
    for (const button of rows.flat()) expectToBeTaken(button);
  }
}

/** A reader who has come a long way. */
const TRAIL = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB', 'CCCCCCCCCCCC'];

function expectToBeTaken(button: InlineKeyboardButton): void {
  expect(button.text.length, button.text).toBeLessThanOrEqual(64);
  expect(button.text.trim()).not.toBe('');
  if ('callback_data' in button) {
    expect(Buffer.byteLength(button.callback_data)).toBeGreaterThan(0);
    expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
  } else if ('copy_text' in button) {
    expect(button.copy_text.text.length).toBeGreaterThan(0);
    expect(button.copy_text.text.length).toBeLessThanOrEqual(256);
  } else {
    const link = new URL('url' in button ? button.url : '').searchParams.get('url') ?? '';
    expect(new URL(link).searchParams.get('start')).toMatch(/^[\w-]{1,64}$/);
  }
}

/** Telegram's text holds what a link is called, not where it leads. */
function withoutAddress(span: Reply['message']['spans'][number]) {
  return typeof span === 'object' && 'link' in span ? span.link : span;
}

describe.each(LANGUAGES)('in %s, whatever the data', (language) => {
  test('every message fits Telegram and shows no number but its own', async () => {
    for (const indicator of catalogue.indicators.values()) {
      for (const question of await questionsAbout(indicator)) {
        const reply = await replyTo(question, language);
        expectToFitTelegram(reply);
        if (reply.answer.kind !== 'figure') continue;
        const { title, line } = reply.message.summary ?? { title: '', line: '' };
        expect(
          [title, line].filter((text) => text !== ''),
          plainText(reply.message),
        ).toHaveLength(2);
        for (const text of [plainText(reply.message), `${title}\n${line}`])
          expectOnlyItsNumbers(text, reply.language, reply.answer, catalogue, names);
      }
    }
  }, 120_000);

  test('a publication fits Telegram, and its buttons lead to figures that are held', async () => {
    for (const { id } of catalogue.editions) {
      const reply = await replyTo({ kind: 'publication', publication: id }, language);
      expect(reply.answer.kind).toBe('publication');
      expectToFitTelegram(reply);
      for (const button of reply.message.buttons.flat()) {
        if (!('question' in button) || button.question.kind !== 'figure') continue;
        expect((await replyTo(button.question, language)).answer.kind, button.label).toBe('figure');
      }
    }
    for (const question of [{ kind: 'publications' }, { kind: 'glossary' }] as const)
      expectToFitTelegram(await replyTo(question, language));
  });

  test('every indicator of a large publication is found by turning pages, which fit Telegram and lead to what is held', async () => {
    const found: string[] = [];
    const open = async (question: Question): Promise<void> => {
      const reply = await replyTo(question, language);
      expectToFitTelegram(reply);
      for (const button of reply.message.buttons.flat()) {
        if (!('question' in button)) continue;
        const next = button.question;
        if (next.kind !== 'indicators')
          expect(['figure', 'choice'], button.label).toContain((await replyTo(next, language)).answer.kind);
        else if (question.kind === 'themes' || isNextPage(question, next)) await open(next);
      }
      if (reply.answer.kind === 'indicators')
        found.push(...reply.answer.listed.map(({ indicator }) => indicator));
    };
    await open({ kind: 'themes', publication: 'sdg' });
    const all = [...catalogue.indicators.keys()].filter((id) => id.startsWith('sdg/'));
    expect(found.toSorted()).toEqual(all.toSorted());
  }, 60_000);

  test('a button leads to figures that are held and are not shown already', async () => {
    for (const indicator of catalogue.indicators.values()) {
      for (const question of await askForTotal({ catalogue, readSeries }, indicator.id)) {
        const reply = await replyTo(question, language);
        const text = plainText(reply.message);
        const buttons = [...reply.message.buttons, ...(reply.message.menus?.more ?? [])];
        for (const button of buttons.flat()) {
          if (!('question' in button) || button.question.kind !== 'figure') continue;
          const next = await replyTo(button.question, language);
          expect(next.answer.kind, `${text} [${button.label}]`).toBe('figure');
          expect(plainText(next.message), button.label).not.toBe(text);
        }
      }
    }
  }, 120_000);
});

function isNextPage(shown: Question, next: Question): boolean {
  const pageOf = (question: Question) => (question.kind === 'indicators' ? (question.page ?? 0) : -1);
  return pageOf(next) === pageOf(shown) + 1;
}

/** Words that mean something to the bot, in no sensible order. */
const jumble = fc
  .array(
    fc.constantFrom(
      ...LANGUAGES.flatMap((language) => [
        ...[...catalogue.indicators.values()].flatMap(
          ({ indicator }) => indicator.wordings?.[language]?.slice(0, 4) ?? [],
        ),
        ...[...catalogue.codelists.values()].flatMap(({ codes }) =>
          codes.slice(0, 6).flatMap(({ name }) => name[language] ?? []),
        ),
      ]),
      ...['сколько', 'қанша', 'how many', 'доля', 'үлесі', '%', '2021', '2023', '2019', 'с 2021', 'динамика'],
      ...['без', 'кроме', 'change', 'больше всего', 'lowest', 'айырма', 'вместе', 'average', 'прогноз'],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

test('a jumble of words is answered in a message that fits, with no number but its own', async () => {
  await fc.assert(
    fc.asyncProperty(jumble, async (text) => {
      const { reply } = await talk({ turns: [text] });
      expectToFitTelegram(reply);
      if (reply.answer.kind === 'figure')
        expectOnlyItsNumbers(plainText(reply.message), reply.language, reply.answer, catalogue, names);
    }),
    { numRuns: 300 },
  );
});

test('a refusal holds no number that could be taken for a figure', async () => {
  await fc.assert(
    fc.asyncProperty(jumble, async (text) => {
      const { reply } = await talk({ turns: [text] });
      if (reply.answer.kind !== 'notHeld' && reply.answer.kind !== 'unknown') return;
      const said = plainText(reply.message).replace(/\(?https?:\S+/g, '');
      for (const number of numbersIn(said, reply.language)) {
        const isLabel = names.has(number) || numbersIn(text, 'ru').includes(number);
        expect(isYear(number) || isLabel, `${text} → ${said}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
