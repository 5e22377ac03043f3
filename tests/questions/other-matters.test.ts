import { describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';

/** Matters that only share words with what is held get no figure of it. Values are those of data/. */

const { converse } = await openResponder();

async function answer(question: string): Promise<{ intent: string; figures: readonly string[] }> {
  const { intent, observations } = await converse({ turns: [question] });
  return {
    intent,
    figures: observations
      .filter(({ role }) => role === 'answer')
      .map(({ indicator, value }) => `${indicator} ${value}`),
  };
}

test.each([
  'pension amount',
  'minimum pension',
  'average pension',
  'pension age',
  'размер базовой пенсии',
  'Зейнет жасы қанша',
  'Атаулы әлеуметтік көмек мөлшері',
  'minimum hourly wage',
  'average marriage age',
])('amounts and ages are no numbers of recipients: %s', async (question) => {
  expect((await answer(question)).figures).toEqual([]);
});

describe('a letter names another thing', () => {
  test.each([
    'hepatitis c cases',
    'hepatitis A cases per 100,000 population in 2023',
    'заболеваемость гепатитом С',
    'гепатит А',
    'С гепатитімен ауыру',
    'гепатит',
  ])('%s', async (question) => {
    expect((await answer(question)).figures).toEqual([]);
  });

  test.each(['hepatitis B', 'гепатит Б', 'заболеваемость гепатитом B', 'Б гепатиті'])(
    'the very letter: %s',
    async (question) => {
      expect((await answer(question)).figures[0]).toMatch(/^sdg\/3-3-4 /);
    },
  );
});

test('a word as it is spelled goes before one that is spelled nearly so', async () => {
  expect((await answer('интернат тұрғындары')).figures[0]).toMatch(/^social-services\/residents /);
  expect((await answer('школы с интернетом')).figures[0]).toMatch(/^sdg\/4-a-1 /);
});

test.each(['residents in May 2023', 'poverty rate in may', 'уровень бедности, май 2023'])(
  'May is a month: %s',
  async (question) => {
    expect(await answer(question)).toEqual({ intent: 'no_data', figures: [] });
  },
);

test('may is a verb, too', async () => {
  expect((await answer('may I ask the poverty rate')).figures).toHaveLength(1);
});

test('what names stunting is not answered with another figure of children under 5', async () => {
  expect((await answer('stunting of children under 5')).figures[0]).toMatch(/^sdg\/2-2-1 /);
});
