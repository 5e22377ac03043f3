import type { Finding } from './finding.ts';

/**
 * Where an edition stands: `held` for an operator's yes, `embargoed` until its hour, `current` while it answers, `superseded` by the next one,
 * `withdrawn` by the office, `refused` by an operator.
 */
export type ReleaseState = 'held' | 'embargoed' | 'current' | 'superseded' | 'withdrawn' | 'refused';

/** By what way an edition came: the data directory at the start, the `publish` command, or a watched source (its id). */
export type Origin =
  | { readonly kind: 'directory' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'source'; readonly source: string };

/** An edition that arrived, and what became of it. Times are epoch milliseconds. */
export interface Release {
  /** Higher than that of every release before it, of whatever publication. */
  readonly id: number;
  readonly publication: string;
  /** Of the edition's files (see `fingerprint.ts`). */
  readonly fingerprint: string;
  /** SDMX period that the edition describes. */
  readonly referencePeriod: string;
  readonly version: string;
  readonly origin: Origin;
  readonly state: ReleaseState;
  /** The release that answered before it; absent where it is its publication's first. */
  readonly replaces?: number;
  readonly receivedAt: number;
  /** When an embargo ends. */
  readonly dueAt?: number;
  readonly installedAt?: number;
  readonly withdrawnAt?: number;
  /** Why it is held. */
  readonly findings: readonly Finding[];
  /** Why an operator took it nevertheless. */
  readonly acceptedBecause?: string;
  /** So many operators have to say yes before it is let pass or told of. */
  readonly yesesNeeded: number;
}
