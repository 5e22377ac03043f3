import { expect, onTestFinished, test } from 'vitest';
import { askedIn } from '../../src/monitoring/asked-in.ts';
import { countUsage } from '../../src/monitoring/count-usage.ts';
import type { AskedQuestion } from '../../src/monitoring/observer.ts';
import { monthBefore } from '../../src/monitoring/usage-report.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { organisations } from '../telegram/fake-responder.ts';

const silent = { warn: () => undefined };

async function open() {
  const storage = await openStorage('sqlite::memory:');
  const clock = { now: Date.parse('2026-11-30T18:59:59Z') };
  const trouble = { isThere: false };
  const usage = {
    add: (counts: Parameters<typeof storage.usage.add>[0]) =>
      trouble.isThere ? Promise.reject(new Error('gone')) : storage.usage.add(counts),
  };
  const counting = countUsage({ usage, timeZone: 'Asia/Almaty', log: silent, now: () => clock.now });
  onTestFinished(async () => {
    await counting.stop();
    await storage.close();
  });
  const ask = (answer: AskedQuestion['answer'], publication?: string) =>
    counting.observer.updateHandled({
      kind: 'message',
      outcome: answer,
      ms: 1,
      asked: { intent: 'figure', answer, language: 'kk', ...(publication && { publication }) },
    });
  const sums = async (month: string) =>
    (await storage.usage.ofMonth(month)).map(({ publication, outcome, questions }) => [
      publication,
      outcome,
      questions,
    ]);
  return { ask, sums, clock, trouble, ...counting };
}

test('questions are counted by the month on the clocks of the office, talk and settings are not', async () => {
  const { ask, sums, clock, keep } = await open();
  for (const answer of ['figure', 'figure', 'notHeld', 'help', 'privacy', 'subscriptions'] as const)
    ask(answer, 'sdg');
  ask('unknown');
  clock.now += 1000;
  ask('choice');
  await keep();
  expect(await sums('2026-11')).toEqual([
    ['', 'refused', 1],
    ['sdg', 'answered', 2],
    ['sdg', 'refused', 1],
  ]);
  expect(await sums('2026-12')).toEqual([['', 'asked_back', 1]]);
});

test('while the database is away nothing is lost, and nothing is counted twice afterwards', async () => {
  const { ask, sums, trouble, keep } = await open();
  ask('figure', 'sdg');
  trouble.isThere = true;
  await keep();
  ask('figure', 'sdg');
  trouble.isThere = false;
  await keep();
  await keep();
  expect(await sums('2026-11')).toEqual([['sdg', 'answered', 2]]);
});

test('a question is counted for the publication that it is about', () => {
  const language = 'en';
  const figure = organisations('2023');
  expect(askedIn({ question: figure, answer: { kind: 'choice', options: [] }, language })).toEqual({
    intent: 'figure',
    answer: 'choice',
    language,
    publication: 'social-services',
  });
  const definition = { kind: 'definition', terms: ['sdg/goal'] } as const;
  expect(askedIn({ question: definition, answer: definition, language }).publication).toBe('sdg');
  const help = { kind: 'help' } as const;
  expect(askedIn({ question: help, answer: help, language })).not.toHaveProperty('publication');
});

test.each([
  ['2026-12-01', '2026-11'],
  ['2027-01-31', '2026-12'],
  ['2026-03-31', '2026-02'],
])('the month before %s is %s', (day, month) => {
  expect(monthBefore(day)).toBe(month);
});
