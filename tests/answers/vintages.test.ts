import { describe, expect, test } from 'vitest';
import { createResponder } from '../../src/answers/create-responder.ts';
import { plainText } from '../../src/answers/message.ts';
import type { Conversation } from '../../src/answers/respond.ts';
import type { ReadVintages } from '../../src/catalogue/vintage.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { openResponder } from '../open-responder.ts';

const { understanding, readSeries, talk } = await openResponder('social-services');
const first = Date.parse('2026-05-12T06:00:00Z');
const second = Date.parse('2026-11-27T06:00:00Z');

/** All organisations were published otherwise for 2022; for 2023, never. */
const readVintages: ReadVintages = async (indicator, slice) => {
  const held = await readSeries(indicator, slice);
  const isTotal = indicator.endsWith('/organisations') && Object.keys(slice).length === 0;
  return held.flatMap((observation) =>
    isTotal && observation.period === '2022'
      ? [
          { observation: { ...observation, value: 275, status: 'P' }, since: first },
          { observation, since: second },
        ]
      : [{ observation, since: first }],
  );
};

const responder = createResponder({
  understanding,
  readSeries,
  readVintages,
  locales: loadLocales(new URL('../../locales', import.meta.url).pathname),
  now: () => new Date('2026-11-28T06:00:00Z'),
});

async function lastOf(...turns: readonly string[]): Promise<string> {
  let conversation: Conversation = {};
  let text = '';
  for (const turn of turns) {
    const taken = await responder.reply(turn, conversation);
    conversation = taken.conversation;
    text = plainText(taken.reply.message);
  }
  return text.replaceAll('\u00a0', ' ');
}

describe('after a figure', () => {
  test.each([
    ['сколько организаций было в 2022 году?', 'что было до пересмотра?'],
    ['сколько организаций было в 2022 году?', 'раньше публиковали другую цифру?'],
    ['сколько организаций было в 2022 году?', 'а до пересмотра сколько было?'],
  ])('%s %s', async (...turns) => {
    expect(await lastOf(...turns)).toContain(
      [
        'Организации: всего\n\nконец 2022 года:',
        '• с 12 мая 2026 г.: 275 организаций (предварительно)',
        '• с 27 ноября 2026 г. и сейчас: 281 организация',
      ].join('\n'),
    );
  });

  test.each([
    ['2022 жылы қанша ұйым болды?', 'қайта қаралғанға дейін қандай болды?'],
    ['2022 жылы қанша ұйым болды?', 'бұрын басқа сан жарияланды ма?'],
  ])('%s %s', async (...turns) => {
    expect(await lastOf(...turns)).toContain(
      [
        'Ұйымдар: барлығы\n\n2022 жылдың соңы:',
        '• 2026 ж. 12 мамыр күнінен: 275 ұйым (алдын ала)',
        '• 2026 ж. 27 қараша күнінен бері, қазір де: 281 ұйым',
      ].join('\n'),
    );
  });

  test.each([
    ['how many organisations were there in 2022?', 'what was the earlier published value?'],
    ['how many organisations were there in 2022?', 'what was it before the revision?'],
  ])('%s %s', async (...turns) => {
    expect(await lastOf(...turns)).toContain(
      [
        'Organisations: total\n\nend of 2022:',
        '• from May 12, 2026: 275 organisations (provisional)',
        '• from November 27, 2026 until now: 281 organisations',
      ].join('\n'),
    );
  });

  test('what is asked next leans on the figure', async () => {
    expect(await lastOf('сколько организаций?', 'что было до пересмотра?', 'а в селе?')).toContain(
      '83 организации',
    );
  });
});

describe('with the indicator named', () => {
  test.each([
    'сколько организаций было в 2022 году до пересмотра?',
    'пересматривали ли число организаций за 2022 год?',
  ])('%s', async (question) => {
    expect(await lastOf(question)).toContain('с 12 мая 2026 г.: 275 организаций');
  });

  test('that it was not revised is said with the day since when it is held', async () => {
    expect(await lastOf('сколько организаций в селе до пересмотра?')).toContain(
      [
        'Организации: сельская местность',
        '',
        '83 организации, конец 2023 года',
        'Эти данные у меня с 12 мая 2026 г. и с тех пор не пересматривались.',
      ].join('\n'),
    );
  });
});

test('without a figure to speak of, nothing is invented', async () => {
  expect(await lastOf('что было до пересмотра?')).toContain('Такого показателя у меня нет');
});

test('where only the newest editions are held, that is said', async () => {
  const { reply } = await talk({ turns: ['сколько организаций?', 'что было до пересмотра?'] });
  expect(plainText(reply.message)).toBe(
    'Прежних выпусков здесь нет: показать, что публиковалось раньше, я не могу.',
  );
});
