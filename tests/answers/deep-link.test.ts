import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakdownCodes } from '../../src/answers/breakdown-codes.ts';
import { offerOf, payloadOf, readDeepLink, writeDeepLink } from '../../src/answers/deep-link.ts';
import { plainAsk } from '../../src/answers/nearest-held.ts';
import type { FigureAsk, Question } from '../../src/questions/question.ts';
import { openResponder } from '../open-responder.ts';

const { catalogue, responder } = await openResponder();

const figure = (ask: FigureAsk): Question => ({ kind: 'figure', ask });
const unemployment = plainAsk('sdg/8-5-2', { REF_AREA: 'KZATY' });
const indicator = catalogue.indicators.get('sdg/8-5-2');
const regions = (indicator && breakdownCodes(indicator, 'REF_AREA', catalogue)) ?? [];
const byRegion: FigureAsk = {
  ...plainAsk('sdg/8-5-2', {}),
  slices: regions.map((code) => ({ slice: { REF_AREA: code } })),
  breakdown: 'REF_AREA',
};

/** Links are out in the world for good: what they say must go on meaning the same. */
test.each<[string, Question]>([
  ['f--sdg--8-5-2', figure(plainAsk('sdg/8-5-2', {}))],
  ['f--sdg--8-5-2--REF_AREA-KZATY', figure(unemployment)],
  [
    'f--sdg--8-5-2--REF_AREA-KZATY--2023',
    figure({ ...unemployment, period: { kind: 'periods', periods: ['2023'] } }),
  ],
  ['f--sdg--8-5-2--by-REF_AREA--all', figure({ ...byRegion, period: { kind: 'all' } })],
  ['t--social-services--temporary', { kind: 'definition', terms: ['social-services/temporary'] }],
  ['m--social-services--stationary', { kind: 'methodology', terms: ['social-services/stationary'] }],
  ['l--social-services--table1', { kind: 'links', links: ['social-services/table1'] }],
  ['e--social-services', { kind: 'publication', publication: 'social-services' }],
  ['p--sdg', { kind: 'source', publication: 'sdg' }],
  ['s--all', offerOf({ kind: 'all' })],
  ['s--sdg', offerOf({ kind: 'publication', publication: 'sdg' })],
  ['s--sdg--8-5-2', offerOf({ kind: 'indicator', indicator: 'sdg/8-5-2' })],
  [
    's--sdg--8-5-2--REF_AREA-KZATY',
    offerOf({ kind: 'slice', indicator: 'sdg/8-5-2', slice: { REF_AREA: 'KZATY' } }),
  ],
])('%s', (payload, question) => {
  expect(readDeepLink(payload, catalogue)).toEqual(question);
  expect(writeDeepLink(question, catalogue)).toBe(payload);
});

test('what led to a question is no part of its link', () => {
  const asked = figure({ ...unemployment, before: { slice: {} } });
  expect(writeDeepLink(asked, catalogue)).toBe('f--sdg--8-5-2--REF_AREA-KZATY');
});

test.each<[string, Question]>([
  ['an operation', figure({ ...unemployment, operation: { kind: 'change', expressed: 'units' } })],
  ['a share', figure({ ...unemployment, share: {} })],
  ['two slices', figure({ ...unemployment, slices: [{ slice: {} }, { slice: { REF_AREA: 'KZATY' } }] })],
  ['a slice without another', figure({ ...unemployment, slices: [{ slice: {}, without: [{ SEX: 'F' }] }] })],
  ['a range', figure({ ...unemployment, period: { kind: 'since', from: '2020' } })],
  ['a remark', figure({ ...unemployment, remarks: ['whole_system'] })],
  ['part of a breakdown', figure({ ...byRegion, slices: byRegion.slices.slice(1) })],
  ['a choice', { kind: 'choice', options: [] }],
  ['too long a name', figure(plainAsk('sdg/8-5-2', { A: 'x'.repeat(60) }))],
  ['signs that Telegram does not take', figure(plainAsk('sdg/8-5-2', { A: 'x.y' }))],
])('%s is not told in a link, for the link would say less', (_, question) => {
  expect(writeDeepLink(question, catalogue)).toBeUndefined();
});

test('every indicator has a link to its total that reads back', () => {
  for (const id of catalogue.indicators.keys()) {
    const question = figure(plainAsk(id, {}));
    const payload = writeDeepLink(question, catalogue);
    if (payload === undefined) expect(`f--${id}`.length).toBeGreaterThan(60);
    else expect(readDeepLink(payload, catalogue)).toEqual(question);
  }
});

describe('a link that is opened', () => {
  test('answers at once, in the language of whoever opens it', async () => {
    const { reply } = await responder.reply('/start f--sdg--8-5-2--REF_AREA-KZATY--2023', {}, 'kk');
    expect(reply.language).toBe('kk');
    expect(reply.answer).toMatchObject({
      kind: 'figure',
      figures: [{ indicator: 'sdg/8-5-2', value: 4.8, period: '2023', slice: { REF_AREA: 'KZATY' } }, {}],
    });
  });

  test.each([
    ['f--sdg--99-9-9', 'unknown'],
    ['f--sdg--8-5-2--2009', 'notHeld'],
    ['t--sdg--gone', 'glossary'],
    ['nonsense', 'help'],
    ['f', 'help'],
    ['k-AAAAAAAAAAAA', 'help'],
  ])('to what is not held says so: %s', async (payload, kind) => {
    expect((await responder.reply(`/start ${payload}`, {}, 'en')).reply.answer.kind).toBe(kind);
  });

  test('whatever is written behind start is answered', async () => {
    const payload = fc.stringMatching(/^[ftmlpk-][\w-]{0,63}$/);
    await fc.assert(
      fc.asyncProperty(payload, async (text) => {
        const { reply } = await responder.reply(`/start ${text}`, {}, 'ru');
        expect(reply.message.spans.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['/start abc', 'abc'],
  ['/start@sandar_bot abc', 'abc'],
  ['/start', undefined],
  ['/start a b', undefined],
  ['start abc', undefined],
])('%j brings the payload %j', (text, payload) => {
  expect(payloadOf(text)).toBe(payload);
});
