import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FigureAsk, PeriodAsk, Question } from '../questions/question.ts';
import { breakdownCodes } from './breakdown-codes.ts';
import { plainAsk } from './nearest-held.ts';

/**
 * What stands behind `?start=` in a link to the bot (Bot API: 1 to 64 of A-Z a-z 0-9 _ -). It says what it leads to, so that it lasts as long as the
 * catalogue's ids: `f--sdg--8-5-2--REF_AREA-KZATY--2023`, `f--sdg--8-5-2--by-REF_AREA--all`, `t--social-services--temporary`.
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
    default:
      return undefined;
  }
}

function partsOfAsk({ slices, breakdown, period }: FigureAsk): readonly string[] {
  const pairs = Object.entries(slices[0]?.slice ?? {}).filter(([dimension]) => dimension !== breakdown);
  return [
    ...pairs.map(([dimension, code]) => `${dimension}-${code}`),
    ...(breakdown === undefined ? [] : [`${BY}${breakdown}`]),
    ...(period.kind === 'all' ? [ALL] : []),
    ...(period.kind === 'periods' ? period.periods : []),
  ];
}

function readAsk(id: string, parts: readonly string[], catalogue: Catalogue): FigureAsk {
  const pairs = parts.flatMap((part) => /^([A-Z][A-Z0-9_]*)-(.+)$/.exec(part)?.slice(1, 3) ?? []);
  const slice: Record<string, string> = {};
  for (let i = 0; i < pairs.length; i += 2) slice[pairs[i] ?? ''] = pairs[i + 1] ?? '';
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
