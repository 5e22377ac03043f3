import { expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';

const { talk } = await openResponder();

/** What the buttons with a deed say under the answer. */
async function deedsUnder(question: string): Promise<readonly string[]> {
  const { message } = (await talk({ turns: [question] })).reply;
  return message.buttons.flat().flatMap((button) => ('deed' in button ? button.deed.kind : []));
}

test.each([
  'unemployment rate',
  'unemployment rate of women in 2015',
  'how did unemployment change between 2015 and 2023',
])('the series behind one figure can be seen: %s', async (question) => {
  expect(await deedsUnder(question)).toContain('chart');
});

test.each([
  ['a series is a picture by itself', 'unemployment rate by year'],
  ['a ranking is a picture by itself', 'unemployment by region'],
  ['one year makes no course', 'residential organisations'],
  ['several series are behind it', 'how much higher is unemployment among women than among men'],
])('no button for a chart where %s', async (_, question) => {
  expect(await deedsUnder(question)).not.toContain('chart');
});
