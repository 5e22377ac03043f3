import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { groupByNearest, writeSuggestion } from '../../src/misses/suggest-wordings.ts';
import { openResponder } from '../open-responder.ts';

const { understanding } = await openResponder();
const miss = (form: string, asked: number) => ({ form, language: 'ru' as const, asked, chats: 3 });
const group = (...misses: ReturnType<typeof miss>[]) =>
  groupByNearest(misses, understanding, new Date('2024-06-01T12:00:00Z'));

test('what is understood by now is left out', () => {
  expect(group(miss('уровень безработицы', 9))).toEqual([]);
});

test('questions that come nearest to one indicator stand together, the most asked indicator first', () => {
  const groups = group(
    miss('социальные приюты для кошек', 3),
    miss('безработица среди жирафов', 4),
    miss('социальные приюты для собак', 2),
  );
  expect(groups.map(({ indicator, misses }) => [indicator, misses.map(({ form }) => form)])).toEqual([
    ['social-services/organisations', ['социальные приюты для кошек', 'социальные приюты для собак']],
    ['sdg/8-5-2', ['безработица среди жирафов']],
  ]);
});

test('what comes near no indicator is told apart', () => {
  const [nowhere] = group(miss('сколько жирафов', 4));
  expect(nowhere).not.toHaveProperty('indicator');
  expect(writeSuggestion(nowhere ?? { misses: [] })).toContain('#   4 times in 3 chats: сколько жирафов');
});

test('a group is written as wordings, in the form that an indicator has', () => {
  const written = writeSuggestion({
    indicator: 'sdg/8-5-2',
    misses: [miss('безработные: сколько', 5), { ...miss('жұмыссыздар', 3), language: 'kk' as const }],
  });
  expect(written).toMatch(/^# sdg\/indicators\/8-5-2\.yaml\n/);
  expect(parse(written)).toEqual({ wordings: { ru: ['безработные: сколько'], kk: ['жұмыссыздар'] } });
});
