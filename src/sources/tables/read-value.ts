import { OBS_STATUS, type ObsStatus } from '../../catalogue/observation.ts';
import { readDecimal } from '../decimal.ts';

/** Statuses that say that there is no value. */
const ABSENT: ReadonlySet<ObsStatus> = new Set<ObsStatus>(['L', 'M', 'O', 'Q']);

/** Signs that stand in the place of a value: BNS, PxWeb, Eurostat, SDMX. The letter x may be Latin or Cyrillic. */
const MARKS: Readonly<Record<string, ObsStatus>> = {
  x: 'Q',
  х: 'Q',
  '-': 'M',
  '–': 'M',
  '—': 'M',
  '.': 'M',
  '..': 'O',
  '...': 'O',
  '…': 'O',
  ':': 'O',
  NaN: 'O',
};

/** Flags that mean the same wherever they are used in small letters; others (c, s, z) do not. */
const SMALL_FLAGS: ReadonlySet<string> = new Set(['a', 'b', 'd', 'e', 'f', 'i', 'n', 'p', 'u']);

/** Stands behind a preliminary value. */
const PRELIMINARY = '*';

export type ReadValue =
  | { readonly kind: 'observation'; readonly value: string; readonly status: ObsStatus }
  /** There is neither a value nor a reason: nothing was said. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unclear'; readonly why: string };

/**
 * A value with what its source says of it. `power` of ten multiplies it; `declared` are the marks that the mapping explains. What is not
 * understood is never taken for something else.
 */
export function readValue(
  text: string,
  mark: string,
  power: number,
  declared: Readonly<Record<string, ObsStatus>> = {},
): ReadValue {
  const statusOf = (sign: string): ObsStatus | undefined =>
    declared[sign] ??
    OBS_STATUS.find((one) => one === sign) ??
    MARKS[sign.toLowerCase()] ??
    MARKS[sign] ??
    (SMALL_FLAGS.has(sign) ? OBS_STATUS.find((one) => one === sign.toUpperCase()) : undefined);
  const said = mark === '' ? undefined : statusOf(mark);
  if (mark !== '' && said === undefined)
    return {
      kind: 'unclear',
      why: `"${mark}" is not known as the status of a value; declare it in statuses`,
    };
  const instead = declared[text] ?? MARKS[text.toLowerCase()] ?? MARKS[text];
  if (text === '' || instead !== undefined) {
    const status = instead ?? said;
    if (status === undefined || (text === '' && status === 'A')) return { kind: 'nothing' };
    if (ABSENT.has(status)) return { kind: 'observation', value: '', status };
    return { kind: 'unclear', why: `has the status ${status} and no value` };
  }
  const isPreliminary = text.endsWith(PRELIMINARY);
  const value = readDecimal(isPreliminary ? text.slice(0, -1).trimEnd() : text, power);
  if (value === undefined)
    return { kind: 'unclear', why: `"${text}" is not a number that can be kept exactly` };
  const status = said ?? (isPreliminary ? 'P' : 'A');
  if (ABSENT.has(status))
    return { kind: 'unclear', why: `has the value ${text} and the status ${status}, that there is none` };
  return { kind: 'observation', value, status };
}
