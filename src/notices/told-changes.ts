import { TELLING_STATUSES } from '../catalogue/observation.ts';
import type { Changes, ObservationChange, Observed } from '../releases/changes.ts';

/** Changes without those that readers are not told of. */
export function toldOf({ observations, indicators }: Changes): Changes {
  return { observations: observations.filter(isTold), indicators };
}

/** False where another note is all that changed, or a status that says nothing to readers, and where there was no value to take back. */
function isTold(change: ObservationChange): boolean {
  switch (change.kind) {
    case 'new':
      return true;
    case 'withdrawn':
      return change.before.value !== null;
    case 'revised': {
      const { before, after } = change;
      return before.value !== after.value || before.unit !== after.unit || markOf(before) !== markOf(after);
    }
  }
}

/** The status of a value that a reader should know of. */
function markOf({ value, status }: Observed): string {
  return value !== null && TELLING_STATUSES.has(status) ? status : '';
}
