import type { Token } from '../language/tokens.ts';

/** Words that make a number beside them an age, as skeletons: they stand before the number, or after "years". */
const BEFORE = /^(?:stars|moloj|mlads|vozrast|over|under|aged|age|older|iounger|above|below)/;
const AFTER = /^(?:jas|asan|askan|jokari|iuan|old|ierde|kisi|ulken|vozrast)/;
const AGE_UNIT = /^(?:jas|let|god|years|year|ierde)/;

/**
 * Ages given as numbers ("старше 80 лет", "80 жастан асқан", "over 65"), as token ranges. "The last 5 years" is time: a count of
 * years becomes an age only beside a word that says so; Kazakh "жас" says it by itself.
 */
export function findAges(
  tokens: readonly Token[],
): readonly { readonly from: number; readonly to: number }[] {
  return tokens.flatMap((token, i) => {
    if (!/^\d{1,3}$/.test(token.fold)) return [];
    const before = tokens[i - 1]?.fold ?? '';
    const unit = tokens[i + 1]?.fold ?? '';
    const after = tokens[i + 2]?.fold ?? '';
    if (/^jas/.test(unit)) return [{ from: i, to: i + (AFTER.test(after) ? 3 : 2) }];
    if (BEFORE.test(before)) return [{ from: i - 1, to: i + (AGE_UNIT.test(unit) ? 2 : 1) }];
    return /^years?$/.test(unit) && /^old/.test(after) ? [{ from: i, to: i + 3 }] : [];
  });
}
