import { CLOCK } from '../clock.ts';
import { openFetch } from '../download.ts';
import { LIMITS } from '../limits.ts';
import type { SourcePorts } from './check-source.ts';

/** A look at a source may take less than an import by hand: what drips for longer than that is broken. In milliseconds. */
const LONGEST_WAIT = 3 * 60 * 1000;

/** The world as it is, for looking at the sources of a data directory. */
export function openSourcePorts(dataDirectory: string): SourcePorts {
  return { fetch: openFetch({ ...LIMITS, wait: LONGEST_WAIT }), clock: CLOCK, dataDirectory };
}
