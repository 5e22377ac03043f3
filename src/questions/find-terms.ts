import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Term } from '../catalogue/publication.ts';
import { LANGUAGES, type Localised } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { stems } from '../language/stem.ts';
import { tokenise } from '../language/tokens.ts';

/** Shorter beginnings of a word name too much. */
const SHORTEST_BEGINNING = 4;

/**
 * Ids of the terms whose names hold all words of a query, in any language: as they are written, else in another form or in their beginnings. Where no name does,
 * of those whose definitions do.
 */
export function findTerms(catalogue: Catalogue, query: string): readonly string[] {
  const asked = foldsOf(query);
  if (asked.length === 0) return [];
  const named = (holds: Holds): readonly string[] => holding(catalogue, namesOf, asked, holds);
  const [exact, alike] = [named((one, word) => one === word), named(isMeant)];
  if (exact.length > 0) return exact;
  return alike.length > 0
    ? alike
    : holding(catalogue, ({ definition }) => textsIn(definition), asked, isMeant);
}

/** True where a word of a text is one that was asked for. */
type Holds = (asked: string, word: string) => boolean;

function holding(
  { terms }: Catalogue,
  textsOf: (term: Term) => readonly string[],
  asked: readonly string[],
  holds: Holds,
): readonly string[] {
  const holdsAll = (text: string): boolean => {
    const words = foldsOf(text);
    return asked.every((one) => words.some((word) => holds(one, word)));
  };
  return [...terms.values()].filter(({ term }) => textsOf(term).some(holdsAll)).map(({ id }) => id);
}

function namesOf({ name, shortName, wordings = {} }: Term): readonly string[] {
  return [
    ...textsIn(name),
    ...textsIn(shortName),
    ...LANGUAGES.flatMap((language) => wordings[language] ?? []),
  ];
}

function textsIn(text: Localised = {}): readonly string[] {
  return LANGUAGES.flatMap((language) => text[language] ?? []);
}

function foldsOf(text: string): readonly string[] {
  return tokenise(normalise(text)).tokens.map(({ fold }) => fold);
}

/** A form of the same word, or its beginning. */
function isMeant(asked: string, word: string): boolean {
  if (asked === word || (asked.length >= SHORTEST_BEGINNING && word.startsWith(asked))) return true;
  return LANGUAGES.some((language) => {
    const others = stems(word, language);
    return [...stems(asked, language)].some((stem) => others.has(stem));
  });
}
