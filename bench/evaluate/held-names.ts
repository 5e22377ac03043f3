import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { fold } from '../../src/language/fold.ts';
import type { Language } from '../../src/language/language.ts';
import { normalise } from '../../src/language/normalise.ts';
import { lastPart } from './bot.ts';
import { HELD_BY_HAND } from './held-by-hand.ts';
import { indicatorTexts } from './wordings.ts';

/** Names sharing at least this part of their words (Jaccard) are taken for names of one thing. */
const NEARLY_EQUAL = 0.75;
/** Words are compared by their beginnings, so that endings do not count. */
const BEGINNING = 5;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Tells whether a catalogue holds an indicator of this name: one of the indicator's names or wordings in the language is nearly equal to it
 * (words folded and cut to their beginnings, those of one or two letters left out), or a person has judged so. Names that merely share
 * words with an indicator's, the hardest not to be taken in by, are not held.
 */
export function holdsName(catalogue: Catalogue, language: Language): (name: string) => boolean {
  const held = indicatorTexts(catalogue)
    .filter((one) => one.language === language)
    .map(({ text }) => wordsOf(text));
  const ids = new Set([...catalogue.indicators.keys()].map(lastPart));
  return (name) => {
    const byHand = HELD_BY_HAND[name.toLowerCase()];
    if (byHand !== undefined && ids.has(byHand)) return true;
    const words = wordsOf(name);
    return held.some((other) => jaccard(words, other) >= NEARLY_EQUAL);
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = normalise(text).match(WORD) ?? [];
  return new Set(
    words.filter((word) => word.length > 2 || /\d/.test(word)).map((word) => fold(word).slice(0, BEGINNING)),
  );
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both || 1);
}
