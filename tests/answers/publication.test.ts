import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/answers/message.ts';
import { toRecord } from '../../src/answers/reply-record.ts';
import { openResponder } from '../open-responder.ts';

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

  test.each([
    ['цели устойчивого развития', ['kazstat']],
    ['special social services', ['stat.gov.kz']],
  ])('"%s" opens it', async (text, said) => {
    const reply = await converse({ turns: [text] });
    expect(reply.intent).toBe('publication');
    for (const one of said) expect(reply.text).toContain(one);
  });
});
