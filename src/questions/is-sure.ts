import { MEASURE } from '../catalogue/concepts.ts';
import { saysPer } from './compare-candidates.ts';
import { tokensOf } from './concept.ts';
import { correctedTo } from './correction.ts';
import { DECISION } from './decision.ts';
import type { Candidate } from './find-indicator.ts';
import { joinsUnread } from './joins-unread.ts';
import { meansOthers } from './means-others.ts';
import { hasCue, inFocus, meanings, type Reading, spansWithCue } from './reading.ts';
import { withSharedHeads } from './shared-head.ts';
import type { Understanding } from './understanding.ts';

/** A word that stands in no list is a letter away from one that would change the figure: without it, another would be told. */
function mayHaveSlipped(
  { tokens, matches, focus, spans, period }: Reading,
  { phrases }: Understanding,
): boolean {
  return tokens.some(
    (token, i) =>
      focus[i] &&
      matches[i]?.length === 0 &&
      !period.tokens.has(i) &&
      !spans.some(({ from, to }) => from <= i && i < to) &&
      phrases.mayChange(token),
  );
}

/** True where enough of the question is explained to answer it. */
export function isSure(
  reading: Reading,
  candidate: Candidate,
  saidWholeAlone: boolean,
  understanding: Understanding,
): boolean {
  const { coverage, own, nameCoverage, wholeName, tellingName, codesTell, slots, unexplained } = candidate;
  if (candidate.negated || candidate.otherSubject || speaksOfUnknown(reading, candidate)) return false;
  if (meansOthers(reading, candidate, DECISION.leastEvidence)) return false;
  if (mayHaveSlipped(reading, understanding)) return false;
  const codes = withSharedHeads(reading, slots.codes, candidate.indicator, understanding.catalogue);
  if (joinsUnread(reading, { ...slots, codes }, candidate.named)) return false;
  // Two codes, or a name of one in several words, and nothing else.
  const saysCodes =
    slots.codes.length + slots.wholeSystem.length > 1 ||
    (codesTell >= DECISION.codesTell &&
      slots.codes.some(({ span }) => span.to - span.from >= DECISION.bareCodes));
  const nothingElse = unexplained === 0 && saysCodes;
  if ((slots.codes.length < 2 && asksWhichUnsaid(reading, unexplained)) || correctsUnread(reading, candidate))
    return false;
  const asks = asksForFigure(reading) || nothingElse;
  const enough = saidWholeAlone
    ? DECISION.saidWholeAlone.own
    : wholeName
      ? DECISION.leastOfWhole
      : codesTell >= DECISION.codesTell
        ? DECISION.leastBesideCode
        : DECISION.leastEvidence;
  // "How many museums?" leaves nothing unsaid of the "number of museums".
  const isCounted = tellingName && unexplained === 0 && hasCue(reading, 'howMany');
  const spoken = own >= enough && (nameCoverage >= DECISION.nameCoverage || isCounted);
  // A long name, said nearly whole and nothing else, asks for its figure.
  const namedOut =
    (nameCoverage >= DECISION.namedOut || own >= DECISION.saidInFull.own) && unexplained <= DECISION.leftOut;
  // "How many people per organisation" is told by the words of the question alone.
  const perOne =
    candidate.indicator.indicator.ratio !== undefined &&
    (hasCue(reading, 'perOne') || saysPer(reading, candidate)) &&
    nameCoverage >= DECISION.nameCoverage &&
    unexplained <= DECISION.leftOut;
  const named = (spoken && (asks || wholeName || namedOut)) || (perOne && asks);
  if (!named && !(codesTell >= DECISION.codesTell && asks)) return false;
  if (unexplained >= DECISION.mostUnexplained && slots.codes.length === 0) return false;
  // Of whom beside a region or a sex, a word that is left over may tell: "unemployment of welders in Almaty".
  const agreed =
    own >= DECISION.leastEvidence &&
    slots.codes.length > 0 &&
    (codesTell >= DECISION.codesTell || (wholeName && unexplained < DECISION.mostUnexplained));
  return coverage >= (agreed ? DECISION.answerCoverageAgreed : DECISION.answerCoverage);
}

/** "Doctors, I mean dentists", of which only the doctors were read. */
function correctsUnread({ tokens, period }: Reading, { slots, name }: Candidate): boolean {
  const codes = [
    ...[...slots.codes, ...slots.breakdowns].flatMap(({ span }) => tokensOf(span)),
    ...[...slots.wholeSystem, ...slots.applying].flatMap(tokensOf),
    ...slots.partly.flatMap((one) => [...one.tokens]),
  ];
  // Beside a code, a word of the name may be that of another one.
  const read = new Set([...period.tokens, ...codes, ...(codes.length > 0 ? [] : name)]);
  return tokens.some((_, at) => {
    const meant = correctedTo(tokens, at);
    return meant.length > 0 && !meant.some((token) => read.has(token));
  });
}

/** "Which region had the lowets?": which one is asked for, and by what is not understood. */
function asksWhichUnsaid(reading: Reading, unexplained: number): boolean {
  const which = spansWithCue(reading, 'whichPeriod', 'whichOne').filter(
    (span) => inFocus(reading, span) && span.to - span.from > 1,
  );
  return which.length > 0 && unexplained > DECISION.leftOut && !hasCue(reading, ...BY_WHICH);
}

const BY_WHICH = [
  ...(['highest', 'lowest', 'best', 'worst', 'ranking', 'place', 'comparative', 'compare'] as const),
  ...(['change', 'growth', 'decline', 'difference', 'times'] as const),
] as const;

/** "How many such places are there?", after a story that names none. */
function speaksOfUnknown(reading: Reading, { slots, indicator }: Candidate): boolean {
  if (!hasCue(reading, 'such') || reading.focus.every(Boolean)) return false;
  const namesNone = slots.codes.length + slots.wholeSystem.length + slots.partly.length === 0;
  return namesNone && indicator.indicator.everydayMeansTotal === undefined;
}

/** A word asks for figures, a year is given, or there is nothing but a code or two. */
function asksForFigure(reading: Reading): boolean {
  return (
    reading.tokens.length <= DECISION.bareCodes ||
    reading.period.ask !== undefined ||
    hasCue(reading, ...FIGURE_CUES) ||
    // "As a share of GDP".
    reading.spans.some(
      (span) =>
        span.to - span.from > 1 &&
        meanings(span, 'code').some(
          ({ dimension, code }) => dimension === MEASURE && code.startsWith(PERCENT),
        ),
    )
  );
}

/** Units of measure that are shares begin so. */
const PERCENT = 'PT';

export const FIGURE_CUES = [
  'howMany',
  'share',
  'percent',
  'percentagePoints',
  'change',
  'growth',
  'decline',
  'difference',
  'times',
  'together',
  'average',
  'highest',
  'lowest',
  'place',
  'ranking',
  'series',
  'compare',
  'rest',
  'without',
] as const;
