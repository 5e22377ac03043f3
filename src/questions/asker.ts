import { type Span, tokensOf } from './concept.ts';
import { meanings, type Reading } from './reading.ts';
import { isSurelyMet, SURE } from './strength.ts';

/** Skeletons of what makes the noun behind it the one who asks: "as a student", "я журналист", "для студента", "my professor". */
const SPEAKS_OF_SELF =
  /^(?:i|am|im|as|mi|our|dear|ia|mi|moi|moia|moei|moego|nas|nasa|nasego|kak|buduci|dlia|biz|men|menin|bizdin|mnie|mne)$/;
/** "Студентпін". */
const KAZAKH_FIRST_PERSON = /[mbp]in$/;

/**
 * Nouns of jobs and studies that tell of somebody asked about: "wages of lawyers", "студенты курят". Of the one who asks they tell where that is said ("as a student"), or
 * where they stand in a clause of their own. `telling` are the tokens that tell what is asked about, `named` those that an indicator's names have.
 */
export function groupsAskedOf(
  reading: Reading,
  telling: ReadonlySet<number>,
  named: ReadonlySet<number>,
): readonly Span[] {
  return reading.spans.filter(
    (span) =>
      reading.focus[span.from] &&
      isSurelyMet(span.strength, reading.tokens[span.from]?.fold ?? '') &&
      !tokensOf(span).some((token) => named.has(token)) &&
      meanings(span, 'cue').some(({ cue }) => cue === 'asker') &&
      !isSelf(reading, span) &&
      standsBeside(reading, span, telling),
  );
}

const ARTICLE = /^an?$/;

function isSelf({ tokens }: Reading, { from, to }: Span): boolean {
  const before = ARTICLE.test(tokens[from - 1]?.fold ?? '') ? from - 2 : from - 1;
  return (
    SPEAKS_OF_SELF.test(tokens[before]?.fold ?? '') || KAZAKH_FIRST_PERSON.test(tokens[to - 1]?.fold ?? '')
  );
}

/** "New schools", "young residents": adjectives right before one of the tokens, which the names do not have. */
export function narrowed(
  reading: Reading,
  telling: ReadonlySet<number>,
  named: ReadonlySet<number>,
): readonly Span[] {
  return reading.spans.filter(
    ({ from, to, strength, concepts }) =>
      reading.focus[from] &&
      strength > SURE &&
      concepts.some((one) => one.kind === 'cue' && one.cue === 'narrows') &&
      telling.has(to) &&
      reading.tokens[to]?.pause === '' &&
      // "18 year old girls".
      !AGED.test(reading.tokens[from - 1]?.fold ?? '') &&
      !named.has(from),
  );
}

const AGED = /^(?:iears?|irs?)$/;

/** In the clause of one of the tokens. */
function standsBeside({ tokens }: Reading, { from, to }: Span, telling: ReadonlySet<number>): boolean {
  const ends = (token: number): boolean => tokens[token] === undefined || tokens[token].pause !== '';
  for (let token = from; token > 0 && !ends(token); token--) if (telling.has(token - 1)) return true;
  for (let token = to; !ends(token); token++) if (telling.has(token)) return true;
  return false;
}
