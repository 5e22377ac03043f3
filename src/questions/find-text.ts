import type { Catalogue } from '../catalogue/catalogue.ts';
import { findCode } from '../catalogue/catalogue.ts';
import { findPublication } from './find-publication.ts';
import { askOf, type Question } from './question.ts';
import {
  hasCue,
  inFocus,
  meanings,
  namesOtherSubject,
  type Reading,
  saysItLeans,
  saysOnlyCues,
  spansWithCue,
} from './reading.ts';
import { CORRECTED } from './strength.ts';
import type { Understanding } from './understanding.ts';
import type { WordingMatch } from './wording-index.ts';

/** A term's or link's wording found by all words counts where at least this much of it was said. */
const MOST_OF_IT = 0.7;
/** A message of so few words names nothing of its own. */
const FEW_WORDS = 6;
/** From this weight on, words name an indicator. */
const NAMED = 0.4;
/** With this much said of any table, all of them are offered. */
const SOMETHING_OF_IT = 0.5;

/**
 * Questions that are answered with words: what a term means, how something is counted, where a table is. `last` is the question before, for
 * "what does that mean?". Undefined where the message asks none of these.
 */
export function findText(
  reading: Reading,
  understanding: Understanding,
  last: Question | undefined,
): Question | undefined {
  const term = () => findTerm(reading, understanding, last);
  const links = () => findLinks(reading, understanding, last);
  const found = hasCue(reading, 'source') ? (links() ?? term()) : (term() ?? links());
  return found ?? notDefined(reading, understanding);
}

function findTerm(
  reading: Reading,
  understanding: Understanding,
  last: Question | undefined,
): Question | undefined {
  const methodology = hasCue(reading, 'methodology');
  const meaning = hasCue(reading, 'thatMeaning');
  const definition = hasCue(reading, 'definition');
  // "And the semi-stationary ones?" after a definition asks for that of those.
  const isNext = (last?.kind === 'definition' || last?.kind === 'methodology') && saysItLeans(reading);
  if (isNext && !asksForFigure(reading)) {
    const terms = termsIn(reading, understanding);
    if (terms.length > 0) return { kind: methodology ? 'methodology' : last.kind, terms };
  }
  if (!methodology && !meaning && !definition && !hasCue(reading, 'whatIs')) return undefined;
  if (hasCue(reading, 'howMany') && !methodology && !meaning) return undefined;
  // "What's the change?"
  const changes = hasCue(reading, 'change', 'growth', 'decline', 'difference');
  const isOperation = changes || hasCue(reading, 'share', 'percent');
  // "And what share is that of all?", "и как это изменилось?"
  const isOfThat = !meaning || changes || hasCue(reading, 'total');
  if (isOperation && !methodology && !definition && isOfThat) return undefined;
  // "Give the definition: what counts as …"; "how it is counted" beside it says no more.
  const kind =
    methodology && (!definition || namesMethod(reading, understanding)) ? 'methodology' : 'definition';
  const terms = termsIn(reading, understanding);
  if (terms.length > 0) return { kind, terms };
  // "And the definition?"
  const leans = meaning || saysOnlyCues(reading) || (definition && reading.tokens.length <= FEW_WORDS);
  const leaning = leans ? termsOf(last, understanding.catalogue) : [];
  if (leaning.length === 1) return { kind, terms: leaning };
  if (leaning.length > 1) return { kind: 'choice', options: leaning.map((id) => ({ kind, terms: [id] })) };
  const nearby = nearbyTerms(reading, understanding);
  if (nearby.length > 1) return { kind: 'choice', options: nearby.map((id) => ({ kind, terms: [id] })) };
  // "The quality report of the survey" is a document.
  const asksOnly =
    methodology &&
    (namesMethod(reading, understanding) || (saysOnlyCues(reading) && !hasCue(reading, 'document')));
  return asksOnly ? offerMethods(reading, understanding) : undefined;
}

/** In so many words: other words of methodology ("calculated", "survey") also stand beside figures, as do the "methods" of an indicator's name. */
function namesMethod({ tokens, focus, matches }: Reading, { indicators }: Understanding): boolean {
  const inName = indicators.search(matches)[0]?.met;
  return tokens.some(
    ({ fold }, i) =>
      focus[i] && /^(?:metod|method|adis(?:i|tem|nam|$))/.test(fold) && inName?.has(i) !== true,
  );
}

function isNamed(best: WordingMatch | undefined): boolean {
  return best !== undefined && best.mass >= NAMED && best.nameCoverage >= MOST_OF_IT;
}

/** "Methodology?", with nothing named: the methods that are told. */
function offerMethods(
  reading: Reading,
  { indicators, catalogue: { terms } }: Understanding,
): Question | undefined {
  const best = indicators.search(reading.matches)[0];
  if (hasCue(reading, 'otherSubjects') || isNamed(best)) return undefined;
  const told = [...terms.values()].filter(({ term }) => term.method !== undefined).map(({ id }) => id);
  const [only, ...others] = told.map((id): Question => ({ kind: 'methodology', terms: [id] }));
  if (only === undefined) return undefined;
  return others.length === 0 ? only : { kind: 'choice', options: [only, ...others] };
}

/** "What does disability mean?" is no question for a number, even where no glossary says it. */
function notDefined(reading: Reading, understanding: Understanding): Question | undefined {
  const { indicators } = understanding;
  if (!hasCue(reading, 'definition', 'methodology')) return undefined;
  if (asksForFigure(reading) && !namesMethod(reading, understanding)) return undefined;
  const [best] = indicators.search(reading.matches);
  return { kind: 'unknown', nearest: best !== undefined && best.nameCoverage >= MOST_OF_IT ? [best.id] : [] };
}

function asksForFigure(reading: Reading): boolean {
  return (
    reading.period.ask !== undefined ||
    hasCue(
      reading,
      'howMany',
      'share',
      'percent',
      'change',
      'growth',
      'decline',
      'series',
      'compare',
      'highest',
      'lowest',
    )
  );
}

/** Terms that the message names, or whose code it names; where several, all of them. */
function termsIn(reading: Reading, understanding: Understanding): readonly string[] {
  const terms = new Set<string>();
  for (const focused of [true, false]) {
    for (const span of reading.spans) {
      if (inFocus(reading, span) !== focused) continue;
      for (const { id } of meanings(span, 'term')) terms.add(id);
      for (const { dimension, code } of meanings(span, 'code')) {
        const term = termOfCode(dimension, code, understanding.catalogue);
        if (term !== undefined) terms.add(term);
      }
    }
    if (terms.size > 0) return [...terms];
  }
  const best = understanding.terms.search(reading.matches)[0];
  return best !== undefined && best.coverage >= MOST_OF_IT ? [best.id] : [];
}

function termOfCode(dimension: string, code: string, catalogue: Catalogue): string | undefined {
  const term = findCode(catalogue, dimension, code)?.term;
  return [...catalogue.terms.values()].find(
    (one) =>
      one.term.id === term ||
      one.term.codes?.some((held) => held.dimension === dimension && held.code === code),
  )?.id;
}

/** Terms that explain what the last question was about: of its codes, else of its indicator. */
export function termsOf(question: Question | undefined, catalogue: Catalogue): readonly string[] {
  if (question?.kind === 'definition' || question?.kind === 'methodology') return question.terms;
  const ask = askOf(question);
  const indicator = ask && catalogue.indicators.get(ask.indicator);
  if (ask === undefined || indicator === undefined) return [];
  const codes = ask.slices.flatMap(({ slice, without }) => [
    ...Object.entries(slice),
    ...(without ?? []).flatMap((one) => Object.entries(one)),
  ]);
  const explained = codes.flatMap(([dimension, code]) => termOfCode(dimension, code, catalogue) ?? []);
  if (explained.length > 0) return [...new Set(explained)];
  return (indicator.indicator.terms ?? []).map((term) => `${indicator.edition.id}/${term}`);
}

/** "What is an organisation?": the terms of the indicator that the words name, where they name little else. */
function nearbyTerms(reading: Reading, understanding: Understanding): readonly string[] {
  if (hasCue(reading, 'otherSubjects')) return [];
  const { indicators } = understanding.catalogue;
  const [best, ...others] = understanding.indicators.search(reading.matches);
  if (best === undefined || best.mass < NAMED) return [];
  // Of those named as well, one that is called whole goes before another that has its word.
  const whole = best.whole ? best : (others.find((one) => one.whole && one.mass >= NAMED) ?? best);
  const indicator = indicators.get(whole.id);
  return (indicator?.indicator.terms ?? []).map((term) => `${indicator?.edition.id}/${term}`);
}

function findLinks(
  reading: Reading,
  understanding: Understanding,
  last: Question | undefined,
): Question | undefined {
  const { catalogue } = understanding;
  const document = hasCue(reading, 'document', 'where');
  const figures =
    hasCue(reading, 'howMany', 'share', 'percent', 'change', 'growth', 'decline', 'average') &&
    !hasCue(reading, 'document');
  const named = reading.spans
    .filter((span) => inFocus(reading, span))
    .flatMap((span) => meanings(span, 'link').map(({ id }) => ({ id, words: span.to - span.from })));
  if (
    hasCue(reading, 'source') &&
    !hasCue(reading, 'document') &&
    named.every(({ id }) => catalogue.links.get(id)?.link.kind === 'source')
  )
    return sourceOf(named.length === 0 && reading.tokens.length <= FEW_WORDS ? last : undefined, catalogue);
  if (figures) return undefined;
  if (named.length > 0) return { kind: 'links', links: longest(named, catalogue) };
  if (!document || namesOtherSubject(reading)) return undefined;
  const tables = understanding.links.search(reading.matches).filter(({ id }) => catalogue.links.has(id));
  const best = tables[0];
  if (best !== undefined && best.coverage >= MOST_OF_IT) {
    return {
      kind: 'links',
      links: tables
        .filter(({ mass, coverage }) => mass * coverage >= best.mass * best.coverage * 0.98)
        .map(({ id }) => id)
        .slice(0, 4),
    };
  }
  if (hasCue(reading, 'howMany')) return undefined;
  if (spansWithCue(reading, 'document').some(({ strength }) => strength > CORRECTED)) {
    const publication = findPublication(reading);
    if (publication !== undefined) return publication;
    const all = [...catalogue.links.values()]
      .filter(({ link }) => link.kind === 'electronic_table')
      .map(({ id }) => id);
    if (best !== undefined && best.mass >= SOMETHING_OF_IT && all.length > 0)
      return { kind: 'links', links: all };
    return saysOnlyCues(reading) ? { kind: 'publications' } : undefined;
  }
  return undefined;
}

/** "Source?" after an answer asks for the publication that it came from. */
function sourceOf(last: Question | undefined, { indicators }: Catalogue): Question {
  const edition = indicators.get(askOf(last)?.indicator ?? '')?.edition;
  return edition === undefined ? { kind: 'source' } : { kind: 'source', publication: edition.id };
}

/** The links with the longest wording; what is published elsewhere wins over the system that publishes it. */
function longest(named: readonly { id: string; words: number }[], catalogue: Catalogue): readonly string[] {
  const specific = named.filter(({ id }) => catalogue.links.get(id)?.link.kind !== 'source');
  const pool = specific.length > 0 ? specific : named;
  const most = Math.max(...pool.map(({ words }) => words));
  return [...new Set(pool.filter(({ words }) => words === most).map(({ id }) => id))];
}

/** A table that is named in a question for its figures: the publication names it and does not contain it. */
export function namedTable(reading: Reading, { catalogue }: Understanding): string | undefined {
  for (const span of reading.spans) {
    if (!inFocus(reading, span)) continue;
    const link = meanings(span, 'link').find(
      ({ id }) => catalogue.links.get(id)?.link.kind === 'dynamic_table',
    );
    if (link !== undefined) return link.id;
  }
  return undefined;
}
