import { AREA } from '../catalogue/concepts.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { Language } from '../language/language.ts';
import type { Cue } from '../language/lexicon.ts';
import { normalise } from '../language/normalise.ts';
import { isCyrillic } from '../language/script.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { type Span, tokensOf } from './concept.ts';
import { findAsking, findFocus } from './focus.ts';
import { readPeriod, yearsInWords } from './period-slot.ts';
import { isFromTo, type Reading, UP_OR_DOWN } from './reading.ts';
import { retypeMessage } from './retype-message.ts';
import { tokensSetAside } from './set-aside.ts';
import { splitRunOns } from './split-run-on.ts';
import type { Understanding } from './understanding.ts';

/**
 * Reads a message: normalises it, undoes a wrong keyboard layout and missing blanks, finds phrases, periods, the sentence that asks and
 * the language. `now` is the day on which it is asked (for "last year").
 */
export function readMessage(text: string, understanding: Understanding, now: Date): Reading {
  const { vocabulary, phrases } = understanding;
  const cut = tokenise(retypeMessage(normalise(text), vocabulary));
  const tokens = withoutSetAside(splitRunOns(cut.tokens, vocabulary), understanding);
  const matches = tokens.map((token) => vocabulary.match(token.text, token.fold));
  const read = phrases.spans(tokens);
  const numbers = yearsInWords(tokens, read, now.getUTCFullYear());
  const spans = numbers.size === 0 ? read : phrases.spans(tokens, numbers);
  const message = { tokens, asks: cut.asks };
  const focus = findFocus(message, spans);
  const year = now.getUTCFullYear();
  const asking = findAsking(message, spans);
  const narrower = focus.every(Boolean) && !asking.every(Boolean);
  const period = readPeriod(tokens, spans, focus, year);
  return {
    tokens,
    matches,
    spans: isFromTo(period) ? withChangesWithin(spans, tokens, understanding) : spans,
    focus,
    period,
    ...(narrower && { asking: { focus: asking, period: readPeriod(tokens, spans, asking, year) } }),
    language: languageOf(tokens, spans, focus, understanding),
    questioned: cut.asks.some(Boolean),
  };
}

/** The tokens without what is named only to say that it is not meant. */
function withoutSetAside(tokens: readonly Token[], { phrases }: Understanding): readonly Token[] {
  if (!tokens.some(({ fold }) => /^(?:ne|not|emes)$/.test(fold))) return tokens;
  const codes = new Set(
    phrases
      .spans(tokens)
      .filter(({ concepts }) => concepts.some(({ kind }) => kind === 'code'))
      .flatMap(tokensOf),
  );
  const aside = tokensSetAside(tokens, (token) => codes.has(token));
  return aside.size === 0 ? tokens : tokens.filter((_, i) => !aside.has(i));
}

/** "Saigas increase" names a rate of theirs; of their number, between two years, it says that it grew, as the word would alone. */
function withChangesWithin(
  spans: readonly Span[],
  tokens: readonly Token[],
  { phrases }: Understanding,
): readonly Span[] {
  const within = spans.flatMap(({ from, to, concepts }) =>
    to - from < 2 || concepts.some(({ kind }) => kind !== 'code')
      ? []
      : tokens.slice(from, to).flatMap((token, i) =>
          phrases.spans([token]).flatMap((span) => {
            const changes = span.concepts.filter((one) => one.kind === 'cue' && UP_OR_DOWN.has(one.cue));
            return changes.length === 0
              ? []
              : [{ ...span, from: from + i, to: from + i + 1, concepts: changes }];
          }),
        ),
  );
  return within.length === 0 ? spans : [...spans, ...within].sort((a, b) => a.from - b.from);
}

/**
 * The same message read whole: where the sentence that asks says nothing of what it asks about ("how many of these are there?"). What is to be done and of
 * which time, that sentence alone says.
 */
export function readWhole(reading: Reading): Reading {
  const spans = reading.spans.filter(
    (span) =>
      reading.focus[span.from] ||
      span.concepts.every((one) => one.kind !== 'cue' || SAID_OF_WORDS.has(one.cue)),
  );
  return { ...reading, spans, focus: reading.tokens.map(() => true), asks: reading.focus };
}

/** The same message read with one more sentence than the one that asks; what that one asks besides says nothing. */
export function readWith(reading: Reading, sentence: number): Reading {
  const { tokens, spans, focus } = reading;
  const isBeside = ({ from }: Span): boolean => !focus[from] && tokens[from]?.sentence === sentence;
  const saysHow = ({ concepts }: Span): boolean =>
    concepts.every((one) => one.kind === 'cue' && one.cue !== 'otherSubjects' && !SAID_OF_WORDS.has(one.cue));
  return {
    ...reading,
    spans: spans.map((span) =>
      isBeside(span) && saysHow(span) ? { ...span, concepts: [{ kind: 'cue', cue: 'filler' }] } : span,
    ),
    focus: tokens.map((token, i) => focus[i] === true || token.sentence === sentence),
    asks: focus,
  };
}

/** What these say is said of the words beside them. */
const SAID_OF_WORDS: ReadonlySet<Cue> = new Set(['filler', 'not', 'without', 'writeMe']);

/** A greeting in one language before a question in another tells little, as names do; question words and grammar tell most. */
const LITTLE: ReadonlySet<Cue> = new Set(['hello', 'thanks']);
const MUCH: ReadonlySet<Cue> = new Set([
  'howMany',
  'filler',
  'total',
  'where',
  'definition',
  'followUp',
  'year',
]);

function languageOf(
  tokens: readonly Token[],
  spans: readonly Span[],
  focus: readonly boolean[],
  { vocabulary }: Understanding,
): Language | undefined {
  const words = tokens.map((token, i) => {
    const span = spans.find(({ from, to }) => from <= i && i < to);
    const known = new Set<Language>();
    const matches = vocabulary.match(token.text, token.fold);
    const best = matches[0]?.strength ?? 0;
    for (const { word, strength } of matches) {
      if (strength >= best - 0.05) for (const language of vocabulary.languagesOf(word)) known.add(language);
    }
    const exact = best > 0.95;
    return {
      text: token.text,
      known: exact && span && isCyrillic(token.text) ? new Set(span.languages) : known,
      weight: weightOf(span) * (focus[i] ? 1 : 0.3),
    };
  });
  return detectLanguage(words);
}

function weightOf(span: Span | undefined): number {
  const cues = span?.concepts.flatMap((one) => (one.kind === 'cue' ? [one.cue] : [])) ?? [];
  if (cues.some((cue) => LITTLE.has(cue))) return 0.2;
  if (span?.concepts.every((one) => one.kind === 'link' || (one.kind === 'code' && one.dimension === AREA)))
    return 0.4;
  return cues.some((cue) => MUCH.has(cue)) ? 1.5 : 1;
}
