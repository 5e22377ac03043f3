import { isInAblative } from '../language/kazakh-cases.ts';
import type { Span } from './concept.ts';
import { isOnlyCue, type Reading, spansWithCue } from './reading.ts';
import { CORRECTED, SURE } from './strength.ts';

/** Kazakh puts "except" and "not" behind what they take away; these, borrowed from Russian, stand before it there too. */
const BORROWED = new Set(['bez', 'krome', 'minus', 'ne']);
/** Words between two things that are listed; "but" and its like set them against one another instead. */
const LISTING = new Set(['i', 'and', 'or', 'nor', 'ili', 'ni', 'jane', 'nemese', 'men', 'ben', 'pen']);

/**
 * Which of the spans are taken away: "without", "all but" stand before what they take away, in Kazakh after it; "not" right before, "емес",
 * "жоқ" right after. Words of the `name` that only resemble a denial deny nothing ("NEET"). What is listed with it ("except A and B") is taken away too; after a comma ("no, in towns") nothing is.
 */
export function negatedSpans(
  reading: Reading,
  spans: readonly Span[],
  name: ReadonlySet<number> = new Set(),
): ReadonlySet<Span> {
  const inOrder = [...spans].sort((a, b) => a.from - b.from);
  const negated = new Set(inOrder.filter((span) => isNegated(reading, span, name)));
  for (const [i, span] of inOrder.entries()) {
    const before = inOrder[i - 1];
    if (before === undefined || !areListed(reading, before, span)) continue;
    const by = negated.has(before) ? negatedBefore(reading, before, name) : undefined;
    // "Not women, men" names the men.
    const isInstead = by === 'not' && before.to === span.from;
    if (by !== undefined && !isInstead) negated.add(span);
  }
  for (const [i, span] of [...inOrder.entries()].reverse()) {
    const before = inOrder[i - 1];
    if (before !== undefined && areListed(reading, before, span) && negated.has(span)) {
      if (negatedBefore(reading, span, name) === undefined) negated.add(before);
    }
  }
  return negated;
}

/**
 * True where "not", "without" stands right beside words of a name that has no such word itself: "households without gas" are not those with gas; or where a Kazakh
 * verb denies it ("интернет қолданбайтындар"). `itsWords` are all the tokens of the name, `name` those that say something.
 */
export function isNameNegated(
  reading: Reading,
  name: ReadonlySet<number>,
  itsWords: ReadonlySet<number>,
  slots: readonly Span[],
): boolean {
  const inSlot = (token: number): boolean => slots.some(({ from, to }) => from <= token && token < to);
  // Corrected to a verb of the name, it says the opposite of it.
  const isOfName = (token: number): boolean =>
    name.has(token) && (reading.matches[token]?.[0]?.strength ?? 0) > CORRECTED;
  const inVerb = reading.tokens.some(
    ({ fold }, token) =>
      reading.focus[token] && NEGATIVE_VERB.test(fold) && !isOfName(token) && !inSlot(token),
  );
  if (inVerb && name.size > 0) return true;
  return (['without', 'not'] as const).some((cue) =>
    denials(reading, cue)
      .filter(isSurely)
      .some((span) => {
        if (!reading.focus[span.from] || itsWords.has(span.from) || isKazakhOr(reading, span)) return false;
        if (isCounted(reading, span)) return false;
        const behind = standsBehind(reading, span);
        const first = behind ? span.from - 1 : wordDenied(reading, span.to);
        // Of "стационарлық ұйымдардан басқасы" it is the code that is denied, as of "зейнеткер еместер".
        if (inSlot(first) || (behind && inSlot(first - 1))) return false;
        const beside = behind ? [first, first - 1] : [first, first + 1];
        const at = beside.find((token) => name.has(token) && !inSlot(token));
        if (at === undefined) return false;
        return behind ? !pausesBetween(reading, at + 1, span.from) : !pausesBetween(reading, span.to, at);
      }),
  );
}

/** "Not using the internet", "без доступа к интернету": words that say little may stand between. */
function wordDenied({ tokens, spans }: Reading, from: number): number {
  const saysLittle = (token: number): boolean =>
    HAVING.test(tokens[token]?.fold ?? '') ||
    spans.some((span) => span.from === token && span.to === token + 1 && isOnlyCue(span, FILLER));
  let at = from;
  while (at < from + MOST_BETWEEN && saysLittle(at)) at += 1;
  return at;
}

const FILLER = new Set(['filler'] as const);
const HAVING = /^(?:dostup|access|ispolz|using|use$|poluc|having)/;
const MOST_BETWEEN = 3;

/** Skeletons of Kazakh negative participles: -байтын, -мейтін, -паған; "көмегінің" is none. */
const NEGATIVE_VERB = /..[bpm](?:[ae]itin|[ae]g[ae]n)/;

/** A word that only resembles "not" denies nothing ("NEET"). */
function isSurely({ strength }: Span): boolean {
  return strength > CORRECTED;
}

/** "Not in Almaty": a preposition may stand between. */
const PREPOSITIONS = new Set(['v', 'vo', 'na', 'in', 'at', 'from', 'iz', 'dla']);

/** Kazakh "не" is "or"; borrowed from Russian it is "not". */
function isKazakhOr({ language, tokens }: Reading, { from }: Span): boolean {
  return language === 'kk' && tokens[from]?.fold === 'ne';
}

function isNegated(reading: Reading, span: Span, name: ReadonlySet<number>): boolean {
  return negatedBefore(reading, span, name) !== undefined || negatedAfter(reading, span);
}

/** Words that deny. "Тыс" is Kazakh "except" only behind an ablative; in Russian it is short for "thousand". */
function denials(reading: Reading, cue: 'without' | 'not'): readonly Span[] {
  const { tokens } = reading;
  return spansWithCue(reading, cue).filter(
    ({ from }) => tokens[from]?.text !== 'тыс' || isInAblative(tokens[from - 1]?.fold ?? ''),
  );
}

/** Which word takes it away, of those that stand before. */
function negatedBefore(
  reading: Reading,
  { from }: Span,
  name: ReadonlySet<number>,
): 'without' | 'not' | undefined {
  const near = (cue: 'without' | 'not', most: number): boolean =>
    denials(reading, cue).some(
      (span) =>
        isSurely(span) &&
        !(name.has(span.from) && span.strength < SURE) &&
        !standsBehind(reading, span) &&
        span.to <= from &&
        from - span.to <= most + (PREPOSITIONS.has(reading.tokens[span.to]?.fold ?? '') ? 1 : 0) &&
        !pausesBetween(reading, span.to, from),
    );
  return near('without', 1) ? 'without' : near('not', 0) ? 'not' : undefined;
}

function negatedAfter(reading: Reading, { to }: Span): boolean {
  const near = (cue: 'without' | 'not', most: number): boolean =>
    denials(reading, cue).some(
      (span) =>
        standsBehind(reading, span) &&
        !isCounted(reading, span) &&
        span.from >= to &&
        span.from - to <= most &&
        !pausesBetween(reading, to, span.from),
    );
  return near('without', 2) || near('not', 1);
}

/** Kazakh "қанша басқа" is "by how many heads", "басқа" alone "except". */
function isCounted({ spans }: Reading, { from }: Span): boolean {
  return spansWithCue({ spans }, 'howMany').some(({ to }) => to === from);
}

/** True for a cue that only Kazakh has. */
function standsBehind({ tokens }: Reading, { from, languages }: Span): boolean {
  return languages.includes('kk') && !BORROWED.has(tokens[from]?.fold ?? '');
}

/** True where a comma or another pause stands before one of the tokens. */
function pausesBetween({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to + 1).some(({ pause }) => pause !== '' && pause !== '-');
}

function areListed({ tokens }: Reading, before: Span, span: Span): boolean {
  const between = tokens.slice(before.to, span.from);
  if (between.some(({ fold }) => LISTING.has(fold))) return between.length <= 2;
  return between.length === 0 && tokens[span.from]?.pause === ',';
}
