import type { Cue } from '../language/lexicon.ts';
import { isMonth } from '../language/months.ts';
import { findCalendar } from './find-calendar.ts';
import type { Candidate } from './find-indicator.ts';
import { findPublication } from './find-publication.ts';
import type { Question } from './question.ts';
import { hasCue, isOnlyCue, namesOtherSubject, type Reading, saysOnlyCues, spansWithCue } from './reading.ts';

const POLITE: ReadonlySet<Cue> = new Set(['hello', 'thanks', 'filler']);
const SMALL: ReadonlySet<Cue> = new Set(['hello', 'thanks', 'filler', 'followUp', 'not', 'total', 'newest']);
/** Whoever says thanks and none of these wants nothing more. */
const WANTING = [
  ...(['howMany', 'share', 'percent', 'change', 'difference', 'highest', 'lowest', 'whichPeriod'] as const),
  ...(['definition', 'methodology', 'document', 'where', 'source', 'calendar', 'help', 'series'] as const),
] as const;
/** Asking to be spoken to in another language takes few words; more are a question that mentions one. */
const FEW_WORDS = 7;

/**
 * What a message wants of the bot itself: a greeting, help, another language, a subscription, the calendar. `subject` is the indicator
 * that the message speaks of, if any: then "help" and its like are politeness around a question. Undefined where it is none of these.
 */
export function findTalk(reading: Reading, subject: Candidate | undefined, now: Date): Question | undefined {
  const { tokens, spans } = reading;
  const about = subject !== undefined;
  if (tokens.length === 0) return { kind: 'help' };
  const polite = spans.filter((span) => isOnlyCue(span, POLITE));
  const covered = polite.reduce((sum, { from, to }) => sum + to - from, 0);
  if (covered === tokens.length && hasCue(reading, 'hello', 'thanks')) {
    return { kind: 'help', greeting: hasCue(reading, 'thanks') ? 'thanks' : 'hello' };
  }
  const figures = hasCue(reading, 'howMany', 'share', 'percent');
  const pictures = findPictures(reading, about);
  if (pictures !== undefined) return pictures;
  if (hasCue(reading, 'subscriptions') && !about && !figures) return { kind: 'subscriptions' };
  const language = findLanguage(reading, about);
  if (language !== undefined) return language;
  // "When is the match?"
  const ofOther = !about && namesOtherSubject(reading) && !tokens.some(({ fold }) => isMonth(fold));
  if (hasCue(reading, 'calendar') && !figures && !ofOther) return findCalendar(reading, subject, now);
  if (hasCue(reading, 'whatPublications') && !figures)
    return findPublication(reading) ?? { kind: 'publications' };
  const small = spans
    .filter((span) => isOnlyCue(span, SMALL))
    .reduce((sum, { from, to }) => sum + to - from, 0);
  const most = spansWithCue(reading, 'help').length > 1 ? 2 * FEW_WORDS : FEW_WORDS + 3;
  if (hasCue(reading, 'help') && !about && !figures && tokens.length <= most) return { kind: 'help' };
  if (small === tokens.length && hasCue(reading, 'hello')) return { kind: 'help', greeting: 'hello' };
  const thanked = small === tokens.length || (!about && isSaidAlone(reading));
  if (thanked && hasCue(reading, 'thanks')) return { kind: 'help', greeting: 'thanks' };
  return undefined;
}

/** "Thx a lot, you saved my deadline": a few words that ask for nothing. */
function isSaidAlone(reading: Reading): boolean {
  const asks = reading.asking !== undefined || hasCue(reading, ...WANTING) || namesOtherSubject(reading);
  return (
    !asks && !reading.questioned && reading.tokens.length <= FEW_WORDS + 3 && reading.period.ask === undefined
  );
}

/** Charts beside answers, from now on or no longer; in a question about figures, its words for a chart say nothing. */
function findPictures(reading: Reading, about: boolean): Question | undefined {
  if (about || reading.tokens.length > FEW_WORDS) return undefined;
  if (hasCue(reading, 'hidePictures')) return { kind: 'pictures', shown: false };
  return hasCue(reading, 'showPictures') ? { kind: 'pictures', shown: true } : undefined;
}

function findLanguage(reading: Reading, about: boolean): Question | undefined {
  const language = hasCue(reading, 'toKazakh')
    ? 'kk'
    : hasCue(reading, 'toRussian')
      ? 'ru'
      : hasCue(reading, 'toEnglish')
        ? 'en'
        : undefined;
  const figures = hasCue(reading, 'howMany', 'share', 'percent');
  if (hasCue(reading, 'changeLanguage') && !about && !figures)
    return { kind: 'language', ...(language && { language }) };
  // "Can you answer me in Russian from now on?"
  // "My English is weak, can we continue in Russian?"
  const isPlain = spansWithCue(reading, 'toKazakh', 'toRussian', 'toEnglish').some(
    ({ from, to }) => to - from > 2,
  );
  const few = isPlain || reading.tokens.length <= FEW_WORDS || saysOnlyCues(reading);
  if (language !== undefined && !about && few && !hasCue(reading, 'howMany', 'otherSubjects'))
    return { kind: 'language', language };
  return undefined;
}
