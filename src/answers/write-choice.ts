import type { Question } from '../questions/question.ts';
import type { Span } from './message.ts';
import { nameOffer } from './name-question.ts';
import type { Words } from './words.ts';

/** Longer labels are cut on a telephone: they are numbered, and stand in full in the text. */
const LONGEST_IN_SIGHT = 40;

/** Asks which question is meant. What all options share is said once. */
export function writeChoice(words: Words, options: readonly Question[]): readonly Span[] {
  const { indicator, labels } = nameOffer(words, options, words.text('button-total'));
  return [
    words.text('choice'),
    ...(indicator === undefined ? [] : ['\n\n', { bold: indicator }]),
    ...(isNumbered(labels) ? ['\n', ...numbered(labels).map((label) => `\n${label}`)] : []),
  ];
}

/** Labels of the buttons under a choice, in its order. */
export function choiceLabels(words: Words, options: readonly Question[]): readonly string[] {
  const { labels } = nameOffer(words, options, words.text('button-total'));
  return isNumbered(labels) ? numbered(labels) : labels;
}

function isNumbered(labels: readonly string[]): boolean {
  return labels.some(({ length }) => length > LONGEST_IN_SIGHT);
}

function numbered(labels: readonly string[]): readonly string[] {
  return labels.map((label, i) => `${i + 1}. ${label}`);
}
