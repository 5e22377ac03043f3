import type { Token } from '../language/tokens.ts';

/** Words that make a number beside them an age, as skeletons: they stand before the number, or after its unit. */
const BEFORE = /^(?:stars|moloj|mlads|vozrast|over|under|aged|age|ages|older|euner|above|belou)/;
const AFTER = /^(?:asan|askan|tolgan|old|kisi)/;
const KAZAKH_YEARS = /^jas(?!tar)/;
const YEARS = /^(?:jas|let|god|iears?$|irs?$|ierde)/;
/** "80 and over", "80 лет и старше", "80 жас және одан жоғары". */
const AND = /^(?:and|i|jane|or|ili|nemese)$/;
const ON = /^(?:over|older|above|more|up|starse?|bolse|vise|odan|jogari|ulken|kop|euner|under|mladse|moloje)/;
const NUMBER = /^\d{1,3}$/;
const YOUNGER = /^(?:under|euner|mladse|moloje)/;
/** "Above 5 %" is no age. */
const PERCENT = /^(?:%|procent|percent|per$|paiz)/;
/** "Безработица до 30 лет": said of a time, the years are counted from something. */
const UP_TO = /^do$/;
const JOINS = /^(?:to|do|and|men|ben|pen)$/;

/** "Over" so many years or more is said of ages; so is "over" fewer, of people. */
const FIRST_AGE_OVER = 15;
const PEOPLE =
  /^(?:are|is|uere|uas|be|person|people|child|kid|residen|clien|those|uho|men|uomen|man|uoman|girl|boi|adul|pensioner|population|pupil|studen|citizen|inhabitan|patien|user|recipien|disabled|them)/;

/** True where "over" and this count of years say for how long, not how old. */
export function isOverTime(tokens: readonly Token[], over: number, years: number): boolean {
  const isOver = tokens[over]?.fold === 'over' && years < FIRST_AGE_OVER;
  return isOver && !PEOPLE.test(tokens[over - 1]?.fold ?? '');
}

/** "В 5 лет" may be a time of five years. */
const FIRST_AGE_AT = 14;

/** Where a message speaks of an age, as token ranges. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
  /** Where its first number stands. */
  readonly number: number;
  /** Its code in SDMX style, where it is a closed or an open range: `Y15T24`, `Y_GE65`, `Y0T4` for "under 5". */
  readonly code?: string;
}

/**
 * Ages given as numbers ("старше 80 лет", "80 жастан асқан", "over 65", "15–24 жас"). "The last 5 years" is time: a count of
 * years becomes an age only beside a word that says so; Kazakh "жас" says it by itself.
 */
export function findAges(tokens: readonly Token[]): readonly AgeRange[] {
  if (!tokens.some(({ fold }) => NUMBER.test(fold))) return [];
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  const isAge = (i: number): boolean => NUMBER.test(fold(i));
  const ages: AgeRange[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isAge(i)) continue;
    let to = i + 1;
    const [low, high] = [Number(fold(i)), Number(fold(JOINS.test(fold(to)) ? to + 1 : to))];
    const isRange = isAge(to) && tokens[to]?.pause === '-' && Number(fold(i)) < Number(fold(to));
    if (isAge(to)) to += 1;
    else if (JOINS.test(fold(to)) && isAge(to + 1)) to += 2;
    if (PERCENT.test(fold(to))) continue;
    const upTo = UP_TO.test(fold(i - 1)) && YEARS.test(fold(to)) && !isRange;
    // "В 45 лет"; "за 10 лет" is a time.
    const atAge =
      (fold(i - 1) === 'v' && fold(to) === 'let' && low >= FIRST_AGE_AT) ||
      (/^(?:posle|after)$/.test(fold(i - 1)) && low >= FIRST_AGE_AT && low < 100 && !/^god/.test(fold(to)));
    const spoken = BEFORE.test(fold(i - 1)) || upTo || atAge;
    const kazakh = KAZAKH_YEARS.test(fold(to));
    const unit = YEARS.test(fold(to));
    if (unit) to += 1;
    const before = to;
    if (AND.test(fold(to)) && ON.test(fold(to + 1))) to += 2;
    else if (unit && (AFTER.test(fold(to)) || ON.test(fold(to)))) to += 1;
    const tail = to > before;
    if (fold(to - 1) === 'odan' && ON.test(fold(to))) to += 1;
    const plus = fold(to) === '+';
    if (plus) to += 1;
    // "Over 10 years" is a time; "over 65 years", "over 10 years old" are ages.
    if (isOverTime(tokens, i - 1, low) && unit && !kazakh && !tail) continue;
    if (!spoken && !kazakh && !tail && !isRange && !plus) continue;
    const isOpen = plus || (tail && ON.test(fold(to - 1)) && !YOUNGER.test(fold(to - 1)));
    const isBelow = (upTo || YOUNGER.test(fold(spoken ? i - 1 : to - 1))) && !isRange && low > 0;
    const code =
      high > low ? `Y${low}T${high}` : isOpen ? `Y_GE${low}` : isBelow ? `Y0T${low - 1}` : undefined;
    ages.push({ from: spoken ? i - 1 : i, to, number: i, ...(code !== undefined && { code }) });
    i = to - 1;
  }
  return ages;
}
