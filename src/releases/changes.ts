import type { ObsStatus, Slice } from '../catalogue/observation.ts';

/** What is held for one slice and period at one time. */
export interface Observed {
  /** Null where the status says why there is none. */
  readonly value: number | null;
  readonly status: ObsStatus;
  /** Id of a note in the publication's `notes`. */
  readonly note?: string;
  /** Unit code, only where it differs from the indicator's. */
  readonly unit?: string;
}

/** What an edition did to one observation, against the edition before: `withdrawn` takes it away without another in its place. */
export type ObservationChange = {
  /** `publication/name`. */
  readonly indicator: string;
  readonly slice: Slice;
  readonly period: string;
} & (
  | { readonly kind: 'new'; readonly after: Observed }
  | { readonly kind: 'revised'; readonly before: Observed; readonly after: Observed }
  | { readonly kind: 'withdrawn'; readonly before: Observed }
);

/** What an edition did to an indicator as a whole. `redefined`: its definition, unit or method reads otherwise, so that values before and after may not compare. */
export type IndicatorChange = {
  /** `publication/name`. */
  readonly indicator: string;
  readonly kind: 'new' | 'discontinued' | 'redefined';
};

/** Everything in which an edition differs from the one before it, as far as readers are told of it. */
export interface Changes {
  readonly observations: readonly ObservationChange[];
  readonly indicators: readonly IndicatorChange[];
}
