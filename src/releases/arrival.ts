import type { Edition } from '../catalogue/edition.ts';
import type { Finding } from './finding.ts';
import type { Origin } from './release.ts';

/** An edition that arrives. */
export interface Arrival {
  readonly edition: Edition;
  readonly fingerprint: string;
  readonly origin: Origin;
  readonly findings: readonly Finding[];
  readonly acceptedBecause?: string;
  /** So many operators have to say yes. */
  readonly yesesNeeded: number;
}
