import { validate } from 'node-cron';
import * as z from 'zod';
import { publicationId } from '../../catalogue/schema-parts.ts';
import { isTimeZone } from '../../releases/clock-time.ts';
import { FORMAT_NAMES } from '../format-names.ts';

const schedule = z
  .string()
  .refine(
    (text) => validate(text),
    'must be a schedule of five parts, such as "0 10 * * 1-5" (10:00 on working days)',
  );

const timeZone = z.string().refine(isTimeZone, 'must be a time zone such as Asia/Almaty');

/**
 * `sources.yaml` in a data directory: where new editions come from.
 *
 * - `id`: never changes, since what is known of the source is kept under it.
 * - `location`: a web address, or a path from the data directory.
 * - `schedule`: when it is looked at, as in crontab, by the clock of `timeZone`.
 * - `publication`: which publication it is an edition of.
 * - `mapping`: path of the mapping from the data directory; of open-sdg the folder of corrections.
 * - `announce`: whether a person is asked before what is new is published (ask), or not (yes).
 */
export const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: publicationId,
      format: z.enum(FORMAT_NAMES),
      location: z.string().min(1),
      schedule,
      timeZone,
      publication: publicationId,
      mapping: z.string().min(1).optional(),
      announce: z.enum(['ask', 'yes']),
    }),
  ),
});

/** A source that is watched; its paths are whole. */
export type Source = z.infer<typeof sourcesSchema>['sources'][number];
