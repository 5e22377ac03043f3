import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readDataDirectory } from '../../src/catalogue/read-data-directory.ts';
import { expectError, problemsOf } from './expect-problem.ts';
import { change, lineOf, SAMPLE, writeDirectory } from './sample-edition.ts';

const FILE = 'schools/calendar.yaml';
const WITH = {
  ...SAMPLE,
  [FILE]: `- id: "2024"
  period: "2024"
  date: 2025-04-22T11:00
  status: confirmed
  movedFrom: 2025-04-15
  reason:
    kk: Мектептердің есептері тексеріліп жатыр.
    ru: Отчёты школ ещё проверяются.
    en: Reports of schools are still being checked.
- id: 2025-q1
  period: 2025-Q1
  date: 2025-07-01
  status: tentative
`,
};

async function calendarOf(files: typeof SAMPLE) {
  const root = await writeDirectory(files);
  const read = await readDataDirectory(root);
  await rm(root, { recursive: true });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.editions[0]?.calendar;
}

test('an edition may say when it is to appear', async () => {
  expect(await calendarOf(WITH)).toEqual([
    {
      id: '2024',
      period: '2024',
      date: '2025-04-22T11:00',
      status: 'confirmed',
      movedFrom: '2025-04-15',
      reason: {
        kk: 'Мектептердің есептері тексеріліп жатыр.',
        ru: 'Отчёты школ ещё проверяются.',
        en: 'Reports of schools are still being checked.',
      },
    },
    { id: '2025-q1', period: '2025-Q1', date: '2025-07-01', status: 'tentative' },
  ]);
});

test('one that says nothing has an empty calendar', async () => {
  expect(await calendarOf(SAMPLE)).toEqual([]);
});

describe('is told with its line', () => {
  test.each([
    ['a day that there is not', 'date: 2025-07-01', 'date: 2025-02-30', 'wrong_value'],
    ['a date as people write it', 'date: 2025-07-01', 'date: 01.07.2025', 'wrong_value'],
    ['an hour that there is not', 'date: 2025-07-01', 'date: 2025-07-01T24:00', 'wrong_value'],
    ['an hour with seconds', 'date: 2025-07-01', 'date: 2025-07-01T11:00:00', 'wrong_value'],
    ['a status of another kind', 'status: tentative', 'status: planned', 'wrong_value'],
    ['a period that there is not', 'period: 2025-Q1', 'period: 2025-13', 'bad_period'],
    ['an id that stands twice', 'id: 2025-q1', 'id: "2024"', 'duplicate_id'],
    ['a move from the same date', 'movedFrom: 2025-04-15', 'movedFrom: 2025-04-22T11:00', 'wrong_value'],
    ['a key that is not known', 'status: tentative', 'status: tentative\n  hour: 11', 'unknown_key'],
  ] as const)('%s', async (_, from, to, code) => {
    const files = change(FILE, from, to, WITH);
    const wrong = to.split('\n').at(-1)?.trim() ?? '';
    const lines = files[FILE]?.split('\n') ?? [];
    const line = code === 'duplicate_id' ? lines.lastIndexOf(`- ${wrong}`) + 1 : lineOf(files, FILE, wrong);
    await expectError(files, code, FILE, line);
  });

  test('a release without its date', async () => {
    await expectError(change(FILE, '  date: 2025-07-01\n', '', WITH), 'missing_key', FILE, 10);
  });

  test('a reason that is missing in a language of the edition', async () => {
    const files = change(FILE, /\n {4}ru: .*/, '', WITH);
    await expectError(files, 'missing_text', FILE, lineOf(files, FILE, 'reason:'));
  });

  test('a file of a name like it', async () => {
    const [problem] = await problemsOf({ ...SAMPLE, 'schools/calender.yaml': '[]\n' });
    expect(problem).toMatchObject({ code: 'stray_file', file: 'schools/calender.yaml' });
    expect(problem?.message).toContain('calendar.yaml');
  });
});
