/**
 * Why a source could not be read. The names are stable: they are kept in the database and told to operators.
 *
 * - `unreachable`, `timed_out`, `broke_off`, `server_error`: the other side or the way to it; later it may work.
 * - `throttled`: too many requests; `retryAfter` says when to come again.
 * - `refused_address`: no http or https address, or one that leads from the public internet into a private network.
 * - `too_many_redirects`, `not_found`, `http_status`: the address.
 * - `too_large`, `damaged`, `wrong_format`: what arrived is more than is taken, cut off or garbled, or no such file at all (a web page).
 * - `layout_changed`: the right kind of file, but not laid out as the format or the mapping says.
 * - `check_failed`: the edition made of it does not pass the check of the data format.
 * - `nothing_held`: no value is in it.
 * - `wrong_setting`: the mapping or the location is wrong.
 * - `unforeseen`: a fault of this program.
 */
export type FailureCode =
  | 'unreachable'
  | 'timed_out'
  | 'broke_off'
  | 'server_error'
  | 'throttled'
  | 'refused_address'
  | 'too_many_redirects'
  | 'not_found'
  | 'http_status'
  | 'too_large'
  | 'damaged'
  | 'wrong_format'
  | 'layout_changed'
  | 'check_failed'
  | 'nothing_held'
  | 'wrong_setting'
  | 'unforeseen';

/** Those that may be over a few seconds later. */
const PASSING: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'unreachable',
  'timed_out',
  'broke_off',
  'server_error',
  'throttled',
]);

/** A source that could not be read: the message says for a person where, why and what to do. */
export class SourceFailure extends Error {
  readonly code: FailureCode;
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(code: FailureCode, message: string, retryAfter?: number) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Whether it may help to ask again a few seconds later. */
export function isPassing({ code }: SourceFailure): boolean {
  return PASSING.has(code);
}
