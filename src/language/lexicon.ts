import type { Language } from './language.ts';

/**
 * Cues: words and phrases that say what a question wants, whatever it is about. Each language's list stands in
 * `words/<language>.yaml` under these names. What figures are about stands in the catalogue instead.
 */
export const CUES = [
  // Conversation
  'hello',
  'thanks',
  'help',
  'filler',
  'general',
  'followUp',
  'ofThem',
  'both',
  'there',
  'such',
  'subscribe',
  'subscribeTo',
  'unsubscribe',
  'subscriptions',
  'onThis',
  'everything',
  'writeMe',
  'sendMe',
  'everyDay',
  'everyWeek',
  'hidePictures',
  'showPictures',
  'calendar',
  'earlierPublished',
  'changeLanguage',
  'toKazakh',
  'toRussian',
  'toEnglish',
  // Kinds of answer
  'howMany',
  'share',
  'percent',
  'percentagePoints',
  'perMany',
  'perOne',
  'definition',
  'whatIs',
  'why',
  'advice',
  'personal',
  'thatMeaning',
  'methodology',
  'document',
  'where',
  'source',
  'whatPublications',
  // Operations
  'change',
  'growth',
  'decline',
  'difference',
  'comparative',
  'times',
  'together',
  'separately',
  'asker',
  'narrows',
  'whichCity',
  'vagueTime',
  'child',
  'average',
  'highest',
  'lowest',
  'best',
  'worst',
  'ranking',
  'place',
  'whichPeriod',
  'whichOne',
  'series',
  'compare',
  'without',
  'not',
  'rest',
  'total',
  // Time
  'year',
  'thisYear',
  'lastYear',
  'yearBeforeLast',
  'newest',
  'earliest',
  'lastFew',
  'since',
  'until',
  'thatYear',
  'yearEarlier',
  'yearLater',
  'finerPeriod',
  'thisMonth',
  'nextMonth',
  'forecast',
  // Matters that a statistics office is asked about and a catalogue may not hold
  'otherSubjects',
] as const;

export type Cue = (typeof CUES)[number];

/** The cues of one language. */
export type Lexicon = Readonly<Record<Cue, readonly string[]>>;

/** What questions are made of, whatever they are about. */
export interface Words {
  readonly lexicons: Readonly<Record<Language, Lexicon>>;
  /** Groups of words that mean the same. */
  readonly synonyms: Readonly<Record<Language, readonly (readonly string[])[]>>;
}
