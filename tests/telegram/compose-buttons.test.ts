import { expect, test } from 'vitest';
import type { Button } from '../../src/answers/message.ts';
import { buttonKey } from '../../src/telegram/button-key.ts';
import { composeButtons } from '../../src/telegram/compose-buttons.ts';
import { composeOnce } from '../../src/telegram/compose-once.ts';
import { createFakeResponder, organisations } from './fake-responder.ts';

async function compose(buttons: readonly (readonly Button[])[]) {
  const { reply } = await createFakeResponder().reply('2023', {});
  return composeButtons({ ...reply, message: { spans: ['x'], buttons } }, PLACE);
}

const PLACE = { menu: 'main', trail: [], username: 'sandar_bot', back: '‹' } as const;

const button = (label: string): Button => ({ label, question: organisations(label) });

test('rows are at most three wide', async () => {
  const { rows } = await compose([['1', '2', '3', '4'].map(button), [button('5')]]);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([['1', '2', '3'], ['4'], ['5']]);
});

test('a long label is cut between letters as people see them', async () => {
  const family = '👨‍👩‍👧';
  const { rows } = await compose([[button(`${'ә'.repeat(58)}${family}${family}${family}`)]]);
  expect(rows[0]?.[0]?.text).toBe(`${'ә'.repeat(58)}${family}…`);
});

test('there are at most a hundred, and only those shown are kept', async () => {
  const { rows, questions } = await compose(Array.from({ length: 150 }, (_, at) => [button(String(at))]));
  expect(rows.flat()).toHaveLength(100);
  expect(questions).toHaveLength(1 + 100);
});

test('what is composed once is composed anew for another question, language, way back or menu', async () => {
  const { reply } = await createFakeResponder().reply('2023', {});
  const message = {
    spans: ['x'],
    buttons: [[button('1')], [{ label: 'more', deed: { kind: 'open', menu: 'more' } }]],
  } as const;
  const shown = { ...reply, message };
  expect(composeOnce(shown, PLACE)).toBe(composeOnce(shown, PLACE));
  for (const [other, place] of [
    [{ ...shown, question: organisations('1999') }, PLACE],
    [{ ...shown, language: 'kk' }, PLACE],
    [shown, { ...PLACE, trail: ['aaaaaaaaaaaa'] }],
    [shown, { ...PLACE, menu: 'more' }],
    [shown, { ...PLACE, chart: 'Chart' }],
    [shown, { ...PLACE, chart: 'График' }],
    [shown, PLACE],
  ] as const)
    expect(composeOnce(other, place)).toEqual(composeButtons(other, place));
});

test('the way back from a page that was turned to leads to where the list was opened', async () => {
  const { reply } = await createFakeResponder().reply('2023', {});
  const page = (page: number) => ({ kind: 'indicators', publication: 'sdg', theme: 'goal-1', page }) as const;
  const shown = {
    ...reply,
    question: page(1),
    answer: { ...page(1), pages: 3, count: 20, before: 8, listed: [] },
    message: { spans: ['x'], buttons: [[{ label: '›', question: page(2) }, button('a figure')]] },
  };
  const trail = ['aaaaaaaaaaaa'];
  const { rows } = composeButtons(shown, { ...PLACE, trail });
  const trails = rows.flat().map((one) => 'callback_data' in one && one.callback_data.split(':')[3]);
  expect(trails).toEqual(['aaaaaaaaaaaa', `aaaaaaaaaaaa${buttonKey(page(1))}`, undefined]);
});
