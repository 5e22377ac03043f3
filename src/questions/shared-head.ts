import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { fold } from '../language/fold.ts';
import { LANGUAGES } from '../language/language.ts';
import { cutWords } from '../language/tokens.ts';
import { wordingsIn } from './catalogue-texts.ts';
import type { Reading } from './reading.ts';
import type { CodeSlot } from './slots.ts';

/** Skeletons of what joins two names that share their last word. */
const AND = /^(?:and|or|i|ili|jane|men|ben|pen|nemese)$/;

/** "Day and temporary-stay organisations": the codes, with those of which only the first word stands before "and", since the last is shared. */
export function withSharedHeads(
  { tokens, focus }: Reading,
  codes: readonly CodeSlot[],
  indicator: CatalogueIndicator,
  catalogue: Catalogue,
): readonly CodeSlot[] {
  const shared = codes.flatMap(({ span, dimension, code, negated }) => {
    const at = span.from - 2;
    const word = tokens[at]?.fold;
    const head = tokens[span.to - 1]?.fold;
    const isFree = focus[at] && !codes.some((one) => one.span.from <= at && at < one.span.to);
    const isJoined = AND.test(tokens[span.from - 1]?.fold ?? '') && span.to - span.from > 1;
    if (word === undefined || head === undefined || !isFree || !isJoined || negated) return [];
    const meant = [...(indicator.codes.get(dimension) ?? [])].filter(
      (one) => one !== code && isCalled(catalogue, dimension, one, word, head),
    );
    const [only, ...others] = meant;
    if (only === undefined || others.length > 0) return [];
    return [{ span: { ...span, from: at, to: at + 1 }, dimension, code: only, negated }];
  });
  return shared.length === 0 ? codes : [...shared, ...codes];
}

/** True where a name of the code is the two words. */
function isCalled(
  catalogue: Catalogue,
  dimension: string,
  code: string,
  word: string,
  head: string,
): boolean {
  const found = findCode(catalogue, dimension, code);
  if (found === undefined) return false;
  return LANGUAGES.some((language) =>
    wordingsIn(language, [found.name], found.wordings).some((text) => {
      const [first, last, ...more] = cutWords(text).map(fold);
      return first === word && last === head && more.length === 0;
    }),
  );
}
