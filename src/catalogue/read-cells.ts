import type { Code } from './codelist.ts';
import { OBS_STATUS, type ObsStatus } from './observation.ts';
import { frequencyOf } from './period.ts';
import type { ProblemCode } from './problem.ts';

/** Reports a fault of the cell in hand. */
export type Complain = (code: ProblemCode, message: string) => void;

/** A published value: null where the status says why there is none. */
export interface Value {
  readonly value: number | null;
  readonly status: ObsStatus;
  readonly decimals: number;
}

/** Statuses that stand for a value that is not there: suppressed, cannot exist, missing, not collected. */
const ABSENT: ReadonlySet<string> = new Set<ObsStatus>(['Q', 'M', 'O', 'L']);

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;

/** A double keeps so many decimal digits of any number. */
const EXACT_DIGITS = 15;

/** How many codes of a list are named as a hint. */
const CODES_NAMED = 8;

/** Reads OBS_VALUE and OBS_STATUS, which have to agree. `decimals` is the most that the indicator prints. */
export function readValue(
  text: string,
  statusText: string,
  decimals: number,
  complain: Complain,
): Value | undefined {
  const status = OBS_STATUS.find((one) => one === statusText);
  if (status === undefined) {
    const message = `OBS_STATUS "${statusText}" is not known. Use A (normal) or another of ${OBS_STATUS.join(', ')}.`;
    complain('unknown_status', message);
  }
  if (text === '') {
    if (status === undefined) return undefined;
    if (ABSENT.has(status)) return { value: null, status, decimals: 0 };
    const message = `OBS_VALUE is empty, but OBS_STATUS is ${status}. Give the value, or say why there is none: Q suppressed, M cannot exist, O missing, L not collected.`;
    complain('missing_value', message);
    return undefined;
  }
  const number = readNumber(text, decimals, complain);
  if (status === undefined || number === undefined) return undefined;
  if (ABSENT.has(status)) {
    const message = `OBS_STATUS ${status} says that there is no value, but OBS_VALUE is ${text}. Empty it or correct the status.`;
    complain('unexpected_value', message);
    return undefined;
  }
  return { ...number, status };
}

function readNumber(
  text: string,
  decimals: number,
  complain: Complain,
): { readonly value: number; readonly decimals: number } | undefined {
  const match = NUMBER.exec(text);
  if (match === null) {
    complain('bad_number', `OBS_VALUE "${text}" is not a number. ${adviseOn(text)}`);
    return undefined;
  }
  const printed = match[1]?.length ?? 0;
  if (printed > decimals) {
    const message = `OBS_VALUE ${text} has ${printed} decimals, but its indicator declares ${decimals}. Correct one of them.`;
    complain('too_many_decimals', message);
    return undefined;
  }
  if (text.replace(/[-.]/g, '').replace(/^0+/, '').length > EXACT_DIGITS) {
    const message = `OBS_VALUE ${text} has more than ${EXACT_DIGITS} digits and could not be kept exactly. Use a larger unit.`;
    complain('bad_number', message);
    return undefined;
  }
  // Adding zero turns -0 into 0.
  return { value: Number(text) + 0, decimals: printed };
}

function adviseOn(text: string): string {
  if (/\s/.test(text)) return 'Take out the blanks; thousands are not separated.';
  if (text.includes(',')) return 'Decimals take a point, thousands are not separated.';
  return 'Write digits with a decimal point, such as 1234.5; leave it empty where a status says why there is no value.';
}

/** Reads TIME_PERIOD. */
export function readPeriod(text: string, complain: Complain): string | undefined {
  if (frequencyOf(text) !== undefined) return text;
  complain(
    'bad_period',
    `TIME_PERIOD "${text}" is not a period. Write 2023, 2023-S1, 2023-Q4, 2023-11 or 2023-11-17.`,
  );
  return undefined;
}

/** Checks a code against its codelist; a codelist that is missing or broken has been reported where it is named. */
export function checkCode(
  dimension: string,
  text: string,
  codes: ReadonlyMap<string, Code> | undefined,
  complain: Complain,
): void {
  if (codes === undefined) return;
  const code = codes.get(text);
  if (code === undefined) {
    const held = [...codes.keys()];
    const named = held.length <= CODES_NAMED ? ` It holds ${held.join(', ')}.` : '';
    const message = `"${text}" is not a code of ${dimension}.${named} Correct it, or add it to the codelist.`;
    complain('unknown_code', message);
  } else if (code.total === true) {
    complain('unusable_code', `"${text}" names the total of ${dimension}. Leave the cell empty for a total.`);
  } else if (code.complement !== undefined) {
    const message = `"${text}" is declared in ${dimension} as everything but ${code.complement}, which is computed. Take out the observation or the declaration.`;
    complain('unusable_code', message);
  } else if (code.notHeld === true) {
    const message = `"${text}" is declared in ${dimension} as not held by any publication. Take out the declaration.`;
    complain('unusable_code', message);
  }
}

/** Checks the id of a note against those of the publication; undefined where they cannot be read. */
export function checkNote(text: string, notes: ReadonlySet<string> | undefined, complain: Complain): void {
  if (notes === undefined || notes.has(text)) return;
  complain(
    'unknown_note',
    `"${text}" is not one of the notes in publication.yaml. Correct it, or add the note there.`,
  );
}
