import { describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';

/** Of a group, a cause, an age, a time or a unit that is not held, the figure of the whole is never shown instead. Values are those of data/. */

const { converse } = await openResponder();

async function figures(...turns: string[]): Promise<readonly string[]> {
  const { observations } = await converse({ turns });
  return observations
    .filter(({ role }) => role === 'answer')
    .map(({ indicator, value }) => `${indicator} ${value}`);
}

test.each([
  'hourly earnings of lecturers',
  'hourly pay of nurses',
  'how many students smoke',
  'женщин-юристов доля',
  'зарплата бухгалтера в час',
  'проживающие студенты',
  'журналист сағатына қанша алады',
  'бағдарламашылардың сағаттық жалақысы',
  'unemployment rate of flurbs',
])('people of a job or of studies: %s', async (question) => {
  expect(await figures(question)).toEqual([]);
});

test.each([
  ['Я студент, нужно число организаций за 2023 год', 'social-services/organisations 291'],
  ['Мен студентпін, ұйымдар саны қанша?', 'social-services/organisations 291'],
  ['as a student i need the unemployment rate for 2022', 'sdg/8-5-2 4.9'],
  ['for my professor: share of internet users in rural areas', 'sdg/17-8-1 93.2'],
  ['how many researchers are there per million inhabitants in 2023', 'sdg/9-5-2 703'],
])('the one who asks is not asked of: %s', async (question, expected) => {
  expect(await figures(question)).toEqual([expected]);
});

test.each([
  'smokers in absolute numbers',
  'неграмотные в абсолютных числах',
  'жұмыссыздардың абсолютті саны',
  'сумма пенсий по возрасту',
  'volume of loans to small enterprises',
  'жасына байланысты зейнетақы сомасы',
])('an amount or a number, where a share or people are held: %s', async (question) => {
  expect(await figures(question)).toEqual([]);
});

test.each([
  ['доля образования в общей сумме госрасходов в 2023 году, в процентах', 'sdg/1-a-2 20.8'],
  ['state debt amount to GDP in 2023', 'sdg/10-5-1 24.4'],
])('an amount that is related to another: %s', async (question, expected) => {
  expect(await figures(question)).toEqual([expected]);
});

describe('boys and girls', () => {
  test.each(['suicide rate of boys', 'убийства девочек', 'қыз балалардың суициді'])(
    'are no men and women: %s',
    async (question) => {
      expect(await figures(question)).toEqual([]);
    },
  );

  test.each([
    ['under-five mortality for boys', 'sdg/3-2-1 12.03'],
    ['percentage of boys punished by parents', 'sdg/16-2-1 55.2'],
  ])('are what figures of children are of: %s', async (question, expected) => {
    expect(await figures(question)).toEqual([expected]);
  });
});

test.each([
  'безработица до 30 лет',
  'unemployment aged 15-28',
  'детская смертность 5-14 лет',
  'почасовая зарплата в 45 лет',
  'unemployment Q1 2023',
  'безработица в пандемию',
])('an age or a time that is not held: %s', async (question) => {
  expect(await figures(question)).toEqual([]);
});

test.each([
  'road deaths of pedestrians',
  'охват прививкой от полиомиелита',
  'шахтадағы жарақат',
  'teen suicides',
  'real hourly earnings',
  'infant mortality in 2019',
])('a part of it, or something near: %s', async (question) => {
  expect(await figures(question)).toEqual([]);
});

test.each(['hourly wages in dollars', 'сағаттық жалақы доллармен', 'денежные переводы в долларах'])(
  'a unit in which it is not given: %s',
  async (question) => {
    expect(await figures(question)).toEqual([]);
  },
);

test.each([
  'share of people not using the internet',
  'жители без доступа к интернету в селе',
  'residents neither pensioners nor disabled',
  'сколько пенсионеров кроме ветеранов',
])('what is denied or would be taken away twice: %s', async (question) => {
  expect(await figures(question)).toEqual([]);
});

describe('a word or two', () => {
  test.each([
    ['teenagers'],
    ['подростки'],
    ['defence'],
    ['қанша әйел'],
    ['suicide rate', 'among teenagers?'],
  ])('that name no indicator: %s', async (...turns) => {
    expect(await figures(...turns)).toEqual([]);
  });

  test.each([
    ['безраотица', 'sdg/8-5-2 4.7'],
    ['сайга', 'sdg/15-c-1 1915000'],
    ['how many kulans', 'sdg/15-7-1 4493'],
  ])('that name one: %s', async (question, expected) => {
    expect(await figures(question)).toEqual([expected]);
  });
});

describe('several words in one', () => {
  test.each([
    ['сколькоорганизацийвременногопребыванияпокз', 'social-services/organisations 34'],
    ['сколькопроцентовлюдей сидит в интернете втуркестанскойобласти', 'sdg/17-8-1 97.3'],
  ])('with one of them not known, or begun by a preposition: %s', async (question, expected) => {
    expect(await figures(question)).toEqual([expected]);
  });
});

test.each(['rual organisations 2023', 'uban organisations 2023', 'организации в грод и село 2023'])(
  'a word is a letter away from one that would change the figure: %s',
  async (question) => {
    expect(await figures(question)).toEqual([]);
  },
);
