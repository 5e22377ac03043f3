import type { Cue } from '../language/lexicon.ts';
import type { Tokens } from '../language/tokens.ts';
import type { Span } from './concept.ts';
import { cuedTokens } from './reading.ts';

/** Cues that make a sentence ask something. */
const ASKING: ReadonlySet<Cue> = new Set([
  ...([
    'howMany',
    'share',
    'percent',
    'definition',
    'thatMeaning',
    'methodology',
    'document',
    'where',
    'source',
  ] as const),
  ...([
    'change',
    'difference',
    'times',
    'highest',
    'lowest',
    'best',
    'worst',
    'whichPeriod',
    'whichOne',
    'series',
    'compare',
  ] as const),
  ...([
    'subscribe',
    'unsubscribe',
    'calendar',
    'earlierPublished',
    'changeLanguage',
    'help',
    'whatPublications',
    'average',
    'perMany',
  ] as const),
]);

/** Messages of up to this many words are read whole: there is no story in them. */
const SHORT_MESSAGE = 14;

/**
 * Which tokens ask. People tell a story and then ask; the last sentence with a question mark and an asking word is what they
 * want to know, then the last with an asking word, then the last with a question mark; of it, what follows a colon ("I need one figure:
 * how many …"). Without any of these, and in short messages, every token asks.
 */
export function findFocus(message: Tokens, spans: readonly Span[]): readonly boolean[] {
  const { tokens } = message;
  return tokens.length <= SHORT_MESSAGE ? tokens.map(() => true) : findAsking(message, spans);
}

/** The same of a message of whatever length: "How many cash machines are there? Queues everywhere!" */
export function findAsking(message: Tokens, spans: readonly Span[]): readonly boolean[] {
  const { tokens } = message;
  const asking = spans.filter(({ concepts }) =>
    concepts.some((one) => one.kind === 'cue' && ASKING.has(one.cue)),
  );
  // "In which region are roads the worst? By their share in good repair."
  const by = spans.filter(({ concepts }) => concepts.some(({ kind }) => kind === 'by'));
  const focus = withNarrowing(message, spans, findSentence(message, [...asking, ...by], spans));
  const announced = tokens.findLastIndex(({ pause }, i) => pause === ':' && focus[i]);
  const before = tokens.flatMap((_, i) => (focus[i] && i < announced ? [i] : []));
  if (isHeading(before, spans)) return focus;
  return asking.some(({ from }) => from >= announced && focus[from])
    ? focus.map((asks, i) => asks && i >= announced)
    : focus;
}

/** A sentence that only narrows the one before has at most so many words. */
const LONGEST_NARROWING = 7;

/** "What per cent are poor? In villages, please.": what follows the sentence that asks, and says nothing but of which group, place or year, is asked too. */
function withNarrowing(
  { tokens }: Tokens,
  spans: readonly Span[],
  focus: readonly boolean[],
): readonly boolean[] {
  const asked = tokens.findLast((_, i) => focus[i])?.sentence;
  if (asked === undefined) return focus;
  const cued = new Set(
    spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const narrows = (sentence: number): boolean => {
    const words = tokens.flatMap((token, i) => (token.sentence === sentence ? [i] : []));
    return (
      words.length > 0 &&
      words.length <= LONGEST_NARROWING &&
      words.every((i) => cued.has(i) || YEAR.test(tokens[i]?.fold ?? '')) &&
      !words.some((i) => tokens[i]?.text === 'мен' || OF_SELF.test(tokens[i]?.fold ?? '')) &&
      spans.some(
        ({ from, concepts }) =>
          tokens[from]?.sentence === sentence &&
          concepts.some(({ kind }) => kind === 'code' || kind === 'by'),
      )
    );
  };
  const last = tokens.at(-1)?.sentence ?? asked;
  const narrowing = new Set<number>();
  for (let sentence = asked + 1; sentence <= last && narrows(sentence); sentence++) narrowing.add(sentence);
  return narrowing.size === 0
    ? focus
    : tokens.map(({ sentence }, i) => focus[i] === true || narrowing.has(sentence));
}

const YEAR = /^(?:19|20)\d\d$/;
/** Where somebody tells of himself, or where he is from: "я из Алматы", "живу в селе", "Алматыданмын". */
const OF_SELF =
  /^(?:ia|mi|biz|i|ue|mi|nas|moi|moia|sam|sama|iz|from|jiv\w*|live|turamin|ozim|.*(?:danmin|denmin|tanmin|tenmin|nanmin))$/;

/** A heading has at most so many words. */
const LONGEST_HEADING = 8;

/** A few words that say of what: "Conciliation in courts: what is its share?" Those that only announce ("I need one official figure:") are cues for the most part. */
function isHeading(before: readonly number[], spans: readonly Span[]): boolean {
  const cued = cuedTokens(spans);
  const telling = before.filter((token) => !cued.has(token));
  return before.length <= LONGEST_HEADING && telling.length * 2 >= before.length;
}

function findSentence(
  { tokens, asks }: Tokens,
  asking: readonly Span[],
  spans: readonly Span[],
): readonly boolean[] {
  const cued = new Set(asking.map(({ from }) => tokens[from]?.sentence));
  // "What is the unemployment rate?" asks; "that is what it is" does not.
  const what = spans.filter(({ concepts }) =>
    concepts.some((one) => one.kind === 'cue' && one.cue === 'whatIs'),
  );
  const asked = new Set([...cued, ...what.map(({ from }) => tokens[from]?.sentence)]);
  const sentences = asks.map((_, i) => i).reverse();
  const chosen =
    sentences.find((i) => asks[i] && asked.has(i)) ??
    sentences.find((i) => cued.has(i)) ??
    sentences.find((i) => asks[i]);
  return tokens.map(({ sentence }) => chosen === undefined || sentence === chosen);
}
