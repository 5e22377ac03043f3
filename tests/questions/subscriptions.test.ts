import { describe, expect, test } from 'vitest';
import { topicKey } from '../../src/notices/topic.ts';
import type { Question } from '../../src/questions/question.ts';
import { understand } from '../../src/questions/understand.ts';
import { openResponder } from '../open-responder.ts';

const { understanding } = await openResponder();
const now = new Date('2024-06-01T12:00:00Z');

/** The question before: unemployment in Shymkent. */
const last: Question = {
  kind: 'figure',
  ask: {
    indicator: 'sdg/8-5-2',
    slices: [{ slice: { REF_AREA: 'KZSHY' } }],
    period: { kind: 'newest' },
    operation: { kind: 'value' },
  },
};

const UNEMPLOYMENT = 'i:sdg/8-5-2';
const IN_SHYMKENT = 's:sdg/8-5-2?REF_AREA=KZSHY';
const OF_WOMEN = 's:sdg/8-5-2?SEX=F';
const POVERTY = 'i:sdg/1-2-1';
const POVERTY_IN_ALMATY = 's:sdg/1-2-1?REF_AREA=KZALA';
const CHILD_MORTALITY = 'i:sdg/3-2-1';
const ORGANISATIONS = 'i:social-services/organisations';
const SERVICES = 'p:social-services';
const SDG = 'p:sdg';
/** No topic: what there is to subscribe to, or the end of everything. */
const ANY = '';

function wishOf(text: string, before?: Question): string {
  const { question } = understand(text, understanding, { now, last: before });
  if (question.kind === 'chooseTopic') return `${question.wish}? ${question.topics.map(topicKey).join(' ')}`;
  if (question.kind !== 'subscribe' && question.kind !== 'unsubscribe') return question.kind;
  return `${question.kind} ${(question.topics ?? []).map(topicKey).join(' ')}`;
}

describe('to be told of something', () => {
  test.each([
    ['подпишите меня на безработицу в Шымкенте', IN_SHYMKENT],
    ['пришли, когда выйдет безработица по Шымкенту', IN_SHYMKENT],
    ['подписка на безработицу', UNEMPLOYMENT],
    ['напомни, когда выйдут данные по безработице среди женщин', OF_WOMEN],
    ['когда выйдет безработица, сообщите мне', UNEMPLOYMENT],
    ['как только выйдут данные по бедности, напишите мне', POVERTY],
    ['подпишите меня на уровень бедности', POVERTY],
    ['подпиши меня на число организаций в селе', 's:social-services/organisations?URBANISATION=R'],
    ['хочу подписаться на детскую смертность', CHILD_MORTALITY],
    ['сообщайте мне о новых данных по детской смертности', CHILD_MORTALITY],
    [
      'подпишите меня на безработицу в Алматы и Астане',
      's:sdg/8-5-2?REF_AREA=KZALA s:sdg/8-5-2?REF_AREA=KZNS',
    ],
    ['подпишите меня на безработицу по регионам', UNEMPLOYMENT],
    ['подпишите меня на социальные услуги', SERVICES],
    ['подпишите меня на ЦУР', SDG],
    ['хочу получать новости по всем показателям', 'all'],
    ['подпишите на все публикации', 'all'],
    ['подписаться', ANY],
    ['подпишите меня', ANY],
    ['жұмыссыздыққа жазылғым келеді', UNEMPLOYMENT],
    ['Шымкенттегі жұмыссыздық бойынша хабарлап тұрыңызшы', IN_SHYMKENT],
    ['жұмыссыздық деректері шықса хабарлаңыз', UNEMPLOYMENT],
    ['Алматыдағы кедейлік туралы жаңа дерек шыққанда жібер', POVERTY_IN_ALMATY],
    ['ұйымдар саны бойынша жаңа деректер шыққанда хабарлаңыз', ORGANISATIONS],
    ['әлеуметтік қызметтер бойынша жаңа деректер шықса хабарла', SERVICES],
    ['бәріне жазып қой мені', 'all'],
    ['барлық көрсеткіштерге жазылғым келеді', 'all'],
    ['жазылғым келеді', ANY],
    ['notify me when poverty figures for Almaty are out', POVERTY_IN_ALMATY],
    ['let me know when unemployment in Shymkent is updated', IN_SHYMKENT],
    ['when unemployment data come out, let me know', UNEMPLOYMENT],
    ['sign me up for maternal mortality', 'i:sdg/3-1-1'],
    ['keep me posted on poverty in rural areas', 's:sdg/1-2-1?URBANISATION=R'],
    ['I would like to subscribe to unemployment among women', OF_WOMEN],
    ['remind me when new SDG data are published', SDG],
    ['subscribe me to the social services publication', SERVICES],
    ['subscribe me to everything', 'all'],
    ['subscribe', ANY],
    ['жазылу: ұйымдар саны', ORGANISATIONS],
    ['жазылым: ұйымдар саны', ORGANISATIONS],
    ['ұйымдар санына жазылу', ORGANISATIONS],
    ['подписка: число организаций', ORGANISATIONS],
    ['подписка число организаций', ORGANISATIONS],
    ['подписаться на число организаций', ORGANISATIONS],
    ['уведомления: число организаций', ORGANISATIONS],
    ['subscribe: number of organisations', ORGANISATIONS],
    ['subscribe number of organisations', ORGANISATIONS],
    ['notifications: number of organisations', ORGANISATIONS],
    ['a subscription to the number of organisations', ORGANISATIONS],
    ['подписка: доля безработных женщин', OF_WOMEN],
    ['подпишите меня на безработицу и уровень бедности', `${UNEMPLOYMENT} ${POVERTY}`],
    [
      'подпишите на безработицу, уровень бедности и детскую смертность',
      `${UNEMPLOYMENT} ${POVERTY} ${CHILD_MORTALITY}`,
    ],
    ['жұмыссыздық пен кедейлікке жазылғым келеді', `${UNEMPLOYMENT} ${POVERTY}`],
    ['subscribe me to unemployment and child mortality', `${UNEMPLOYMENT} ${CHILD_MORTALITY}`],
    ['notify me about poverty and the number of organisations', `${POVERTY} ${ORGANISATIONS}`],
    ['подпишите на безработицу в Шымкенте, пожалуйста, и спасибо', IN_SHYMKENT],
    ['subscribe me to unemployment in Shymkent and poverty in Almaty', `${IN_SHYMKENT} ${POVERTY_IN_ALMATY}`],
    ['подпишите меня, устала сама проверять', ANY],
  ])('%s', (text, topics) => {
    expect(wishOf(text)).toBe(`subscribe ${topics}`);
  });
});

describe('to be told of it no more', () => {
  test.each([
    ['отпишите от всего', ANY],
    ['отпишите меня от безработицы в Шымкенте', IN_SHYMKENT],
    ['не хочу больше получать новости о безработице', UNEMPLOYMENT],
    ['стоп', ANY],
    ['жазылымнан бас тарту', ANY],
    ['кедейлік бойынша енді жібермеңіз', POVERTY],
    ['жұмыссыздық туралы хабарламаны тоқтатыңыз', UNEMPLOYMENT],
    ['unsubscribe me from everything', ANY],
    ['unsubscribe from poverty in Almaty', POVERTY_IN_ALMATY],
    ['отпишите меня от безработицы и уровня бедности', `${UNEMPLOYMENT} ${POVERTY}`],
    ['stop notices about poverty', POVERTY],
    ['достали уже эти уведомления', ANY],
    ['хабарламаларыңыз мезі қылды', ANY],
    ['so tired of these notifications', ANY],
  ])('%s', (text, topics) => {
    expect(wishOf(text)).toBe(`unsubscribe ${topics}`);
  });
});

describe('"this" is what was asked before', () => {
  test.each([
    'подпиши меня на это',
    'осыған жазылғым келеді',
    'subscribe me to this',
    'notify me about this',
  ])('%s', (text) => {
    expect(wishOf(text, last)).toBe(`subscribe ${IN_SHYMKENT}`);
    expect(wishOf(text)).toBe('subscribe ');
  });

  test.each(['отпиши меня от этого', 'unsubscribe me from this'])('and no more of it: %s', (text) => {
    expect(wishOf(text, last)).toBe(`unsubscribe ${IN_SHYMKENT}`);
  });
});

describe('what may be several things, or nothing that is held, is offered', () => {
  test.each([
    ['держите в курсе по зарплатам', /^subscribe\? (i:sdg\/\S+ ?){2,5}$/],
    ['мені балалар өлімі бойынша жаңалықтарға жазып қойыңыз', /^subscribe\? i:sdg\/3-2-1 i:sdg\/3-2-2$/],
    ['подпишите меня на цены на бензин', /^subscribe\? $/],
    ['notify me of meteor showers', /^subscribe\? $/],
    ['уровень бедности и курс биткоина, пришлите, когда выйдет', /^subscribe\? i:sdg\/1-2-1( |$)/],
    [
      'subscribe me to poverty in Almaty and meteor showers',
      /^subscribe\? s:sdg\/1-2-1\?REF_AREA=KZALA(?: |$)/,
    ],
    [
      'подпишите на безраотицу и уровень бедности в Шымкенте',
      /^subscribe\? i:sdg\/8-5-2 s:sdg\/1-2-1\?REF_AREA=KZSHY$/,
    ],
    // Of Shymkent both, or only what stands beside it?
    [
      'подпишите на безработицу и уровень бедности в Шымкенте',
      /^subscribe\? i:sdg\/8-5-2 s:sdg\/1-2-1\?REF_AREA=KZSHY$/,
    ],
    // What is called poverty is not one thing.
    ['подпишите меня на безработицу и бедность', /^subscribe\? i:sdg\/8-5-2 i:sdg\/1-2-1 \S/],
    ['биткоин бағамы шықса хабарла', /^subscribe\? $/],
  ])('%s', (text, offered) => {
    expect(wishOf(text)).toMatch(offered);
  });
});

describe('how often', () => {
  const digestOf = (text: string, before?: Question): string => {
    const { question } = understand(text, understanding, { now, last: before });
    if (question.kind === 'noticeSettings') return `${question.kind} ${question.page}`;
    const digest = question.kind === 'subscribe' || question.kind === 'chooseTopic' ? question.digest : '';
    return `${wishOf(text, before)} ${digest ?? 'at once'}`;
  };

  test.each([
    ['присылайте безработицу по Шымкенту каждую неделю', `subscribe ${IN_SHYMKENT} weekly`],
    ['пришлите безработицу раз в неделю', `subscribe ${UNEMPLOYMENT} weekly`],
    ['подпишите меня на уровень бедности еженедельно', `subscribe ${POVERTY} weekly`],
    ['присылай мне безработицу каждый день', `subscribe ${UNEMPLOYMENT} daily`],
    ['присылайте безработицу', `subscribe ${UNEMPLOYMENT} at once`],
    ['жұмыссыздық деңгейін апта сайын жіберіп тұрыңыз', `subscribe ${UNEMPLOYMENT} weekly`],
    ['Шымкенттегі жұмыссыздықты әр апта сайын жіберіңіз', `subscribe ${IN_SHYMKENT} weekly`],
    ['жұмыссыздық деңгейін күн сайын жіберіп тұрыңыз', `subscribe ${UNEMPLOYMENT} daily`],
    ['send me unemployment in Shymkent weekly', `subscribe ${IN_SHYMKENT} weekly`],
    ['please email me the share of unemployed once a week', `subscribe ${UNEMPLOYMENT} weekly`],
    ['subscribe me to SDG as a daily digest', `subscribe ${SDG} daily`],
    ['присылайте раз в неделю', 'noticeSettings rhythm'],
    ['send me everything once a week', 'subscribe all weekly'],
  ])('%s', (text, wish) => {
    expect(digestOf(text)).toBe(wish);
  });

  test('is kept where it is asked what is meant', () => {
    expect(digestOf('подпишите меня на бедность и безработицу раз в неделю')).toMatch(
      /^subscribe\? .*i:sdg\/8-5-2 weekly$/,
    );
  });

  test('of what was asked before', () => {
    expect(digestOf('subscribe me to this weekly', last)).toBe(`subscribe ${IN_SHYMKENT} weekly`);
  });

  test.each([
    ['не присылайте каждую неделю', 'unsubscribe'],
    ['show me unemployment weekly', 'notHeld'],
    ['пришлите безработицу по неделям', 'notHeld'],
    ['безработица раз в неделю', 'notHeld'],
    ['аптада бір рет жұмыссыздық', 'notHeld'],
  ])('%s: no wish to subscribe', (text, kind) => {
    expect(wishOf(text).trim()).toBe(kind);
  });
});

describe('what is subscribed to can be looked at', () => {
  test.each([
    'мои подписки',
    'на что я подписан?',
    'какие у меня подписки',
    'жазылымдарым',
    'жазылымдарымды көрсет',
    'my subscriptions',
    'what am I subscribed to?',
    'notification settings',
  ])('%s', (text) => {
    expect(wishOf(text)).toBe('subscriptions');
  });
});

describe('figures and dates are no subscriptions', () => {
  test.each([
    ['пришли безработицу по Шымкенту', 'figure'],
    ['сообщите уровень безработицы', 'figure'],
    ['дайте знать, сколько организаций в селе', 'figure'],
    ['напишите мне уровень безработицы в Шымкенте', 'figure'],
    ['абоненты фиксированного широкополосного интернета', 'figure'],
    ['send me the unemployment rate in Shymkent', 'figure'],
    ['tell me the poverty rate', 'figure'],
    ['let me know the unemployment rate in Shymkent', 'figure'],
    ['fixed broadband subscriptions per 100 people', 'figure'],
    ['how many fixed broadband subscriptions are there', 'figure'],
    ['number of broadband subscriptions', 'figure'],
    ['Шымкенттегі жұмыссыздықты жібер', 'figure'],
    ['кедейлік деңгейі қанша, айтыңызшы', 'figure'],
    ['когда выйдет безработица?', 'calendar'],
    ['какого числа выйдет безработица в Шымкенте', 'calendar'],
    ['когда обновятся данные по детской смертности', 'calendar'],
    ['when does unemployment data come out', 'calendar'],
    ['what date does the poverty rate come out', 'calendar'],
    ['жұмыссыздық деректері қашан шығады', 'calendar'],
  ])('%s', (text, kind) => {
    expect(wishOf(text)).toBe(kind);
  });
});
