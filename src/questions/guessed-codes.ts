import type { Span } from './concept.ts';
import { isCorrectionAt } from './correction.ts';
import type { Reading } from './reading.ts';
import type { CodeSlot } from './slots.ts';
import { CORRECTED } from './strength.ts';

/** Shorter words are corrected into names by chance. */
const SHORTEST_NAME = 7;

/** "Doctors, I mean dentists", "врачей, точнее стоматологов": of a dimension the code behind such a word, not the one before it. */
export function withoutCorrected(codes: readonly CodeSlot[], { tokens }: Reading): readonly CodeSlot[] {
  const isCorrection = ({ span }: CodeSlot): boolean =>
    [span.from - 1, span.from - 2].some((token) => isCorrectionAt(tokens, token));
  return codes.filter(
    (one) =>
      !codes.some(
        (other) =>
          other.dimension === one.dimension &&
          other.code !== one.code &&
          other.span.from >= one.span.to &&
          isCorrection(other),
      ),
  );
}

/** Short words are corrected into codes by chance ("скольо", СКО). */
export function isTypo({ tokens }: Reading, { from, to, strength }: Span): boolean {
  return strength < CORRECTED && to - from === 1 && (tokens[from]?.fold.length ?? 0) < SHORTEST_CODE;
}

const SHORTEST_CODE = 6;

/** A short word that only resembles a name ("giving", Guinea) is no name. */
export function isGuess({ tokens }: Reading, { from, to, strength }: Span): boolean {
  return strength <= CORRECTED && to - from === 1 && (tokens[from]?.fold.length ?? 0) < SHORTEST_NAME;
}
