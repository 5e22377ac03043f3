import * as z from 'zod';

const validators = z.strictObject({ etag: z.string().optional(), lastModified: z.string().optional() });

/**
 * What is known of a source between two looks. Times are epoch milliseconds.
 *
 * - `validators`: what its servers call the state of each file that was read (ETag, Last-Modified).
 * - `signal`: what the format says about its newest state (when a table was updated, which dates have values).
 * - `setting`: a hash of the mapping and the shared codelists; where they changed, the source is read anew.
 * - `content`: a hash of the edition that was made of it.
 * - `announced`: when it said that its tables are to be updated next, and the period it was of until then.
 * - `readAt`: when it was last read whole.
 * - `failures`: how often it failed in a row; `openUntil`: until when it is left alone for that.
 */
export const sourceStateSchema = z.strictObject({
  validators: z.record(z.string(), validators).optional(),
  signal: z.string().optional(),
  setting: z.string().optional(),
  content: z.string().optional(),
  announced: z.strictObject({ after: z.string(), updates: z.array(z.string()).readonly() }).optional(),
  readAt: z.number().optional(),
  failures: z.int().nonnegative(),
  openUntil: z.number().optional(),
});

export type SourceState = z.infer<typeof sourceStateSchema>;

/** Of a source that was never looked at. */
export const UNSEEN: SourceState = { failures: 0 };

/** Until when a source is left alone, and not looked at; undefined where it is not at `now`. */
export function restsUntil({ openUntil }: SourceState, now: number): number | undefined {
  return openUntil !== undefined && openUntil > now ? openUntil : undefined;
}

/** Whether it is left alone for its failures, which may have been put right by who starts the bot anew, and not because its server wants it so. */
export function isGivenUp({ failures }: SourceState): boolean {
  return failures >= PATIENCE;
}

/** So many failures in a row are chance; after more, the source is left alone for a while, each time for twice as long. */
const PATIENCE = 5;
const HOUR = 60 * 60 * 1000;
const LONGEST_REST = 24 * HOUR;

/** The state after a failure at `now`. A server that says when to come again is not asked before. */
export function afterFailure(state: SourceState, now: number, retryAfter: number | undefined): SourceState {
  const failures = state.failures + 1;
  const rest = failures < PATIENCE ? 0 : Math.min(HOUR * 2 ** (failures - PATIENCE), LONGEST_REST);
  const wait = Math.max(rest, retryAfter ?? 0);
  const { openUntil: _, ...kept } = state;
  return { ...kept, failures, ...(wait > 0 && { openUntil: now + wait }) };
}
