import { describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';

/** What questions mean beside the names in them, over all that is held. Values are those of data/sdg/observations. */

const { converse } = await openResponder();

interface Main {
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
}

async function answersTo(...turns: readonly string[]): Promise<readonly Main[]> {
  const { observations } = await converse({ turns });
  return observations
    .filter(({ role }) => role === 'answer')
    .map(({ indicator, period, value }) => ({ indicator, period, value }));
}

const of = (indicator: string, period: string, value: number): Main => ({
  indicator: `sdg/${indicator}`,
  period,
  value,
});

describe('best and worst', () => {
  test.each([
    ['which region had the worst local roads in 2022', of('11-2-1-1', '2022', 46)],
    ['в какой области хуже всего с бедностью', of('1-2-1', '2023', 9)],
    ['2023 жылы қай облыста кедейлік бойынша жағдай ең жақсы', of('1-2-1', '2023', 2.4)],
  ])('%s', async (question, expected) => {
    expect((await answersTo(question))[0]).toEqual(expected);
  });

  test('where it is not known which way is good, it is asked which end is meant', async () => {
    const { intent, choices } = await converse({ turns: ['лучший регион по площади лесов'] });
    expect(intent).not.toBe('figure');
    expect(intent === 'choice' ? choices?.length : 2).toBeGreaterThan(1);
  });
});

describe('codes of which a part of the name is said', () => {
  test.each([
    ['сколько стоматологов приходится на тысячу жителей', of('3-c-1', '2023', 0.4)],
    ['how many dentists per thousand people', of('3-c-1', '2023', 0.4)],
    // The word stands in the title too, but tells one code from the one that is meant by default.
    ['производственный травматизм со смертельным исходом', of('8-8-1', '2023', 0.04)],
    ['occupational injuries, fatal ones', of('8-8-1', '2023', 0.04)],
    ['өндірістегі жарақат, қаза болғандар', of('8-8-1', '2023', 0.04)],
    [
      'Уровень производственного травматизма со смертельным и несмертельным исходом',
      of('8-8-1', '2023', 0.21),
    ],
  ])('%s', async (question, expected) => {
    expect(await answersTo(question)).toEqual([expected]);
  });

  test('of several that have the words, the asker chooses, and only among these', async () => {
    const { intent } = await converse({ turns: ['recipients of pensions and benefits'] });
    expect(intent).toBe('choice');
  });

  test('with words left over, none is taken because none was named', async () => {
    const { intent } = await converse({
      turns: [
        'Производственный травматизм с госпитализацией работников, случаев на 1000 работников, 2015 год',
      ],
    });
    expect(intent).not.toBe('figure');
  });
});

describe('growth', () => {
  test('between two years it is that of the number, not a difference of yearly rates', async () => {
    expect(await answersTo('by how much did the number of saigas change between 2019 and 2023')).toEqual([
      of('15-c-1', '2019-2023', 1_580_600),
    ]);
  });
});

describe('whom all figures are of', () => {
  test('abortions of girls are abortions', async () => {
    expect(await answersTo('аборты у девушек 15–18 лет в 2023 году')).toEqual([of('3-7-2-1', '2023', 1231)]);
  });

  test('abortions of men are none', async () => {
    expect(await answersTo('аборты среди мужчин в 2023 году')).toEqual([]);
  });
});

describe('places', () => {
  test.each([
    ['unemployment in Almaty and Akmola regions', ['KZALM', 'KZAKM']],
    ['Алматы және Ақмола облыстарында жұмыссыздық', ['KZALM', 'KZAKM']],
    ['безработица в Алматы и Астане', ['KZALA', 'KZNS']],
  ])('%s', async (question, areas) => {
    const { observations } = await converse({ turns: [question] });
    const answers = observations.filter(({ role }) => role === 'answer');
    expect(answers.map(({ dimensions }) => dimensions.REF_AREA).sort()).toEqual([...areas].sort());
  });

  test('a breakdown that is declined is none', async () => {
    expect(await answersTo('уровень бедности по стране, не по областям')).toEqual([of('1-2-1', '2023', 5.2)]);
  });
});

test('"such" is what the story names; where it names nothing, no total stands for it', async () => {
  const { intent } = await converse({
    turns: [
      'Тётя осталась одна, ноги не ходят, своих детей нет, и мы с сестрой не справляемся. Соседка говорит, есть хорошие места под присмотром. Сколько таких организаций в стране?',
    ],
  });
  expect(intent).not.toBe('figure');
});

describe('words of other names beside a name that was said', () => {
  test.each([
    ['Personal transfers received from abroad relative to GDP in 2017', of('17-3-2', '2017', 0.34)],
    [
      'Where did kindergartens do best at creating conditions for special needs kids in 2020',
      of('4-5-1-1', '2020', 97.1),
    ],
  ])('%s', async (question, expected) => {
    expect(await answersTo(question)).toEqual([expected]);
  });

  test('a group beside it is still a group', async () => {
    expect(await answersTo('ауылдағы өсімдіктердің генетикалық ресурстары')).toEqual([]);
  });
});

describe('a name said with typing errors, where no other indicator explains the rest', () => {
  test.each([
    ['undernorished people share', of('2-1-1', '2023', 1.4)],
    ['enrgy intensty of gdp 2019', of('7-3-1', '2019', 0.34)],
  ])('%s', async (question, expected) => {
    expect(await answersTo(question)).toEqual([expected]);
  });

  test('others that explain as much are asked about', async () => {
    expect((await converse({ turns: ['сколько мусора перерабатывают'] })).intent).not.toBe('figure');
  });
});

describe('the share of a group among those counted is not told by the rate of the group', () => {
  test.each([
    'share of women among unemployed',
    'доля женщин среди безработных',
    'жұмыссыздар арасындағы әйелдердің үлесі',
  ])('%s', async (question) => {
    const { intent, observations } = await converse({ turns: [question] });
    expect(intent).not.toBe('figure');
    expect(observations.filter(({ role }) => role === 'answer')).toEqual([]);
  });
});

describe('what is asked of what is held', () => {
  test('growth in per cent is of the amount, where that is held beside its share of something', async () => {
    const { observations } = await converse({
      turns: ['growth of foreign direct investment since 2019 in per cent'],
    });
    // 24,436.9 and 23,612.1 million dollars.
    expect(observations.find(({ role }) => role === 'answer')?.value).toBe(-3.4);
  });

  test.each([
    ['место Шымкента по материнской смертности', 15],
    ['place of Astana by maternal mortality', 11],
    ['ratio of urban to rural poverty', 0.6],
    ['ерлер мен әйелдердің сағаттық жалақысының айырмасы', 435],
  ])('%s', async (question, value) => {
    expect((await answersTo(question)).map((one) => one.value)).toEqual([value]);
  });

  test('regions beyond a number without a unit', async () => {
    expect(await answersTo('regions with unemployment above 4.8')).toEqual(
      await answersTo('в каких регионах безработица выше 4,8 %'),
    );
    expect((await answersTo('regions with unemployment above 4.8')).length).toBeGreaterThan(1);
  });
});

describe('compared with a year', () => {
  test.each([
    ['2022 жылмен салыстырғанда ұйымдар қаншаға өсті', '2022-2023', 10],
    ['2022 жылға қарағанда ұйымдар қаншаға өсті', '2022-2023', 10],
    ['по сравнению с 2021 годом на сколько выросло число организаций', '2021-2023', 19],
    ['how many organisations more than in 2022', '2022-2023', 10],
    ['organisations compared to 2021', '2021-2023', 19],
    ['how much did organisations grow last year compared to 2022', '2022-2023', 10],
    ['2021 жылға қарағанда 2022 жылы ұйымдар қаншаға өсті', '2021-2022', 9],
    ['organisations 2022 minus 2021', '2021-2022', 9],
    ['organisations 2023 vs 2021 in percent', '2021-2023', 7],
    ['rural organisations compared to 2021 in percent', '2021-2023', 1.2],
    ['екі жылда ұйымдар қаншаға көбейді', '2021-2023', 19],
    ['бір жылда ұйымдар саны қаншаға көбейді', '2022-2023', 10],
    ['how did the number of organisations change year on year', '2022-2023', 10],
  ])('%s', async (question, period, value) => {
    const { observations } = await converse({ turns: [question], now: '2024-06-01' });
    const [answer, ...others] = observations.filter(({ role }) => role === 'answer');
    expect(answer).toMatchObject({ period, value });
    expect(others).toEqual([]);
  });

  test.each(['compared to 2023 how much did organisations grow', 'рост числа организаций с 2023 года'])(
    '%s: nothing is held after it',
    async (question) => {
      const { intent, text } = await converse({ turns: [question], now: '2024-06-01' });
      expect(intent).toBe('no_data');
      expect(text).toContain('2024');
    },
  );

  test('a share told in per cent stays one', async () => {
    expect(
      (await answersTo('процент сельских организаций в 2021 и 2023 сравни')).map(({ value }) => value),
    ).toEqual([30.1, 28.5]);
  });
});

test('before a year is up to the year before it', async () => {
  expect((await answersTo('organisations before 2023')).map(({ period }) => period)).toEqual([
    '2021',
    '2022',
  ]);
  expect(await answersTo('organisations before 2021')).toEqual([]);
});

describe('what is said of one', () => {
  test.each([
    'сколько человек в среднем на одну организацию',
    'сколько человек в среднем в одном интернате',
    'how many people live per care home',
    'бір ұйымдағы адам саны',
  ])('%s: residents by organisations', async (question) => {
    const { observations } = await converse({ turns: [question] });
    const answers = observations.filter(({ role }) => role === 'answer');
    expect(answers.map(({ value, unit }) => ({ value, unit }))).toEqual([
      { value: 143.3, unit: 'persons_per_organisation' },
    ]);
  });

  test('of one value there is no mean', async () => {
    expect((await converse({ turns: ['среднее число организаций в 2023 году'] })).intent).toBe('no_data');
  });
});

describe('parts and the whole', () => {
  test.each([
    ['day and temporary stay organisations together', 114],
    ['стационар мен уақытша болу ұйымдары барлығы қанша', 207],
    ['стационарные и временного пребывания всего сколько', 207],
    ['weight of rural organisations in the total', 28.5],
    ['удельный вес сельских организаций', 28.5],
    ['Стационарлық ұйымдардың жалпы санға шаққандағы үлесі', 59.5],
    ['ауылдық ұйымдардың жалпы санға шаққандағы үлесі', 28.5],
  ])('%s', async (question, value) => {
    expect((await answersTo(question)).map((one) => one.value)).toEqual([value]);
  });

  test('each of them is not their sum', async () => {
    const values = (await answersTo('всего городских и сельских организаций по отдельности')).map(
      (one) => one.value,
    );
    expect(values).toEqual([208, 83]);
  });
});

describe('an index on the year before', () => {
  test.each([
    ['бір жұмыскерге шаққандағы ЖІӨ өткен жылға қарағанда қанша өсті', of('8-2-1', '2023', 104.7)],
    ['өңделген өнім экспорты өткен жылға қарағанда қанша өсті', of('9-2-1-2', '2022', 133.6)],
  ])('%s', async (question, expected) => {
    expect(await answersTo(question)).toEqual([expected]);
  });
});

describe('a number asked for of what is held as a share', () => {
  test.each(['Инклюзивті мектептер саны', 'Апатты мектептер саны қанша', 'number of inclusive schools'])(
    '%s is not told by the share, nor by anything else',
    async (question) => {
      const { intent, candidates } = await converse({ turns: [question] });
      expect(intent).toBe('unknown');
      expect(candidates[0]).toMatch(/^sdg\/4-(?:5-1-2|a-1-3)$/);
    },
  );

  test.each([
    ['сколько курящих', of('3-a-1', '2019', 21.5)],
    ['how many people smoke', of('3-a-1', '2019', 21.5)],
    ['балалардың қаншасы мектепке дайын', of('4-2-2-1', '2015', 90.8)],
  ])('%s is', async (question, expected) => {
    expect(await answersTo(question)).toEqual([expected]);
  });
});

describe('how something is counted', () => {
  test.each([
    'methodology?',
    'методология',
    'әдістеме',
    'Деректерді жинау әдістемесі қандай',
    'Ұйымдар санын есептеу әдісі қандай',
  ])('%s offers the methods', async (question) => {
    const { intent, text } = await converse({ turns: [question] });
    expect(intent).toBe('choice');
    expect(text).not.toContain('291');
  });

  test('the report of a survey is a document', async () => {
    expect((await converse({ turns: ['survey quality report'] })).intent).toBe('publication');
  });

  test('of what has none told, none of another is offered', async () => {
    expect((await converse({ turns: ['методология расчёта безработицы'] })).intent).toBe('unknown');
  });
});

describe('how many times', () => {
  test('what is not equal does not look so', async () => {
    expect(
      (await answersTo('how many times did unemployment change since 2021')).map((one) => one.value),
    ).toEqual([0.96]);
  });

  test('one decimal is enough for others', async () => {
    expect(
      (await answersTo('how many times did organisations grow compared to 2021')).map((one) => one.value),
    ).toEqual([1.1]);
  });
});

describe('what narrows stands in a sentence of its own', () => {
  test.each([
    [
      'Меня волнует тема бедности в нашей стране, мы с соседкой спорили весь вечер. Сколько процентов живут за чертой? В сельской местности, пожалуйста.',
      of('1-2-1', '2023', 7),
    ],
    [
      'I was reading about suicides the other day and it is truly a sad thing for families. What is the suicide rate per 100k? Men only, 2019.',
      of('3-4-2', '2019', 22.39),
    ],
    [
      'Мен көп ойландым осы мәселе туралы, көршілермен де сөйлестік, бірақ түсінбедім. Жұмыссыздық деңгейі қанша екен? Ауылда, 2022 жылы.',
      of('8-5-2', '2022', 4.8),
    ],
  ])('%s', async (question, expected) => {
    expect(await answersTo(question)).toEqual([expected]);
  });

  test('where somebody is from narrows nothing', async () => {
    const question =
      'I am preparing a long report about the labour market for my professor and need help. What is the unemployment rate? I am from Almaty.';
    expect(await answersTo(question)).toEqual([of('8-5-2', '2023', 4.7)]);
  });

  test.each([
    'Сколько врачей на тысячу жителей? Точнее стоматологов.',
    'How many doctors per 1000 people? I mean dentists.',
  ])('what is corrected is not answered: %s', async (question) => {
    const values = (await answersTo(question)).map(({ value }) => value);
    expect(values).not.toContain(3.8);
  });
});

describe('years that are of a name', () => {
  test.each([
    ['индекс реального ВВП на душу к 2005 году', of('8-1-1', '2023', 165.7)],
    ['real GDP per capita to 2005, in 2020', of('8-1-1', '2020', 155.5)],
    ['вклад обрабатывающей промышленности в ВВП в ценах 2010 года', of('9-2-1', '2023', 11.6)],
  ])('%s', async (question, expected) => {
    expect(await answersTo(question)).toEqual([expected]);
  });
});

describe('of whom or where, in words that nobody holds', () => {
  test.each([
    'уровень безработицы у сварщиков',
    'unemployment of women with dyslexia',
    'road deaths of bikers',
    'уровень безработицы сварщиков (Алматы)',
    'доля Алматинской области в лесах страны',
    'рождаемость у женщин после 40',
  ])('%s', async (question) => {
    expect(await answersTo(question)).toEqual([]);
  });
});

describe('other readings', () => {
  test.each([
    ['за последний доступный год охват водоснабжением в селе', of('6-1-1', '2022', 94.5)],
    ['abortions among 15-18 yr old girls in 2023', of('3-7-2-1', '2023', 1231)],
    ['пассажиров самолетами перевезли, тыс чел, 2022', of('9-1-2', '2022', 11493.6)],
    ['какая часть молодежи не учится и не работает', of('8-6-1', '2023', 6)],
    ['мың тұрғынға шаққанда неше медбике, яғни орта медицина қызметкерлері', of('3-c-1', '2023', 7.3)],
  ])('%s', async (question, expected) => {
    expect(await answersTo(question)).toEqual([expected]);
  });
});
