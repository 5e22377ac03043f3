import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { Topic } from '../notices/topic.ts';
import type { FigureAsk, PeriodAsk, Question } from '../questions/question.ts';
import { breakdownCodes } from './breakdown-codes.ts';
import { plainAsk } from './nearest-held.ts';

/**
 * What stands behind `?start=` in a link to the bot (Bot API: 1 to 64 of A-Z a-z 0-9 _ -). It says what it leads to, so that it lasts as long as the
 * catalogue's ids: `f--sdg--8-5-2--REF_AREA-KZATY--2023`, `f--sdg--8-5-2--by-REF_AREA--all`, `t--social-services--temporary`, `s--sdg--8-5-2`.
 */
const FORM = /^[\w-]{1,64}$/;
const SEPARATOR = '--';
const BY = 'by-';
const ALL = 'all';

/** The payload that leads to a question; undefined where it would not fit or says less than the question. */
export function writeDeepLink(question: Question, catalogue: Catalogue): string | undefined {
  const payload = partsOf(question)?.join(SEPARATOR) ?? '';
  // Read back, since ids may look like separators.
  const isWhole =
    FORM.test(payload) && isDeepStrictEqual(readDeepLink(payload, catalogue), plainly(question));
  return isWhole ? payload : undefined;
}

/** The question that a payload leads to; undefined for what was never written. What it names need not be held any more. */
export function readDeepLink(payload: string, catalogue: Catalogue): Question | undefined {
  const [kind, publication = '', name = '', ...rest] = payload.split(SEPARATOR);
  const id = `${publication}/${name}`;
  if (publication === '') return undefined;
  if (kind === 's') return offerOf(readTopic(publication, name, readCodes(rest)));
  if (kind === 'e') return { kind: 'publication', publication };
  if (kind === 'p') return { kind: 'source', publication };
  if (name === '') return undefined;
  if (kind === 't') return { kind: 'definition', terms: [id] };
  if (kind === 'm') return { kind: 'methodology', terms: [id] };
  if (kind === 'l') return { kind: 'links', links: [id] };
  return kind === 'f' ? { kind: 'figure', ask: readAsk(id, rest, catalogue) } : undefined;
}

/** What `/start` is given, in words that a person sends or Telegram sends for them. */
export function payloadOf(text: string): string | undefined {
  return /^\/start(?:@\w+)?\s+(\S+)\s*$/i.exec(text)?.[1];
}

function partsOf(question: Question): readonly string[] | undefined {
  switch (question.kind) {
    case 'figure':
      return ['f', ...question.ask.indicator.split('/'), ...partsOfAsk(question.ask)];
    case 'definition':
    case 'methodology':
      return [question.kind === 'definition' ? 't' : 'm', ...question.terms.flatMap((id) => id.split('/'))];
    case 'links':
      return ['l', ...question.links.flatMap((id) => id.split('/'))];
    case 'publication':
      return ['e', question.publication];
    case 'source':
      return question.publication === undefined ? undefined : ['p', question.publication];
    case 'chooseTopic': {
      const [topic] = question.topics;
      return topic && ['s', ...partsOfTopic(topic)];
    }
    default:
      return undefined;
  }
}

/** Whoever follows a link is offered a subscription, and subscribes by the button alone. */
export function offerOf(topic: Topic): Question {
  return { kind: 'chooseTopic', wish: 'subscribe', why: { kind: 'several' }, topics: [topic] };
}

function partsOfTopic(topic: Topic): readonly string[] {
  switch (topic.kind) {
    case 'all':
      return [ALL];
    case 'publication':
      return [topic.publication];
    case 'indicator':
      return topic.indicator.split('/');
    case 'slice':
      return [...topic.indicator.split('/'), ...partsOfSlice(topic.slice)];
  }
}

function readTopic(publication: string, name: string, slice: Slice): Topic {
  if (name === '') return publication === ALL ? { kind: 'all' } : { kind: 'publication', publication };
  const indicator = `${publication}/${name}`;
  return Object.keys(slice).length === 0
    ? { kind: 'indicator', indicator }
    : { kind: 'slice', indicator, slice };
}

function partsOfSlice(slice: Slice): readonly string[] {
  return Object.entries(slice).map(([dimension, code]) => `${dimension}-${code}`);
}

function readCodes(parts: readonly string[]): Slice {
  const slice: Record<string, string> = {};
  for (const part of parts) {
    const [, dimension, code] = /^([A-Z][A-Z0-9_]*)-(.+)$/.exec(part) ?? [];
    if (dimension !== undefined && code !== undefined) slice[dimension] = code;
  }
  return slice;
}

function partsOfAsk({ slices, breakdown, period }: FigureAsk): readonly string[] {
  const { [breakdown ?? '']: _, ...slice } = slices[0]?.slice ?? {};
  return [
    ...partsOfSlice(slice),
    ...(breakdown === undefined ? [] : [`${BY}${breakdown}`]),
    ...(period.kind === 'all' ? [ALL] : []),
    ...(period.kind === 'periods' ? period.periods : []),
  ];
}

function readAsk(id: string, parts: readonly string[], catalogue: Catalogue): FigureAsk {
  const slice = readCodes(parts);
  const periods = parts.filter((part) => /^\d/.test(part));
  const period: PeriodAsk = parts.includes(ALL)
    ? { kind: 'all' }
    : periods.length > 0
      ? { kind: 'periods', periods }
      : { kind: 'newest' };
  const breakdown = parts.find((part) => part.startsWith(BY))?.slice(BY.length);
  const indicator = catalogue.indicators.get(id);
  if (breakdown === undefined || indicator === undefined) return { ...plainAsk(id, slice), period };
  const codes = breakdownCodes(indicator, breakdown, catalogue);
  const slices = codes.map((code) => ({ slice: { ...slice, [breakdown]: code } }));
  return slices.length === 0
    ? { ...plainAsk(id, slice), period }
    : { ...plainAsk(id, {}), slices, breakdown, period };
}

/** The question without what led to it. */
function plainly(question: Question): Question {
  if (question.kind !== 'figure') return question;
  const { before: _, ...ask } = question.ask;
  return { kind: 'figure', ask };
}
