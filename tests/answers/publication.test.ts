import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { plainText } from '../../src/answers/message.ts';
import { toRecord } from '../../src/answers/reply-record.ts';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { seriesInMemory } from '../../src/catalogue/read-series.ts';
import type { Question } from '../../src/questions/question.ts';
import { openResponder } from '../open-responder.ts';
import { sampleData } from '../sample-data.ts';

const { catalogue, responder, converse } = await openResponder();

describe('a publication as a place', () => {
  const open = async (language: 'kk' | 'ru' | 'en') =>
    (await responder.answer({ kind: 'publication', publication: 'social-services' }, {}, undefined, language))
      .reply;

  test('shows its key figures, and says so in its record', async () => {
    const record = toRecord(await open('en'), catalogue);
    expect(record.intent).toBe('publication');
    expect(record.observations.map(({ value, role }) => [value, role])).toEqual([
      [291, 'context'],
      [173, 'context'],
      [80, 'context'],
      [34, 'context'],
      [41703, 'context'],
      [14201, 'context'],
      [25496, 'context'],
    ]);
    expect(record.about).toEqual(expect.arrayContaining(['table1', 'table4', 'benefit', 'taldau']));
  });

  test('names every table that it does not contain, and where they are published', async () => {
    const text = plainText((await open('en')).message);
    for (const { link } of catalogue.links.values())
      if (link.kind.endsWith('table')) expect(text).toContain(link.title.en);
    expect(text).toContain('stat.gov.kz');
    expect(text).toContain('I have no figures from them');
  });

  test('leads to its terms, methods, reports, calendar, notices and source', async () => {
    const kinds = (await open('ru')).message.buttons
      .flat()
      .flatMap((button) => ('question' in button ? button.question.kind : []));
    for (const kind of ['definition', 'methodology', 'links', 'calendar', 'subscribe', 'source'])
      expect(kinds).toContain(kind);
  });

  test('one that is not held any more leads to those that are', async () => {
    const { reply } = await responder.answer({ kind: 'publication', publication: 'gone' }, {});
    expect(reply.answer.kind).toBe('publications');
  });

  const browsing = async (publication: string): Promise<Question[]> => {
    const { reply } = await responder.answer({ kind: 'publication', publication }, {});
    const questions = reply.message.buttons.flat().flatMap((one) => ('question' in one ? one.question : []));
    return questions.filter(({ kind }) => kind === 'themes' || kind === 'indicators');
  };

  test('is looked through by theme where it is large; a small one shows itself', async () => {
    expect(await browsing('sdg')).toEqual([{ kind: 'themes', publication: 'sdg' }]);
    expect(await browsing('social-services')).toEqual([]);
  });

  test.each([
    ['цели устойчивого развития', ['kazstat']],
    ['special social services', ['stat.gov.kz']],
  ])('"%s" opens it', async (text, said) => {
    const reply = await converse({ turns: [text] });
    expect(reply.intent).toBe('publication');
    for (const one of said) expect(reply.text).toContain(one);
  });
});

describe('the indicators of a publication', () => {
  const [books] = sampleData.editions;
  if (books === undefined) throw new Error('there is no sample');
  const themes = [
    { id: 'people', name: { en: 'People' }, indicators: ['readers*'] },
    { id: 'houses', name: { en: 'Houses' }, indicators: ['libraries'] },
  ];
  const themed = {
    ...sampleData,
    editions: [{ ...books, publication: { ...books.publication, themes } }],
  };
  const shown = async (data: typeof sampleData, theme?: string, page?: number) => {
    const holdings = { catalogue: buildCatalogue(data), readSeries: seriesInMemory(data) };
    const question = {
      kind: 'indicators' as const,
      publication: 'books',
      ...(theme && { theme }),
      ...(page && { page }),
    };
    const answer = await answerQuestion(holdings, question, 2023);
    return answer.kind === 'indicators' ? answer.listed.map(({ indicator }) => indicator) : answer.kind;
  };

  test('are those of a theme, by id or by how it begins; without one, those that no theme has', async () => {
    expect(await shown(themed, 'houses')).toEqual(['books/libraries']);
    const people = await shown(themed, 'people');
    expect(people).toContain('books/readers');
    expect(people).toContain('books/readers-share');
    const others = await shown(themed);
    for (const id of ['books/libraries', 'books/readers', 'books/readers-share'])
      expect(others).not.toContain(id);
    expect(await shown(sampleData)).toContain('books/libraries');
  });

  test('lead to the themes where a theme is gone, and to the last page where there are fewer', async () => {
    expect(await shown(themed, 'gone')).toBe('themes');
    expect(await shown(themed, 'houses', 7)).toEqual(['books/libraries']);
  });
});
