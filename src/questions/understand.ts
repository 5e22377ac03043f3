import { findCode } from '../catalogue/catalogue.ts';
import { carryOver } from './carry-over.ts';
import type { Span } from './concept.ts';
import { decideFigure } from './decide-figure.ts';
import { DECISION } from './decision.ts';
import { type Candidate, findIndicators } from './find-indicator.ts';
import { findPublication } from './find-publication.ts';
import { findSubscription } from './find-subscription.ts';
import { findTalk } from './find-talk.ts';
import { findTerms } from './find-terms.ts';
import { findText } from './find-text.ts';
import { askForVintages } from './find-vintages.ts';
import { type Heard, type HeardWords, hearMessage } from './hear-message.ts';
import { leanOnLast, saysItLeans } from './lean-on-last.ts';
import { pickOption } from './pick-option.ts';
import { askOf, type Question, type Understood } from './question.ts';
import { readWhole, readWith } from './read-message.ts';
import { hasCue, meanings, type Reading } from './reading.ts';
import type { Understanding } from './understanding.ts';

/** What a message leans on besides its words. */
export interface Setting {
  /** The question before, if it was asked not long ago. */
  readonly last?: Question | undefined;
  /** The glossary has just been shown: a few words may look a term up in it. */
  readonly inGlossary?: boolean;
  readonly now: Date;
}

/** A message understood; the language is undefined where its words do not tell. */
export type MessageUnderstood = Omit<Understood, 'language'> & {
  readonly language: Understood['language'] | undefined;
};

const MOST_CANDIDATES = 10;
/** What is asked about is looked for in so many sentences before. */
const SENTENCES_BEFORE = 2;
/** Longer messages say of what they ask. */
const FEW_WORDS = 4;

/**
 * Understands a message: a command, talk with the bot, a question for words, a figure, a choice between figures, or nothing that this catalogue
 * holds. Pure; never throws; its work is bounded by the length of the text (at most 4,096 characters are read).
 */
export function understand(text: string, understanding: Understanding, setting: Setting): MessageUnderstood {
  return understandHeard(hearMessage(text, understanding, setting.now), understanding, setting);
}

/** Understands what was heard of a message in its setting. */
export function understandHeard(
  heard: Heard,
  understanding: Understanding,
  setting: Setting,
): MessageUnderstood {
  switch (heard.kind) {
    case 'command':
      return { question: heard.question, language: undefined, candidates: [] };
    case 'vintages': {
      const asked = conclude(heard.rest, understanding, setting);
      return { ...asked, question: askForVintages(asked.question, setting.last), language: heard.language };
    }
    case 'words': {
      const { text, reading } = heard;
      const looked = setting.inGlossary === true ? lookUp(text, reading, understanding) : undefined;
      if (looked !== undefined) return { question: looked, language: reading.language, candidates: [] };
      return conclude(heard, understanding, setting);
    }
  }
}

function conclude(heard: HeardWords, understanding: Understanding, setting: Setting): MessageUnderstood {
  const { reading } = heard;
  const { question, found } = decideWhole(heard, understanding, setting);
  const candidates = [...found]
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_CANDIDATES)
    .map(({ indicator }) => indicator.id);
  const ask = askOf(question);
  return {
    question,
    language: reading.language,
    candidates: ask === undefined ? candidates : [...new Set([ask.indicator, ...candidates])],
  };
}

/** A few words after the glossary that are in the name of a term and ask for nothing else. */
function lookUp(query: string, reading: Reading, { catalogue }: Understanding): Question | undefined {
  const isShort = reading.tokens.length <= FEW_WORDS && reading.period.ask === undefined;
  if (!isShort || hasCue(reading, ...ASKING)) return undefined;
  const terms = findTerms(catalogue, query);
  return terms.length === 0 ? undefined : { kind: 'glossary', terms };
}

const ASKING = ['howMany', 'share', 'percent', 'change', 'growth', 'decline', 'series', 'compare'] as const;

/** Decides by the sentence that asks; where it says too little, by the whole message, which may only bring a figure of a story's subject. */
function decideWhole(
  heard: HeardWords,
  understanding: Understanding,
  setting: Setting,
): { readonly question: Question; readonly found: readonly Candidate[] } {
  const { reading, found } = heard;
  const question = decide(heard, understanding, setting);
  if (question.kind !== 'unknown') return { question, found };
  if (reading.focus.every(Boolean)) {
    if (reading.asking === undefined) return { question, found };
    return decideAgain({ ...reading, ...reading.asking }, { question, found }, understanding);
  }
  const before = saysOfNothing(reading, found, understanding)
    ? decideWithBefore(heard, understanding)
    : undefined;
  return before ?? decideAgain(readWhole(reading), { question, found }, understanding);
}

/** The sentence that asks has no name and no code ("But how many is that in per cent?"). */
function saysOfNothing(
  { focus, spans }: Reading,
  found: readonly Candidate[],
  { catalogue }: Understanding,
): boolean {
  const isCode = ({ concepts }: Span): boolean =>
    concepts.some(
      (one) =>
        one.kind === 'by' ||
        (one.kind === 'code' && findCode(catalogue, one.dimension, one.code)?.total !== true),
    );
  return (
    found.every(({ own }) => own < DECISION.leastEvidence) &&
    !spans.some((span) => focus[span.from] && isCode(span))
  );
}

/** What is asked about stands in one of the sentences right before the one that asks: the nearest of which there is a figure. */
function decideWithBefore(
  { reading }: HeardWords,
  understanding: Understanding,
): { readonly question: Question; readonly found: readonly Candidate[] } | undefined {
  const asking = reading.tokens[reading.focus.indexOf(true)]?.sentence ?? 0;
  for (let sentence = asking; sentence >= Math.max(0, asking - SENTENCES_BEFORE); sentence--) {
    const near = readWith(reading, sentence);
    const found = findIndicators(near, understanding);
    const question = decideFigure(near, found, understanding);
    if (question.kind === 'figure') return { question, found };
  }
  return undefined;
}

/** Decides on a message read otherwise, where that brings a figure. */
function decideAgain(
  reading: Reading,
  decided: { readonly question: Question; readonly found: readonly Candidate[] },
  understanding: Understanding,
): { readonly question: Question; readonly found: readonly Candidate[] } {
  const found = findIndicators(reading, understanding);
  const question = decideFigure(reading, found, understanding);
  return question.kind === 'unknown' ? decided : { question, found };
}

function decide(
  { reading, found, figure }: HeardWords,
  understanding: Understanding,
  setting: Setting,
): Question {
  const [best] = found;
  const isAbout =
    best !== undefined &&
    best.own >= DECISION.leastEvidence &&
    best.nameCoverage >= DECISION.nameCoverage &&
    best.coverage >= DECISION.choiceCoverage;
  const subscription = findSubscription(reading, understanding, setting.last);
  if (subscription !== undefined) return subscription;
  const talk = findTalk(reading, isAbout ? best : undefined, setting.now);
  if (talk !== undefined) return talk;
  const words = findText(reading, understanding, setting.last);
  if (words !== undefined) return words;
  // Reasons are in no table of figures, nor is what somebody owns or should do.
  const forFigures = hasCue(reading, 'howMany', 'share', 'percent') || reading.period.ask !== undefined;
  if (hasCue(reading, 'why', 'personal') || (hasCue(reading, 'advice') && !forFigures))
    return { kind: 'unknown', nearest: [] };
  // "And in the villages?", with nothing before it to lean on.
  const few = reading.tokens.length <= FEW_WORDS;
  if (setting.last === undefined && few && saysItLeans(reading) && (best?.own ?? 0) < DECISION.leastEvidence)
    return { kind: 'unknown', nearest: [] };
  const { last } = setting;
  const own = askOf(figure)?.indicator;
  // "In care homes" is clear by itself, but after a choice it says which pensioners were meant.
  const mayPick = (options: readonly Question[]): boolean =>
    own === undefined || (few && options.some((one) => askOf(one)?.indicator === own));
  if (last?.kind === 'choice' && mayPick(last.options)) {
    const picked = pickOption(reading, found, last.options, understanding);
    if (picked !== undefined) return picked;
  }
  const leaning = leanOnLast(reading, best, understanding, setting.last);
  if (leaning !== undefined) return leaning;
  const isUnclear = (figure.kind === 'unknown' || figure.kind === 'choice') && !hasCue(reading, ...ASKING);
  if (isUnclear || (namesPublicationAlone(reading) && best?.wholeName !== true))
    return findPublication(reading) ?? figure;
  return carryOver(reading, figure, last, understanding.catalogue);
}

/** The message is the name of a publication, and nothing else. */
function namesPublicationAlone({ spans, tokens }: Reading): boolean {
  return spans.some(
    (span) => span.from === 0 && span.to === tokens.length && meanings(span, 'publication').length > 0,
  );
}
