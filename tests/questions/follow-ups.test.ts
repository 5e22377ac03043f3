import { describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';

/** What a message means after another one, over all that is held. Values are those of the observations in data/. It is asked on 1 June 2026; the newest figures are of 2023. */

const { converse } = await openResponder();
const NOW = '2026-06-01';

async function lastAnswers(turns: readonly string[]): Promise<readonly (readonly [string, number])[]> {
  const { observations } = await converse({ turns, now: NOW });
  return observations
    .filter(({ role }) => role === 'answer')
    .map(({ period, value }) => [period, value] as const);
}

describe.each<[string, readonly [string[], ...(readonly [string, number])[]][]]>([
  [
    'the newest, after a year',
    [
      [
        ['how many argali were there in 2010', 'ok and now?'],
        ['2023', 20316],
      ],
      [
        ['сколько архаров было в 2010', 'а сейчас?'],
        ['2023', 20316],
      ],
      [
        ['2010 жылы арқар қанша болды', 'қазір ше?'],
        ['2023', 20316],
      ],
    ],
  ],
  [
    'the whole country, after a region or a group',
    [
      [
        ['Безработица в Карагандинской области', 'а по Казахстану?'],
        ['2023', 4.7],
      ],
      [
        ['unemployment in Almaty in 2022', 'and for the whole country?'],
        ['2022', 4.9],
      ],
      [
        ['жұмыссыздық Шымкентте', 'ел бойынша ше?'],
        ['2023', 4.7],
      ],
      [
        ['Безработица женщин', 'а у обоих полов?'],
        ['2023', 4.7],
      ],
    ],
  ],
  [
    'set against the whole country, another region, another year',
    [
      [
        ['уровень безработицы в Шымкенте', 'и по сравнению со страной?'],
        ['2023', 4.9],
        ['2023', 4.7],
      ],
      [
        ['poverty in Zhambyl', 'more than in Almaty?'],
        ['2023', 5.2],
        ['2023', 5.1],
      ],
      [
        ['сколько организаций в селе', 'это больше чем в 2021?'],
        ['2021', 82],
        ['2023', 83],
      ],
    ],
  ],
  [
    'years away from the year that was shown',
    [
      [
        ['how many organisations in 2023', 'what about two years before'],
        ['2021', 272],
      ],
      [
        ['число организаций в 2023', 'а двумя годами ранее?'],
        ['2021', 272],
      ],
      [
        ['ұйымдар саны 2021', 'екі жылдан кейін ше?'],
        ['2023', 291],
      ],
    ],
  ],
  [
    'years ago count from the year that was shown first',
    [
      [
        ['unemployment rate', 'and ten years ago?'],
        ['2013', 5.2],
      ],
      [
        ['ұйымдар саны 2022', 'бір жыл бұрын ше'],
        ['2021', 272],
      ],
      [
        ['число организаций', 'а год назад?'],
        ['2022', 281],
      ],
    ],
  ],
  [
    'the two that stand beside one another',
    [
      [
        ['сравни безработицу в Астане и Шымкенте', 'разница'],
        ['2023', 0.4],
      ],
      [
        ['compare unemployment in Astana and Shymkent', "what's the difference"],
        ['2023', 0.4],
      ],
    ],
  ],
  [
    'between two years',
    [
      [
        ['how many rural organisations', 'how did it change between 2022 and 2023'],
        ['2022-2023', -4],
      ],
    ],
  ],
  [
    'words of questions alone',
    [
      [
        ['number of organisations in 2022', 'by how much did it grow'],
        ['2021-2022', 9],
      ],
      [
        ['ұйымдар саны 2022', 'қанша пайызға өсті'],
        ['2021-2022', 3.3],
      ],
      [
        ['уровень безработицы', 'за какой год это?'],
        ['2023', 4.7],
      ],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%j', async (turns, ...expected) => {
    expect(await lastAnswers(turns)).toEqual(expected);
  });
});

describe.each<[string, readonly [string[], ...(readonly [string, number])[]][]]>([
  [
    'the highest and lowest of all, not of the one that was shown',
    [
      [
        ['бедность в Алматы', 'где хуже всего?'],
        ['2023', 9],
      ],
      [
        ['saigas in Ustyurt', 'which is largest?'],
        ['2023', 1130000],
      ],
      [
        ['unemployment in 2010', 'when was it lowest?'],
        ['2023', 4.7],
      ],
      [
        ['ұйымдар саны 2021', 'қай жылы ең көп болды?'],
        ['2023', 291],
      ],
    ],
  ],
  [
    'another indicator in the place and year that were spoken of',
    [
      [
        ['интернет в Астане', 'а безработица там?'],
        ['2023', 4.5],
      ],
      [
        ['poverty in Zhambyl region in 2019', 'and unemployment there that year?'],
        ['2019', 4.8],
      ],
      [
        ['Астанадағы интернет', 'онда жұмыссыздық ше?', 'сол қаладағы кедейлік ше?'],
        ['2023', 2.4],
      ],
    ],
  ],
  [
    'that region, after a ranking',
    [
      [
        ['В какой области самая высокая материнская смертность?', 'а в этой области в 2015?'],
        ['2015', 13.4],
      ],
    ],
  ],
  [
    'more than the one before',
    [
      [
        ['почасовая зарплата мужчин', 'на сколько больше, чем у женщин?'],
        ['2023', 435],
      ],
      [
        ['organisations in cities', 'how many more than in villages?'],
        ['2023', 125],
      ],
      [
        ['почасовая зарплата мужчин', 'женщин?', 'во сколько раз?'],
        ['2023', 1.2],
      ],
      [
        ['сайгаки в 2013', 'в 2023?', 'во сколько раз выросло?'],
        ['2013-2023', 10.2],
      ],
      [
        ['сколько организаций в сёлах', 'а в городах?', 'сравни оба за 2021'],
        ['2021', 82],
        ['2021', 190],
      ],
      [
        ['unemployment in Almaty', 'Astana?', 'compare them'],
        ['2023', 4.8],
        ['2023', 4.5],
      ],
    ],
  ],
  [
    'the country, after anything narrower',
    [
      [
        ['организации в селе', 'по стране?'],
        ['2023', 291],
      ],
      [
        ['saigas in Ustyurt', 'in the whole country?'],
        ['2023', 1915000],
      ],
    ],
  ],
  [
    'what changes one thing and keeps the rest',
    [
      [
        ['врачи в 2020', 'медсёстры?'],
        ['2020', 7.5],
      ],
      [
        ['число организаций в 2021', 'на сколько выросло к 2023?', 'в процентах?'],
        ['2021-2023', 7],
      ],
      [
        ['rural organisations in 2022', 'and how did it change the next year'],
        ['2022-2023', -4],
      ],
      [
        ['hourly wage of women', 'not women, men'],
        ['2023', 2235],
      ],
      [
        ['сколько организаций', 'ок', 'а в селе?'],
        ['2023', 83],
      ],
      [
        [
          'сколько инвалидов проживает в организациях',
          'с психическими расстройствами?',
          'остальные инвалиды?',
        ],
        ['2023', 5731],
      ],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%j', async (turns, ...expected) => {
    expect(await lastAnswers(turns)).toEqual(expected);
  });
});

test('a slice beside a table is set into each of its rows, where that is held', async () => {
  const women = await lastAnswers(['безработица по регионам', 'а среди женщин']);
  expect(women.length).toBeGreaterThan(10);
  expect(women[0]).toEqual(['2023', 7.5]);
});

test('a place that is not held of another indicator is refused, not left out', async () => {
  expect(
    (await converse({ turns: ['интернет в Астане', 'а потери от стихийных бедствий там?'], now: NOW }))
      .intent,
  ).not.toBe('figure');
});

describe('a choice is answered in words', () => {
  test.each<[string, string, readonly [string, number]]>([
    ['solid waste recycling', 'the second one', ['2019', 14.9]],
    ['переработка отходов', '1', ['2023', 24]],
    ['solid waste recycling', 'last one please', ['2019', 14.9]],
    ['solid waste recycling', 'only Karaganda region', ['2023', 56]],
    ['получатели пенсий и пособий', 'по потере работы', ['2022', 110.6]],
    ['получатели пенсий и пособий', 'базовая пенсия, 2020 год', ['2020', 2193.4]],
    ['зейнетақы мен жәрдемақы алушылар саны', 'жұмысынан айырылғандар', ['2022', 110.6]],
    ['доля ВИЭ в электроэнергии', 'без больших гэс', ['2023', 4.99]],
    ['пенсионеры', 'в домах престарелых', ['2023', 14201]],
  ])('%s: %s', async (question, picks, expected) => {
    expect((await converse({ turns: [question], now: NOW })).intent).toBe('choice');
    expect(await lastAnswers([question, picks])).toEqual([expected]);
  });

  test('what is none of the options is asked for itself', async () => {
    expect(await lastAnswers(['получатели пенсий и пособий', 'уровень безработицы'])).toEqual([
      ['2023', 4.7],
    ]);
    expect((await converse({ turns: ['solid waste recycling', 'the seventh'], now: NOW })).intent).not.toBe(
      'figure',
    );
    expect((await converse({ turns: ['solid waste recycling', 'weather tomorrow'], now: NOW })).intent).toBe(
      'unknown',
    );
  });
});
