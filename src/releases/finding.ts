import type { Slice } from '../catalogue/observation.ts';

/** A value so far from the one before it (of the same period, or of the period before) that it is more likely a slip of the unit than news. */
export interface Jump {
  /** `publication/name`. */
  readonly indicator: string;
  readonly slice: Slice;
  readonly period: string;
  readonly before: number;
  readonly after: number;
}

/**
 * Why an edition should not answer before a person has looked at it: so many of the observations held are gone; some values jump, of which the first are named; or figures
 * contradict each other, in the words of the check (English); or it describes an earlier period than the edition that answers (SDMX periods).
 */
export type Finding =
  | { readonly kind: 'gone'; readonly gone: number; readonly held: number }
  | { readonly kind: 'jumps'; readonly named: readonly Jump[]; readonly more: number }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'older'; readonly period: string; readonly held: string };

/** An edition that takes away more than this share of the observations held is looked at before it answers. */
export const LARGEST_SHARE_GONE = 0.2;
/** Values that differ by this factor or more are named. */
export const LARGEST_FACTOR = 1000;

/** A finding as a sentence in English, for terminals and logs. */
export function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case 'gone': {
      const { gone, held } = finding;
      return `${gone} of ${held} observations held are gone (${Math.round((gone / held) * 100)} %; up to ${LARGEST_SHARE_GONE * 100} % pass without a question).`;
    }
    case 'jumps': {
      const more = finding.more > 0 ? `, and ${finding.more} more` : '';
      return `Values that differ by a factor of ${LARGEST_FACTOR} or more: ${finding.named.map(describeJump).join('; ')}${more}.`;
    }
    case 'broken':
      return finding.message;
    case 'older':
      return `The edition is of ${finding.period}; the one that answers is newer, of ${finding.held}.`;
  }
}

function describeJump({ indicator, slice, period, before, after }: Jump): string {
  const codes = Object.values(slice).join(', ');
  return `${indicator}${codes && ` (${codes})`} ${period}: ${before} became ${after}`;
}
