/** What can be wrong with a data directory. The names are stable: scripts and documentation refer to them. */
export type ProblemCode =
  | 'missing_directory'
  | 'empty_directory'
  | 'missing_file'
  | 'stray_file'
  | 'unreadable_file'
  | 'too_large'
  | 'outside_directory'
  | 'wrong_path'
  | 'wrong_encoding'
  | 'byte_order_mark'
  | 'carriage_return'
  | 'yaml_syntax'
  | 'yaml_feature'
  | 'json_syntax'
  | 'csv_syntax'
  | 'duplicate_key'
  | 'unknown_key'
  | 'missing_key'
  | 'wrong_value'
  | 'mixed_script'
  | 'id_mismatch'
  | 'duplicate_id'
  | 'conflicting_code'
  | 'missing_text'
  | 'equal_wordings'
  | 'missing_column'
  | 'duplicate_column'
  | 'unknown_column'
  | 'wrong_fields'
  | 'wrong_cell_count'
  | 'missing_codelist'
  | 'unknown_code'
  | 'unusable_code'
  | 'unknown_dimension'
  | 'unknown_indicator'
  | 'unknown_term'
  | 'unknown_note'
  | 'bad_reference'
  | 'circular_parent'
  | 'missing_observations'
  | 'unexpected_observations'
  | 'bad_period'
  | 'bad_number'
  | 'too_many_decimals'
  | 'unknown_status'
  | 'missing_value'
  | 'unexpected_value'
  | 'duplicate_observation'
  | 'broken_sum'
  | 'broken_share';

/** Where something stands: a file, relative to the data directory, and a line counted from 1 where one is known. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/** Something the publisher has to put right (error) or look at (warning). The message is plain English: what, and what to do. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Takes note of a problem; reading goes on, so that all of them are told at once. */
export type Report = (problem: Problem) => void;

/** A value read whole and found in order, or everything that is wrong with it (warnings included): never a half of it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** An error at a place. */
export function error(place: Place, code: ProblemCode, message: string): Problem {
  return { ...place, code, severity: 'error', message };
}

/** A warning at a place. */
export function warning(place: Place, code: ProblemCode, message: string): Problem {
  return { ...place, code, severity: 'warning', message };
}

/** One line for a person or an editor to jump from: `file:line: severity: message [code]`. Quoted line breaks become blanks. */
export function formatProblem({ file, line, severity, message, code }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${severity}: ${message} [${code}]`.replace(/\p{Cc}+/gu, ' ');
}

/**
 * Runs a reader and settles what it reported, in order of file and line, each problem once. The value counts only where there is no
 * error; a reader that returns nothing has reported why.
 */
export async function settle<T>(read: (report: Report) => Promise<T | undefined>): Promise<Checked<T>> {
  const reported = new Map<string, Problem>();
  const value = await read((problem) => reported.set(formatProblem(problem), problem));
  const problems = [...reported.values()].sort(byPlace);
  const isBroken = problems.some(({ severity }) => severity === 'error');
  return value === undefined || isBroken ? { ok: false, problems } : { ok: true, value, warnings: problems };
}

function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
