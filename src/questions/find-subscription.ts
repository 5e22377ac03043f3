import type { Cue } from '../language/lexicon.ts';
import type { Digest } from '../notices/notice-settings.ts';
import { withoutRepeats } from '../notices/subscription.ts';
import type { Topic } from '../notices/topic.ts';
import { decideFigure, isHeld } from './decide-figure.ts';
import { type Candidate, findIndicators } from './find-indicator.ts';
import { findPublication } from './find-publication.ts';
import { askOf, type FigureAsk, type Question } from './question.ts';
import { hasCue, inFocus, meanings, type Reading, spansWithCue } from './reading.ts';
import { cutPart, listedParts } from './split-subject.ts';
import { isSurelyMet, SURE } from './strength.ts';
import { topicsNamed, topicsOfAsk } from './topics-named.ts';
import type { Understanding } from './understanding.ts';

/** They say that something is wanted of notices, not of what. */
const WISHES: ReadonlySet<Cue> = new Set([
  'subscribe',
  'subscribeTo',
  'unsubscribe',
  'subscriptions',
  'calendar',
  'writeMe',
  'sendMe',
  'everyDay',
  'everyWeek',
  'onThis',
  'everything',
]);
/** Shorter words name nothing by themselves. */
const SHORTEST_NAME = 3;

type Wish = 'subscribe' | 'unsubscribe';

/** A wish to be told of something, or no more, with how often where that is said. Undefined where nothing of the kind is wished. */
export function findSubscription(
  reading: Reading,
  understanding: Understanding,
  last: Question | undefined,
): Question | undefined {
  const question = findTopics(reading, understanding, last);
  const digest = findDigest(reading);
  if (digest === undefined) return question;
  switch (question?.kind) {
    case 'subscribe':
      // Of nothing in particular: all that the chat is told of.
      return question.topics === undefined
        ? { kind: 'noticeSettings', page: 'rhythm' }
        : { ...question, digest };
    case 'chooseTopic':
      return question.wish === 'subscribe' ? { ...question, digest } : question;
    default:
      return question;
  }
}

function findDigest(reading: Reading): Digest | undefined {
  if (hasCue(reading, 'everyDay')) return 'daily';
  return hasCue(reading, 'everyWeek') ? 'weekly' : undefined;
}

/**
 * A wish to be told of something, or no more: what of is understood as in a question for figures, and a part of an indicator is what its words name and nothing more.
 * `last` is the question before ("subscribe me to this"). Undefined where nothing of the kind is wished.
 */
function findTopics(
  reading: Reading,
  understanding: Understanding,
  last: Question | undefined,
): Question | undefined {
  const wish = findWish(reading);
  if (wish === undefined) return undefined;
  const subject = subjectOf(reading);
  const publication = findPublication(subject);
  if (publication?.kind === 'publication') return { kind: wish, topics: [publication] };
  if (namesNothing(subject, understanding)) return withoutSubject(reading, wish, understanding, last);
  const found = findIndicators(subject, understanding);
  const topicsOf = (ask: FigureAsk): readonly Topic[] => topicsOfAsk(ask, found);
  const question = decideFigure(subject, found, understanding);
  const isOne =
    question.kind === 'figure' &&
    isHeld(question.ask, understanding.catalogue) &&
    explainsEachPart(subject, question.ask, found, understanding);
  const each = isOne
    ? []
    : listedParts(subject).map((part) => topicsNamed(cutPart(subject, part), understanding));
  const listed = wishForEach(each, wish);
  if (listed !== undefined) return listed;
  switch (question.kind) {
    case 'figure':
      return isOne || !isHeld(question.ask, understanding.catalogue)
        ? aboutFigure(wish, question.ask, topicsOf(question.ask), understanding)
        : { kind: 'chooseTopic', wish, why: { kind: 'unknown' }, topics: topicsOf(question.ask) };
    case 'choice': {
      const topics = withoutRepeats(
        question.options.flatMap((option) => (option.kind === 'figure' ? topicsOf(option.ask) : [])),
      );
      return topics.length === 1
        ? { kind: wish, topics }
        : { kind: 'chooseTopic', wish, why: { kind: 'several' }, topics };
    }
    case 'notHeld':
      return aboutNotHeld(wish, question, topicsOf(question.ask));
    default: {
      const nearest = question.kind === 'unknown' ? question.nearest : [];
      const topics = [
        ...publicationsNamed(subject),
        ...each.flat(),
        ...nearest.map((indicator): Topic => ({ kind: 'indicator', indicator })),
      ];
      return { kind: 'chooseTopic', wish, why: { kind: 'unknown' }, topics: withoutRepeats(topics) };
    }
  }
}

/**
 * "Unemployment and child mortality": several indicators, each named well enough by itself; undefined where one is not. Where one of them may be several things, it is
 * asked which; where only some say of which part, whether the others mean it too.
 */
function wishForEach(each: readonly (readonly Topic[])[], wish: Wish): Question | undefined {
  if (each.length === 0 || each.some(({ length }) => length === 0)) return undefined;
  const topics = withoutRepeats(each.flat());
  const isSure =
    each.every(({ length }) => length === 1) && new Set(topics.map(({ kind }) => kind)).size === 1;
  return isSure ? { kind: wish, topics } : { kind: 'chooseTopic', wish, why: { kind: 'several' }, topics };
}

/** Whether all that is listed is of the indicator: "poverty and meteor showers" is more than poverty. */
function explainsEachPart(
  subject: Reading,
  { indicator }: FigureAsk,
  found: readonly Candidate[],
  understanding: Understanding,
): boolean {
  const named = found.find((one) => one.indicator.id === indicator)?.named ?? new Set();
  return listedParts(subject).every((part) => {
    const own = cutPart(subject, part);
    return (
      own.tokens.some((_, i) => named.has(part.from + i)) ||
      own.spans.some(({ concepts }) => concepts.some(({ kind }) => kind === 'code' || kind === 'by')) ||
      namesNothing(own, understanding)
    );
  });
}

/** "Subscribe: number of organisations": what stands before a colon says what is wanted, whatever follows. */
function isHeading(reading: Reading): boolean {
  const [first] = spansWithCue(reading, 'subscribe');
  return first?.from === 0 && reading.tokens[first.to]?.pause === ':';
}

/** Words that also ask for figures ("how many", "share") belong to what one subscribes to only behind a request to be told. */
function findWish(reading: Reading): Wish | undefined {
  const asksFigures =
    hasCue(reading, 'howMany', 'share', 'percent') || reading.period.ask?.kind === 'periods';
  if (isSaid(reading, 'unsubscribe') || isDeclined(reading)) return 'unsubscribe';
  if (hasCue(reading, 'subscriptions')) return undefined;
  // "Is written" is a form of "to subscribe" in Kazakh.
  const wishes = spansWithCue(reading, 'subscribeTo').some(
    (span) => inFocus(reading, span) && (!asksFigures || span.strength > SURE || span.to - span.from > 1),
  );
  if (wishes || isHeading(reading)) return 'subscribe';
  if (hasCue(reading, 'sendMe') && findDigest(reading) !== undefined && !hasCue(reading, 'howMany'))
    return 'subscribe';
  if (asksFigures) return undefined;
  const told = hasCue(reading, 'calendar') && hasCue(reading, 'writeMe');
  return hasCue(reading, 'subscribe') || told ? 'subscribe' : undefined;
}

/** Short words are corrected into it by chance. */
function isSaid(reading: Reading, cue: Wish): boolean {
  return spansWithCue(reading, cue).some(
    (span) =>
      inFocus(reading, span) &&
      (span.to - span.from > 1 || isSurelyMet(span.strength, reading.tokens[span.from]?.fold ?? '')),
  );
}

/** "Don't bother me with notices any more", "I'm tired of your notices": not what one asks for who fears to forget or to miss something. */
function isDeclined(reading: Reading): boolean {
  if (reading.tokens.length > FEW_WORDS || !hasCue(reading, 'subscribe')) return false;
  const says = (stems: RegExp): boolean => reading.tokens.some(({ fold }) => stems.test(fold));
  const isUnwanted =
    (hasCue(reading, 'not', 'without') && !says(AFRAID)) || (says(FED_UP) && !hasCue(reading, 'subscribeTo'));
  return isUnwanted && !hasCue(reading, 'howMany', 'whichPeriod');
}

/** Longer messages tell of much besides. */
const FEW_WORDS = 8;
/** Skeletons of words. */
const FED_UP = /^(?:nadoe|dosta?l|zadolb|ustal|tired$|fed$|sick$|anoi|jaliktir|mezi|sarsit)/;
const AFRAID = /^(?:zabud|zabiv|propus|propusk|opozda|forget|mis|umit|kalip|kalm)/;

/** The message as if it asked for the newest figure of what it names. */
function subjectOf(reading: Reading): Reading {
  const spans = reading.spans.map((span) =>
    span.concepts.some((one) => one.kind === 'cue' && WISHES.has(one.cue))
      ? { ...span, concepts: [{ kind: 'cue' as const, cue: 'filler' as const }] }
      : span,
  );
  const { tokens } = reading.period;
  const ask = { kind: 'newest' as const };
  const period = { ask, isBase: false, tokens, finer: false, thatYear: false, forecast: false };
  return { ...reading, spans, period };
}

/** True where no word can be the name of anything: all are cues, little words, or say nothing in this catalogue. */
function namesNothing(subject: Reading, { isLight }: Understanding): boolean {
  const explained = new Set<number>();
  for (const span of subject.spans) {
    const isCue = span.concepts.every((one) => one.kind === 'cue' && one.cue !== 'otherSubjects');
    if (isCue) for (let token = span.from; token < span.to; token++) explained.add(token);
  }
  return subject.tokens.every(
    ({ text }, i) =>
      explained.has(i) ||
      !subject.focus[i] ||
      text.length < SHORTEST_NAME ||
      subject.matches[i]?.some(({ word }) => isLight(word)) === true,
  );
}

/** "Subscribe me", "to everything", "to this". */
function withoutSubject(
  reading: Reading,
  wish: Wish,
  { catalogue }: Understanding,
  last: Question | undefined,
): Question {
  const ask = askOf(last);
  if (ask !== undefined && hasCue(reading, 'onThis') && catalogue.indicators.has(ask.indicator))
    return { kind: wish, topics: topicsOfAsk(ask, []) };
  if (wish === 'unsubscribe') return { kind: 'unsubscribe' };
  return hasCue(reading, 'everything', 'total')
    ? { kind: 'subscribe', topics: [{ kind: 'all' }] }
    : { kind: 'subscribe' };
}

function aboutFigure(
  wish: Wish,
  ask: FigureAsk,
  topics: readonly Topic[],
  { catalogue }: Understanding,
): Question {
  if (wish === 'unsubscribe' || isHeld(ask, catalogue)) return { kind: wish, topics };
  const slice = ask.slices[0]?.slice ?? {};
  const why = { kind: 'notHeld', indicator: ask.indicator, why: { kind: 'slice', slice } } as const;
  return { kind: 'chooseTopic', wish, why, topics: [{ kind: 'indicator', indicator: ask.indicator }] };
}

/** What cannot be computed can be told of all the same; of what is not held, the indicator or publication that comes nearest is offered. */
function aboutNotHeld(
  wish: Wish,
  { ask, why }: Extract<Question, { kind: 'notHeld' }>,
  topics: readonly Topic[],
): Question {
  if (why.kind === 'operation') return { kind: wish, topics };
  const [publication = ''] = ask.indicator.split('/');
  const nearest: Topic =
    why.kind === 'table'
      ? { kind: 'publication', publication }
      : { kind: 'indicator', indicator: ask.indicator };
  return {
    kind: 'chooseTopic',
    wish,
    why: { kind: 'notHeld', indicator: ask.indicator, why },
    topics: [nearest],
  };
}

function publicationsNamed(reading: Reading): readonly Topic[] {
  const named = reading.spans
    .filter((span) => inFocus(reading, span))
    .flatMap((span) => meanings(span, 'publication'));
  return withoutRepeats(named.map(({ id }): Topic => ({ kind: 'publication', publication: id })));
}
