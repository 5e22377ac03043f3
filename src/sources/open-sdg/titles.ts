import { fold } from '../../language/fold.ts';
import { LANGUAGES, type Localised } from '../../language/language.ts';
import { normalise } from '../../language/normalise.ts';
import { tokenise } from '../../language/tokens.ts';

/** Two wordings that share at least this part of their words speak of the same thing. */
const SAME_SUBJECT = 1 / 3;
/** Words are compared by their beginnings: endings differ. */
const BEGINNING = 5;

/**
 * Whether a global wording may stand beside a national title. Where an office measures something else in an indicator's place, the global
 * wording would lead to a figure that it does not describe.
 */
export function speaksOfTheSame(national: Localised, global: Localised): boolean {
  return LANGUAGES.some(
    (language) => shared(national[language] ?? '', global[language] ?? '') >= SAME_SUBJECT,
  );
}

/** Shared words by all words (Jaccard), by their beginnings. */
function shared(a: string, b: string): number {
  const [one, other] = [beginnings(a), beginnings(b)];
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both || 1);
}

function beginnings(text: string): ReadonlySet<string> {
  const words = tokenise(normalise(text)).tokens.map(({ text }) => fold(text));
  return new Set(words.filter((word) => word.length > 2).map((word) => word.slice(0, BEGINNING)));
}
