import { isInAblative, isInInstrumental } from '../language/kazakh-cases.ts';
import type { Token } from '../language/tokens.ts';

/** Skeletons of what says that the year behind it is what something is compared with. */
const COMPARED_WITH = /^(?:compar|relative|versus|vs$|against|than$|sravn|sopostav|otnositeln|protiv|cem$)/;
/** What may stand between: "по сравнению с уровнем 2021", "than in 2021", "compared to the year 2021". */
const BETWEEN =
  /^(?:to|uit(?:h)?|in|the|at|of|level|iear|end|s|so|v|vo|na|urov\w*|pokazatel\w*|god\w*|konec|konc\w*)$/;
const MOST_BETWEEN = 4;

/** The Kazakh word for "year" behind a number, in whatever case. */
const YEAR_WORD = /^jil/;
/** "2022 жылмен салыстырғанда", "2022 жылмен салыстыр"; "2022 жылға салыстырыңыз" compares other things in that year. */
const COMPARED_BEHIND = /^salistirgan/;
const COMPARE = /^salistir/;
/** "2022 жылға қарағанда": of a year in another case, it is the place Karaganda. */
const REGARDED = /^karagan/;
const DATIVE = /[gk][ae]$/;
/** Behind a year in the ablative these say since when, before when or after when; all else compares with it: "2022 жылғыдан көп", "2022 жылдан қаншаға өсті". */
const OF_TIME = /^(?:bastap|bastal|beri|berg|burin|kein|son|asa|ari)/;

/** True where the year that stands at the tokens is named as what something is compared with. */
export function isBaseYear(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const fold = (token: number): string => tokens[token]?.fold ?? '';
  for (let before = from - 1; before >= Math.max(0, from - 1 - MOST_BETWEEN); before--) {
    if (COMPARED_WITH.test(fold(before))) return true;
    // "Up on 2021".
    if (fold(before) === 'on' && /^(?:up|doun)$/.test(fold(before - 1))) return true;
    // "К уровню 2021 года".
    if (/^urov/.test(fold(before)) && fold(before - 1) === 'k') return true;
    if (!BETWEEN.test(fold(before))) break;
  }
  const behind = YEAR_WORD.test(fold(to)) ? to + 1 : to;
  const last = fold(behind - 1);
  if (COMPARE.test(fold(behind)) && isInInstrumental(last)) return true;
  if (COMPARED_BEHIND.test(fold(behind)) || (REGARDED.test(fold(behind)) && DATIVE.test(last))) return true;
  return isInAblative(last) && !/^\d/.test(last) && fold(behind) !== '' && !OF_TIME.test(fold(behind));
}
